"""Who acts in a German sentence, by the place of the name, its article and the verb."""

import pytest

from generator.compose.agents import agents
from generator.understand.reading import understand
from tests.understand.articles import article, language


def acting(text: str, code: str = "de") -> list[str]:
    reading = understand(article(text, code), language(code))
    [sentence] = reading.sentences
    return [mention.form for mention in agents(sentence.tokens, reading.mentions, language(code))]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Roth lobte gestern den Plan.", ["Anna Roth"]),
        ("Daraufhin lobte Minister Karl Holm den Plan.", ["Karl Holm"]),
        ("Dies gab Bürgermeister Karl Holm (SPD) heute bekannt.", ["Karl Holm"]),
        ("Der Plan gilt, wie Karl Holm gestern erklärte.", ["Karl Holm"]),
        ("Die Leiterin der Behörde, Anna Roth, erwartet Streit.", ["Anna Roth"]),
        ("Der Plan wurde gestern von der SPD abgelehnt.", ["SPD"]),
        ("Die Bundesländer Bayern und Hessen haben den Plan gekündigt.", ["Bayern", "Hessen"]),
    ],
)
def test_acts(text: str, who: list[str]) -> None:
    assert acting(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "Der Zug fährt am Montag nach Bayern.",
        "Der Bote brachte den Brief zu Anna Roth.",
        "Das Ausscheren Bayerns ärgerte den Boten.",
        "Der Bote sah die SPD im Saal.",
    ],
)
def test_does_not_act(text: str) -> None:
    assert acting(text) == []


def test_a_parse_knows_better() -> None:
    assert acting("Anna Roth praised the plan.", "en") == []
