"""Label the key points, so that the eye can scan them: a noun phrase of each point's own passage that no other point is about."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.compose.cues import has_cue
from generator.compose.parse import inside, is_parsed, meets
from generator.compose.passage import CONTENT, Passage, term_of
from generator.model.briefing import Label, Statement
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import repaired

MOST_WORDS = 5

LEAST_LETTERS = 12
"""Letters of a single noun that says enough alone, since it is a compound: "Abstimmungsverhalten"; in English none does."""

PLACES = {"dobj": 1.0, "nsubjpass": 0.9, "attr": 0.6, "nsubj": 0.5, "pobj": 0.4, "oprd": 0.4}
"""What a phrase's place in its clause adds: news tells what is done, and to what, behind the verb."""

MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "poss", "case", "quantmod", "punct"})
OWN, SHARED, DEEP = 1.0, 0.2, 0.4
"""What a content word adds that no other point has, what one adds that another has too, and what each clause or phrase above takes off."""

ENOUGH = 1.6
"""Worth below which a point stays without a label."""

ASIDE = frozenset({"relcl", "advcl", "acl", "appos", "parataxis"})
CLAUSES = frozenset({"ccomp", "xcomp", "pcomp", "conj"})
NAMED = frozenset({"GPE", "PERSON", "ORG"})
DATED = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL"})


def labels(points: Sequence[tuple[Passage, Statement]]) -> tuple[Label | None, ...]:
    """Give a label for each key point, none where no phrase of it is good enough, and no two the same."""
    spread = Counter(term for passage, _ in points for term in passage.terms)
    taken: set[str] = set()
    found: list[Label | None] = []
    for passage, statement in points:
        ranked = sorted(_ranked(passage, spread), key=lambda item: (-item[0], item[1][0].span))
        made = (_label(passage, phrase, statement) for worth, phrase in ranked if worth >= ENOUGH)
        best = next((each for each in made if each and each.text.casefold() not in taken), None)
        found.append(best)
        taken |= {best.text.casefold()} if best else set()
    return tuple(found)


def _label(passage: Passage, phrase: Sequence[Token], statement: Statement) -> Label | None:
    """Cut a phrase out of the citation that shows it; None where no citation shows all of it."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    for segment in statement.segments:
        if not isinstance(segment.cite, int):
            continue
        citation = statement.citations[segment.cite]
        if citation.source == passage.ref.source and inside(span, Span(citation.start, citation.end)):
            words = repaired(passage.source.shadow, span)
            return Label(cite=segment.cite, start=span.start, end=span.end, text=_capital(words))
    return None


def _capital(words: str) -> str:
    """Give words with a capital in front, unless the first is spelt in a way of its own ("iPod")."""
    return words[:1].upper() + words[1:] if words.split(maxsplit=1)[0].islower() or "-" in words.split(maxsplit=1)[0] else words


def _ranked(passage: Passage, spread: Counter[str]) -> Iterator[tuple[float, Sequence[Token]]]:
    tokens = passage.reading.tokens
    for phrase, place in _parsed(passage) if is_parsed(tokens) else _tagged(passage):
        if _is_fit(passage, phrase):
            terms = {term_of(token) for token in phrase if token.pos in CONTENT}
            own = sum(spread[term] == 1 for term in terms)
            if own:
                yield round(place + OWN * min(own, 2) + SHARED * (len(terms) - own), 3), phrase


def _parsed(passage: Passage) -> Iterator[tuple[Sequence[Token], float]]:
    """Yield the noun phrases in the places of a clause, with their worth; and with the phrase behind them."""
    tokens = passage.reading.tokens
    for index, token in enumerate(tokens):
        depth = _depth(tokens, index) if token.pos in ("NOUN", "PROPN") and token.dep in PLACES else -1
        if depth >= 0:
            start = _start(tokens, index)
            if start > index:
                continue
            place = PLACES[token.dep] - DEEP * depth
            yield tokens[start : index + 1], place
            end = _with_phrase(tokens, index)
            if end > index:
                yield tokens[start : end + 1], place


def _start(tokens: Sequence[Token], head: int) -> int:
    """Give where the words before a noun begin that belong to it, articles and pronouns left out."""
    start = head
    while start and tokens[start - 1].dep in MODIFIERS and start - 2 <= tokens[start - 1].head <= head:
        start -= 1
    while start < head and (tokens[start].pos in ("DET", "PRON", "PUNCT", "PART") or tokens[start].dep == "case"):
        start += 1
    if start and tokens[start - 1].text == "-":
        return head + 1  # "mail-in voting"
    if head - start > 1 and tokens[start].entity[2:] in NAMED and tokens[start].dep == "compound" and tokens[start + 1].dep != "case":
        start += not tokens[start + 1].entity.startswith("I-")  # "offered Ukraine security guarantees": whom, not which
    return start


def _with_phrase(tokens: Sequence[Token], head: int) -> int:
    """Give the end of the prepositional phrase right behind a noun ("of the islands"); the noun's own place where there is none."""
    after = head + 1
    if after >= len(tokens) or tokens[after].dep != "prep" or tokens[after].head != head:
        return head
    ends = [index for index, token in enumerate(tokens) if token.head == after and token.dep == "pobj" and token.pos in ("NOUN", "PROPN")]
    if len(ends) != 1 or any(not after <= tokens[index].head <= ends[0] for index in range(after + 1, ends[0])):
        return head
    joined = ends[0] + 1 < len(tokens) and tokens[ends[0] + 1].dep in ("cc", "case", "punct") and tokens[ends[0] + 1].text != "."
    return head if joined else ends[0]


def _depth(tokens: Sequence[Token], index: int) -> int:
    """Give how many clauses and phrases lie between a word and the main verb; less than 0 inside an aside."""
    depth = 0
    for _ in tokens:
        token = tokens[index]
        if token.dep in ASIDE:
            return -1
        depth += token.dep in CLAUSES or token.dep in ("prep", "agent")
        if token.head in (index, -1):
            break
        index = token.head
    return depth


def _tagged(passage: Passage) -> Iterator[tuple[Sequence[Token], float]]:
    """Yield the runs of nouns and names of a text without a parse, in their plain form: what stands there inflected is no label."""
    tokens = passage.reading.tokens
    start = 0
    while start < len(tokens):
        end = start
        while end < len(tokens) and tokens[end].pos in ("NOUN", "PROPN"):
            end += 1
        plain = all(token.pos == "PROPN" or token.text == token.lemma for token in tokens[start:end])
        if end > start and plain and _is_whole(tokens, start, end):
            letters = sum(len(token.text) for token in tokens[start:end])
            yield tokens[start:end], PLACES["nsubj"] + SHARED * min(1.0, letters / (2 * LEAST_LETTERS))
        start = max(end, start + 1)


def _is_whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Say whether a run of nouns is no part of a longer name, number or list: "Luft- und Raumfahrt", "4 Millionen Euro", "Diehl/Thales"."""
    before, after = tokens[start - 1] if start else None, tokens[end] if end < len(tokens) else None
    joined = before is not None and (before.pos in ("NUM", "CCONJ") or before.text in ("/", "-"))
    goes_on = after is not None and (after.text in ("/", "-", "&") or after.text[:1].isupper() or after.text[:1].isdigit())
    return not joined and not goes_on


def _is_fit(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase may be a label: short, no date or amount, no quotation, not the speaker alone, no empty word."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    words = repaired(passage.source.shadow, span)
    if not words or len(words.split()) > MOST_WORDS or "\n" in words or any(mark in words for mark in '"“”„«»()[],;:'):
        return False
    if any(token.entity[2:] in DATED for token in phrase) or any(meets(span, date.span) for date in passage.dates):
        return False
    if any(token.pos in ("PRON", "VERB", "AUX", "SCONJ", "CCONJ") for token in phrase) or _is_speaker(passage, phrase):
        return False
    pointing = any(token.text.lower() in passage.language.questions.pointing for token in phrase)
    telling = len(words.split()) > 1 or (len(words) >= LEAST_LETTERS and not phrase[0].dep)
    return telling and not pointing and not has_cue(words, passage.language.selection.empty) and not _is_name(passage, phrase)


def _is_name(passage: Passage, phrase: Sequence[Token]) -> bool:
    """Say whether a phrase only names somebody: who that is does not say what the point is."""
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    last = phrase[-1]
    person = last.entity[2:] == "PERSON" or (last.pos == "PROPN" and any(inside(last.span, each.span) for each in passage.mentions))
    return person or all(token.pos == "PROPN" for token in phrase) or any(inside(span, each.span) for each in passage.mentions)


def _is_speaker(passage: Passage, phrase: Sequence[Token]) -> bool:
    span = Span(phrase[0].span.start, phrase[-1].span.end)
    return any(said.source and (inside(span, said.source) or inside(said.source, span)) for said in passage.attributions)
