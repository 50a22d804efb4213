import pytest

from tests.compare.world import by_meaning, compared, world


def test_the_briefing_is_in_the_language_of_most_sources() -> None:
    built = world("== a.de\nSo viele lange deutsche Sätze wie hier hat sonst niemand.\n== b.en\nA word.\n== c.en\nA word more.")
    assert compared(built, by_meaning()).language == "en"


def test_on_a_tie_more_words_decide() -> None:
    built = world("== a.de\nSo viele lange deutsche Sätze wie hier hat sonst niemand.\n== b.en\nA word.")
    assert compared(built, by_meaning()).language == "de"


def test_one_language_needs_no_encoder() -> None:
    assert len(compared(world("== a.en\nA word.\n== b.en\nAnother one.")).claims) == 2


def test_two_languages_do() -> None:
    with pytest.raises(AssertionError, match="encoder"):
        compared(world("== a.en\nA word.\n== b.de\nEin Wort."))


def test_no_source_makes_empty_evidence() -> None:
    evidence = compared(world(""))
    assert (evidence.language, evidence.claims, evidence.actors) == ("und", (), ())


def test_a_claim_across_languages_is_shown_in_the_briefings_language() -> None:
    built = world(
        "== a.de\n{p Wladimir Putin=Putin} stimmte Garantien für die {s:UA Ukraine} zu.\n"
        "== b.en\n{p Vladimir Putin=Putin} agreed to guarantees for {s:UA Ukraine} at the summit.\n== c.en\nThe weather was fine."
    )
    claims = compared(built, by_meaning(("Putin stimmte", "Putin agreed"))).claims
    assert [[ref.source for ref in claim.members] for claim in claims] == [["b", "a"], ["c"]]
