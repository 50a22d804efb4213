"""An editor's decision is obeyed, and one that meets nothing is told."""

from generator.compose.dossier import compose
from generator.languages.load import load_languages
from generator.model.decisions import Decisions
from generator.model.diagnostic import Severity
from tests.compose.checking import referred
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()
WORLD = evidence(Article("The harbour of Tartu closed. The mayor of the town left. The ships of the fleet sank."))


def test_a_pinned_statement_is_the_first_key_point() -> None:
    dossier, problems = compose(WORLD, Decisions(pin=("a-p1s3",)), LANGUAGES)
    assert dossier.key_points[0] == "a-p1s3"
    assert next(statement.rule for statement in dossier.statements if statement.id == "a-p1s3") == "pinned by the editor"
    assert not problems


def test_a_hidden_statement_stands_nowhere() -> None:
    dossier, _ = compose(WORLD, Decisions(hide=("a-p1s1",)), LANGUAGES)
    assert "a-p1s1" not in referred(dossier)


def test_the_id_of_a_shortened_statement_names_its_sentence() -> None:
    world = evidence(Article("But the mayor of the town left the harbour with all the ships.\nThe ships of the fleet sank.", parse=True))
    dossier, _ = compose(world, Decisions(), LANGUAGES)
    assert "a-p1s1-short" in referred(dossier)
    hidden, problems = compose(world, Decisions(hide=("a-p1s1-short",)), LANGUAGES)
    assert not {"a-p1s1", "a-p1s1-short"} & referred(hidden)
    pinned, more = compose(world, Decisions(pin=("a-p1s1-short",)), LANGUAGES)
    assert pinned.key_points[0] == "a-p1s1-short"
    assert not problems
    assert not more


def test_an_unknown_statement_is_a_warning_with_the_nearest_id() -> None:
    _, problems = compose(WORLD, Decisions(pin=("a-p1s33",)), LANGUAGES)
    assert [(item.file, item.line, item.severity, item.code, item.hint) for item in problems] == [
        ("editorial.yml", 0, Severity.WARNING, "unknown-decision", 'Did you mean "a-p1s3"?')
    ]


def test_an_unknown_actor_is_a_warning() -> None:
    _, problems = compose(WORLD, Decisions(names={"anna": "Anna"}), LANGUAGES)
    assert [item.code for item in problems] == ["unknown-decision"]


def test_hiding_wins_over_pinning() -> None:
    dossier, problems = compose(WORLD, Decisions(hide=("a-p1s1",), pin=("a-p1s1",)), LANGUAGES)
    assert "a-p1s1" not in dossier.key_points
    assert [item.code for item in problems] == ["contradicting-decision"]
