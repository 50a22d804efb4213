"""Words of a language file meet a text in which letter case is folded: "ß" becomes "ss" in both."""

from generator.compose.cues import has_cue
from generator.languages.load import load_languages
from generator.languages.protection import ProtectionWords, protected


def test_a_protected_word_with_sharp_s_is_found() -> None:
    known = ProtectionWords(words=("gemäß", "außer"), beginnings=("mutmaß",))
    assert protected("Gemäß der Behörde, außer am Montag, mutmaßlich", known) == ["ausser", "gemäss", "mutmasslich"]


def test_a_cue_with_sharp_s_is_found() -> None:
    assert has_cue("Sie äußerte sich nicht dazu.", ("äußerte sich nicht",))
    assert has_cue("Der größte Anteil entfällt auf den Norden.", ("größte*",))
    assert not has_cue("Der große Anteil", ("größte*",))


def test_every_protected_word_is_found_as_it_is_written() -> None:
    for language in load_languages(None).values():
        known = language.protection
        written = [f"{word}est" if word.endswith("'") else word for word in known.words]
        assert [word for word in written if not protected(word, known)] == [], language.code


def test_an_ending_is_found_with_either_apostrophe_and_only_where_the_language_has_it() -> None:
    text = "It doesn't run and didn’t stop."
    assert protected(text, ProtectionWords(endings=("n't",))) == ["didn’t", "doesn't"]
    assert protected(text, ProtectionWords()) == []
