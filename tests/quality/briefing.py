"""Measure whole briefings of annotated topics: `python -m tests.quality.measure FOLDER --only briefing`.

FOLDER holds `topics/TOPIC/sources`, `topics/TOPIC/gold.json` and `evaluate.py`, which scores the document that `briefing export --to json`
writes and says what each of its figures means.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.export import to_json
from generator.languages.load import Languages
from generator.options import Options
from generator.pipeline import brief
from tests.quality.data import NoDataError, places

UNPROVEN = ("not_verbatim", "uncited", "not_rebuilt")


def figures(folder: Path, languages: Languages) -> dict[str, float]:  # noqa: ARG001  (the conductor loads the languages itself)
    """Give the scoreboard of each topic."""
    scorer = folder / "evaluate.py"
    if not scorer.is_file():
        raise NoDataError(scorer)
    topics = [path.parent for path in places(folder, "topics/*/gold.json")]
    return {f"{topic.name}, {name}": value for topic in topics for name, value in _scores(_scored(scorer, topic))}


def _scored(scorer: Path, topic: Path) -> dict[str, Any]:
    result = brief(Options(seeds=topic / "sources"))
    with tempfile.TemporaryDirectory() as kept:
        document = Path(kept) / "briefing.json"
        document.write_text(to_json(result.briefing), encoding="utf-8")
        command = [sys.executable, str(scorer), str(topic), "--briefing", str(document), "--json"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    scored: dict[str, dict[str, Any]] = json.loads(said)
    return scored[topic.name]


def _scores(found: dict[str, Any]) -> Iterator[tuple[str, float]]:
    nuggets, front, named = found["nuggets"], found["front"], found["stakeholders"]
    yield "not proven", sum(found["proof"][kind] for kind in UNPROVEN)
    yield "nuggets vital", _ratio(nuggets["vital_strict"])
    yield "share of the text cited", nuggets["cited_share"]
    yield "front vital", _ratio(front["vital_strict"])
    yield "front words", front["words"]
    yield "stakeholders primary", _ratio(named["primary"])
    yield "stakeholders false", len(named["false"])
    given = len(named["false"]) + len(named["unlisted"]) + _count(named["all"])[0] + named["duplicates"]
    yield "stakeholders unlisted", len(named["unlisted"]) / max(1, given)
    yield "timeline F1", found["timeline"]["f1"]
    if asked := found.get("open_questions"):
        yield "open questions vital", _ratio(asked["vital"])
        yield "open questions given for each of the gold", asked["given"] / max(1, _count(asked["all"])[1])
    if answered := found.get("faq"):
        yield "FAQ", _ratio(answered["all"])
    if disputed := found.get("disagreements"):
        yield "disagreements vital", _ratio(disputed["vital"])
        yield "disagreements supported", disputed["supported"] / max(1, disputed["given"])
    if quoted := found.get("quotes"):
        yield "quotations with the right speaker", _ratio(quoted["right_speaker"])
    yield "said twice in front", found["clean"]["repeated_front"]


def _count(written: str) -> tuple[int, int]:
    part, _, whole = written.partition("/")
    return int(part), int(whole)


def _ratio(written: str) -> float:
    part, whole = _count(written)
    return part / max(1, whole)
