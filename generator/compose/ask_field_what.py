"""Questions of a verb-second clause for who does something, what is done, and what something is."""

from collections.abc import Iterator

from generator.compose.ask_field_when import needs_tail
from generator.compose.asker import ACTING
from generator.compose.chunks import Chunk, chunks
from generator.compose.field_asker import FieldAsker
from generator.compose.live import FINITE
from generator.compose.wording import asked, render, uncapitalised
from generator.model.reading import EntityKind

OWN = 2
"""Tokens of an object that says more than a pronoun would."""


def deeds(asker: FieldAsker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    certainty = asker.passage.language.certainty
    if asker.tokens[asker.clause.verb].text.lower() in certainty.conditionals:
        return  # what would be is no deed
    yield "what", _what(asker)
    yield "what", _about_what(asker)
    yield "what", _modal(asker)
    yield "called", _naming(asker)
    yield "about", _said_about(asker)
    yield "which", _existing(asker)
    yield "who", _who(asker)
    yield "who", _holder(asker)
    yield "definition", _calling(asker)
    yield "which", _listed(asker)
    yield "which", _settled(asker)
    yield "by whom", _by_whom(asker)
    yield "to whom", _with_whom(asker)
    yield "definition", _office(asker)
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
    subject = clause.subject
    if subject is None or (asker.kind(subject) is EntityKind.GROUP and len(subject.at) <= OWN):
        return ""  # "Beobachter erwarten": which?
    passive = asker.tokens[clause.verb].lemma in asker.questions.passive
    reflexive = any(chunk.kind in ("reflexive", "pronoun") for chunk in clause.middle)
    objects = _objects(asker)
    if passive or reflexive or not asker.described(asker.clause.subject):
        return ""
    tail = asker.tokens[clause.tail[0]] if clause.tail else None
    adverbs = tuple(chunk for chunk in (clause.first, *clause.middle) if chunk.kind == "adverb")
    said = tail is not None and (tail.text.lower() in asker.passage.language.speech.conjunctions[:2] or is_reported(asker))
    wished = clause.infinitive in words.wishing and any(asker.tokens[index].tag in ("PTKZU", "VVIZU") for index in clause.tail)
    if (said or wished) and all(asker.tokens[thing.at[0]].text.lower() in words.oblique for thing in objects):
        return asker.ask(asker.questions.what, adverbs)
    bare = len(objects) == 1 and len(objects[0].at) == OWN and asker.tokens[objects[0].at[0]].text.lower() in words.definite
    if bare and objects[0] is (clause.middle or (None,))[-1] and not clause.tail:
        return ""  # "verurteilte die Tat": which?
    if len(objects) != 1 or (len(objects[0].at) < OWN and objects[0] is (clause.middle or (None,))[-1]):
        return ""
    thing = objects[0]
    dative = asker.tokens[thing.at[0]].text.lower() in words.oblique and asker.tokens[thing.at[0]].text.lower() not in words.accusative
    if dative or asker.kind(thing) is EntityKind.PERSON:
        return ""
    place = clause.middle.index(thing) if thing in clause.middle else len(clause.middle)
    behind = (chunk for chunk in clause.middle[place:] if chunk.kind in ("preposition", "date", "pointer"))
    judged = (chunk for chunk in clause.middle if chunk.kind == "comparison")
    return asker.ask(asker.questions.what, (thing, *behind, *judged, *adverbs))


def is_reported(asker: FieldAsker) -> bool:
    """Say whether the clause behind the comma is what somebody says: its verb second, and in the mood of reported speech."""
    finite = [asker.tokens[index] for index in asker.clause.tail if FINITE in asker.tokens[index].morph]
    return bool(finite) and ("Mood=Sub" in finite[0].morph or finite[0].text.lower() in asker.questions.reported)


def _modal(asker: FieldAsker) -> str:
    """Ask what somebody is to do something with: "Der Rat soll eine Regel erarbeiten" gives "Was soll der Rat erarbeiten?"."""
    clause, words = asker.clause, asker.words
    modal = asker.tokens[clause.verb].lemma in words.modal_infinitives and len(clause.closing) == 1
    objects = _objects(asker)
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
    things = [chunk for chunk in _objects(asker) if chunk in clause.middle]
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
    if not is_reported(asker) or _objects(asker) or not clause.tail:
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
        if chunk.kind == "preposition" and link in links and asker.kind(chunk) is not EntityKind.PERSON and told:
            rest = tuple(each for each in clause.middle[place + 1 :] if each.kind in ("preposition", "noun"))
            return asker.ask(asker.questions.about_what.get(link, ""), (chunk, *rest)) if link in asker.questions.about_what else ""
    return ""


def _who(asker: FieldAsker) -> str:
    """Ask for a named subject that does something to something, or to whom something is done."""
    clause = asker.clause
    subject, objects = clause.subject, _objects(asker)
    if clause.infinitive in asker.words.naming and any(chunk.kind == "comparison" for chunk in (clause.first, *clause.middle) if chunk):
        return ""  # "Als Vorbild nannte Berg Tartu"
    if subject is None or clause.denied() or clause.first is None or asker.kind(subject) not in ACTING or not asker.heads_name(subject):
        return ""
    told = [chunk for chunk in objects if asker.tokens[chunk.head].pos == "NOUN"]
    copula = asker.tokens[clause.verb].lemma == asker.questions.be and not clause.closing
    opens = [asker.tokens[chunk.at[0]].text.lower() for chunk in objects]
    if any(text in (asker.questions.indefinite[0], asker.words.singular[0]) for text in opens):
        return ""  # "Die Läuferin trennt ein Sieg vom Titel": who does what?
    if any(asker.is_pointing(chunk) or asker.is_owned(chunk) for chunk in clause.middle):
        return ""  # "in seiner Karriere": his whom the question asks for
    phrases = [chunk for chunk in clause.middle if chunk.kind == "preposition"]
    done = bool(clause.closing) and asker.tokens[clause.closing[0]].tag == "VVPP"
    told = told or (phrases if done and len(phrases) > 1 and any(asker.kind(chunk) for chunk in phrases) else [])
    if not told or copula or needs_tail(asker) or not asker.singular_verb():
        return ""
    if asker.tokens[subject.at[0]].text.lower() in asker.words.plural[1:]:
        return ""  # "viele Flüchtlinge" is no answer
    place = clause.middle.index(subject) if subject in clause.middle else len(clause.middle)
    behind = clause.middle[place + 1 : place + 2]
    bare = asker.tokens[subject.at[0]].tag == "NN"
    if bare and any(each.kind == "preposition" for each in behind):
        return ""  # "unterstützen Ärzte ohne Grenzen": where does the subject end?
    own = tuple(each for each in behind if asker.tokens[each.at[0]].text.lower() in asker.words.origin)
    kept = [chunk for chunk in (clause.first, *clause.middle) if chunk is not subject and chunk not in own]
    nouns = sum(asker.tokens[index].pos in ("NOUN", "PROPN") for chunk in kept for index in chunk.at if chunk.kind != "date")
    named = any(asker.kind(chunk) is not None for chunk in kept)
    return asker.ask(asker.questions.who, (subject, *own), verb=asker.singular_verb()) if named or nouns >= OWN else ""


def _by_whom(asker: FieldAsker) -> str:
    """Ask for the agent of a passive: "wurde von X geschlossen"."""
    clause = asker.clause
    if (
        asker.tokens[clause.verb].lemma not in asker.questions.passive
        or clause.denied()
        or not asker.clear(clause.subject)
        or needs_tail(asker)
    ):
        return ""
    if not clause.closing or asker.tokens[clause.closing[0]].tag != "VVPP":
        return ""
    for chunk in (*([clause.first] if clause.first else []), *clause.middle):
        link = asker.tokens[chunk.at[0]].text.lower()
        if chunk.kind == "preposition" and link in asker.questions.agents and asker.kind(chunk) in ACTING and asker.heads_name(chunk):
            behind = clause.middle[clause.middle.index(chunk) + 1 :] if chunk in clause.middle else ()
            return asker.ask(asker.questions.by_whom, (chunk, *(each for each in behind if each.kind == "preposition")))
    return ""


def _with_whom(asker: FieldAsker) -> str:
    """Ask for somebody behind a preposition: "Berg spielt gegen Lee" gives "Gegen wen spielt Berg?"."""
    clause = asker.clause
    if not asker.described(clause.subject) or clause.denied() or clause.first is None or needs_tail(asker):
        return ""
    for place, chunk in enumerate(clause.middle):
        link = asker.tokens[chunk.at[0]].text.lower()
        opening = asker.questions.with_whom.get(link, "") if link in asker.words.dealing.get(clause.infinitive, ()) else ""
        someone = asker.kind(chunk) in ACTING and asker.heads_name(chunk)
        if chunk.kind == "preposition" and opening and someone:
            behind = clause.middle[place + 1 : place + 2]
            origin = tuple(each for each in behind if asker.tokens[each.at[0]].text.lower() in asker.words.origin)
            return asker.ask(opening, (chunk, *origin))
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


def _holder(asker: FieldAsker) -> str:
    """Ask who is what the passage says of a name: "Berg ist erklärter Gegner der Reform"."""
    clause = asker.clause
    copula = asker.tokens[clause.verb].text.lower() in asker.questions.copulas and not clause.closing
    subject = clause.subject
    if subject is None or not copula or not clause.fronted or clause.tail or clause.denied() or asker.plural_subject():
        return ""
    last = clause.middle[-1] if clause.middle else None
    told = last is not None and last.kind == "noun" and asker.tokens[last.head].pos == "NOUN" and len(last.at) > OWN
    plain = (
        told
        and last is not None
        and any(asker.tokens[index].pos in ("DET", "ADJ") for index in last.at)
        and asker.tokens[last.at[0]].text.lower() not in asker.questions.indefinite[:2]
    )
    return (
        asker.ask(asker.questions.who, (subject,))
        if plain and asker.kind(subject) is EntityKind.PERSON and asker.heads_name(subject)
        else ""
    )


def _calling(asker: FieldAsker) -> str:
    """Ask who somebody is of whom a calling is told: "Anna Berg ist Juristin und Autorin" gives "Wer ist Anna Berg?"."""
    clause = asker.clause
    subject = clause.subject
    present = asker.tokens[clause.verb].text.lower() == asker.questions.copulas[0] and not clause.closing
    if subject is None or not present or not clause.fronted or clause.tail or clause.denied() or len(clause.middle) != 1:
        return ""
    callings = clause.middle[0]
    bare = callings.kind == "noun" and all(asker.tokens[index].tag in ("NN", "NNA", "KON", "$,") for index in callings.at)
    person = asker.kind(subject) is EntityKind.PERSON and asker.heads_name(subject) and asker.tokens[subject.at[0]].pos == "PROPN"
    return asker.ask(asker.questions.who, (callings,)) if bare and person and len(callings.at) > 1 else ""


def _listed(asker: FieldAsker) -> str:
    """Ask which of a kind a list of names gives: "Die Länder A und B haben ..." gives "Welche Länder haben ...?"."""
    clause = asker.clause
    subject = clause.subject
    if subject is None or not clause.fronted or not asker.plural_subject() or clause.denied() or needs_tail(asker) or clause.first is None:
        return ""
    at = [index for index in subject.at if asker.tokens[index].tag not in ("ADV",)]
    opens = asker.tokens[at[0]].text.lower()
    head = at.index(subject.head)
    names = at[head + 1 :]
    joined = (
        bool(names) and asker.tokens[names[0]].tag in ("NN", "NE", "TRUNC") and any(asker.tokens[index].tag == "KON" for index in names)
    )
    if opens != asker.words.plural[0] or asker.tokens[subject.head].pos != "NOUN" or not joined:
        return ""
    pointers = (chunk for chunk in clause.middle if chunk.kind == "pointer")
    return asker.ask(f"{asker.questions.which_of.get(opens, '')} {render(asker.passage, at[1 : head + 1])}", (subject, *pointers))


def _settled(asker: FieldAsker) -> str:
    """Ask which ones are so where that stands first: "Geklärt sind die neuen Regeln für ..." gives "Welche neuen Regeln sind geklärt?"."""
    clause = asker.clause
    copula = asker.tokens[clause.verb].text.lower() in asker.questions.copulas and not clause.closing
    last = clause.middle[0] if clause.middle else None
    if not copula or last is None or last.kind != "noun" or clause.first is None or clause.first.kind != "adverb" or clause.tail:
        return ""
    opens = asker.tokens[last.at[0]].text.lower()
    noun = last.at[1 : last.at.index(last.head) + 1]
    told = asker.tokens[last.head].pos == "NOUN" and len(noun) > 1 and len(last.at) + len(clause.middle) > len(noun) + OWN
    participle = asker.tokens[clause.first.head].tag in ("VVPP", "ADJD")
    if not told or not participle or opens not in asker.questions.which_of or clause.denied():
        return ""
    predicate = uncapitalised(render(asker.passage, clause.first.at))
    return asked(f"{asker.questions.which_of[opens]} {render(asker.passage, noun)}", asker.tokens[clause.verb].text, predicate)


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
