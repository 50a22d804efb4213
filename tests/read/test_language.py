from generator.languages.load import load_languages
from generator.read.article import read_article
from generator.read.language import detect

LANGUAGES = load_languages()
FRENCH = "Le conseil a approuvé la construction du nouveau pont sur la rivière. Les travaux doivent commencer au mois de mai."
ITALIAN = "Il consiglio ha approvato la costruzione del nuovo ponte sul fiume. I lavori dovrebbero cominciare nel mese di maggio."


def test_the_language_is_detected() -> None:
    assert detect("The council has approved the bridge, and work starts in May, the mayor said on Monday.", LANGUAGES) == "en"
    assert detect("Der Rat hat die Brücke genehmigt, und die Arbeit beginnt im Mai, sagte die Bürgermeisterin.", LANGUAGES) == "de"
    assert detect(FRENCH, LANGUAGES) == "fr"


def test_a_short_text_is_taken_for_a_language_that_has_a_file() -> None:
    assert detect("Bridge approved", LANGUAGES) == "en"
    assert detect("Brücke genehmigt", LANGUAGES) == "de"


def test_without_letters_nothing_is_claimed() -> None:
    assert detect("12:30 – 45 %", LANGUAGES) == "und"


def test_a_language_without_file_is_kept_and_told() -> None:
    sources, problems = read_article(ITALIAN.encode(), "ponte.txt", None, LANGUAGES)
    assert sources[0].language == "it"
    assert [(problem.code, problem.severity) for problem in problems] == [("unknown-language", "warning")]


def test_what_is_given_counts() -> None:
    sources, problems = read_article(FRENCH.encode(), "pont.txt", b"language: en", LANGUAGES)
    assert (sources[0].language, problems) == ("en", ())
