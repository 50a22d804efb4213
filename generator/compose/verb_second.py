"""Turn a verb-second statement into the question it answers: a question word takes the place of what stands before the finite verb.

Works on tags alone, so only sentences whose opening is recognised as a whole are used.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.compose.ask_field_what import what
from generator.compose.ask_field_when import circumstances
from generator.compose.ask_field_which import which
from generator.compose.ask_field_who import who
from generator.compose.asker import ACTING, anchored
from generator.compose.field_asker import FieldAsker
from generator.compose.fields import Fields, fields
from generator.compose.inversion import UNANCHORED, Found
from generator.compose.parse import inside
from generator.compose.passage import Passage
from generator.compose.wording import asked, render, sound, uncapitalised
from generator.model.reading import EntityKind, Precision
from generator.model.record import Span

PHRASE = 3
"""Tokens of a subject without article that is a phrase of its own ("Ziele der Sanierung"), and not the predicate put in front."""

LEAST_ASIDE = 2
"""Tokens of an apposition that says something: article and noun."""

ANCHOR_NOUNS = 3
"""Nouns of a question that is understood without a name in it."""

FINITE = "VerbForm=Fin"

PLACES = frozenset({EntityKind.PLACE, EntityKind.STATE})

INFINITIVE = frozenset({"PTKZU", "VVIZU"})
"""Tags of an infinitive with "zu"."""

DASHES = frozenset({"–", "—", "-", "|"})

SMALL = frozenset({"ADP", "DET", "ADV", "PRON", "CCONJ", "SCONJ"})
"""Parts of speech that have a capital only where a sentence begins."""

CONJUNCTIONS = frozenset({"CCONJ", "SCONJ"})

BY_FIELDS = frozenset({"who", "what", "when", "where", "why", "how many"})
"""Patterns that are asked by the fields of a clause alone where those are told apart."""


def questions(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[Found]:
    """Yield the questions a passage answers, surest pattern first; `kinds` are the kinds of the reading's entities by id."""
    clause = fields(passage)
    if clause:
        yield from _by_fields(clause, kinds)
    tokens = passage.reading.tokens
    verb = next((index for index, token in enumerate(tokens) if FINITE in token.morph), -1)
    if verb < 1:
        return
    found = (*_framed(passage, verb, kinds), *_decided(passage, verb), *_apposed(passage, kinds), *_opened(passage, verb, kinds))
    for pattern, text in found:
        if text and sound(text, passage, leave=1) and (clause is None or pattern not in BY_FIELDS):
            yield Found(text, pattern)


def _opened(passage: Passage, verb: int, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield the question for what stands before the verb, where that is one phrase."""
    tokens = passage.reading.tokens
    dates = [date.span for date in passage.dates]
    loose = [token for token in tokens[:verb] if not any(inside(token.span, span) for span in dates)]
    if any(token.pos in (*CONJUNCTIONS, "PUNCT", "VERB", "AUX") for token in loose):
        return
    after = "" if tokens[verb].text.lower() in passage.language.questions.reported else _after(passage, verb)
    for pattern, opening in _openings(passage, verb, kinds):
        text = _definition(passage, verb, opening) if pattern == "definition" else after and asked(opening, after)
        if pattern != "who" or _anchored(passage, verb):
            yield pattern, text


def _by_fields(clause: Fields, kinds: dict[str, EntityKind]) -> Iterator[Found]:
    """Yield the questions of a clause whose fields are told apart."""
    passage, verb = clause.passage, clause.tokens[clause.verb]
    words = passage.language.certainty
    said = "Mood=Sub" in verb.morph and verb.text.lower() not in (*words.conditionals, *words.modals)
    if said or verb.text.lower() in passage.language.questions.reported:
        return
    asker = FieldAsker(clause, kinds)
    real = verb.text.lower() not in words.conditionals  # what would be is no deed
    turned = clause.predicate_first()
    deeds = (*what(asker), *who(asker), *which(asker)) if real and not turned else ()
    for pattern, text in which(asker) if turned else (*deeds, *circumstances(asker)):
        whole = not asker.points_back() or asker.names_somebody(text)
        if text and whole and sound(text, passage, leave=1) and (pattern in (*UNANCHORED, "listing") or anchored(text, passage)):
            yield Found(text, pattern)


def _framed(passage: Passage, verb: int, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield the question for the only phrase between auxiliary and participle: "wurde wegen ... ausgestellt", "wird von ... geführt"."""
    words, tokens = passage.language.questions, passage.reading.tokens
    last = len(tokens) - 1 - (tokens[-1].pos == "PUNCT")
    whole = tokens[verb].pos == "AUX" and "VerbForm=Part" in tokens[last].morph and last > verb + 2
    opening = _unbracketed(passage, verb)
    nominal = tokens[0].pos in ("DET", "PROPN", "NOUN") and not any(tokens[index].pos in ("PUNCT", "VERB", "SCONJ") for index in opening)
    planned = tokens[verb].tag == "VMFIN" and tokens[last].lemma in words.passive and "VerbForm=Part" in tokens[last - 1].morph
    if nominal and planned and last > verb + 3:  # "soll an X verkauft werden"
        yield from _received(passage, verb, last, opening, kinds)
    if not whole or not nominal or tokens[verb].lemma not in words.passive:
        return
    yield from _received(passage, verb, last, opening, kinds)
    first = tokens[verb + 1].text.lower()
    mentions = (item for item in passage.mentions if tokens[verb].span.end < item.span.start and not item.inferred)
    who = next((kinds.get(mention.entity) for mention in mentions), None)
    subject = _small(passage, opening)
    if first in words.reason:
        yield "why", asked(words.why, tokens[verb].text, subject, tokens[last].text)
    if first in words.agents and who in ACTING:
        yield "by whom", asked(words.by_whom, tokens[verb].text, subject, tokens[last].text)


def _received(passage: Passage, verb: int, last: int, opening: list[int], kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield the question for those to whom something goes: "soll an X verkauft werden" gives "An wen soll ... verkauft werden?"."""
    words, tokens = passage.language.questions, passage.reading.tokens
    link = tokens[verb + 1].text.lower()
    end = last - (tokens[last].lemma in words.passive)
    after = [
        item for item in passage.mentions if tokens[verb + 1].span.end < item.span.start < tokens[end].span.start and not item.inferred
    ]
    alone = after and after[-1].span.end == tokens[end - 1].span.end and not any(token.pos == "ADP" for token in tokens[verb + 2 : end])
    if words.whom and link in words.receiving and alone and kinds.get(after[-1].entity) in ACTING:
        question = f"{tokens[verb + 1].text} {words.whom.lower()}"
        yield "to whom", asked(question, tokens[verb].text, _small(passage, opening), render(passage, range(end, last + 1)))


def _unbracketed(passage: Passage, end: int) -> list[int]:
    """Give the tokens before `end` that stand in no brackets."""
    depth, kept = 0, []
    for index, token in enumerate(passage.reading.tokens[:end]):
        depth += token.text == "("
        if not depth:
            kept.append(index)
        depth -= token.text == ")" and depth > 0
    return kept


def _openings(passage: Passage, verb: int, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question words) for what stands before the verb."""
    words, tokens = passage.language.questions, passage.reading.tokens
    before = Span(tokens[0].span.start, tokens[verb - 1].span.end)
    first = tokens[0].text.lower()
    kind = next((kinds.get(item.entity) for item in reversed(passage.mentions) if inside(item.span, before) and not item.inferred), None)
    follows = tokens[verb + 1].text.lower() if verb + 1 < len(tokens) else ""
    office = tokens[0].pos == "NOUN" and any(
        item.span.start > tokens[verb].span.start and kinds.get(item.entity) is EntityKind.PERSON for item in passage.mentions
    )
    whole = tokens[0].pos in ("DET", "PROPN") or (verb >= PHRASE and _is_phrase(passage, verb))
    if whole and not office and tokens[verb].text.lower() in words.copulas and follows in words.indefinite and first not in words.times[:3]:
        person = kind is EntityKind.PERSON
        neuter = follows == words.articles[2]
        past = tokens[verb].text.lower() in words.copulas[2:]
        if _names_thing(passage, verb) and not past and not (person and neuter):  # "Berg ist das Gegenteil"
            yield "definition", words.who if person else words.what
    dated = next((date.span for date in passage.dates if inside(date.span, before)), None)
    if dated and _tells(passage, dated) and all(inside(token.span, dated) or token.text.lower() in words.times for token in tokens[:verb]):
        yield "when", f"{first} {words.when.lower()}" if first in words.lasting else words.when
    named = any(inside(mention.span, before) and mention.span.end == before.end for mention in passage.mentions)
    denied = any(token.tag == "PTKNEG" for token in tokens)
    if first in words.places and named and kind in PLACES and not dated and not denied:
        yield "where", words.where
    if first in words.reason:
        yield "why", words.why
    if kind in ACTING and named and not dated and is_subject(passage, verb):
        yield "who", words.who
    if tokens[0].pos == "NUM" and verb > 1 and tokens[1].pos == "NOUN" and not any(token.pos == "ADP" for token in tokens[:verb]):
        yield "how many", f"{words.how_many} {render(passage, range(1, verb))}"


def _names_thing(passage: Passage, verb: int) -> bool:
    """Say whether the predicate has a noun right behind its article and adjectives: not "der zehnte der Saison"."""
    tokens = passage.reading.tokens
    after = next((token for token in tokens[verb + 2 :] if token.pos not in ("ADJ", "ADV", "NUM")), None)
    return after is not None and (after.pos in ("NOUN", "PROPN", "ADP", "X") or after.tag == "TRUNC")


def _is_phrase(passage: Passage, verb: int) -> bool:
    """Say whether a phrase without article goes with its copula: "Ziele der Sanierung sind", not "Basis der Häfen waren", "Anwesend waren"."""
    tokens, words = passage.reading.tokens, passage.language.questions
    noun = tokens[0] if tokens[0].pos == "NOUN" else tokens[1]
    fits = tokens[0].pos == "NOUN" or (tokens[0].pos == "ADJ" and noun.pos == "NOUN")
    return fits and (tokens[verb].text.lower() in words.plural_copulas) == (noun.text != noun.lemma)


def _tells(passage: Passage, span: Span) -> bool:
    """Say whether a date tells a reader of another day when it was: a year, a month or a number, unlike "am Donnerstag"."""
    dates = [date for date in passage.dates if date.span == span]
    return any(date.precision is not Precision.DAY or any(char.isdigit() for char in date.as_written) for date in dates)


def _anchored(passage: Passage, verb: int) -> bool:
    """A question is understood that has a name in it, or nouns enough: "Wer geht weiter unter?" could be anybody."""
    tokens = passage.reading.tokens
    named = any(item.span.start > tokens[verb].span.start and not item.inferred for item in passage.mentions)
    return named or sum(token.pos in ("NOUN", "PROPN") for token in tokens[verb:]) >= ANCHOR_NOUNS


def is_subject(passage: Passage, verb: int) -> bool:
    """Say whether the phrase before a singular verb can only be the subject, as far as tags tell: one phrase, no other case."""
    words, tokens = passage.language.questions, passage.reading.tokens
    opening = tokens[:verb]
    first = tokens[0].pos in ("PROPN", "NOUN") or tokens[0].text.lower() in words.indefinite
    loose = any(token.pos in ("ADP", "ADV", "NUM") or token.text.lower() in words.pointing for token in opening)
    finite = tokens[verb].text.lower()
    return first and not loose and finite not in words.plural_copulas and not finite.endswith(words.plural_endings)


def _decided(passage: Passage, verb: int) -> Iterator[tuple[str, str]]:
    """Yield what somebody planned or demanded: "Die Regierung plant ..." gives "Was plant die Regierung?"."""
    words, tokens = passage.language.questions, passage.reading.tokens
    before = Span(tokens[0].span.start, tokens[verb - 1].span.end)
    named = any(inside(item.span, before) and not item.inferred for item in passage.mentions)
    plain = any(token.pos in ("PUNCT", "VERB", "AUX", *CONJUNCTIONS) for token in tokens[:verb])
    split = any(token.tag in ("PTKVZ", "PTKNEG", "PRF") for token in tokens[verb:])
    follows = tokens[verb + 1 : verb + 2]
    answered = any(token.pos in ("DET", "ADJ", "NOUN", "NUM") or token.text == "," for token in follows)
    comma = next((index for index in range(verb, len(tokens)) if tokens[index].pos == "PUNCT"), len(tokens))
    double = any(FINITE in token.morph for token in tokens[verb + 1 : comma])  # a headline and a sentence
    if not double and tokens[verb].lemma in words.deciding and named and not plain and not split and answered and is_subject(passage, verb):
        yield "what", asked(words.what, tokens[verb].text, _small(passage, range(verb)))


def _apposed(passage: Passage, kinds: dict[str, EntityKind]) -> Iterator[tuple[str, str]]:
    """Yield "Wer ist X?" for "X, der Vorsitzende der Partei,", where it is the article that says so."""
    words, tokens = passage.language.questions, passage.reading.tokens
    for mention in passage.mentions:
        last = next((index for index, token in enumerate(tokens) if token.span.end == mention.span.end), len(tokens))
        aside = tokens[last + 2 :]
        end = next((index for index, token in enumerate(aside) if token.pos == "PUNCT"), len(aside))
        joined = last > len(mention.form.split()) - 1 and tokens[last - len(mention.form.split())].pos == "CCONJ"  # "A und B, die ..."
        if (
            joined
            or mention.inferred
            or kinds.get(mention.entity) is not EntityKind.PERSON
            or tokens[last + 1 : last + 2] == ()
            or end < LEAST_ASIDE
        ):
            continue
        said = any(inside(mention.span, part) for item in passage.spoken for part in item.content)
        nominal = aside[0].tag == "ART" and aside[0].text.lower() in words.indefinite and aside[1].pos in ("NOUN", "ADJ")
        verbal = any(token.pos in ("VERB", "AUX", *CONJUNCTIONS) for token in aside[:end])
        if tokens[last + 1].text == "," and nominal and not verbal and not said:
            yield "apposition", asked(words.who, words.copulas[0], mention.form)


def _small(passage: Passage, indices: Sequence[int]) -> str:
    """Give the wording of some tokens that opened the sentence and do so no more."""
    text = render(passage, indices)
    return uncapitalised(text) if passage.reading.tokens[indices[0]].pos == "DET" else text


def _definition(passage: Passage, verb: int, opening: str) -> str:
    tokens = passage.reading.tokens
    before = Span(tokens[0].span.start, tokens[verb - 1].span.end)
    named = any(inside(mention.span, before) and not mention.inferred for mention in passage.mentions)
    if not named and tokens[0].text.lower() in passage.language.questions.indefinite[2:]:
        return ""  # "der Zwischenfall": which one?
    return asked(opening, tokens[verb].text, _small(passage, range(verb)))


def _after(passage: Passage, verb: int) -> str:
    """Give the clause from its verb on; empty where its end cannot be told from the tags."""
    tokens = passage.reading.tokens
    joined = [index for index, token in enumerate(tokens) if index > verb and token.pos == "CCONJ"]
    if any(index + 1 < len(tokens) and tokens[index + 1].pos == "ADJ" for index in joined):
        return ""  # taggers take "verhängte" in "und verhängte Sanktionen" for an adjective
    if any(token.tag == "ADJA" and following.pos in ("ADP", "DET", "PRON") for token, following in pairwise(tokens)):
        return ""  # an adjective without its noun is a verb: a headline and a sentence in one
    marks = (index for index, token in enumerate(tokens) if index > verb and (token.pos == "PUNCT" or _second_verb(passage, index)))
    end = next(marks, len(tokens))
    if end < len(tokens) - 1 and (tokens[end].text != "," or tokens[end + 1].pos == "SCONJ"):
        return ""  # a quotation, or the clause that the verb needs
    closes = end >= len(tokens) - 1
    listed = any(token.pos == "CCONJ" for token in tokens[end:])
    if not closes and tokens[end].text == "," and (listed or not _is_aside(passage, end + 1)):
        return ""
    last = tokens[end - 1]
    whole = closes or tokens[verb].pos == "VERB" or "VerbForm=Part" in last.morph or "VerbForm=Inf" in last.morph
    kept = [index for index in range(verb, end) if tokens[index].text.lower() not in passage.language.questions.connecting]
    return render(passage, kept) if whole and not _runs_on(passage, kept) else ""


def _is_aside(passage: Passage, start: int) -> bool:
    """Say whether what follows a comma to the end of the sentence can be left: a relative clause or an apposition, nothing that the verb needs."""
    rest = passage.reading.tokens[start:]
    if any(token.tag in INFINITIVE for token in rest) or any(token.text == "," for token in rest):
        return False
    relative = any(token.tag.startswith("PREL") for token in rest[:2])
    return relative or not any(FINITE in token.morph for token in rest)


def _runs_on(passage: Passage, kept: list[int]) -> bool:
    """Say whether a headline and a sentence stand in one: a small word with a capital, or a dash."""
    tokens = [passage.reading.tokens[index] for index in kept]
    return any(token.text in DASHES or (token.pos in SMALL and token.text[:1].isupper()) for token in tokens)


def _second_verb(passage: Passage, index: int) -> bool:
    """A verb behind "und" begins another statement."""
    tokens = passage.reading.tokens
    return tokens[index].pos == "CCONJ" and index + 1 < len(tokens) and FINITE in tokens[index + 1].morph
