"""Who is quoted is heard word for word, each quotation once, with all the places where it is printed."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from generator.compose import pool as pool_module
from generator.compose import stakeholders as section
from generator.compose.dossier import compose
from generator.compose.material import Material
from generator.compose.party import parties
from generator.compose.passage import whole_id
from generator.compose.pool import Pool
from generator.compose.positions import Positions
from generator.compose.quoted import quoted
from generator.compose.scoring import Scores
from generator.compose.statement import build
from generator.languages.load import load_languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.reading import Attribution, AttributionKind, EntityKind
from generator.model.record import Span
from generator.verify.dossier import verify
from tests.compose.checking import check
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()
BERG = {"Anna Berg": EntityKind.PERSON}
NAMES = BERG | {"Otto Lang": EntityKind.PERSON}

ENGLISH = Article('Anna Berg said, "The harbour is closed for good."', names=BERG)


def made(*articles: Article, same: Sequence[Sequence[str]] = (), translations: dict[str, str] | None = None) -> Dossier:
    """Compose, and prove that what was composed holds."""
    world = evidence(*articles, same=same, translations=translations)
    dossier, _ = compose(world, Decisions(), LANGUAGES)
    check(dossier, world)
    wrong = [problem for problem in verify(dossier, world.sources, LANGUAGES, Decisions()) if problem.code == "wrong-reprint"]
    assert not wrong
    return dossier


def printed(dossier: Dossier) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Give each quotation with the kind, source and words of its reprints."""
    pool = {statement.id: statement for statement in dossier.statements}
    return [
        (quote.text, [(item.kind, (cited := pool[quote.statement].citations[item.cite]).source, cited.quote)])
        if (item := next(iter(pool[quote.statement].reprints), None))
        else (quote.text, [])
        for who in dossier.stakeholders
        for quote in who.quotes
    ]


def test_a_translation_is_the_same_quotation() -> None:
    german = Article('Anna Berg sagte: "Der Hafen ist endgültig geschlossen."', id="b", language="de", names=BERG)
    dossier = made(ENGLISH, german, same=[["a-p1s1", "b-p1s1"]], translations={"b": "a"})
    words = '"Der Hafen ist endgültig geschlossen."'
    assert printed(dossier) == [("The harbour is closed for good.", [("translation", "b", words)])]


def test_a_translation_may_leave_out_the_speaker_and_not_name_another() -> None:
    german = 'Anna Berg kam an. Es hieß auch: "Der Hafen ist endgültig geschlossen," sagte sie.'
    nameless = Article(german, id="b", language="de", names=BERG)
    assert len(printed(made(ENGLISH, nameless, same=[["a-p1s1", "b-p1s2"]], translations={"b": "a"}))[0][1]) == 1
    unrelated = made(ENGLISH, nameless, same=[["a-p1s1", "b-p1s2"]])
    assert [places for _, places in printed(unrelated)] == [[]]
    other = Article('Otto Lang sagte: "Der Hafen ist endgültig geschlossen." Anna Berg kam an.', id="b", language="de", names=NAMES)
    assert [places for _, places in printed(made(ENGLISH, other, same=[["a-p1s1", "b-p1s1"]], translations={"b": "a"}))] == [[], []]


def test_the_same_words_in_another_report_are_a_repeat_and_other_words_are_none() -> None:
    same = [["a-p1s1", "b-p1s1"]]
    again = Article('"The harbour is closed," said Anna Berg.', id="b", names=BERG)
    assert printed(made(ENGLISH, again, same=same)) == [("The harbour is closed for good.", [("repeat", "b", '"The harbour is closed,"')])]
    other = Article('"We had to close it," said Anna Berg.', id="b", names=BERG)
    assert printed(made(ENGLISH, other, same=same)) == [("The harbour is closed for good.", [])]


def test_what_one_source_prints_twice_is_one_quotation() -> None:
    article = Article('Anna Berg said, "The harbour is closed for good."\nAnna Berg said the harbour was "closed for good".', names=BERG)
    found = printed(made(article, same=[["a-p1s1", "a-p2s1"]]))
    assert found == [("The harbour is closed for good.", [("repeat", "a", '"closed for good"')])]


def test_two_quotations_of_one_claim_in_one_source_are_two() -> None:
    article = Article('Anna Berg said, "The harbour is closed for good."\nAnna Berg said, "We will not open again."', names=BERG)
    found = [text for text, _ in printed(made(article, same=[["a-p1s1", "a-p2s1"]]))]
    assert found == ["The harbour is closed for good.", "We will not open again."]


def test_sentences_stand_before_single_words() -> None:
    article = Article('Anna Berg said the plan was "bad". Anna Berg said, "The harbour is closed for good."', names=BERG)
    assert [text for text, _ in printed(made(article))] == ["The harbour is closed for good.", "bad"]


def test_who_tells_a_medium_something_is_no_reporter() -> None:
    names = BERG | {"BBC": EntityKind.MEDIUM}
    article = Article(
        'Anna Berg told the BBC she was tired. Anna Berg said, "I am going home."', names=names, pronouns={"She": "Anna Berg"}
    )
    assert [who.name for who in made(article).stakeholders] == ["Anna Berg"]


def test_a_quotation_under_its_speaker_needs_no_sentence_before() -> None:
    article = Article('Anna Berg came at noon. This made her say: "The piers are lost."', names=BERG, pronouns={"This": ""})
    material = Material(evidence(article), LANGUAGES)
    whole, alone = (build(material.passages[1], material, alone=alone).statement for alone in (False, True))
    assert (whole.id, whole.text) == ("a-p1s2", article.text)
    assert (alone.id, alone.text) == ("a-p1s2-alone", 'This made her say: "The piers are lost."')
    assert whole_id(alone.id) == whole.id


def test_a_sentence_before_that_is_a_quotation_itself_is_not_shown_twice() -> None:
    story = 'Anna Berg said, "The harbour is closed for good." This is why she said, "The piers are lost for ever."'
    dossier = made(Article(story, names=BERG, pronouns={"This": "Anna Berg"}))
    shown = {quote.statement for quote in dossier.stakeholders[0].quotes}
    texts = [statement.text for statement in dossier.statements if statement.id in shown]
    assert texts == [
        'Anna Berg said, "The harbour is closed for good."',
        'This [Anna Berg] is why she said, "The piers are lost for ever."',
    ]


def test_an_aside_is_left_out_of_a_quotation_that_nothing_else_shows() -> None:
    article = Article(
        'Anna Berg, who had worked there with her brother, said the end of the harbour was "deeply disappointing".', names=BERG, parse=True
    )
    material = Material(evidence(article), LANGUAGES)
    pool = Pool(material)
    berg = Positions(parties(material)[0], material, pool, Scores(material, pool))
    berg.add_quote(berg.waiting[0], 1.0)
    assert [(statement.id, statement.text) for statement in pool.statements] == [
        ("a-p1s1-short", 'Anna Berg […] said the end of the harbour was "deeply disappointing".')
    ]


def test_whoever_says_much_is_quoted_ten_times() -> None:
    story = " ".join(f'Anna Berg said, "Pier {number} is closed for good."' for number in range(1, 15))
    assert len(made(Article(story, names=BERG)).stakeholders[0].quotes) == 10


def test_what_stands_between_two_quotations_is_none() -> None:
    text = '"No", said Anna Berg, "never again".'
    world = evidence(Article(text, names=BERG))
    sentence = world.sources[0].blocks[0].sentences[0]
    between = Attribution(sentence=sentence.id, kind=AttributionKind.DIRECT, content=(Span(4, text.index(' "never')),), speaker="e0")
    fitting = replace(between, content=(Span(1, 3), Span(text.index("never"), len(text) - 2)))
    for item, words in ((between, []), (fitting, [("No", "never again")])):
        reading = replace(world.readings[0], attributions=(item,))
        material = Material(replace(world, readings=(reading,)), LANGUAGES)
        assert [each.words for each in quoted(parties(material)[0], material)] == words


def test_a_sentence_is_shortened_in_one_way_only() -> None:
    words = 'Anna Berg, who had worked there with her brother, said the harbour, which her father built in the war, was "deeply damaged".'
    material = Material(evidence(Article(words, names=BERG, parse=True)), LANGUAGES)
    pool = Pool(material)
    passage = material.passages[0]
    first = words.index(", which")
    pool.take(passage, "main point", cut=(Span(first, words.index(" was")),))
    berg = Positions(parties(material)[0], material, pool, Scores(material, pool))
    berg.add_quote(berg.waiting[0], 1.0)
    assert [statement.id for statement in pool.statements] == ["a-p1s1-short", "a-p1s1"]
    assert [quote.statement for quote in berg.quotes] == ["a-p1s1"]


def test_where_one_quotation_has_room_it_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, value in ((pool_module, "LEAST", 0), (section, "QUOTE_SHARE", 0.0), (section, "FIRST_SHARE", 1.0)):
        monkeypatch.setattr(module, name, value)
    article = Article('Anna Berg said the plan was "bad". Anna Berg said, "The harbour is closed for good."', names=BERG)
    material = Material(evidence(article), LANGUAGES)
    pool = Pool(material)
    (berg,) = section.stakeholders(material, pool, Scores(material, pool), {})
    assert [quote.text for quote in berg.quotes] == ["The harbour is closed for good."]
