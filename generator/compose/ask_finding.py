"""Questions for what a court, a study or an inquiry found, and for how high something that is measured was."""

from collections.abc import Iterator

from generator.compose.asker import Asker
from generator.compose.clause import subject_of
from generator.compose.parse import SUBJECTS
from generator.compose.wording import asked, uncapitalised
from generator.model.reading import EntityKind

OFTEN = 3
"""Times an article speaks of a thing that is understood without more words: "the prorogation"."""


def finding(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    yield "finding", _found(asker) or _found_besides(asker)
    yield "held", _held(asker)
    yield "measure", _how_high(asker)


def _found(asker: Asker) -> str:
    """Ask for a finding: "The court ruled that the toll was void" gives "What did the court rule about the toll?"."""
    main, tokens = asker.main, asker.tokens
    if tokens[main.verb].lemma not in asker.words.finding or asker.passive() or asker.negated() or tokens[main.head].pos == "PRON":
        return ""
    found = next((index for index in main.children(main.verb) if tokens[index].dep == "ccomp" and index > main.verb), -1)
    plain = asker.inverted(asker.words.what, (), clausal=True) if found >= 0 else ""
    return _about(asker, plain, found)


def _found_besides(asker: Asker) -> str:
    """Ask for a finding told by the way: "The court issued a paper, finding that the toll was void"."""
    main, tokens = asker.main, asker.tokens
    support = asker.words.support.get(tokens[main.verb].tag, "")
    if not support or main.auxiliaries or tokens[main.head].pos == "PRON" or asker.kind(main.head) is not EntityKind.ORGANISATION:
        return ""
    for index in main.children(main.verb):
        found = next((each for each in main.children(index) if tokens[each].dep == "ccomp" and each > index), -1)
        if tokens[index].dep == "advcl" and tokens[index].tag == "VBG" and tokens[index].lemma in asker.words.finding and found >= 0:
            return _about(asker, asked(asker.words.what, support, asker.subject(), tokens[index].lemma), found)
    return ""


def _about(asker: Asker, plain: str, found: int) -> str:
    """Add what the finding is about; without it, only a body with a name is asked after."""
    inner, head = subject_of(asker.passage, found)
    if head >= 0 and "Reflex=Yes" in asker.tokens[head].morph:
        return ""  # "found themselves alone"
    if not plain or head < 0 or asker.tokens[head].pos not in ("NOUN", "PROPN") or (asker.hollow(head) and not _known(asker, head)):
        return plain if asker.kind(asker.main.head) is EntityKind.ORGANISATION else ""
    matter = asker.render(inner)
    matter = uncapitalised(matter) if asker.tokens[inner[0]].pos == "DET" else matter
    return f"{plain.rstrip('?')} {asker.words.about} {matter}?"


def _known(asker: Asker, head: int) -> bool:
    """Say whether the title of the article, or its text again and again, speaks of a thing: "the prorogation"."""
    return asker.passage.source.text.casefold().count(asker.tokens[head].text.casefold()) >= OFTEN


def _held(asker: Asker) -> str:
    """Ask for what is told in a clause: "The council's argument was that ..." gives "What was the council's argument?"."""
    main, tokens = asker.main, asker.tokens
    parts = main.children(main.verb)
    told = [index for index in parts if tokens[index].dep == "ccomp" and index > main.verb]
    single = sum(tokens[index].dep in SUBJECTS for index in parts) == 1
    owned = any(tokens[index].dep in ("poss", "prep") for index in main.children(main.head)) and tokens[main.head].pos == "NOUN"
    plain = tokens[main.verb].lemma == asker.words.be and not main.auxiliaries and not asker.negated() and not asker.passage.spoken
    marked = any(tokens[each].dep == "mark" for index in told for each in main.children(index))
    return asker.inverted(asker.words.what, (), clausal=True) if plain and single and owned and marked else ""


def _how_high(asker: Asker) -> str:
    """Ask for a measure: "Turnout was about 67 %" gives "How high was turnout?"."""
    main, tokens, words = asker.main, asker.tokens, asker.words
    high = words.measures.get(tokens[main.head].lemma.lower(), "")
    level = any(token.text in words.shares and tokens[index - 1].pos == "NUM" for index, token in enumerate(tokens) if index > main.verb)
    if not high or not level or tokens[main.verb].lemma != words.be or main.auxiliaries or asker.negated():
        return ""
    first = tokens[main.subject[0]]
    own = any(first.span.start >= mention.span.start and first.span.end <= mention.span.end for mention in asker.passage.mentions)
    subject = asker.subject() if own else uncapitalised(asker.subject())
    return asked(high, tokens[main.verb].text, subject)
