"""Which reporting clause a quotation belongs to, when its own sentence has one."""

from generator.model.reading import Strength
from generator.understand.flat_subjects import phrase_before
from generator.understand.indirect import INTRODUCING, acting, beside
from generator.understand.quotations import Quotation
from generator.understand.reports import Report
from generator.understand.speakers import is_voice
from generator.understand.voices import Block, Line, Voice, behind, is_statement, neighbours, quoted_words
from generator.understand.words import SEPARATORS, is_finite, is_mark

NAME_WORDS = 5
"""A quoted name, or a name below a quotation, is hardly longer."""

CLOSING = "”“\"'»«"

HANDING = frozenset({":", ";"})
"""Marks behind which the one a clause tells of is heard."""

DASHES = frozenset({"―", "—", "–", "--", "-"})


def governing(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give the voice of a quotation.

    In order of trust: a name signed under it; a report whose content it is; a report right beside it; one in the same clause. What is a
    sentence of its own may also belong to any verb right beside it, to the subject before a colon, or to the nearest reporting verb.

    Args:
        block: The block's sentences.
        touched: Those that the quotation touches.
        quotation: The words in question.
    """
    named = (
        _signed(block, touched, quotation)
        or _named(block, touched, quotation)
        or _holding(block, touched, quotation)
        or _adjoining(block, touched, quotation)
    )
    if named and (passed := _passed_on(block, named, touched, quotation)) is not None:
        return passed
    if named or not any(is_statement(line, quotation) for line in touched):
        return named
    for line in touched:
        before, after = neighbours(line, quotation)
        report = beside(line.tree, block.words, before, after)
        if report is not None:
            return Voice(line=line, report=report)
    if _hands_over(touched[0], quotation):
        return Voice(line=touched[0], report=touched[0].opening) if touched[0].opening else None
    return _nearest(block, touched, quotation)


def _passed_on(block: Block, named: Voice, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give who speaks where a phrase only says who passed it on: "According to the Post, a spokesman voiced regret: “...”"."""
    line, tokens = named.line, named.line.tree.tokens
    before = [i for i, token in enumerate(tokens) if token.span.end <= quotation.marked.start]
    handed = bool(before) and tokens[before[-1]].text in HANDING
    if not named.report.by_phrase or named.report.cue[0] != 0 or line is not touched[0] or not handed:
        return None
    actor = acting(line.tree, max(*named.report.cue, *named.report.source) + 1, before[-1], block.words)
    heard = actor is not None and (any(tokens[i].entity for i in actor.source) or is_voice(tokens[actor.head].lemma, block.words))
    return Voice(line=line, report=actor) if actor is not None and heard else None


def _signed(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give the voice of a quotation that a dash and a name close: "We shall see." — Ann Lee."""
    for line in (*touched, *behind(block, touched, quotation)):
        tokens = line.tree.tokens
        after = [i for i, token in enumerate(tokens) if token.span.end > quotation.marked.end - 1]
        words = [i for i in after if not is_mark(tokens[i]) and tokens[i].span.start >= quotation.marked.end]
        marks = "".join(tokens[i].text for i in after if words and i < words[0])
        if marks.lstrip(CLOSING) in DASHES and 0 < len(words) <= NAME_WORDS and all(tokens[i].text[0].isupper() for i in words):
            return Voice(line=line, report=Report(cue=(after[0],), source=tuple(words), head=words[-1], content=()))
    return None


def _named(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give the voice of a quotation right behind a name: "and Mayor Ann Lee: “...”", "Mayor Ann Lee (“...”)"."""
    line = touched[0] if touched else None
    before = neighbours(line, quotation)[0] if line else None
    if line is None or before is None or line.tree.tokens[before].pos != "PROPN" or not is_statement(line, quotation):
        return None
    mark = line.tree.tokens[before + 1].text if before + 1 < len(line.tree.tokens) else ""
    if mark == "(":
        phrase = phrase_before(line.tree.tokens, before + 1, block.words)
        return Voice(line=line, report=Report(cue=(), source=tuple(range(*phrase)), head=before, content=())) if phrase else None
    opening = line.opening
    return Voice(line=line, report=opening) if mark == ":" and opening and not opening.cue and before in opening.source else None


def _holding(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give the report that has the quotation in its content: of nested ones the innermost, but after a colon the outermost."""
    outermost = bool(touched) and _hands_over(touched[0], quotation)
    holding = [
        ((not report.source, *_trust(report, line, quotation), *_nesting(report, outermost=outermost)), Voice(line=line, report=report))
        for line in touched
        for report in line.reports
        if _holds(report, line, quotation) and not _is_name(block, line, quotation, report)
    ]
    return min(holding, key=lambda one: one[0])[1] if holding else None


def _trust(report: Report, line: Line, quotation: Quotation) -> tuple[bool, bool]:
    """Give what to sort by: a report before another colon, and a phrase that does not stand right beside, are trusted less."""
    tokens = line.tree.tokens
    between = [i for i in range(report.cue[-1], len(tokens)) if tokens[i].span.end <= quotation.marked.start]
    another = sum(tokens[i].text == INTRODUCING for i in between) > 1
    return another, report.by_phrase and not _adjoins(report, line, quotation)


def _nesting(report: Report, *, outermost: bool) -> tuple[bool, int]:
    """Give what to sort by; a colon hands over from a verb of saying rather than from an object before it ("cried “Go!”, and Lee said: ...")."""
    return (report.by_object, -len(report.content)) if outermost else (False, len(report.content))


def _holds(report: Report, line: Line, quotation: Quotation) -> bool:
    inside = quoted_words(line, quotation)
    return bool(inside) and 2 * len(set(inside) & set(report.content)) >= len(inside)


def _adjoining(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give the report right beside a quotation ('"What curfew?" they chanted'), else one in the same clause before it."""
    for fits in (_adjoins, _shares_clause):
        for line in touched:
            for report in line.reports:
                if report.source and fits(report, line, quotation) and not _is_name(block, line, quotation, report):
                    return Voice(line=line, report=report)
    return None


def _adjoins(report: Report, line: Line, quotation: Quotation) -> bool:
    before, after = neighbours(line, quotation)
    return before in report.cue or after in (*report.cue, *report.source)


def _shares_clause(report: Report, line: Line, quotation: Quotation) -> bool:
    """Tell whether no mark parts a reporting verb without content from a quotation after it: "warned the party of a “dirty” campaign"."""
    before, _ = neighbours(line, quotation)
    if before is None or report.cue[0] > before or any(i <= before for i in report.content):
        return False
    return not any(line.tree.tokens[i].text in SEPARATORS for i in range(report.cue[0], before + 1))


def _hands_over(line: Line, quotation: Quotation) -> bool:
    """Tell whether a colon stands before a quotation in its sentence."""
    before = [token for token in line.tree.tokens if token.span.end <= quotation.marked.start]
    return bool(before) and before[-1].text.endswith(INTRODUCING)


def _nearest(block: Block, touched: tuple[Line, ...], quotation: Quotation) -> Voice | None:
    """Give the nearest report with a speaker, in the sentences touched or in one cut off at "?" ("Why?" she asked)."""
    near = [
        (_distance(report, line, quotation), Voice(line=line, report=report))
        for line in (*touched, *behind(block, touched, quotation))
        for report in line.reports
        if report.source and (not report.content or line in touched)
    ]
    return min(near, key=lambda one: one[0])[1] if near else None


def _distance(report: Report, line: Line, quotation: Quotation) -> int:
    places = [line.tree.tokens[i].span for i in report.cue]
    return min(min(abs(place.start - quotation.marked.end), abs(quotation.marked.start - place.end)) for place in places)


def _is_name(block: Block, line: Line, quotation: Quotation, report: Report) -> bool:
    """Tell a quoted name from quoted speech: a few words without a verb after a noun, or after an article where their capital marks them."""
    tokens = line.tree.tokens
    inside = quoted_words(line, quotation)
    before, _ = neighbours(line, quotation)
    if inside and set(inside) <= set(report.source):
        return True
    if not inside or len(inside) > NAME_WORDS or any(is_finite(tokens[i]) for i in inside):
        return False
    if before is None or before in report.cue or not tokens[inside[0]].text[0].isupper():
        return False
    if tokens[before].pos in {"NOUN", "PROPN"} and before not in report.source:
        return before + 2 >= inside[0]
    return not block.nouns_capitalised and tokens[before].pos in {"DET", "ADJ"} and report.strength is not Strength.JUDGE
