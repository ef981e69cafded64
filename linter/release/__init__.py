"""The release in a document: title, date, language, link to the original, disclaimer, each with its evidence."""
