"""Words of a language for read: how articles are furnished."""

from generator.model.record import Record


class StructureWords(Record, frozen=True):
    """Section `[structure]` of a language file.

    All entries are beginnings of lines unless said otherwise, written in lower case; letter case and kind of apostrophe do not matter.
    """

    contents: tuple[str, ...] = ()
    """Whole lines that head a table of contents: "table of contents"."""
    faq: tuple[str, ...] = ()
    """Parts of headings over questions and answers: "frequently asked questions"."""
    question_labels: tuple[str, ...] = ()
    """Labels of a question: "q", "question"."""
    answer_labels: tuple[str, ...] = ()
    callouts: tuple[str, ...] = ()
    """Labels whose fact is content: "did you know"."""
    tips: tuple[str, ...] = ()
    """Labels of advice to the reader, which is no content: "pro tip"."""
    credits: tuple[str, ...] = ()
    """Name the medium an article was taken from, or who made a picture: "credited from", "photo by"."""
    captions: tuple[str, ...] = ()
    """Labels of a picture's description: "image", "photo"."""
    bylines: tuple[str, ...] = ()
    """Before the author's name: "by"."""
    published: tuple[str, ...] = ()
    """Before the day of publication: "published", "last updated"."""
    boilerplate: tuple[str, ...] = ()
    """Share bars, teasers, subscriptions, rights: "read more"."""
    remarks: tuple[str, ...] = ()
    """What editors say of the article: "this article has been updated"; single words ask for a colon: "correction"."""
    contacts: tuple[str, ...] = ()
    """Before the name of a service on which to follow the author: "follow"."""
    agencies: tuple[str, ...] = ()
    """Whole names of news and picture agencies, as they sign reports and pictures: "dpa", "getty images"."""
    joining: tuple[str, ...] = ()
    """Lower-case words between the parts of the names that sign a report or a picture: "and", "von"."""
    starters: tuple[str, ...] = ()
    """As written; words whose capital shows a new unit where no stop stands before, and a word in lower case after: "The"; none that end titles
    of works or stand in names ("Carry On")."""
    clock_abbreviations: tuple[str, ...] = ()
    """As written; after a number, a time of the day: "p.m."."""
    spaced_abbreviations: tuple[str, ...] = ()
    """Abbreviations of several letters with blanks between, in any case: "z. T."."""
    prompts: tuple[str, ...] = ()
    """Parts of lines that a writing program left behind: "as outlined in the text"."""
    engagement: tuple[str, ...] = ()
    """Questions and calls put to the reader: "what do you think"."""
    reader: tuple[str, ...] = ()
    """Words that address the reader, anywhere in a question: "you", "your"; none where the word means somebody else as well."""
    final_abbreviations: tuple[str, ...] = ()
    """As written; abbreviations that often end a sentence, so that the stop after them counts twice: "U.S.", "Inc."."""
    openers: tuple[str, ...] = ()
    """As written; words whose capital, after such an abbreviation, shows a new sentence: "The", "However"."""
    question_words: tuple[str, ...] = ()
    """Words that begin a question: "what", "will"."""
    slugs: tuple[str, ...] = ()
    """Words before a dash at the head of a report that are no place: "exclusive", "corrected"."""
    title_case: bool = False
    """Headlines may give every long word a capital; false where nouns have one anyway."""
    before_ordinals: tuple[str, ...] = ()
    """Lower case; words before a number whose stop makes it an ordinal: "am" (3. Oktober), "im" (2. Weltkrieg); none where ordinals have no stop."""
    today: tuple[str, ...] = ()
    """Lower case; words that, beside a full date, say that a report was written on that day."""
