"""What presslint knows of languages: their tags, their conventions as data, their dates, their signatures."""
