import numpy as np

from generator.compare.translations import in_order
from tests.compare.world import by_meaning, compared, world

STORY = """
The ministers met again in the old castle above the town.
They spoke about fishing and farming in the cold north of the island.
An agreement on the next steps is expected before the end of the winter.
"""
OTHER = """
The storm tore the roofs off forty houses along the southern coast.
Nobody was hurt because the villages had been cleared the day before.
"""


def test_a_reprint_is_a_copy_of_the_earlier_article() -> None:
    evidence = compared(world(f"== a.en 2024-01-03{STORY}== b.en 2024-01-02{STORY}== c.en{OTHER}"))
    assert evidence.copies == {"a": "b"}


def test_of_undated_articles_the_longer_is_the_original() -> None:
    evidence = compared(world(f"== a.en{STORY}== b.en{STORY}{OTHER}"))
    assert evidence.copies == {"a": "b"}


def test_a_copy_of_a_copy_belongs_to_the_original() -> None:
    evidence = compared(world(f"== a.en{STORY}== b.en{STORY}== c.en{STORY}"))
    assert evidence.copies == {"b": "a", "c": "a"}


def test_two_reports_of_one_event_are_no_copies() -> None:
    report = "\nMinisters have met again in the castle to speak about fish and farms up north; they hope to agree on more this winter.\n"
    assert compared(world(f"== a.en{STORY}== b.en{report}")).copies == {}


def test_the_same_statements_in_the_same_order_are_a_translation() -> None:
    english = "\n".join(f"English sentence {word} about it." for word in ("one", "two", "three", "four", "five"))
    german = "\n".join(f"Deutscher Satz {word} davon." for word in ("eins", "zwei", "drei", "vier"))
    groups = [
        (f"English sentence {one}", f"Deutscher Satz {two}")
        for one, two in (("one", "eins"), ("two", "zwei"), ("three", "drei"), ("five", "vier"))
    ]
    evidence = compared(world(f"== a.en\n{english}\n== b.de\n{german}"), by_meaning(*groups))
    assert evidence.translations == {"b": "a"}


def test_a_few_matches_are_no_translation() -> None:
    english = "\n".join(f"English sentence {word} about it." for word in ("one", "two", "three", "four", "five"))
    german = "\n".join(f"Deutscher Satz {word} davon." for word in ("eins", "zwei", "drei", "vier", "fünf"))
    evidence = compared(world(f"== a.en\n{english}\n== b.de\n{german}"), by_meaning(("English sentence one", "Deutscher Satz eins")))
    assert evidence.translations == {}


def test_matches_do_not_cross() -> None:
    cosines = np.array([[0.1, 0.9, 0.0], [0.8, 0.0, 0.0], [0.0, 0.0, 0.7]])
    assert in_order(cosines) == [(0, 1), (2, 2)]


def test_a_translation_tells_which_names_are_one_actor() -> None:
    english = "The {o Defence Office} met.\nEnglish sentence one.\nEnglish sentence two.\nThe {o Weather Office} warned."
    german = "Das {o Verteidigungsamt} tagte.\nDeutscher Satz eins.\nDeutscher Satz zwei.\nDas {o Wetteramt} warnte."
    encode = by_meaning(
        ("The Defence Office", "Das Verteidigungsamt"),
        ("English sentence one", "Deutscher Satz eins"),
        ("English sentence two", "Deutscher Satz zwei"),
        ("The Weather Office", "Das Wetteramt"),
        ("Defence Office", "Verteidigungsamt"),
    )
    evidence = compared(world(f"== a.en\n{english}\n== b.de\n{german}\n== c.en\nOther."), encode)
    assert [actor.name for actor in evidence.actors] == ["Defence Office", "Weather Office", "Wetteramt"]
    assert evidence.actors[0].entities == (("a", "e0"), ("b", "e0"))
