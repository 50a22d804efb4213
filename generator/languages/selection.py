"""Words of a language for compose: cues for choosing."""

from generator.model.record import Record


class SelectionWords(Record, frozen=True):
    """Section `[selection]` of a language file.

    Every entry is a phrase in lower case. `*` at the end of a word stands for any ending ("unklar*"), and a lone `…` for up to
    five words in between ("has … yet to").
    """

    caution: tuple[str, ...] = ()
    """Somebody has not confirmed, verified, answered or decided something."""
    unknown: tuple[str, ...] = ()
    """Something is said to be unclear, undecided, undisclosed or awaited."""
    silent: tuple[str, ...] = ()
    """Somebody who could answer has not: "declined to comment"."""
    unsettled: tuple[str, ...] = ()
    """Weaker signs of an open matter: a demand, a fear, a possibility under discussion."""
    upcoming: tuple[str, ...] = ()
    """What comes next: a meeting, a vote, a delivery that is planned."""
    matters: tuple[str, ...] = ()
    """Why it matters: consequences, risks, firsts and records."""
    toll: tuple[str, ...] = ()
    """People were killed or hurt."""
    disputed: tuple[str, ...] = ()
    """Somebody objects, denies, criticises or doubts."""
    earlier: tuple[str, ...] = ()
    """It happened before the events of the day."""
    filler: tuple[str, ...] = ()
    """Phrases of sentences that say nothing: they are never chosen."""
    vague: tuple[str, ...] = ()
    """Phrases in which an article weighs the matter up instead of telling it: "represents a", "plays a … role"."""
    announcing: tuple[str, ...] = ()
    """Something was issued, whatever it says: "issued a ruling"."""
    settled: tuple[str, ...] = ()
    """A matter has come to its end: approved, signed, admitted."""
    empty: tuple[str, ...] = ()
    """Nouns that say nothing of the matter, as a label: "statement", "number of"."""
    label_links: tuple[str, ...] = ()
    """Words with which a noun ties another to itself, where no parse tells: "der", "für"."""
    subject_tags: tuple[str, ...] = ()
    """Fine tags of pronouns behind which a name can be put in brackets: "PRP" but not "PRP$"."""
