"""What several sources say alike, where they differ, and what changed."""

from generator.model.evidence import Contrast, ContrastKind
from generator.model.record import Ref, Span
from tests.compose.dossiers import made, text
from tests.compose.world import Article


def test_agreement_shows_each_source_in_its_own_words() -> None:
    first, second = Article("The harbour of Tartu closed."), Article("Tartu closed its old harbour.", id="b")
    found = made(first, second, same=[["a-p1s1", "b-p1s1"]]).agreements
    assert [(item.statements, item.sources, item.independent) for item in found] == [(("a-p1s1", "b-p1s1"), ("a", "b"), 2)]


def test_a_translation_agrees_with_nobody() -> None:
    first, second = Article("The harbour of Tartu closed."), Article("Der Hafen von Tartu schloss.", id="b", language="de")
    assert not made(first, second, same=[["a-p1s1", "b-p1s1"]], translations={"b": "a"}).agreements


def test_a_disagreement_is_named_by_the_differing_words() -> None:
    first, second = Article("The storm sank 4 ships."), Article("The storm sank 9 ships.", id="b")
    contrast = Contrast(
        kind=ContrastKind.NUMBER, left=Ref("a", "p1s1"), right=Ref("b", "p1s1"), left_words=Span(15, 22), right_words=Span(15, 22)
    )
    found = made(first, second, contrasts=(contrast,)).disagreements
    assert [(item.topic, [side.statements for side in item.sides]) for item in found] == [
        ('"4 ships" / "9 ships"', [("a-p1s1",), ("b-p1s1",)])
    ]


def test_a_change_is_told_in_the_order_of_time_after_the_disputes() -> None:
    first, second = Article("The storm sank 9 ships.", date="2024-03-02"), Article("The storm sank 4 ships.", id="b", date="2024-03-01")
    third = Article("The storm sank 12 ships.", id="c", date="2024-03-03")
    changes = [
        Contrast(kind=ContrastKind.NUMBER, left=Ref(earlier, "p1s1"), right=Ref(later, "p1s1"), change=True)
        for earlier, later in (("b", "a"), ("a", "c"))
    ]
    dispute = Contrast(kind=ContrastKind.POLARITY, left=Ref("a", "p1s1"), right=Ref("c", "p1s1"))
    found = made(first, second, third, contrasts=(*changes, dispute)).disagreements
    assert [(item.change, [side.statements for side in item.sides]) for item in found] == [
        (False, [("a-p1s1",), ("c-p1s1",)]),
        (True, [("b-p1s1",), ("a-p1s1",), ("c-p1s1",)]),
    ]


def test_three_figures_are_one_disagreement() -> None:
    articles = [Article(f"The storm sank {number} ships.", id=number) for number in ("4", "6", "9")]
    pairs = [("4", "6"), ("4", "9"), ("6", "9")]
    contrasts = tuple(Contrast(kind=ContrastKind.NUMBER, left=Ref(a, "p1s1"), right=Ref(b, "p1s1")) for a, b in pairs)
    assert [len(item.sides) for item in made(*articles, contrasts=contrasts).disagreements] == [3]


def test_agreements_have_topics_of_their_own() -> None:
    first = Article("The new harbour of Tartu opened with old ships. The new harbour of Tartu needs stronger piers.", parse=True)
    second = Article("The new harbour of Tartu welcomed old ships. The new harbour of Tartu lacks stronger piers.", id="b", parse=True)
    found = made(first, second, same=[["a-p1s1", "b-p1s1"], ["a-p1s2", "b-p1s2"]]).agreements
    assert len(found) == len({item.topic for item in found}) == 2


def test_all_who_are_denied_by_one_stand_on_one_side() -> None:
    texts = {
        "a": "The mayor agreed to the plan.",
        "b": "The mayor backs the plan.",
        "c": "The mayor has yet to agree.",
        "d": "The mayor may agree.",
    }
    articles = [Article(text, id=name) for name, text in texts.items()]

    def differ(left: str, right: str) -> Contrast:
        return Contrast(kind=ContrastKind.MODALITY, left=Ref(left, "p1s1"), right=Ref(right, "p1s1"))

    dossier = made(*articles, contrasts=(differ("a", "c"), differ("b", "c"), differ("b", "d"), differ("a", "b")))
    sides = [[[text(dossier, each) for each in side.statements] for side in item.sides] for item in dossier.disagreements]
    assert sides[0] == [[texts["a"], texts["b"]], [texts["c"], texts["d"]]]
    assert sides[1] == [[texts["a"]], [texts["b"]]], "two on one side of a matter may still differ from each other"
