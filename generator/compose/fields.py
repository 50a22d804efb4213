"""The fields of a verb-second clause: what stands before the finite verb, between it and its end, and behind (Drach 1937, Höhle 1986)."""

from dataclasses import dataclass

from generator.compose.chunks import Chunk, chunks
from generator.compose.live import FINITE, live
from generator.compose.passage import Passage
from generator.model.reading import Token

CLOSING = frozenset({"VVPP", "VAPP", "VMPP", "VVINF", "VAINF", "VMINF", "VVIZU"})
"""Tags of what closes a clause that opens with an auxiliary or a modal verb."""

INFINITIVE = frozenset({"PTKZU", "VVIZU"})

PARENTHETIC = 2
"""Words of "wie geplant"."""

STRAY = frozenset({":", ";", "–", "—", "-", "|", "…", "...", "?", "!", "/"})
"""Marks of a sentence that is two, or a headline."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One main clause as indices of tokens."""

    passage: Passage
    opening: tuple[int, ...]
    """What stands before the finite verb."""
    first: Chunk | None
    """The same as one phrase; None for a clause or more than one."""
    verb: int
    middle: tuple[Chunk, ...]
    closing: tuple[int, ...]
    """The particle, participles and infinitives at the end."""
    tail: tuple[int, ...]
    """A clause behind the comma: the reason, the purpose, what is said."""
    subject: Chunk | None
    """The phrase that is the subject, before the verb or behind it."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the sentence."""
        return self.passage.reading.tokens

    @property
    def fronted(self) -> bool:
        """Say whether the subject stands before the verb."""
        return self.subject is not None and self.subject is self.first

    @property
    def infinitive(self) -> str:
        """The infinitive of the full verb, with its particle: "ankündigen"."""
        for index in reversed(self.closing):
            token = self.tokens[index]
            if token.tag in CLOSING and token.tag[:2] == "VV":
                return token.lemma.lower()
        particle = "".join(self.tokens[index].text.lower() for index in self.closing if self.tokens[index].tag == "PTKVZ")
        return particle + self.tokens[self.verb].lemma.lower()

    def predicate_first(self) -> bool:
        """Say whether what is said of the subject stands first: "Unwichtig war der Streit", "Geklärt sind die Regeln"."""
        helped = self.tokens[self.verb].pos == "AUX"
        return helped and self.first is not None and self.tokens[self.first.at[0]].tag in ("ADJD", "VVPP")

    def denied(self) -> bool:
        """Say whether the clause denies something."""
        words = self.passage.language.fields.denying
        told = (*self.opening, *(index for chunk in self.middle for index in chunk.at))
        return any(self.tokens[index].tag == "PTKNEG" or self.tokens[index].text.lower() in words for index in told)


def fields(passage: Passage) -> Fields | None:
    """Read the fields of a sentence; None where tags do not tell them for sure."""
    tokens, kept = passage.reading.tokens, live(passage)
    start = next((place for place, index in enumerate(kept) if FINITE in tokens[index].morph), -1)
    if start < 1 or any(tokens[index].text in STRAY for index in kept):
        return None
    opening = kept[:start]
    whole = _is_subordinate(passage, opening)
    if whole and tokens[kept[start - 1]].text == ",":  # "Um Kosten zu senken, schloss der Hafen"
        opening = kept[: start - 1]
    elif whole:  # "Weil die Kosten stiegen, schloss der Hafen"
        start = next((place for place in range(start + 1, len(kept) - 1) if tokens[kept[place]].text == ","), -1) + 1
        opening = kept[: start - 1]
        if start < 1 or FINITE not in tokens[kept[start]].morph:
            return None
    verb = kept[start]
    end = _end(tokens, kept, start)
    closing = _closing(tokens, kept[start + 1 : end])
    middle = chunks(passage, kept[start + 1 : end - len(closing)])
    front = None if whole else _front(passage, opening)
    if middle is None or (front is None and not whole) or _is_broken(passage, kept, start, end, closing):
        return None
    first = _one(front, opening)
    if first is None and not whole:
        return None
    subject = _subject(passage, first, middle, verb)
    tail = kept[end + 1 :] if end < len(kept) and tokens[kept[end]].text == "," else ()  # what "und" joins stands by itself
    return Fields(passage, opening, first, verb, middle, closing, tail, subject)


def _front(passage: Passage, opening: tuple[int, ...]) -> tuple[Chunk, ...] | None:
    """Read the phrases before the verb, a lone participle ("Geklärt sind ...") among them."""
    if len(opening) == PARENTHETIC and passage.reading.tokens[opening[0]].tag in ("PWAV", "KOKOM"):
        return (Chunk("adverb", opening, opening[0]),)  # "Wie geplant"
    if len(opening) == 1 and passage.reading.tokens[opening[0]].tag in ("VVPP", "ADJD"):
        return (Chunk("adverb", opening, opening[0]),)
    return chunks(passage, opening)


def _one(front: tuple[Chunk, ...] | None, opening: tuple[int, ...]) -> Chunk | None:
    """Join what stands before the verb, which is one phrase: a noun with what hangs on it, or a phrase of another kind."""
    if not front:
        return None
    lead = front[0]
    rest = {chunk.kind for chunk in front[1:]}
    if len(front) > 1 and front[0].kind == "adverb" and front[1].kind in ("noun", "preposition"):
        return _one(front[1:], opening)  # "lediglich die Häfen"
    if lead.kind == "noun" and rest <= {"preposition", "date"}:
        return Chunk("noun", opening, lead.head)
    if lead.kind in ("preposition", "date") and rest <= {"preposition", "date"}:
        return Chunk(lead.kind if not rest else "preposition", opening, lead.head)
    if lead.kind == "adverb" and len(front) > 1 and rest <= {"date"}:
        return Chunk("date", opening, front[1].head)
    return lead if len(front) == 1 else None


def _is_subordinate(passage: Passage, opening: tuple[int, ...]) -> bool:
    """Say whether a sentence begins with a clause; taggers take "Um" for a preposition."""
    tokens = passage.reading.tokens
    purpose = tokens[opening[0]].text.lower() in passage.language.fields.purpose
    return tokens[opening[0]].tag in ("KOUS", "KOUI") or (purpose and any(tokens[index].tag in INFINITIVE for index in opening))


def _end(tokens: tuple[Token, ...], kept: tuple[int, ...], start: int) -> int:
    """Give where the clause ends: at the comma before another clause, at the conjunction before another verb, or with the sentence."""
    for place in range(start + 1, len(kept)):
        token = tokens[kept[place]]
        behind = [tokens[index] for index in kept[place + 1 :]]
        clausal = any(FINITE in each.morph or each.tag in INFINITIVE for each in behind)
        if token.text == "," and (clausal or not any(each.tag == "KON" for each in behind)):
            return place
        if token.tag == "KON" and clausal and not any(each.text == "," for each in behind):
            return place
    return len(kept)


def _closing(tokens: tuple[Token, ...], stretch: tuple[int, ...]) -> tuple[int, ...]:
    place = len(stretch)
    while place and (tokens[stretch[place - 1]].tag in CLOSING or tokens[stretch[place - 1]].tag in ("PTKVZ", "PTKZU")):
        place -= 1
    return stretch[place:]


def _is_broken(passage: Passage, kept: tuple[int, ...], start: int, end: int, closing: tuple[int, ...]) -> bool:
    """Say whether tags contradict each other: a second verb in the clause, an auxiliary that nothing completes, a word with a stray capital."""
    tokens = passage.reading.tokens
    inner = [tokens[index] for index in kept[start + 1 : end] if index not in closing]
    verbal = any(token.pos in ("VERB", "AUX") for token in inner)
    modal = tokens[kept[start]].tag == "VMFIN" and not closing
    capital = any(token.text[:1].isupper() and token.tag in ("ADV", "APPR", "ART", "PPER", "KON", "VVPP") for token in inner)
    joined = end < len(kept) and tokens[kept[end]].tag == "KON" and not closing and tokens[kept[start]].pos == "AUX"
    loose = any(
        tokens[index].tag == "KON"
        and tokens[following].tag in ("ADJA", "ADJD")
        and tokens[after].pos not in ("NOUN", "ADJ", "PROPN", "ADP")
        for index, following, after in zip(kept[start:end], kept[start + 1 : end], (*kept[start + 2 : end], kept[start]), strict=False)
    )
    parted = any(tokens[index].tag == "PTKVZ" for index in kept[end:]) and not any(FINITE in tokens[index].morph for index in kept[end:])
    past = tuple(passage.language.speech.regular_past.values())
    second = any(
        tokens[index].tag == "KON" and tokens[after].tag == "ADJA" and tokens[after].text.removesuffix("n").endswith(past)
        for index, after in zip(kept[start:end], kept[start + 1 : end], strict=False)
    )  # "und verhängte Strafen"
    zu = any(tokens[index].tag == "PTKZU" or tokens[index].tag == "VVIZU" for index in closing)
    return verbal or modal or capital or joined or loose or zu or second or parted


def _subject(passage: Passage, first: Chunk | None, middle: tuple[Chunk, ...], verb: int) -> Chunk | None:
    """Find the subject: before the verb where that can be it, else the first noun behind the verb that can."""
    speaker = _speaker(passage, first, middle, verb)
    if speaker is not None:
        return speaker
    if first is not None and first.kind == "noun" and _can_be(passage, first, verb):
        surer = any(chunk.kind == "noun" and _surely(passage, chunk) for chunk in middle)
        return None if surer and not _surely(passage, first) else first
    if first is not None and first.kind == "pronoun":
        return None
    if any(chunk.kind == "pronoun" for chunk in middle):
        return None
    return next((chunk for chunk in middle if chunk.kind == "noun" and _can_be(passage, chunk, verb)), None)


def _speaker(passage: Passage, first: Chunk | None, middle: tuple[Chunk, ...], verb: int) -> Chunk | None:
    """Give the name right behind a verb of speaking or judging whose object stands before it: "Den Plan lobte Berg", "Die Pläne lobte Berg"."""
    tokens, verbs = passage.reading.tokens, passage.language.speech.verbs
    if first is None or first.kind != "noun" or not middle or middle[0].kind != "noun" or tokens[first.head].pos == "PROPN":
        return None
    named = any(item.span.start == tokens[middle[0].at[0]].span.start and not item.inferred for item in passage.mentions)
    judges = tokens[verb].lemma in passage.language.fields.by_people or any(
        tokens[verb].lemma in getattr(verbs, name) for name in verbs.__struct_fields__
    )
    first_named = any(
        item.span.start >= tokens[first.at[0]].span.start and item.span.end <= tokens[first.at[-1]].span.end for item in passage.mentions
    )
    alone = tokens[middle[0].head].pos == "PROPN" and sum(chunk.kind == "noun" for chunk in middle) == 1
    return middle[0] if named and judges and alone and not (first_named and tokens[first.head + 1].pos == "PROPN") else None


def _can_be(passage: Passage, chunk: Chunk, verb: int) -> bool:
    """Say whether a noun phrase can be the subject of a verb: no other case, the same number."""
    tokens, words = passage.reading.tokens, passage.language.fields
    opens = tokens[chunk.at[0]].text.lower()
    if opens in words.oblique and tokens[chunk.at[0]].tag in ("ART", "PPOSAT", "PIAT", "PDAT"):
        return False
    bent = len(chunk.at) > 1 and tokens[chunk.at[1]].tag == "ADJA" and tokens[chunk.at[1]].text.endswith("en")
    if opens == words.singular[0] and bent:
        return False  # "der neuen Regierung" is to whom
    plural = is_plural(passage, verb)
    count = number(passage, chunk)
    return not count or (count == "plural") == plural


def _surely(passage: Passage, chunk: Chunk) -> bool:
    """Say whether a noun phrase can only be a subject: "der neue Minister"."""
    tokens, words = passage.reading.tokens, passage.language.fields
    bent = len(chunk.at) > 1 and tokens[chunk.at[1]].tag == "ADJA" and tokens[chunk.at[1]].text.endswith("e")
    return tokens[chunk.at[0]].text.lower() == words.singular[0] and bent


def is_plural(passage: Passage, verb: int) -> bool:
    """Say whether a finite verb is in the plural."""
    words, text = passage.language.questions, passage.reading.tokens[verb].text.lower()
    return text in words.plural_copulas or text.endswith(words.plural_endings)


def number(passage: Passage, chunk: Chunk) -> str:
    """Give "singular" or "plural" where articles, endings or "und" tell it of a noun phrase; empty where they do not."""
    tokens, words = passage.reading.tokens, passage.language.fields
    opens, head = tokens[chunk.at[0]], tokens[chunk.head]
    joined = next(
        (index for index in chunk.at if tokens[index].tag == "KON" and tokens[index - 1].tag not in ("TRUNC", "ADJA", "CARD")), -1
    )
    if joined > 0:
        below = range(chunk.head + 1, joined)
        return "" if any(tokens[index].pos in ("ADP", "DET") for index in below) else "plural"
    if opens.tag == "CARD":
        return "plural"
    if opens.tag in ("ART", "PIAT", "PPOSAT", "PDAT") and opens.text.lower() in words.singular:
        return "singular"
    changed = head.tag == "NN" and head.text != head.lemma and bool(head.lemma)
    return "plural" if opens.text.lower() in words.plural and changed else ""
