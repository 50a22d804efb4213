"""Questions of a verb-second clause for who does something, what is done, and what something is."""

from collections.abc import Iterator

from generator.compose.asker import ACTING
from generator.compose.chunks import Chunk
from generator.compose.field_asker import FieldAsker
from generator.compose.wording import asked, render, uncapitalised
from generator.model.reading import EntityKind

OWN = 2
"""Tokens of an object that says more than a pronoun would."""


def deeds(asker: FieldAsker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    yield "what", _what(asker)
    yield "what", _about_what(asker)
    yield "who", _who(asker)
    yield "by whom", _by_whom(asker)
    yield "apposition", _office(asker)
    yield "listing", _which(asker)
    yield "denial", _is_it(asker)


def _objects(asker: FieldAsker) -> list[Chunk]:
    """The nouns of a clause that are not its subject."""
    clause = asker.clause
    phrases = [clause.first] if clause.first and not clause.fronted else []
    return [chunk for chunk in (*phrases, *clause.middle) if chunk.kind == "noun" and chunk is not clause.subject]


def _what(asker: FieldAsker) -> str:
    """Ask for the object of a verb, the clause that completes it, or the infinitive: "Was kündigte X an?"."""
    clause, words = asker.clause, asker.words
    if clause.infinitive not in words.telling or not asker.clear(clause.subject) or clause.denied() or clause.first is None:
        return ""
    passive = asker.tokens[clause.verb].lemma in asker.questions.passive
    reflexive = any(chunk.kind in ("reflexive", "pronoun") for chunk in clause.middle)
    objects = _objects(asker)
    if passive or reflexive or not _is_somebody(asker):
        return ""
    tail = asker.tokens[clause.tail[0]] if clause.tail else None
    said = tail is not None and (tail.text.lower() in asker.passage.language.speech.conjunctions[:2])
    wished = clause.infinitive in words.wishing and any(asker.tokens[index].tag in ("PTKZU", "VVIZU") for index in clause.tail)
    if (said or wished) and not objects:
        return asker.ask(asker.questions.what)
    if len(objects) != 1 or len(objects[0].at) < OWN or clause.tail:
        return ""
    thing = objects[0]
    dative = asker.tokens[thing.at[0]].text.lower() in words.oblique and asker.tokens[thing.at[0]].text.lower() not in ("den", "einen")
    if dative or asker.kind(thing) is EntityKind.PERSON:
        return ""
    place = clause.middle.index(thing) if thing in clause.middle else len(clause.middle)
    return asker.ask(asker.questions.what, (thing, *(chunk for chunk in clause.middle[place:] if chunk.kind in ("preposition", "date"))))


def _is_somebody(asker: FieldAsker) -> bool:
    """Say whether the subject is somebody with a name, or a group or an office that is described."""
    subject = asker.clause.subject
    return subject is not None and asker.kind(subject) is not None


def _about_what(asker: FieldAsker) -> str:
    """Ask for what stands behind the preposition that a verb governs: "Wovor warnt X?"."""
    clause = asker.clause
    links = asker.words.governing.get(clause.infinitive, ())
    if not links or not asker.clear(clause.subject) or not _is_somebody(asker) or clause.denied() or clause.first is None or clause.tail:
        return ""
    for place, chunk in enumerate(clause.middle):
        link = asker.tokens[chunk.at[0]].text.lower()
        if chunk.kind == "preposition" and link in links and asker.kind(chunk) is not EntityKind.PERSON and len(chunk.at) > OWN:
            rest = tuple(each for each in clause.middle[place + 1 :] if each.kind in ("preposition", "noun"))
            return asker.ask(asker.questions.about_what.get(link, ""), (chunk, *rest)) if link in asker.questions.about_what else ""
    return ""


def _who(asker: FieldAsker) -> str:
    """Ask for a named subject that does something to something, or to whom something is done."""
    clause = asker.clause
    subject, objects = clause.subject, _objects(asker)
    if subject is None or clause.denied() or clause.first is None or asker.kind(subject) not in ACTING or not asker.heads_name(subject):
        return ""
    told = [chunk for chunk in objects if asker.tokens[chunk.head].pos == "NOUN"]
    copula = asker.tokens[clause.verb].lemma == asker.questions.be and not clause.closing
    if not told or copula or _needs_tail(asker) or not asker.singular_verb():
        return ""
    return asker.ask(asker.questions.who, (subject,), verb=asker.singular_verb())


def _needs_tail(asker: FieldAsker) -> bool:
    """Say whether the clause behind the comma belongs to what is told: all but a reason, a purpose and other circumstances."""
    clause, words = asker.clause, asker.words
    known = (*words.because, *words.purpose, *words.aside)
    return bool(clause.tail) and asker.tokens[clause.tail[0]].text.lower() not in known


def _by_whom(asker: FieldAsker) -> str:
    """Ask for the agent of a passive: "wurde von X geschlossen"."""
    clause = asker.clause
    if asker.tokens[clause.verb].lemma not in asker.questions.passive or clause.denied() or not asker.clear(clause.subject) or _needs_tail(asker):
        return ""
    if not clause.closing or asker.tokens[clause.closing[0]].tag != "VVPP":
        return ""
    for chunk in (*([clause.first] if clause.first else []), *clause.middle):
        link = asker.tokens[chunk.at[0]].text.lower()
        if chunk.kind == "preposition" and link in asker.questions.agents and asker.kind(chunk) in ACTING and asker.heads_name(chunk):
            return asker.ask(asker.questions.by_whom, (chunk,))
    return ""


def _office(asker: FieldAsker) -> str:
    """Ask who has an office: "Leiter des Amts ist Anna Berg", "Die neue Chefin des Amts heißt Anna Berg"."""
    clause = asker.clause
    first = clause.first
    copula = asker.tokens[clause.verb].text.lower() in asker.questions.copulas and not clause.closing
    if first is None or first.kind != "noun" or not copula or clause.tail or clause.denied() or asker.plural_subject():
        return ""
    nouns = [chunk for chunk in clause.middle if chunk.kind == "noun"]
    if len(nouns) != 1 or len(clause.middle) > 1 or asker.kind(nouns[0]) is not EntityKind.PERSON or asker.heads_name(first):
        return ""
    head = asker.tokens[first.head]
    last = asker.tokens[nouns[0].at[-1]]
    ends = any(item.span.end == last.span.end and not item.inferred for item in asker.passage.mentions)
    said = len(first.at) > 1 and head.pos == "NOUN" and asker.tokens[first.at[0]].pos in ("NOUN", "DET", "ADJ")
    return asked(asker.questions.who, asker.tokens[clause.verb].text, asker.wording(first)) if said and ends else ""


def _which(asker: FieldAsker) -> str:
    """Ask which things are so: "Strittige Punkte sind A, B und C" gives "Welche Punkte sind strittig?"."""
    clause = asker.clause
    first = clause.first
    copula = asker.tokens[clause.verb].text.lower() in asker.questions.plural_copulas and not clause.closing
    if first is None or not copula or clause.denied() or len(first.at) < OWN or clause.tail:
        return ""
    told = [chunk for chunk in clause.middle if chunk.kind == "noun" and any(asker.tokens[index].tag == "KON" for index in chunk.at)]
    bare, noun = asker.tokens[first.at[0]], asker.tokens[first.at[1]]
    if bare.tag == "ADJA" and noun.tag == "NN" and bare.lemma in asker.words.predicative and told and bare.text.endswith("e"):
        rest = render(asker.passage, first.at[1:])
        return asked(asker.questions.which, rest, asker.tokens[clause.verb].text, uncapitalised(bare.text[:-1]))
    return ""


def _is_it(asker: FieldAsker) -> str:
    """Ask whether something is so of which the passage says that it is not: "Das Votum ist nicht bindend"."""
    clause = asker.clause
    copula = asker.tokens[clause.verb].text.lower() in asker.questions.copulas and not clause.closing
    if not copula or not clause.fronted or len(clause.middle) != OWN or not asker.clear(clause.subject) or clause.tail:
        return ""
    denial, word = clause.middle
    if denial.kind == "negation" and asker.tokens[word.at[0]].tag == "ADJD":
        return asker.ask("", (denial,))
    return ""
