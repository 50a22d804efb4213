"""A further language is a TOML file: French, which ships without a trained pipeline, and one that nobody speaks, added by a user."""

from pathlib import Path

import pytest

from generator.diagnostics import failed
from generator.languages.load import LanguageFileError, load_languages
from generator.model.briefing import Dossier
from generator.model.diagnostic import Severity
from generator.options import Options
from generator.pipeline import Result, run

FRENCH = Path(__file__).parents[1] / "quality" / "texts" / "port.fr.txt"

INVENTED = """
code = "zz"
name = "Zazi"

[pipeline]
tagger = "lists"
sentences = "en"

[pipeline.lists]
verbs = ["cedar"]

[pipeline.lists.words]
"DET" = ["lo"]
"SCONJ" = ["ke"]
"PART Polarity=Neg" = ["nek"]

[pipeline.lists.conjugation.ar]
"VERB VerbForm=Fin" = ["is", "as"]

[names.descriptors]
person = ["mestro"]

[speech]
conjunctions = ["ke"]
before = ["lau"]

[speech.verbs]
say = ["dikar"]
deny = ["negar"]

[certainty]
negations = ["nek"]

[dates]
forms = ["lo {dd}/{number}/{year}"]

[protection]
words = ["nek", "lau"]
"""

ARTICLE = """Lo ponto cedis
Lo mestro Mara Tolvi dikis ke lo ponto nek cedis lo 12/03/2024. «Lo ponto stelas», dikis Mara Tolvi. Lo ponto cedis, lau Oren Baska.
"""


def brief(folder: Path, languages: Path | None = None) -> Result:
    return run(Options(seeds=folder, languages=languages))


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "port.txt").write_bytes(FRENCH.read_bytes())
    return brief(folder)


def dossier(result: Result) -> Dossier:
    (one,) = result.briefing.dossiers
    return one


def test_a_french_article_becomes_a_proven_briefing(french: Result) -> None:
    assert not failed(french.diagnostics, strict=True), french.diagnostics
    assert dossier(french).language == "fr"
    assert french.pages


def test_french_quotations_have_their_speaker_with_role(french: Result) -> None:
    quoted = {actor.name: [quote.text for quote in actor.quotes] for actor in dossier(french).stakeholders}
    assert quoted["Hélène Vasseur"] == ["Nous avons obtenu des garanties écrites"]
    assert quoted["Marc Delorme"] == ["Personne ne sera licencié"]
    roles = {actor.name: [role.citations[0].quote for role in actor.roles] for actor in dossier(french).stakeholders}
    assert roles["Marc Delorme"] == ["directeur du port"]
    assert roles["Paul Ferrand"] == ["ministre"]


def test_french_reports_denials_and_possibilities_are_known(french: Result) -> None:
    certainty = {statement.text.split()[0]: statement.certainty.value for statement in dossier(french).statements}
    assert certainty["Selon"] == "reported"
    assert certainty["D'après"] == "hedged"
    denied = next(statement for statement in dossier(french).statements if "Ferrand" in statement.text)
    assert denied.certainty.value == "denied"


def test_french_dates_are_in_the_timeline(french: Result) -> None:
    dates = {(event.date, event.as_written, event.planned) for event in dossier(french).timeline}
    assert {("2019", "2019", False), ("2022-06", "juin 2022", False), ("2024-06-03", "3 juin 2024", True)} <= dates


def test_an_invented_language_is_added_by_a_file_alone(tmp_path: Path) -> None:
    articles, files = tmp_path / "articles", tmp_path / "languages"
    articles.mkdir()
    files.mkdir()
    (articles / "ponto.txt").write_text(ARTICLE, encoding="utf-8")
    (articles / "ponto.yml").write_text("language: zz\n", encoding="utf-8")
    (files / "zz.toml").write_text(INVENTED, encoding="utf-8")
    result = brief(articles, files)
    assert not [problem for problem in result.diagnostics if problem.severity is not Severity.NOTE]
    made = dossier(result)
    assert {(event.date, event.as_written) for event in made.timeline} == {("2024-03-12", "lo 12/03/2024")}
    (mara,) = (actor for actor in made.stakeholders if actor.name == "Mara Tolvi")
    assert [quote.text for quote in mara.quotes] == ["Lo ponto stelas"]
    speakers = {statement.text: len(statement.speakers) for statement in made.statements}
    assert speakers["Lo mestro Mara Tolvi dikis ke lo ponto nek cedis lo 12/03/2024."] == 1
    assert speakers["Lo ponto cedis, lau Oren Baska."] == 1


def test_a_file_of_a_user_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "fr.toml").write_text('code = "fr"\nname = "mon français"\n', encoding="utf-8")
    assert load_languages(tmp_path)["fr"].name == "mon français"
    assert load_languages(tmp_path)["de"] == load_languages()["de"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('code = "zz"\nname = "Zazi"\n[speech]\nverb = ["dikar"]\n', "verb"),
        ('code = "zy"\nname = "Zazi"\n', "named"),
        ('code = "zz\n', "zz.toml"),
    ],
)
def test_a_broken_file_is_named_with_its_key(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "zz.toml").write_text(text, encoding="utf-8")
    with pytest.raises(LanguageFileError, match=said):
        load_languages(tmp_path)
