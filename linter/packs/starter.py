"""The pack that `presslint packs new` writes: one rule of each kind, commented, with examples that hold."""

from __future__ import annotations

STARTER = """\
# A house pack for presslint: rules of a house, without programming. Change them, take out what you do not need, and run
#   presslint packs test {file}
# In presslint.toml, packs = ["{file}"] makes them part of every check. docs/packs.md describes every key; with the schema
# that `presslint packs schema` prints, editors complete them.

title: House style

rules:
  # replace: what to write instead of what. `presslint fix --unsafe` writes it; with fix: safe, `presslint fix` does too.
  - code: {prefix}001                # three capital letters, the same for the whole pack, and three digits
    name: {slug}-names          # comments and configuration may use this name
    kind: replace
    severity: error              # error blocks publication, warning should be repaired, info is a hint
    languages: [en]              # left out: all languages
    words:
      - write: T\u00fcrkiye
        not: Turkey
      - write: C\u00f4te d'Ivoire
        not: [Ivory Coast, Ivory-Coast]
    except: [turkey vulture*]    # phrases in which the words are right
    message:                     # in the language of who reads it; left out: Write "X", not "Y".
      en: Our house writes "{{write}}".
      de: Unser Haus schreibt "{{write}}".
    why: The list of country names of 2024 is binding.
    examples:
      - bad: The delegation from \u27e6Turkey\u27e7 arrived.     # the marks are optional
        fixed: The delegation from T\u00fcrkiye arrived.
      - good: A turkey vulture circled above the harbour.

  # forbid: words, or a pattern, that must not stand in a release. A star stands for any ending.
  - code: {prefix}002
    name: {slug}-filler
    kind: forbid
    words:
      en: [cutting-edge, game chang*]
      fr: [leader incontest\u00e9*]
    message: '"{{found}}" says nothing. Say what is new.'
    examples:
      - bad: A \u27e6game changer\u27e7 for commuters.
      - bad: Le leader incontest\u00e9 du march\u00e9.
        language: fr
      - good: The new line halves the journey.

  # require: words, or a pattern, that a release must hold: anywhere, at the start or at the end.
  - code: {prefix}003
    name: {slug}-closing-line
    kind: require
    at: end
    words:
      en: "Press office: press@example.org"
      fr: "Service de presse\u00a0: presse@example.org"
    examples:
      - good: "The bridge is open.\\n\\nPress office: press@example.org"
      - bad: The bridge is open.

  # match: everything of a sort is written in one way. Patterns are regular expressions between single quotation marks.
  - code: {prefix}004
    name: {slug}-telephone
    kind: match
    find: '\\+\\d[\\d ()/.-]{{6,}}\\d'
    like: '\\+\\d{{1,3}}( \\d{{2,4}}){{2,5}}'
    message: Write telephone numbers in groups, as in +32 2 123 45 67, not {{found}}.
    examples:
      - bad: Call +32-2-123-45-67 for interviews.
      - good: Call +32 22 123 45 67 for interviews.

  # consistency: of several spellings a release uses one, whichever it is.
  - code: {prefix}005
    name: {slug}-spelling
    kind: consistency
    languages: [en]
    forms:
      - [e-mail*, email*]
      - [organisation*, organization*]
    examples:
      - bad: Send an e-mail or two e-mails; no \u27e6email\u27e7 is lost.
        fixed: Send an e-mail or two e-mails; no e-mail is lost.
      - good: Send an email.

  # count: how long something may be (characters, words, paragraphs), or how often it may stand (occurrences).
  - code: {prefix}006
    name: {slug}-title-length
    kind: count
    of: characters
    in: title
    at-most: 100
    severity: info
    message: The title has {{count}} characters; {{limit}} fit on the front page.
    examples:
      - good: "New bridge opens\\n\\nThe bridge over the river opens on Monday."

  # order: sections stand in a certain order. One that is missing is no mistake.
  - code: {prefix}007
    name: {slug}-sections
    kind: order
    sections:
      en: [Background, Next steps, Contact]
    examples:
      - bad: "Contact\\n\\nAsk us.\\n\\n\u27e6Background\u27e7\\n\\nThe bridge is old."
      - good: "Background\\n\\nThe bridge is old.\\n\\nContact\\n\\nAsk us."

  # glossary: preferred and forbidden renderings from a file: .csv with the columns language, preferred, forbidden, note;
  # or TBX.
  #- code: {prefix}008
  #  name: {slug}-glossary
  #  kind: glossary
  #  file: terms.csv
"""
