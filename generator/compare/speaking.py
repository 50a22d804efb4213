"""Who answers for a sentence: the outermost speaker in it, or who made it known according to the sentence after it."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from generator.compare.folding import plain, plain_words
from generator.languages.comparison import ComparisonWords
from generator.model.evidence import Actor
from generator.model.reading import Attribution, AttributionKind, Mention, Reading, SentenceReading, Token
from generator.model.record import Record, Span
from generator.model.shadow import Shadow, repaired

COMMA = ","
FINITE = ("VVFIN", "VAFIN", "VMFIN")
"""Tags of the verbs that make a clause where there is no parse (STTS)."""
# "This revelation, shared by", "Diese Entwicklung wurde durch": what points back stands first.
MAX_BEFORE_ANAPHOR = 1
NO_NAME = frozenset({"VERB", "AUX", "ADP", "PUNCT", "CCONJ", "SCONJ"})


class Described(Record, frozen=True):
    """Somebody who is described and not named: "a former envoy"."""

    title: str
    """Last word of the description."""
    text: str
    sentence: str
    span: Span


class Speaking(Record, frozen=True):
    """Who answers for a sentence."""

    speakers: tuple[str, ...] = ()
    """Actor ids."""
    unnamed: tuple[Described, ...] = ()
    """Speakers who are not named."""
    frame: tuple[Span, ...] = ()
    """The words that only say who said it."""
    behind: bool = False
    """Only the next sentence says who: the sentence itself reads as a fact."""


def speaking_of(reading: Reading, entities: Mapping[str, Actor], shadow: Shadow, words: ComparisonWords) -> dict[str, Speaking]:
    """Give for each sentence of a reading who answers for it.

    Args:
        reading: Of one article.
        entities: Entity id -> actor.
        shadow: Of the article, for the words of descriptions.
        words: Of its language.
    """
    said: dict[str, list[Attribution]] = {}
    for one in reading.attributions:
        said.setdefault(one.sentence, []).append(one)
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        if mention.entity in entities:
            mentions.setdefault(mention.sentence, []).append(mention)
    found: dict[str, Speaking] = {}
    for number, sentence in enumerate(reading.sentences):
        speaking = _inside(sentence, said.get(sentence.id, []), entities, shadow)
        following = reading.sentences[number + 1] if number + 1 < len(reading.sentences) else None
        if following and _block(following) == _block(sentence):
            told = _told_by(following, mentions.get(following.id, []), entities, words, shadow)
            if told:
                speaking = Speaking(speakers=told.speakers, unnamed=told.unnamed, frame=speaking.frame, behind=True)
        found[sentence.id] = speaking
    return found


def _block(sentence: SentenceReading) -> str:
    return sentence.id.partition("s")[0]


def _inside(sentence: SentenceReading, said: Sequence[Attribution], entities: Mapping[str, Actor], shadow: Shadow) -> Speaking:
    spoken = [one for one in said if one.kind is not AttributionKind.CREDIT]
    outer = [one for one in spoken if not any(_holds(other, one) for other in spoken)]
    frames = [one for one in said if one.kind is not AttributionKind.INDIRECT or _has_clause(sentence, one)]
    return Speaking(
        speakers=tuple(dict.fromkeys(entities[one.speaker].id for one in outer if one.speaker in entities)),
        unnamed=tuple(_described(one.source, sentence, shadow) for one in outer if one.speaker not in entities and one.source),
        frame=tuple(span for one in frames for span in (one.cue, one.source) if span),
    )


def _described(span: Span, sentence: SentenceReading, shadow: Shadow) -> Described:
    """Read a description up to its first preposition: "a special envoy" of "a special envoy of the president"."""
    phrase: list[Token] = []
    for token in sentence.tokens:
        if span.start <= token.span.start < span.end:
            if phrase and token.pos in NO_NAME:
                break
            if phrase or token.pos != "DET":
                phrase.append(token)
    inside = Span(phrase[0].span.start, phrase[-1].span.end) if phrase else span
    text = repaired(shadow, inside)
    return Described(title=plain(text.split()[-1]) if text.split() else "", text=text, sentence=sentence.id, span=inside)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Tell whether one attribution's speaker and words lie in what the other's speaker says."""
    if outer is inner or not inner.source:
        return False
    return any(span.start <= inner.source.start and inner.source.end <= span.end for span in outer.content)


def _has_clause(sentence: SentenceReading, said: Attribution) -> bool:
    """Tell whether what is said can stand alone: it has a subject of its own or, without a parse, a finite verb before any comma.

    "Russia declared itself ready to grant what is called a guarantee" has none: its doer is the speaker.
    """
    inside = [token for token in sentence.tokens if any(span.start <= token.span.start < span.end for span in said.content)]
    first = takewhile(lambda token: token.text != COMMA, inside)
    return any(token.dep.startswith("nsubj") for token in inside) or any(_is_finite(token) for token in first)


def _is_finite(token: Token) -> bool:
    """Tell whether a token without a parse is a finite verb; without a tag, any verb is taken for one."""
    return not token.dep and (token.tag in FINITE or (not token.tag and token.pos in {"VERB", "AUX"}))


def _told_by(
    sentence: SentenceReading, mentions: Sequence[Mention], entities: Mapping[str, Actor], words: ComparisonWords, shadow: Shadow
) -> Speaking | None:
    """Give who made known, according to a sentence that points back, what stands before it."""
    tokens = sentence.tokens
    places = [index for index, token in enumerate(tokens) if any(span.start == token.span.start for span in sentence.anaphora)]
    if not places or places[0] > MAX_BEFORE_ANAPHOR:
        return None
    disclosed = [index for index, token in enumerate(tokens) if {plain(token.lemma), plain(token.text)} & plain_words(words.disclosure)]
    if not disclosed:
        return None
    agent = next((index for index in range(places[0], len(tokens)) if tokens[index].text.lower() in words.agents), None)
    if agent is not None and min(abs(agent - index) for index in disclosed) <= len(tokens) // 2:
        return _named_after(sentence, agent, mentions, entities, shadow)
    if tokens[places[0] + 1 : places[0] + 2] and tokens[places[0] + 1].pos in {"VERB", "AUX"} and disclosed[-1] >= len(tokens) - 2:
        return _named_after(sentence, places[0] + 1, mentions, entities, shadow)
    return None


def _named_after(
    sentence: SentenceReading, index: int, mentions: Sequence[Mention], entities: Mapping[str, Actor], shadow: Shadow
) -> Speaking | None:
    """Read the noun phrase after a token: a name in it, or else a description."""
    phrase: list[Token] = []
    for token in sentence.tokens[index + 1 :]:
        if token.pos in NO_NAME:
            break
        phrase.append(token)
    if not phrase:
        return None
    for mention in mentions:
        if phrase[0].span.start <= mention.span.start < phrase[-1].span.end:
            return Speaking(speakers=(entities[mention.entity].id,))
    return Speaking(unnamed=(_described(Span(phrase[0].span.start, phrase[-1].span.end), sentence, shadow),))
