"""Open questions, and questions with their answers."""

from generator.model.briefing import Answerer
from generator.model.reading import EntityKind
from tests.compose.dossiers import made
from tests.compose.world import Article


def test_questions_without_answer_are_open_and_answered_ones_are_not() -> None:
    dossier = made(Article("? Who pays for the piers?\n! The town pays for the piers.\n? Who rebuilds the lighthouse?"))
    assert [(item.question, item.kind) for item in dossier.open_questions] == [("Who rebuilds the lighthouse?", "explicit")]
    assert [(item.question, item.kind, item.answer) for item in dossier.faq] == [("Who pays for the piers?", "explicit", ("a-p2s1",))]


def test_the_items_of_a_list_answer_the_question_for_it() -> None:
    story = "Core parts of the Tartu plan might include:\n- Joint patrols by ships of the coast guard.\n- Shared radar."
    answers = made(Article(story, names={"Tartu": EntityKind.PLACE}, hedged=("might",), parse=True)).faq
    assert [(item.question, item.answer) for item in answers] == [
        ("What might core parts of the Tartu plan include?", ("a-p2s1", "a-p3s1"))
    ]


def test_an_unresolved_matter_becomes_a_question_where_a_rule_is_safe() -> None:
    article = Article("It is unclear whether the piers of Tartu can be repaired. The outcome of the vote remains unresolved.", parse=True)
    found = made(article).open_questions
    assert sorted(item.question for item in found) == ["", "Can the piers of Tartu be repaired?"]


def test_a_later_outcome_settles_an_open_matter() -> None:
    early = Article("The parliament of Estonia has yet to approve the harbour treaty.", date="2020-01-01")
    late = Article("The parliament of Estonia approved the harbour treaty.", id="b", date="2020-03-01")
    assert len(made(early).open_questions) == 1
    assert not made(early, late).open_questions


def test_an_open_question_names_who_would_have_to_answer_it() -> None:
    article = Article(
        "It is unclear whether the piers of Tartu can be repaired. The harbour ministry declined to comment on Monday.",
        parse=True,
        names={"Tartu": EntityKind.PLACE},
    )
    asked = next(item for item in made(article).open_questions if item.question)
    assert asked.why_open == ("a-p1s1", "a-p1s2")
    assert isinstance(asked.answerer, Answerer)
    assert (asked.answerer.text, asked.answerer.statement) == ("The harbour ministry", "a-p1s2")
