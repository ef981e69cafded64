"""Persian words and the joints inside them: where a ZERO WIDTH NON-JOINER belongs and has been lost.

Persian parts the members of a word by a ZERO WIDTH NON-JOINER (U+200C, the "half-space"): رسانه + ای is written رسانه‌ای.
Text that has been through a PDF, a mail program or a form often loses the character, and the members run together. The
modules here find the place again:

    letters     the letters, and what a word is
    lexicon     words with their frequency, joined spellings, verb stems; generated data
    verbs       می + verb, object clitics, preverbs
    suffixes    plural, comparison, copula and article; on a word, and joined to it without a joint
    compounds   بی + noun, and compounds of a productive member
    acronyms    names of Latin letters written out
    readings    every reading of a word without joints
    unknown     words that no lexicon has and that show their joint
    weighed     the readings of a word side by side
    twins       words that end in two ways of the same letters
    names       titles before names, and members of surnames
    context     what the words beside a noun tell
    analysis    which reading is meant, with a word of context
    spaced      two words that are parts of one
    arabic      what is Arabic inside a Persian text
"""
