"""The generator's own words on a page, in one file for each language: `templates/labels/en.toml`."""

from generator.model.record import Record

Plural = dict[str, str]
"""A wording for each CLDR plural category ("one", "other") with `{n}` where the number goes."""


class Headings(Record, frozen=True):
    """Titles of sections."""

    new: str
    why_it_matters: str
    disputed: str
    unknown: str
    in_brief: str
    key_points: str
    contents: str
    background: str
    timeline: str
    matrix: str
    roles: str
    positions: str
    quotes: str
    names: str
    agreed: str
    differs: str
    claims: str
    only: str
    unheard: str
    changed: str
    notes: str
    method: str
    limits: str
    data: str


class Empty(Record, frozen=True):
    """What was looked for where nothing was found."""

    new: str
    why_it_matters: str
    disputed: str
    unknown: str
    key_points: str
    background: str
    timeline: str
    stakeholders: str
    positions: str
    agreed: str
    differs: str
    claims: str
    only: str
    unheard: str
    open_questions: str
    faq: str


class Counts(Record, frozen=True):
    """Numbers with their noun."""

    sources: Plural
    of_sources: Plural
    independent: Plural
    speakers: Plural
    statements: Plural
    used: Plural
    words: Plural
    more_quotes: Plural


class Terms(Record, frozen=True):
    """Short labels."""

    also_printed: str
    as_of: str
    undated: str
    unknown_cut_off: str
    via: str
    told_on: str
    one_source: str
    translation: str
    source: str
    named: str
    planned: str
    no_date: str
    of_the_article: str
    read_passage: str
    note: str
    used_in: str
    asked_in: str
    would_answer: str
    not_used: str
    furniture: str
    language: str
    date: str
    publisher: str
    author: str
    length: str
    address: str
    licence: str
    credits: str
    copy_of: str
    translation_of: str
    treatment: str
    file: str
    stakeholder: str
    claim: str
    says_so: str
    no_words: str
    no_role: str


class Texts(Record, frozen=True):
    """Whole sentences and paragraphs."""

    matrix: str
    claims: str
    only: str
    agreed: str
    differs: str
    changed: str
    source: str
    method: tuple[str, ...]
    limits: tuple[str, ...]
    data: str


class Labels(Record, frozen=True):
    """All words of one language that no article says."""

    locale: str
    """CLDR locale for dates, numbers, lists and names of languages: "en_GB"."""
    pages: dict[str, str]
    """Title by the page's name in the order file."""
    leads: dict[str, str]
    """What a page holds, in one sentence, by its name."""
    headings: Headings
    empty: Empty
    counts: Counts
    terms: Terms
    texts: Texts
    certainty: dict[str, str]
    certainty_means: dict[str, str]
    contrast: dict[str, str]
    kinds: dict[str, str]
