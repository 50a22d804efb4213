"""Questions of a verb-second clause for those who act, hold an office, or are acted with or against."""

from collections.abc import Iterator

from generator.compose.ask_field_when import needs_tail
from generator.compose.asker import ACTING
from generator.compose.chunks import Chunk
from generator.compose.field_asker import OWN, FieldAsker
from generator.compose.wording import asked
from generator.model.reading import EntityKind


def who(asker: FieldAsker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    yield "who", _who(asker)
    yield "who", _holder(asker)
    yield "definition", _calling(asker)
    yield "by whom", _by_whom(asker)
    yield "to whom", _with_whom(asker)
    yield "definition", _office(asker)


def _who(asker: FieldAsker) -> str:
    """Ask for a named subject that does something to something, or to whom something is done."""
    clause = asker.clause
    subject = clause.subject
    if subject is None or not _acts(asker, subject) or not _is_deed(asker):
        return ""
    place = clause.middle.index(subject) if subject in clause.middle else len(clause.middle)
    behind = clause.middle[place + 1 : place + 2]
    if asker.tokens[subject.at[0]].tag == "NN" and any(each.kind == "preposition" for each in behind):
        return ""  # "unterstützen Ärzte ohne Grenzen": where does the subject end?
    own = tuple(each for each in behind if asker.opens(each) in asker.words.origin)
    kept = [chunk for chunk in (clause.first, *clause.middle) if chunk is not None and chunk is not subject and chunk not in own]
    words = (asker.tokens[index] for chunk in kept if chunk.kind != "date" for index in chunk.at)
    units = (*asker.words.uncounted, *asker.words.measures)  # "drei Millionen Dollar" says nothing of what it is about
    nouns = sum(token.pos in ("NOUN", "PROPN") and token.lemma not in units for token in words)
    named = any(asker.kind(chunk) is not None for chunk in kept)
    return asker.ask(asker.questions.who, (subject, *own), verb=asker.singular_verb()) if named or nouns >= OWN else ""


def _acts(asker: FieldAsker, subject: Chunk) -> bool:
    """Say whether a subject is somebody with a name who can only be the subject."""
    some = asker.opens(subject) in asker.words.plural[1:]  # "viele Flüchtlinge" is no answer
    acts = asker.kind(subject) in ACTING and asker.heads_name(subject) and not some
    doubtful = (asker.questions.indefinite[0], asker.words.singular[0])
    return acts and not any(asker.opens(thing) in doubtful for thing in asker.objects())  # "Die Läuferin trennt ein Sieg vom Titel"


def _is_deed(asker: FieldAsker) -> bool:
    """Say whether a clause tells a deed that can be asked about without its subject."""
    clause = asker.clause
    phrases = [chunk for chunk in clause.middle if chunk.kind == "preposition"]
    done = bool(clause.closing) and asker.tokens[clause.closing[0]].tag == "VVPP"
    told = any(asker.tokens[chunk.head].pos == "NOUN" for chunk in asker.objects())
    told = told or (done and len(phrases) > 1 and any(asker.kind(chunk) for chunk in phrases))
    copula = asker.tokens[clause.verb].lemma == asker.questions.be and not clause.closing
    named = [chunk.kind for chunk in (clause.first, *clause.middle) if chunk is not None] if clause.infinitive in asker.words.naming else []
    his = any(asker.is_pointing(chunk) or asker.is_owned(chunk) for chunk in clause.middle)  # "in seiner Karriere": whose?
    whole = clause.first is not None and not clause.denied() and not needs_tail(asker) and bool(asker.singular_verb())
    return told and whole and not copula and not his and "comparison" not in named  # "Als Vorbild nannte Berg Tartu"


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
