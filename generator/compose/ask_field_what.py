"""Questions of a verb-second clause for what somebody does, wants, says or names."""

from collections.abc import Iterator

from generator.compose.ask_field_when import needs_tail
from generator.compose.asker import ACTING
from generator.compose.chunks import Chunk, chunks
from generator.compose.field_asker import OWN, FieldAsker
from generator.compose.fields import INFINITIVE
from generator.compose.live import FINITE
from generator.compose.wording import render
from generator.model.reading import EntityKind


def what(asker: FieldAsker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    yield "what", _what(asker)
    yield "what", _about_what(asker)
    yield "what", _modal(asker)
    yield "called", _naming(asker)
    yield "about", _said_about(asker)
    yield "which", _existing(asker)


def _what(asker: FieldAsker) -> str:
    """Ask for the object of a verb, the clause that completes it, or the infinitive: "Was kündigte X an?"."""
    clause = asker.clause
    objects = asker.objects()
    if not _tells(asker):
        return ""
    adverbs = tuple(chunk for chunk in (clause.first, *clause.middle) if chunk is not None and chunk.kind == "adverb")
    if _is_completed(asker) and all(asker.opens(thing) in asker.words.oblique for thing in objects):
        return asker.ask(asker.questions.what, adverbs)
    if len(objects) != 1 or not _is_answer(asker, objects[0]):
        return ""
    place = clause.middle.index(objects[0]) if objects[0] in clause.middle else len(clause.middle)
    behind = (chunk for chunk in clause.middle[place:] if chunk.kind in ("preposition", "date", "pointer"))
    judged = (chunk for chunk in clause.middle if chunk.kind == "comparison")
    return asker.ask(asker.questions.what, (objects[0], *behind, *judged, *adverbs))


def _tells(asker: FieldAsker) -> bool:
    """Say whether somebody who is known says, wants or does something that a reader asks for."""
    clause = asker.clause
    subject = clause.subject
    if clause.infinitive not in asker.words.telling or clause.denied() or clause.first is None or not asker.described(subject):
        return False
    anybody = subject is not None and asker.kind(subject) is EntityKind.GROUP and len(subject.at) <= OWN  # "Beobachter erwarten"
    passive = asker.tokens[clause.verb].lemma in asker.questions.passive
    return not anybody and not passive and not any(chunk.kind in ("reflexive", "pronoun") for chunk in clause.middle)


def _is_completed(asker: FieldAsker) -> bool:
    """Say whether the clause behind the comma is what is said or wanted."""
    clause = asker.clause
    if not clause.tail:
        return False
    said = asker.tokens[clause.tail[0]].text.lower() in asker.passage.language.speech.conjunctions[:2] or is_reported(asker)
    wished = clause.infinitive in asker.words.wishing and any(asker.tokens[index].tag in INFINITIVE for index in clause.tail)
    return said or wished


def _is_answer(asker: FieldAsker, thing: Chunk) -> bool:
    """Say whether an object tells a reader something: no "die Tat", no dative, nobody."""
    clause, words = asker.clause, asker.words
    opens = asker.opens(thing)
    ends = bool(clause.middle) and thing is clause.middle[-1]
    bare = len(thing.at) < OWN or (len(thing.at) == OWN and opens in words.definite and not clause.tail)
    dative = opens in words.oblique and opens not in words.accusative
    return not (bare and ends) and not dative and asker.kind(thing) is not EntityKind.PERSON


def is_reported(asker: FieldAsker) -> bool:
    """Say whether the clause behind the comma is what somebody says: its verb second, and in the mood of reported speech."""
    finite = [asker.tokens[index] for index in asker.clause.tail if FINITE in asker.tokens[index].morph]
    return bool(finite) and ("Mood=Sub" in finite[0].morph or finite[0].text.lower() in asker.questions.reported)


def _modal(asker: FieldAsker) -> str:
    """Ask what somebody is to do something with: "Der Rat soll eine Regel erarbeiten" gives "Was soll der Rat erarbeiten?"."""
    clause, words = asker.clause, asker.words
    modal = asker.tokens[clause.verb].lemma in words.modal_infinitives and len(clause.closing) == 1
    objects = asker.objects()
    if (
        not modal
        or len(objects) != 1
        or not asker.described(clause.subject)
        or clause.denied()
        or needs_tail(asker)
        or clause.first is None
    ):
        return ""
    thing = objects[0]
    sure = asker.tokens[thing.at[0]].text.lower() in (*words.accusative, *asker.questions.indefinite[:2]) or asker.number(thing) == "plural"
    measured = asker.tokens[thing.head].lemma in words.uncounted
    if not sure or measured or len(thing.at) < OWN or asker.kind(thing) is EntityKind.PERSON or thing not in clause.middle:
        return ""
    place = clause.middle.index(thing)
    return asker.ask(asker.questions.what, clause.middle[place:]) if _anchors(asker) else ""


def _anchors(asker: FieldAsker) -> bool:
    """Say whether the subject alone tells what is spoken of."""
    subject = asker.clause.subject
    return subject is not None and asker.kind(subject) is not None


def _existing(asker: FieldAsker) -> str:
    """Ask for what there is: "In den Häfen gelten neue Regeln" gives "Was gilt in den Häfen?"."""
    clause = asker.clause
    subject = clause.subject
    if subject is None or clause.infinitive not in asker.words.existing or clause.first is None or clause.fronted or clause.denied():
        return ""
    opens = asker.tokens[subject.at[0]].text.lower()
    known = opens in asker.words.definite or asker.kind(subject) in ACTING
    told = clause.first.kind == "preposition" or any(chunk.kind == "preposition" for chunk in clause.middle)
    return asker.ask(asker.questions.what, (subject,), verb=asker.singular_verb()) if told and not known and asker.singular_verb() else ""


def _naming(asker: FieldAsker) -> str:
    """Ask for the name that somebody gives to something: "Berg nannte den Plan gefährlich" gives "Wie nannte Berg den Plan?"."""
    clause = asker.clause
    if clause.infinitive not in asker.words.naming or not asker.described(clause.subject) or clause.denied() or clause.first is None:
        return ""
    things = [chunk for chunk in asker.objects() if chunk in clause.middle]
    if not clause.fronted:
        things = [clause.first] if clause.first.kind == "noun" else things
    if not things or asker.tokens[clause.verb].lemma in asker.questions.passive:
        return ""
    thing = things[0]
    after = clause.middle[clause.middle.index(thing) + 1 :] if thing in clause.middle else clause.middle
    kept = 0
    while kept < len(after) and after[kept].kind in ("preposition", "date") and not asker.opens_quotation(after[kept]):
        kept += 1
    answer = [chunk for chunk in after[kept:] if chunk is not clause.subject]
    return asker.ask(asker.questions.how, answer) if answer else ""


def _said_about(asker: FieldAsker) -> str:
    """Ask what somebody said about the subject of what is said; only where its form stays the same behind the preposition."""
    clause = asker.clause
    if clause.infinitive not in asker.words.spoken_over or not asker.described(clause.subject) or clause.denied() or clause.first is None:
        return ""
    if not is_reported(asker) or asker.objects() or not clause.tail:
        return ""
    finite = next(place for place, index in enumerate(clause.tail) if FINITE in asker.tokens[index].morph)
    matter = chunks(asker.passage, clause.tail[:finite])
    if not matter or len(matter) != 1 or matter[0].kind != "noun":
        return ""
    opens = asker.tokens[matter[0].at[0]]
    same = opens.text.lower() in asker.questions.articles[1:3] or opens.pos == "PROPN"
    hollow = asker.tokens[matter[0].head].lemma.lower() in asker.passage.language.selection.empty
    plain = asker.ask(asker.questions.what).rstrip("?")
    return f"{plain} {asker.questions.about} {render(asker.passage, matter[0].at)}?" if same and plain and not hollow else ""


def _about_what(asker: FieldAsker) -> str:
    """Ask for what stands behind the preposition that a verb governs: "Wovor warnt X?"."""
    clause = asker.clause
    links = asker.words.governing.get(clause.infinitive, ())
    if (
        not links
        or not asker.clear(clause.subject)
        or not asker.described(asker.clause.subject)
        or clause.denied()
        or clause.first is None
        or clause.tail
    ):
        return ""
    for place, chunk in enumerate(clause.middle):
        link = asker.tokens[chunk.at[0]].text.lower()
        told = len(chunk.at) > OWN or any(each.kind == "preposition" for each in clause.middle[place + 1 : place + 2])
        told = told and asker.tokens[chunk.head].lemma.lower() not in asker.passage.language.selection.empty
        if chunk.kind == "preposition" and link in links and asker.kind(chunk) is not EntityKind.PERSON and told:
            rest = tuple(each for each in clause.middle[place + 1 :] if each.kind in ("preposition", "noun"))
            return asker.ask(asker.questions.about_what.get(link, ""), (chunk, *rest)) if link in asker.questions.about_what else ""
    return ""
