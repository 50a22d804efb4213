"""Questions for the time, the place, the reason and the length of what a clause tells."""

from collections.abc import Iterator

from generator.compose.asker import Asker
from generator.compose.parse import inside
from generator.compose.wording import asked
from generator.model.reading import EntityKind

PLACES = frozenset({EntityKind.PLACE, EntityKind.STATE})

SITES = ("GPE", "LOC", "FAC")
"""Labels of the entity tagger for places and buildings."""


def when(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    if not asker.negated():
        yield "deadline", _deadline(asker)
        yield "when", _when(asker)
        yield "where", _where(asker)
        yield "why", _why(asker)
        yield "how long", _how_long(asker)


def _deadline(asker: Asker) -> str:
    """Ask for the date that something is: "The deadline is October 31" gives "When is the deadline?"."""
    main, tokens = asker.main, asker.tokens
    spans = [date.span for date in asker.passage.dates if asker.tells(date)]
    date = next((index for index in main.children(main.verb) if tokens[index].dep == "attr" and index > main.verb), -1)
    told = date > 0 and asker.tree(date)[0] == main.verb + 1 and any(inside(tokens[date].span, span) for span in spans)
    plain = tokens[main.verb].lemma == asker.words.be and not main.auxiliaries and tokens[main.head].pos == "NOUN"
    owned = len(main.subject) > 1 + (tokens[main.subject[0]].pos == "DET") or tokens[main.head].pos == "PROPN"
    return asked(asker.words.when, tokens[main.verb].text, asker.subject()) if told and plain and owned else ""


def _when(asker: Asker) -> str:
    told = any(asker.tokens[index].dep == "attr" for index in asker.main.children(asker.main.verb))
    if told or asker.tokens[asker.main.verb].lemma in asker.words.listing:
        return ""
    spans = [date.span for date in asker.passage.dates if asker.tells(date)]
    for index in _adjuncts(asker):
        tree = asker.tree(index)
        covered = [i for i in tree if any(inside(asker.tokens[i].span, span) for span in spans)]
        if covered and all(i in covered or asker.tokens[i].text.lower() in asker.words.times for i in tree):
            first = asker.tokens[tree[0]].text.lower()
            opening = f"{first} {asker.words.when.lower()}" if first in asker.words.lasting else asker.words.when
            perfect = any(asker.tokens[each].lemma == asker.words.have for each in asker.main.auxiliaries)
            since = first in asker.words.perfect
            rest = (*asker.without(tree), *_to_do(asker, tree[-1]))
            return asker.inverted(opening, rest) if perfect or not since else ""
    return ""


def _to_do(asker: Asker, after: int) -> tuple[int, ...]:
    """Give what the verb is finished by, behind a date in commas: "voted on June 4, 2007, to leave the pact"."""
    main, tokens = asker.main, asker.tokens
    for index in main.children(main.verb):
        tree = asker.tree(index)
        behind = after < tree[0] and tree[0] not in main.rest and tokens[tree[0]].tag == "TO"
        if behind and tokens[index].dep == "xcomp" and not any(tokens[each].pos == "PUNCT" for each in tree):
            return tuple(tree)
    return ()


def _where(asker: Asker) -> str:
    main, tokens = asker.main, asker.tokens
    thing = asker.object()
    if tokens[main.verb].lemma in asker.words.finding or any(tokens[index].dep == "attr" for index in main.children(main.verb)):
        return ""
    for index in (*_adjuncts(asker), *(main.children(thing) if thing >= 0 else ())):
        if tokens[index].text.lower() in asker.words.places and index in main.rest:
            noun = next((each for each in main.children(index) if tokens[each].dep == "pobj"), -1)
            priced = noun + 1 < len(tokens) and tokens[noun + 1].tag in ("$", "CD")  # "at US $29"
            if (
                noun in main.rest
                and tokens[noun].pos != "NUM"
                and not priced
                and (asker.kind(noun) in PLACES or tokens[noun].entity.endswith(SITES))
            ):
                return asker.inverted(asker.words.where, asker.before(index))
    return ""


def _why(asker: Asker) -> str:
    if any(asker.tokens[index].dep == "attr" for index in asker.main.children(asker.main.verb)):
        return ""
    for index in asker.main.children(asker.main.verb):
        tree = asker.tree(index)
        because = asker.tokens[index].dep in ("prep", "advcl") and _gives_reason(asker, tree)
        purpose = asker.tokens[index].dep == "advcl" and asker.tokens[tree[0]].tag == "TO"
        purpose &= asker.tokens[index].lemma not in asker.words.listing  # "expanded to include"
        purpose &= asker.tokens[index].lemma not in asker.humans()  # "lost to businessman Ann Lee"
        purpose &= asker.tokens[tree[0] - 1].text.casefold() not in asker.words.reason  # "flights due to depart"
        if tree[0] > asker.main.verb and (because or (purpose and _deliberate(asker, tree[0]))):
            return asker.inverted(asker.words.why, asker.before(tree[0]))
    return ""


def _deliberate(asker: Asker, end: int) -> bool:
    """Say whether a clause tells a whole deed before its purpose: not "set out to win", "worked to unite", "became the first to"."""
    before = [asker.tokens[index] for index in asker.before(end)]
    thing = asker.object()
    if asker.tokens[asker.main.verb].lemma in asker.words.urging or (
        thing >= 0 and asker.tokens[thing].lemma in (*asker.words.durations, *asker.passage.language.selection.empty)
    ):
        return False  # "pleaded with her to stay", "took some time to answer"
    if before and before[-1].dep == "pobj" and asker.tokens[asker.tokens[before[-1].head].head].pos in ("NOUN", "PROPN"):
        return False  # "a member of a conspiracy to hide it": whose purpose is it?
    if asker.tokens[end - 1].lemma in asker.words.enabling:
        return False  # "gained the right to sell"
    parts = [asker.tokens[index].dep for index in asker.main.children(asker.main.verb)]
    modal = any(asker.tokens[index].tag == "MD" for index in asker.main.auxiliaries)
    return any(token.pos in ("NOUN", "PROPN") for token in before) and not modal and not {"prt", "attr", "acomp"} & set(parts)


def _gives_reason(asker: Asker, tree: list[int]) -> bool:
    """Say whether a phrase opens with a word of reason, alone or behind a preposition: "because", "in response"; not "due to depart"."""
    behind = asker.tokens[tree[-1] + 1 : tree[-1] + 2]
    if len(tree) == 1 and any(token.tag == "TO" for token in behind):
        return False  # parsers hang "to depart" on the verb
    first = [asker.tokens[index] for index in tree[:2]]
    if any(token.tag == "TO" for token in first) and (
        first[-1].pos == "PART" or any(asker.tokens[index].tag == "VB" for index in tree[2:3])
    ):
        return False
    words = [token.text.lower() for token in first]
    return words[0] in asker.words.reason or (first[0].pos == "ADP" and words[-1] in asker.words.reason)


def _how_long(asker: Asker) -> str:
    """Ask for a stretch of time with a number: "for 14 days"."""
    main, tokens = asker.main, asker.tokens
    for index in _adjuncts(asker):
        span = next((each for each in main.children(index) if tokens[each].dep == "pobj"), -1)
        numbered = span in main.rest and any(tokens[each].dep == "nummod" for each in main.children(span))
        if numbered and tokens[index].text.lower() in asker.words.spans and tokens[span].lemma in asker.words.durations:
            return asker.inverted(asker.words.how_long, asker.before(index))
    return ""


def _adjuncts(asker: Asker) -> list[int]:
    """Prepositional phrases and bare nouns of time that hang on the verb."""
    return [index for index in asker.main.children(asker.main.verb) if asker.tokens[index].dep in ("prep", "npadvmod", "advmod")]
