"""How sure a text is of each of its sentences, as it stands on the page: its lead-in, its heading and its table heads counted in."""

from collections.abc import Collection, Mapping, Sequence

from generator.languages.language import Language
from generator.model.reading import Attribution, AttributionKind, Certainty, Strength
from generator.model.record import Record, Span
from generator.model.source import BlockKind, Source
from generator.understand.hedges import head_hedges, hedges
from generator.understand.parsed import Parsed
from generator.understand.polarity import negations, plans
from generator.understand.reports import strengths
from generator.understand.scope import scopes
from generator.understand.words import VERBAL, Tokens, find_phrases, inside

LISTED = frozenset({BlockKind.ITEM, BlockKind.TABLE_ROW})
"""Kinds of block that say nothing without the words over them."""

SAID = frozenset({Strength.SAY, Strength.CLAIM, Strength.ADMIT, Strength.BELIEVE})
"""What these verbs report is the speaker's word only; that somebody demanded or praised something is a fact of the text's own."""


class Judgement(Record, frozen=True):
    """What is known of one sentence."""

    certainty: Certainty
    hedges: tuple[Span, ...] = ()
    """The words that weaken it; some may lie in its lead-in, heading or column head."""
    negations: tuple[Span, ...] = ()
    planned: bool = False
    negated: tuple[Span, ...] = ()
    """What the negations cover."""
    hedged: tuple[Span, ...] = ()
    """What the hedges cover."""
    coming: tuple[Span, ...] = ()
    """What the words of plans cover."""


def judge(
    parsed: Sequence[Parsed],
    source: Source,
    language: Language,
    attributions: Sequence[Attribution],
    to_come: Collection[str] = (),
) -> Mapping[str, Judgement]:
    """Judge every sentence; the keys are the ids of the sentences.

    A sentence is denied where its reporting word denies; else hedged where a word weakens it; else reported where somebody is given as saying
    it, in the sentence or in its lead-in; else stated.

    Args:
        parsed: The article's sentences.
        source: The article, for lead-ins, headings and table heads.
        language: The article's language file.
        attributions: Who says what in it.
        to_come: The ids of the sentences that name a day after the day of writing: "The ministers meet on Friday".
    """
    said: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        said.setdefault(attribution.sentence, []).append(attribution)
    alone = {one.sentence.id: _alone(one, said.get(one.sentence.id, ()), language) for one in parsed}
    last = {one.block.number: one.sentence.id for one in parsed}
    found = {}
    for one in parsed:
        own = alone[one.sentence.id]
        lead = alone[last[one.block.lead_in]] if one.block.lead_in in last else None
        over = _heads(one, source, language)
        weak = (*own.hedges, *(lead.hedges if lead else ()), *over)
        found[one.sentence.id] = Judgement(
            certainty=_strongest(own.certainty, lead.certainty if lead else Certainty.STATED, hedged=bool(weak)),
            hedges=tuple(sorted(set(weak))),
            negations=own.negations,
            planned=own.planned or (lead is not None and lead.planned) or one.sentence.id in to_come,
            negated=own.negated,
            hedged=(one.sentence.span,) if len(weak) > len(own.hedges) else own.hedged,
            coming=own.coming,
        )
    return found


def _alone(one: Parsed, said: Sequence[Attribution], language: Language) -> Judgement:
    """Judge a sentence by its own words."""
    words = language.certainty
    reported = [i for i, token in enumerate(one.tokens) if any(inside(token.span, part) for said_ in said for part in said_.content)]
    weak = hedges(one.tokens, words, reported)
    coming = any(one.tokens[i].text.lower() in words.shifted_futures for i in reported)
    if _is_denied(one, said, language):
        certainty = Certainty.DENIED
    elif weak:
        certainty = Certainty.HEDGED
    else:
        certainty = Certainty.REPORTED if any(_is_word_of(said_, one.tokens, language) for said_ in said) else Certainty.STATED
    turned, ahead = negations(one.tokens, words), plans(one.tokens, words)
    negated, hedged, to_come = (
        scopes(one.tokens, cues, tuple(strengths(language.speech)), language.speech.verbs.believe)
        for cues in (turned, weak, [one.tokens[i].span for i in ahead])
    )
    return Judgement(
        certainty=certainty,
        hedges=weak,
        negations=turned,
        planned=coming or bool(ahead),
        negated=negated,
        hedged=hedged,
        coming=to_come,
    )


def _strongest(own: Certainty, lead: Certainty, *, hedged: bool) -> Certainty:
    """Join what a sentence and its lead-in say of how sure they are."""
    if Certainty.DENIED in {own, lead}:
        return Certainty.DENIED
    if hedged:
        return Certainty.HEDGED
    return Certainty.REPORTED if Certainty.REPORTED in {own, lead} else Certainty.STATED


def _heads(one: Parsed, source: Source, language: Language) -> tuple[Span, ...]:
    """Give the weakening words over an item or a cell: in the column's head, or in the heading of the list."""
    if one.block.kind not in LISTED:
        return ()
    column = next((cell.column for cell in one.block.cells if cell.sentence == one.sentence.id), None)
    places = [column] if column is not None else []
    heading = next((block for block in source.blocks if block.number == one.block.heading and block.kind is BlockKind.HEADING), None)
    if heading is not None and one.block.kind is BlockKind.ITEM:
        places.append(heading.span)
    return tuple(span for place in places for span in head_hedges(source, place, language.certainty))


def _cue(said: Attribution, tokens: Tokens) -> list[int]:
    return [i for i, token in enumerate(tokens) if said.cue is not None and inside(token.span, said.cue)]


def _is_word_of(said: Attribution, tokens: Tokens, language: Language) -> bool:
    """Tell whether an attribution leaves the claim to its speaker.

    A quotation and a credit always do; a clause or an infinitive does behind a verb of saying or thinking. A mere object ("acknowledged the
    signals") and a noun ("his willingness to leave") are facts of the text's own.
    """
    cue = _cue(said, tokens)
    if said.kind is not AttributionKind.INDIRECT or not cue:
        return True
    verbal = any(token.pos in VERBAL for token in tokens if any(inside(token.span, part) for part in said.content))
    if not verbal or all(tokens[i].pos == "NOUN" for i in cue):
        return False
    found = {strength for strength in (_strength(tokens, i, language) for i in cue) if strength}
    return not found or bool(found & SAID)


def _strength(tokens: Tokens, index: int, language: Language) -> Strength | None:
    return strengths(language.speech).get(tokens[index].lemma.lower()) if tokens[index].pos in {"VERB", "AUX"} else None


def _is_denied(one: Parsed, said: Sequence[Attribution], language: Language) -> bool:
    """Tell whether the sentence says that something is not so: by a verb of denial with its content, or a phrase such as "no evidence that"."""
    if find_phrases(one.tokens, language.certainty.denying):
        return True
    words = language.certainty
    for attribution in said:
        cue = _cue(attribution, one.tokens)
        content = [token for token in one.tokens if any(inside(token.span, part) for part in attribution.content)]
        refutes = any(token.lemma.lower() in words.allegations for token in content)
        denies = any(
            _strength(one.tokens, i, language) is Strength.DENY and (refutes or one.tokens[i].lemma.lower() not in words.refusals)
            for i in cue
        )
        evades = any(token.lemma in words.evasions for token in content[:2])
        if denies and not evades and not find_phrases([one.tokens[i] for i in cue], words.negations):
            return True
    return False
