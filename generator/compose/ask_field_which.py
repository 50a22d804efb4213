"""Questions of a verb-second clause for which of a kind something is said, and whether something is so."""

from collections.abc import Iterator

from generator.compose.ask_field_when import needs_tail
from generator.compose.field_asker import OWN, FieldAsker
from generator.compose.wording import asked, render, uncapitalised


def which(asker: FieldAsker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    yield "which", _listed(asker)
    yield "which", _settled(asker)
    yield "listing", _which(asker)
    yield "denial", _is_it(asker)


def _listed(asker: FieldAsker) -> str:
    """Ask which of a kind a list of names gives: "Die Länder A und B haben ..." gives "Welche Länder haben ...?"."""
    clause = asker.clause
    subject = clause.subject
    if subject is None or not clause.fronted or not asker.plural_subject() or clause.denied() or needs_tail(asker) or clause.first is None:
        return ""
    at = [index for index in subject.at if asker.tokens[index].tag != "ADV"]
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
