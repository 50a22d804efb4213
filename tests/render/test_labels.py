"""The generator's own words: complete in each language, replaceable entry by entry."""

from pathlib import Path

import pytest
from babel import Locale

from generator.model.evidence import ContrastKind
from generator.model.reading import Certainty, EntityKind
from generator.render.environment import environment
from generator.render.label_files import LabelError, read_labels
from generator.render.labels import Labels
from generator.render.loader import SHIPPED, Templates
from generator.render.words import Words
from tests.render.world import LANGUAGES

CODES = sorted(path.stem for path in (SHIPPED / "labels").glob("*.toml"))
ORDER = [line for line in (SHIPPED / "order.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def labels_of(code: str, folder: Path | None = None) -> Labels:
    """Read the words of a language, with an editor's folder over them."""
    templates = Templates(folder)
    return read_labels(code, environment(templates), templates)


def test_english_and_german_have_words() -> None:
    assert {"de", "en"} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_each_language_names_everything_there_is(code: str) -> None:
    labels = labels_of(code)
    assert set(labels.certainty) == set(labels.certainty_means) == {kind.value for kind in Certainty}
    assert set(labels.contrast) == {kind.value for kind in ContrastKind}
    assert set(labels.kinds) == {kind.value for kind in EntityKind}
    assert {*ORDER, "home"} == set(labels.pages) == set(labels.leads)


@pytest.mark.parametrize("code", CODES)
def test_each_number_has_all_plural_forms_of_the_language(code: str) -> None:
    labels = labels_of(code)
    needed = set(Locale.parse(labels.locale).plural_form.tags) | {"other"}
    for name in labels.counts.__struct_fields__:
        assert set(getattr(labels.counts, name)) == needed, name


def test_an_editor_replaces_one_entry(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "en.toml").write_text('[headings]\nin_brief = "At a glance"\n', encoding="utf-8")
    labels = labels_of("en", tmp_path)
    assert labels.headings.in_brief == "At a glance"
    assert labels.headings.key_points == labels_of("en").headings.key_points


@pytest.mark.parametrize(
    ("text", "message"),
    [('[headings]\nin_breif = "x"\n', "in_breif"), ("[headings]\nin_brief = 3\n", "in_brief"), ("[headings\n", "line 1")],
)
def test_a_wrong_entry_names_its_file(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "en.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LabelError, match=message) as caught:
        labels_of("en", tmp_path)
    assert caught.value.file == f"{tmp_path.as_posix()}/labels/en.toml"


def test_a_language_without_words_takes_english_ones() -> None:
    assert labels_of("xx") == labels_of("en")


def test_dates_numbers_and_lists_are_written_as_the_language_does() -> None:
    english, german = Words("en_GB", LANGUAGES), Words("de_DE", LANGUAGES)
    assert [english.date(iso) for iso in ("2025-08-17", "1994-12", "2014", "soon")] == ["17 August 2025", "December 1994", "2014", "soon"]
    assert german.date("1994-12") == "Dezember 1994"
    assert german.date("2025-08-17") == "17&#46; August 2025"
    assert english.languages(["en", "de"]) == "English and German"
    assert english.native("de") == "Deutsch"
    assert english.count({"one": "{n} of {total}", "other": "{n} of {total}"}, 1200, total="<b>") == "1,200 of &#60;b&#62;"
