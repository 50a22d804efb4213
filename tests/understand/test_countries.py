from generator.languages.cldr import calendar_words
from generator.understand.countries import region_names, state_names


def test_states_have_their_code_in_every_language() -> None:
    assert state_names("en")["Ukraine"] == "UA"
    assert state_names("de")["Frankreich"] == "FR"
    assert state_names("pl")["Niemcy"] == "DE"


def test_names_that_nobody_writes_so_have_their_plain_form() -> None:
    assert state_names("en")["Myanmar"] == "MM"
    assert state_names("en")["Bosnia and Herzegovina"] == "BA"


def test_unions_and_regions_are_no_states() -> None:
    assert not {"European Union", "Europe", "world", "Antarctica"} & set(state_names("en"))
    assert {"Europe", "Southeast Asia"} <= region_names("en")


def test_months_and_weekdays() -> None:
    assert {"may", "monday", "tue", "sept"} & calendar_words("en") >= {"may", "monday", "tue"}
    assert "märz" in calendar_words("de")
    assert "m" not in calendar_words("en")


def test_an_unknown_language_has_no_names() -> None:
    assert state_names("qqq") == {}
    assert region_names("not a code") == frozenset()
    assert calendar_words("not a code") == frozenset()
