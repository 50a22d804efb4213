"""A statement is cut out of its source, and what it needs goes with it."""

from dataclasses import replace as dataclass_replace

import pytest
from msgspec.structs import replace

from generator.compose.material import Material
from generator.compose.passage import Passage
from generator.compose.statement import Built, build
from generator.languages.load import load_languages
from generator.model.reading import EntityKind
from generator.model.record import Ref
from generator.model.shadow import Shadow
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()
BERG = {"Anna Berg": EntityKind.PERSON}


def built(article: Article, sentence: str) -> Built:
    material = Material(evidence(article), LANGUAGES)
    passage = material.find(Ref(article.id, sentence))
    assert passage
    return build(passage, material)


def test_a_sentence_that_stands_alone_is_shown_whole() -> None:
    made = built(Article("The harbour opened. It closed."), "p1s1")
    assert (made.statement.text, made.complete) == ("The harbour opened.", True)


def test_a_name_goes_behind_its_pronoun() -> None:
    text = "Anna Berg, the head of the port, spoke for a long time about the harbour. She left the harbour."
    made = built(Article(text, names=BERG, pronouns={"She": "Anna Berg"}, parse=True), "p1s2")
    assert made.statement.text == "She [Anna Berg] left the harbour."
    assert [citation.quote for citation in made.statement.citations] == ["She", "Anna Berg", "left the harbour."]
    assert made.complete


def test_a_word_that_points_back_brings_the_sentence_before() -> None:
    made = built(Article("The harbour closed. This decision was criticised.", pronouns={"This": ""}), "p1s2")
    assert made.statement.text == "The harbour closed. This decision was criticised."
    assert made.complete


def test_the_sentence_before_must_stand_alone_itself() -> None:
    made = built(Article("It closed. This was criticised.", pronouns={"This": "", "It": ""}), "p1s2")
    assert (made.statement.text, made.complete) == ("This was criticised.", False)


def test_an_item_goes_with_its_lead_in_and_its_label() -> None:
    made = built(Article("The deal would reportedly include:\n- Burden sharing: Money for all.\n- Ships for all."), "p2s1")
    assert made.statement.text == "The deal would reportedly include: Burden sharing: Money for all."


def test_only_the_last_sentence_of_a_lead_in_goes_with_an_item() -> None:
    made = built(Article("The talks began. The deal may include:\n- Ships for all."), "p2s1")
    assert made.statement.text == "The deal may include: Ships for all."


def test_the_second_sentence_of_an_item_needs_no_label() -> None:
    made = built(Article("The deal may include:\n- Arms: Ships for all. Boats for some."), "p2s2")
    assert made.statement.text == "The deal may include: Boats for some."


def test_a_cell_goes_with_its_heads() -> None:
    made = built(Article("|Estonia|Likely consequence|More ships"), "p1s1")
    assert made.statement.text == "[Estonia – Likely consequence] More ships"
    assert [citation.quote for citation in made.statement.citations] == ["Estonia", "Likely consequence", "More ships"]


def test_speakers_media_and_support_are_kept() -> None:
    article = Article("Anna Berg said the harbour closed, according to CBS News.", names=BERG, credits=("CBS News",))
    statement = built(article, "p1s1").statement
    assert (statement.speakers, statement.via, statement.supported_by.sources) == (("anna-berg",), ("CBS News",), ("a",))


def test_a_repair_is_shown_and_the_original_cited() -> None:
    world = evidence(Article("the harbour closed."))
    source = world.sources[0]
    mended = Shadow(text="The harbour closed.", offsets=source.shadow.offsets)
    world = replace(world, sources=(replace(source, shadow=mended),))
    material = Material(world, LANGUAGES)
    statement = build(material.passages[0], material).statement
    assert (statement.text, statement.citations[0].quote) == ("The harbour closed.", "the harbour closed.")


def test_an_editor_translates() -> None:
    article = Article("Der Hafen schloss. Er ist leer.", language="de", translations={"Der Hafen schloss.": "The harbour closed."})
    translation = built(article, "p1s1").statement.translation
    assert translation
    assert (translation.text, translation.by) == ("The harbour closed.", "the editors")
    assert not built(article, "p1s2").statement.translation


@pytest.mark.parametrize("sentence", ["p1s1", "p1s2"])
def test_the_line_is_that_of_the_file(sentence: str) -> None:
    article = Article("\n\nThe harbour opened. The harbour closed.")
    material = Material(evidence(article), LANGUAGES)
    passages: dict[str, Passage] = {passage.ref.sentence.replace("p3", "p1"): passage for passage in material.passages}
    assert build(passages[sentence], material).statement.citations[0].line == 3


@pytest.mark.parametrize(
    ("text", "day"),
    [("The harbour closed yesterday.", "2020-05-04"), ("The harbour closed in 2007.", ""), ("The harbour closed.", "")],
    ids=["a day that counts from the article's", "a year", "no date"],
)
def test_words_that_count_from_the_day_of_the_article_name_it(text: str, day: str) -> None:
    made = built(Article(text, date="2020-05-04", dates={"yesterday": "2020-05-03", "2007": "2007"}), "p1s1")
    assert made.statement.told_on == day


def test_the_first_sentence_of_an_article_points_at_its_own_words() -> None:
    article = Article("The council will discuss the fees, and faults in this matter. She left.", pronouns={"She": ""}, parse=True)
    material = Material(evidence(article), LANGUAGES)
    first = material.find(Ref(article.id, "p1s1"))
    assert first
    this = next(token.span for token in first.reading.tokens if token.text == "this")
    pointing = dataclass_replace(first, reading=replace(first.reading, anaphora=(this,), standalone=False))
    opening = dataclass_replace(first, reading=replace(first.reading, anaphora=(first.reading.tokens[0].span,), standalone=False))
    assert build(pointing, material).complete
    assert not build(opening, material).complete
