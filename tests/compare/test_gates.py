from pathlib import Path

from generator.compare.actors import build_actors
from generator.compare.gates import closed_gates
from generator.compare.passages import Passage, build_passages
from generator.compare.quantities import Quantity
from tests.cases import Case, each
from tests.compare.world import LANGUAGES, world

HERE = Path(__file__).parent


def passages(notation: str) -> tuple[Passage, ...]:
    built = world(notation)
    actors = build_actors(built.sources, built.readings, language="en", languages=LANGUAGES)
    return build_passages(built.sources, built.readings, actors, LANGUAGES)


def shown(quantity: Quantity) -> str:
    value = f"{quantity.low:.12g}" if quantity.low == quantity.high else f"{quantity.low:.12g}..{quantity.high:.12g}"
    counted = f"counted={quantity.counted}" if quantity.counted else ""
    noun = f"noun={quantity.noun}" if quantity.noun else ""
    return " ".join(part for part in (value, quantity.dimension, counted, noun) if part)


@each(HERE / "gates.txt")
def test_gates(case: Case) -> None:
    one, two = case.given.splitlines()
    left, right = passages(f"== a.en\n{one}\n== b.en\n{two}")
    assert " ".join(closed_gates(left, right, LANGUAGES["en"].comparison)) == case.expected
    assert closed_gates(right, left, LANGUAGES["en"].comparison) == closed_gates(left, right, LANGUAGES["en"].comparison)


@each(HERE / "quantities.txt")
def test_quantities(case: Case) -> None:
    language, _, sentence = case.given.partition("\n")
    (passage,) = passages(f"== a.{language}\n{sentence}")
    assert "\n".join(shown(quantity) for quantity in passage.quantities) == case.expected
