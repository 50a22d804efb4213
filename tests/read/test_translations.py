from generator.languages.load import load_languages
from generator.model.diagnostic import Diagnostic
from generator.model.source import Source, Translation
from generator.read.article import read_article

LANGUAGES = load_languages()
TEXT = "Der Rat hat die Brücke genehmigt.  Die Arbeit\nbeginnt im Mai."


def translated(sentences: str) -> tuple[Source, list[Diagnostic]]:
    """Read the German article with translations beside it."""
    head = "language: de\ntranslations:\n  en:\n    by: The editors\n    sentences:\n"
    sources, problems = read_article(TEXT.encode(), "bridge.txt", (head + sentences).encode(), LANGUAGES)
    return sources[0], list(problems)


def entry(original: str, translation: str) -> str:
    return f"      - original: {original}\n        translation: {translation}\n"


def test_a_translation_is_tied_to_its_sentence() -> None:
    source, problems = translated(entry("Der Rat hat die  Brücke genehmigt.", "The council has approved the bridge."))
    assert problems == []
    assert source.translations == (
        Translation(sentence="p1s1", language="en", text="The council has approved the bridge.", by="The editors"),
    )


def test_a_passage_that_has_changed_is_told_with_its_line_and_the_nearest() -> None:
    same = entry("Der Rat hat die Brücke genehmigt.", "The council has approved the bridge.")
    source, problems = translated(same + entry("Der Rat hat die Brücke abgelehnt.", "The council has rejected the bridge."))
    assert len(source.translations) == 1
    assert len(problems) == 1
    assert (problems[0].file, problems[0].line, problems[0].severity) == ("bridge.yml", 8, "warning")
    assert problems[0].message.startswith("the passage has changed since it was translated")
    assert "Der Rat hat die Brücke genehmigt." in problems[0].hint


def test_other_forms_are_explained() -> None:
    for wrong in ("translations: none", "translations: {en: [a]}", "translations: {en: {by: x, sentences: [{original: a}]}}"):
        _, problems = read_article(TEXT.encode(), "bridge.txt", f"language: de\n{wrong}".encode(), LANGUAGES)
        assert [problem.code for problem in problems] == ["wrong-translation"]
        assert problems[0].hint.startswith("Write `translations:")


def test_front_matter_may_hold_translations() -> None:
    head = "---\ntranslations: {en: {by: x, sentences: [{original: Der Rat hat die Brücke genehmigt., translation: y}]}}\n---\n"
    sources, problems = read_article((head + TEXT).encode(), "bridge.txt", b"language: de", LANGUAGES)
    assert problems == ()
    assert [translation.text for translation in sources[0].translations] == ["y"]
