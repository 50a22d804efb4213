"""Measure who-says-what on annotated news: `python -m tests.quality.speech FOLDER [--articles N] [--errors N] [--part dev|train]`.

FOLDER holds `quotes/polnear.PART.jsonl` (English) and `quotes/wikinews-de.PART.jsonl` (German). Figures:

    direct   quotations of the gold of which half the words are found as direct speech, and of these those with the right words for the speaker, or a pronoun
             resolved to it
    all      attributions matched one to one, where the contents share more than half of their characters (Dice); precision, recall, F1
    touch    the same, where they share anything at all
    source   of the matched ones with a source in the gold, the share whose source overlaps it

Direct speech inside an indirect report counts as part of it for English, whose gold does not list it apart; sentences of one
quotation count once.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.languages.load import Languages, load_languages
from generator.model.reading import Attribution, AttributionKind, Mention
from generator.model.record import Span
from tests.quality.data import command_line, f1, readings_of, rows, scores, script, share

SETS = {"en": "polnear", "de": "wikinews-de"}
QUOTES = "\"“”„«»'‘’‚ "
DICE = 0.5
PRONOUN = 4
"""Characters; a source so short is a pronoun, and counts by whom it was resolved to as well."""
GAP = 2
"""Characters between two sentences of one quotation."""
CLOSING = 1
"""Characters: the full stop inside the marks, which an indirect report around them leaves out."""


class Said(NamedTuple):
    """An attribution of the gold or ours, as sets of characters."""

    content: frozenset[int]
    source: frozenset[int]
    direct: bool
    meant: frozenset[int] = frozenset()
    """For a pronoun as source: where the one whom it was resolved to is named."""


def main() -> None:
    """Read the command line and print the figures."""
    options = command_line(__doc__, articles=10_000, errors=0)
    options.add_argument("--part", default="dev")
    given = options.parse_args()
    languages = load_languages()
    for code, name in SETS.items():
        articles = rows(given.folder / "quotes" / f"{name}.{given.part}.jsonl")[: given.articles]
        _print(code, _measure(code, articles, languages, given.errors), len(articles))


def _measure(code: str, articles: Sequence[dict[str, Any]], languages: Languages, errors: int = 0) -> dict[str, int]:
    counts = dict.fromkeys(("gold", "ours", "dice", "touch", "sourced", "source", "quotes", "found", "right"), 0)
    for row in articles:
        gold = _gold(row)
        ours = _ours(code, row["text"], languages)
        compared = _outermost(ours) if code == "en" else _joined(ours)
        matched = _match(gold, compared, DICE)
        counts["gold"] += len(gold)
        counts["ours"] += len(compared)
        counts["dice"] += len(matched)
        counts["touch"] += len(_match(gold, compared, 0))
        counts["sourced"] += sum(bool(one.source) for one, _ in matched)
        counts["source"] += sum(bool(one.source & other.source) for one, other in matched)
        for one in (one for one in gold if one.direct):
            near = [other for other in ours if other.direct and 2 * len(one.content & other.content) >= len(one.content)]
            spread = frozenset().union(*(other.content for other in ours if other.direct))
            counts["quotes"] += bool(one.source)
            found = bool(near) or 2 * len(one.content & spread) >= len(one.content)
            near = near or [other for other in ours if other.direct and one.content & other.content]
            counts["found"] += bool(one.source) and found
            counts["right"] += found and any(one.source & (other.source | other.meant) for other in near)
        if errors:
            _show(row["text"], gold, compared, matched, errors)
    return counts


def _print(code: str, counts: dict[str, int], articles: int) -> None:
    def ratio(part: str, whole: str) -> str:
        return f"{share(counts[part], counts[whole]):.3f}"

    ours, gold = counts["ours"], counts["gold"]
    print(
        f"{code}: {articles} articles, {gold} attributions, {counts['quotes']} quotations\n"
        f"  direct  found {ratio('found', 'quotes')}  with right speaker {ratio('right', 'quotes')}\n"
        f"  all     {scores(counts['dice'], ours, gold)}   touch F1 {f1(counts['touch'], ours, gold):.4f}\n"
        f"  source  {ratio('source', 'sourced')}"
    )


def _gold(row: dict[str, Any]) -> list[Said]:
    found = []
    for one in row["attributions"]:
        content = _cover((part["begin"], part["end"]) for part in one.get("content", one.get("quote", [])))
        source = _cover((part["begin"], part["end"]) for part in one.get("source", one.get("speaker", [])))
        words = "".join(row["text"][i] for i in sorted(content))
        direct = one["type"] == "Direct" if "type" in one else words[:1] in QUOTES[:6] and len(words.split()) > 1
        found.append(Said(content, source, direct))
    return found


def _ours(code: str, text: str, languages: Languages) -> list[Said]:
    return [one for _, reading in readings_of(text, code, languages) for one in _said(reading.attributions, reading.mentions)]


def _said(attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Said]:
    """Give what a reading gives as said, as sets of characters."""
    named: dict[str, set[int]] = {}
    for mention in mentions:
        if not mention.inferred:
            named.setdefault(mention.entity, set()).update(range(mention.span.start, mention.span.end))
    return [
        Said(
            content=_cover_spans(one.content),
            source=_cover_spans((one.source,) if one.source else ()),
            direct=one.kind is AttributionKind.DIRECT,
            meant=frozenset(named.get(one.speaker, ())) if one.source and one.source.end - one.source.start <= PRONOUN else frozenset(),
        )
        for one in attributions
    ]


def _cover(parts: Iterable[tuple[int, int]]) -> frozenset[int]:
    return frozenset(i for start, end in parts for i in range(start, end))


def _cover_spans(parts: Sequence[Span]) -> frozenset[int]:
    return _cover((part.start, part.end) for part in parts)


def _outermost(ours: Sequence[Said]) -> list[Said]:
    """Leave out direct speech inside an indirect report of the same source, and join the sentences of one quotation."""
    kept = [one for one in ours if not (one.direct and any(not other.direct and _inside(one.content, other.content) for other in ours))]
    joined: list[Said] = []
    for one in kept:
        if one.direct and joined and joined[-1].direct and joined[-1].source == one.source and one.source:
            joined[-1] = Said(joined[-1].content | one.content, one.source, direct=True)
        else:
            joined.append(one)
    return joined


def _joined(ours: Sequence[Said]) -> list[Said]:
    """Join the sentences of one quotation, between which nothing but a blank stands."""
    joined: list[Said] = []
    for one in ours:
        last = next((i for i in range(len(joined) - 1, -1, -1) if joined[i].direct), None)
        if one.direct and last is not None and joined[last].source == one.source and _gap(joined[last].content, one.content) <= GAP:
            joined[last] = joined[last]._replace(content=joined[last].content | one.content)
        else:
            joined.append(one)
    return joined


def _gap(before: frozenset[int], after: frozenset[int]) -> int:
    """Count the characters between two passages; many where the second does not follow the first."""
    gap = min(after, default=0) - max(before, default=0) - 1
    return gap if gap >= 0 else sys.maxsize


def _inside(part: frozenset[int], whole: frozenset[int]) -> bool:
    """Tell whether a passage lies in a longer one but for the full stop that stands before its closing mark."""
    return len(part) < len(whole) and len(part - whole) <= CLOSING


def _match(gold: Sequence[Said], ours: Sequence[Said], least: float) -> list[tuple[Said, Said]]:
    scored = []
    for i, one in enumerate(gold):
        for j, other in enumerate(ours):
            shared = len(one.content & other.content)
            dice = 2 * shared / max(1, len(one.content) + len(other.content))
            if shared and dice > least:
                scored.append((-dice, i, j))
    taken_gold: set[int] = set()
    taken_ours: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in taken_gold and j not in taken_ours:
            taken_gold.add(i)
            taken_ours.add(j)
    pairs = []
    for _, i, j in sorted(scored):
        if i in taken_gold and j in taken_ours:
            pairs.append((gold[i], ours[j]))
            taken_gold.discard(i)
            taken_ours.discard(j)
    return pairs


def _show(text: str, gold: Sequence[Said], ours: Sequence[Said], matched: Sequence[tuple[Said, Said]], errors: int) -> None:
    def words(places: frozenset[int]) -> str:
        return text[min(places) : max(places) + 1].replace("\n", " ") if places else "-"

    missed = [one for one in gold if all(one is not hit for hit, _ in matched)][:errors]
    wrong = [one for one in ours if all(one is not hit for _, hit in matched)][:errors]
    for label, group in (("missed", missed), ("wrong", wrong)):
        for one in group:
            print(f"{label}: [{words(one.source)}] {words(one.content)}", file=sys.stderr)
    for one, other in matched:
        if one.source and not one.source & other.source:
            print(f"source: [{words(one.source)}] ours [{words(other.source)}] {words(one.content)}", file=sys.stderr)


def figures(folder: Path, languages: Languages) -> dict[str, float]:
    """Give the figures of the development parts."""
    found: dict[str, float] = {}
    for code, name in SETS.items():
        counts = _measure(code, rows(folder / "quotes" / f"{name}.dev.jsonl"), languages)
        found[f"{code} direct quotations found"] = share(counts["found"], counts["quotes"])
        found[f"{code} direct quotations with the right speaker"] = share(counts["right"], counts["quotes"])
        found[f"{code} all attributions, F1"] = f1(counts["dice"], counts["ours"], counts["gold"])
        found[f"{code} source of those matched"] = share(counts["source"], counts["sourced"])
    return found


if __name__ == "__main__":
    script(main)
