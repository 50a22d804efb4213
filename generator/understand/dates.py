"""When: the dates of an article, as written and, where they can be known, as calendar dates."""

from collections.abc import Sequence
from datetime import date

from generator.languages.language import Language
from generator.model.reading import DateMention, Precision, Token
from generator.model.record import Span
from generator.model.shadow import repaired, to_original, to_shadow
from generator.model.source import BlockKind, Source
from generator.understand.date_context import Near, is_date
from generator.understand.date_grammar import Grammar, Written, grammar, written_dates
from generator.understand.date_value import Anchor, Tense, Value, value_of
from generator.understand.parsed import Parsed
from generator.understand.polarity import plans
from generator.understand.words import Tokens, between_separators, is_finite, overlaps

AUXILIARIES = frozenset({"aux", "auxpass"})
DAY_LENGTH = 10
"""Characters of an ISO day."""


def dates(parsed: Sequence[Parsed], source: Source, language: Language) -> tuple[DateMention, ...]:
    """Find the dates of an article, in the order of the text.

    A relative date ("Sunday", "August 17") is resolved only where the day of writing is known: from the metadata, from the dateline, or from a
    full date in the text that is called today's; a day and month without a year also from the last full date before.

    Args:
        parsed: The article's sentences.
        source: The article.
        language: The article's language file.
    """
    rules = grammar(language.code, language.dates)
    found = [(one, _of_sentence(one, source, language, rules)) for one in parsed]
    anchor = Anchor(written=_day_of_writing(source, rules) or _called_today(found, rules))
    mentions = []
    for one, written in found:
        for item, span, tense in written:
            value = value_of(item, anchor, tense)
            if value is None:
                continue
            mentions.append(_mention(one, span, value, source))
            if item.year and value.precision is Precision.DAY:
                anchor = Anchor(written=anchor.written, latest=date.fromisoformat(value.iso))
    return tuple(mentions)


def day_of_writing(source: Source, language: Language) -> date | None:
    """Give the day of publication, or the full date of the dateline; None where the article has neither."""
    return _day_of_writing(source, grammar(language.code, language.dates))


def sentences_to_come(found: Sequence[DateMention], written: date | None) -> frozenset[str]:
    """Give the ids of the sentences with a date after the day of writing; none where that is unknown."""
    if written is None:
        return frozenset()
    day = written.isoformat()
    return frozenset(one.sentence for one in found if one.value and one.value[:DAY_LENGTH] > day[: len(one.value)])


def _of_sentence(one: Parsed, source: Source, language: Language, rules: Grammar) -> list[tuple[Written, Span, Tense]]:
    """Give the dates of a sentence with their place in the original and the tense of their clause."""
    start = to_shadow(source.shadow, one.sentence.span).start
    found: list[tuple[Written, Span, Tense]] = []
    for item in written_dates(one.text, rules):
        span = to_original(source.shadow, Span(start + item.start, start + item.end))
        covered = [i for i, token in enumerate(one.tokens) if overlaps(token.span, span)]
        if not covered:
            continue
        ahead = f" {one.text[: item.start].lower().rstrip()}".endswith(tuple(f" {words}" for words in language.dates.before_coming))
        tense = Tense.FUTURE if ahead else _tense(one.tokens, covered[0], language)
        near = _near(found, one.tokens, covered[0], tense)
        if is_date(item, one.tokens, (covered[0], covered[-1] + 1), language, near):
            found.append((item, span, tense))
    return found


def _near(found: Sequence[tuple[Written, Span, Tense]], tokens: Tokens, at: int, tense: Tense) -> Near:
    """Look at the words before a match: a weekday one word before, a date two words before."""
    one, two = (tokens[at - back].span if at >= back else None for back in (1, 2))
    return Near(
        date=any(two is not None and span.start <= two.start < span.end for _, span, _ in found),
        weekday=any(one is not None and span.end == one.end and item.weekday is not None for item, span, _ in found),
        coming=tense is Tense.FUTURE,
    )


def _tense(tokens: Tokens, at: int, language: Language) -> Tense:
    """Tell whether the clause of a date looks ahead: by the verbs above it in the tree, without a parser by the words between the commas."""
    coming = set(plans(tokens, language.certainty))
    if tokens[at].head >= 0:
        chain = _verbs_above(tokens, at)
        ahead = coming & (
            chain | {i for i, token in enumerate(tokens) if token.head in chain and token.dep in {"aux", "auxpass", "acomp", "advmod"}}
        )
        return Tense.FUTURE if ahead else _shown(tokens, chain)
    clause = range(*between_separators(tokens, at))
    present = any(_is_present(tokens[i], language) for i in clause)
    return Tense.FUTURE if present or coming & set(clause) else Tense.PAST


def _shown(tokens: Tokens, chain: set[int]) -> Tense:
    """Read the tense off the verb forms; the present of a report with a weekday looks ahead ("meets on Monday")."""
    if any("Tense=Past" in tokens[i].morph for i in chain):
        return Tense.PAST
    helpers = {i for i, token in enumerate(tokens) if token.head in chain and token.dep in AUXILIARIES}
    # A participle alone has no tense: "Protesters wearing masks gathered on Friday".
    present = any("Tense=Pres" in tokens[i].morph and is_finite(tokens[i]) for i in chain | helpers)
    return Tense.FUTURE if present else Tense.OPEN


def _is_present(token: Token, language: Language) -> bool:
    """Tell a present tense by its ending, where the tagger gives none: "startet" of "starten"."""
    if token.pos != "VERB" or not is_finite(token):
        return False
    words = language.dates
    stems = {token.lemma.removesuffix(ending) for ending in words.infinitive_endings if token.lemma.endswith(ending)}
    return any(token.text.lower() == stem + ending for stem in stems for ending in words.present_endings)


def _verbs_above(tokens: Tokens, at: int) -> set[int]:
    """Give the verb a date hangs on and, where that is an infinitive or a participle, those above it up to the finite one."""
    found: set[int] = set()
    while True:
        token = tokens[at]
        if token.pos in {"VERB", "AUX"}:
            found.add(at)
            if "VerbForm=Fin" in token.morph and token.dep not in {"xcomp", "conj"}:
                return found
            # The "to" of "is set to begin on Monday" hangs on its verb as an auxiliary does.
            if any(other.head == at and other.dep in {"aux", "auxpass", "nsubj", "nsubjpass"} and other.pos != "PART" for other in tokens):
                return found
        if token.head == at:
            return found
        at = token.head


def _mention(one: Parsed, span: Span, value: Value, source: Source) -> DateMention:
    return DateMention(
        sentence=one.sentence.id,
        span=span,
        as_written=repaired(source.shadow, span),
        value=value.iso,
        precision=value.precision,
        relative=value.relative,
    )


def _day_of_writing(source: Source, rules: Grammar) -> date | None:
    """Give the day of publication, or the full date of the dateline."""
    if len(source.metadata.date) == DAY_LENGTH:
        return date.fromisoformat(source.metadata.date)
    for block in source.blocks:
        if block.kind is BlockKind.DATELINE:
            for item in written_dates(repaired(source.shadow, block.span), rules):
                if (full := _full(item)) is not None:
                    return full
    return None


def _called_today(found: Sequence[tuple[Parsed, list[tuple[Written, Span, Tense]]]], rules: Grammar) -> date | None:
    """Give the first full date that follows a word for today: "today, August 17, 2025"."""
    for one, written in found:
        for item, _, _ in written:
            before = one.text[: item.start].rstrip(" ,(")
            if before.endswith(rules.words.today) and rules.words.today and (full := _full(item)) is not None:
                return full
    return None


def _full(item: Written) -> date | None:
    if not (item.year and item.month and item.day):
        return None
    value = value_of(item, Anchor(), Tense.OPEN)
    return date.fromisoformat(value.iso) if value and value.iso else None
