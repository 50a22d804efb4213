"""Questions of a verb-second clause for the time, the place, the reason, the purpose and the number."""

from collections.abc import Iterator

from generator.compose.chunks import Chunk
from generator.compose.field_asker import FieldAsker
from generator.compose.live import FINITE
from generator.compose.wording import render
from generator.model.reading import EntityKind

PLACES = frozenset({EntityKind.PLACE, EntityKind.STATE})

SETTLED = frozenset({"noun", "preposition"})
"""Kinds of phrases behind which a time or a place may belong to the noun and not to the verb: "den Anschlag in Tartu"."""


def circumstances(asker: FieldAsker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    if not needs_tail(asker):
        yield "how many", _how_many(asker)
    if not asker.clear(asker.clause.subject):
        return
    yield "why", _why(asker)
    if needs_tail(asker):
        return
    yield "when", _when(asker)
    if not asker.clause.denied():
        yield "where", _where(asker)
        yield "why", _whereby(asker)


def needs_tail(asker: FieldAsker) -> bool:
    """Say whether the clause behind the comma belongs to what is told: all but a reason and other circumstances, and what completes a noun."""
    clause, words = asker.clause, asker.words
    known = (*words.because, *words.purpose, *words.aside)
    nouns = [chunk for chunk in (clause.first, *clause.middle) if chunk is not None and chunk.kind == "noun"]
    inner = [asker.tokens[index] for index in clause.tail]
    completed = any(token.tag in ("PTKZU", "VVIZU") for token in inner) and any(
        asker.tokens[each.head].lemma in words.completed for each in nouns
    )
    clausal = any(FINITE in token.morph or token.tag in ("PTKZU", "VVIZU") for token in inner)
    return clausal and inner[0].text.lower() not in known and not completed


def _whereby(asker: FieldAsker) -> str:
    """Ask for what stands behind "durch": "Wodurch wäre das möglich gewesen?"."""
    for chunk, near in _free(asker):
        link = asker.tokens[chunk.at[0]].text.lower()
        noun = asker.tokens[chunk.head]
        if chunk.kind == "preposition" and link in asker.words.means and noun.pos == "NOUN" and asker.kind(chunk) is None:
            return asker.ask(asker.questions.about_what.get(link, ""), (chunk, *near))
    return ""


def _free(asker: FieldAsker) -> Iterator[tuple[Chunk, tuple[Chunk, ...]]]:
    """Yield the phrases that hang on the verb for sure, with the adverbs that belong to each."""
    clause = asker.clause
    if clause.first and not clause.fronted:
        yield clause.first, ()
    for place, chunk in enumerate(clause.middle):
        before = clause.middle[:place]
        nouns = [each for each in before if each.kind in SETTLED]
        near = (
            before[-1:]
            if before and asker.tokens[before[-1].at[0]].text.lower() in (*asker.words.before_dates, *asker.words.focusing)
            else ()
        )
        separated = bool(before) and before[-1].kind in ("adverb", "date", "pronoun", "reflexive")
        own = len(nouns) == 1 and nouns[0] is clause.subject and asker.heads_name(nouns[0]) and len(nouns[0].at) == 1
        if not nouns or separated or own:
            yield chunk, tuple(near)


def _when(asker: FieldAsker) -> str:
    for chunk, near in _free(asker):
        place = asker.clause.middle.index(chunk) if chunk in asker.clause.middle else 0
        before = asker.tokens[asker.clause.middle[place - 1].at[0]].text.lower() if place else ""
        counted = before in asker.words.since_then or asker.tokens[chunk.at[0]].text.lower() in asker.words.since_then
        if chunk.kind not in ("date", "preposition") or not asker.tells(chunk) or counted:
            continue
        if asker.clause.denied() and chunk is not asker.clause.first:
            continue
        if chunk.kind == "preposition":  # "auf der Konferenz am 4. März 2011"
            return asker.ask(asker.questions.when, (chunk,)) if chunk is asker.clause.first and chunk.at[0] == 0 else ""
        spoken = (asker.tokens[index].text.lower() for index in chunk.at)
        first = next((text for text in spoken if text not in asker.words.before_dates), "")
        links = [asker.tokens[index] for index in chunk.at if asker.tokens[index].pos == "ADP"]
        if any(link.text.lower() not in asker.questions.times for link in links):
            return ""
        opening = f"{first} {asker.questions.when.lower()}" if first in asker.questions.lasting else asker.questions.when
        return asker.ask(opening, (chunk, *near)) if _one_date(asker) else ""
    return ""


def _one_date(asker: FieldAsker) -> bool:
    """A clause with two dates is asked for neither."""
    clause = asker.clause
    return sum(chunk.kind == "date" and asker.tells(chunk) for chunk in (*([clause.first] if clause.first else []), *clause.middle)) == 1


def _where(asker: FieldAsker) -> str:
    for chunk, _ in _free(asker):
        link = asker.tokens[chunk.at[0]]
        noun = asker.tokens[chunk.head]
        named = asker.kind(chunk) in PLACES and asker.heads_name(chunk)
        elsewhere = any(each.kind == "preposition" and each is not chunk and asker.kind(each) in PLACES for each in asker.clause.middle)
        vague = (
            asker.tokens[chunk.at[-1]].pos != "DET"
            and asker.tokens[chunk.at[min(1, len(chunk.at) - 1)]].pos == "DET"
            and link.text.lower() not in asker.questions.places[:2]
        )  # "bei der Austria"
        if elsewhere or vague:
            continue
        if chunk.kind == "preposition" and link.text.lower() in asker.questions.places and named and noun.pos == "PROPN":
            return asker.ask(asker.questions.where, (chunk,))
    return ""


def _why(asker: FieldAsker) -> str:
    """Ask for the reason, in a phrase or in a clause behind the comma, or for the purpose."""
    clause, words = asker.clause, asker.words
    opens = asker.tokens[clause.opening[0]].text.lower()
    if clause.first is None:
        opening = asker.questions.why if opens in words.because else asker.questions.what_for if opens == words.purpose[0] else ""
        return asker.ask(opening) if opening else ""
    for chunk in (clause.first, *clause.middle):
        if asker.tokens[chunk.at[0]].text.lower() in asker.questions.reason and chunk is not clause.subject and chunk.kind == "preposition":
            hollow = asker.tokens[chunk.head].lemma.lower() in asker.passage.language.selection.empty
            if hollow or asker.is_pointing(chunk) or asker.is_owned(chunk):
                return ""  # "aus diesem Grund"
            return asker.ask(asker.questions.why, (chunk,))
    tail = asker.tokens[clause.tail[0]] if clause.tail else None
    if tail is None:
        return ""
    if tail.text.lower() in words.because:
        return asker.ask(asker.questions.why)
    return asker.ask(asker.questions.what_for) if tail.text.lower() in words.purpose and not clause.denied() else ""


def _how_many(asker: FieldAsker) -> str:
    """Ask for a number of things: "300 Häfen" gives "Wie viele Häfen", "39 Prozent" gives "Wie viel Prozent"."""
    clause, words = asker.clause, asker.words
    equated = asker.tokens[clause.verb].lemma == asker.questions.be and not clause.closing and bool(asker.objects())
    for chunk in (clause.first, *clause.middle) if not equated else ():  # "Die Mindestzahl sind 598 Sitze"
        if chunk is None or chunk.kind != "noun":
            continue
        number = next((index for index in chunk.at if asker.tokens[index].tag == "CARD"), -1)
        before = [index for index in chunk.at if index < number]
        plain = all(asker.tokens[index].text.lower() in words.before_numbers for index in before)
        rest = tuple(index for index in chunk.at if index > number)
        if number < 0 or not plain or not rest or any(asker.tokens[index].tag in ("CARD", "KON") for index in rest):
            continue
        noun = asker.tokens[chunk.head]
        if noun.pos != "NOUN" or noun.lemma in words.uncounted or clause.denied():
            return ""
        opening = asker.questions.how_much if noun.lemma in words.measures else asker.questions.how_many
        return asker.ask(f"{opening} {render(asker.passage, rest)}", (chunk,))
    return ""
