"""Background and timeline: definitions and older events, in order, each once."""

from generator.compose.background import background
from generator.compose.material import Material
from generator.compose.pool import Pool
from generator.compose.scoring import Scores
from tests.compose.dossiers import LANGUAGES, STORY, made
from tests.compose.world import Article, evidence


def test_older_events_and_definitions_are_background() -> None:
    story = STORY + "\nA basin is a part of a harbour that gates can close against the tide."
    material = Material(evidence(Article(story, date="2020-02-01", dates={"1944": "1944"}, parse=True)), LANGUAGES)
    pool = Pool(material)
    chosen = background(material, pool, Scores(material, pool), [], "2020-02-01")
    assert chosen == ("a-p8s1", "a-p7s1")
    assert [statement.rule for statement in pool.statements] == ["older event", "definition"]


def test_the_timeline_is_in_order_and_marks_plans() -> None:
    story = "The harbour opened in 1920 with a parade. The harbour will close in 2030 for ever. The mayor resigned in March 1999."
    dates = {"1920": "1920", "2030": "2030", "March 1999": "1999-03"}
    events = made(Article(story, dates=dates, planned=("will",))).timeline
    assert [(event.date, event.planned) for event in events] == [("1920", False), ("1999-03", False), ("2030", True)]


def test_the_same_event_of_two_sources_is_one_entry() -> None:
    first = Article("The harbour of Tartu opened in 1920.", dates={"1920": "1920"})
    second = Article("In 1920 the harbour of Tartu was opened.", id="b", dates={"1920": "1920"})
    assert len(made(first, second, same=[["a-p1s1", "b-p1s1"]]).timeline) == 1


def test_one_event_told_twice_in_other_words_is_one_entry() -> None:
    story = (
        "The wish for a new harbour grew after the storm over Tartu in 1920.\nThe harbour plan goes back to the storm over Tartu of 1920."
    )
    assert len(made(Article(story, dates={"1920": "1920"}, parse=True)).timeline) == 1


def test_the_day_on_which_a_plan_was_told_is_not_planned() -> None:
    story = "The mayor of Tartu revealed in March 1999 that the harbour will close. The ferry will sail in 2030."
    events = made(Article(story, dates={"March 1999": "1999-03", "2030": "2030"}, planned=("will",), parse=True)).timeline
    assert [(event.date, event.planned) for event in events] == [("1999-03", False), ("2030", True)]


def test_a_long_timeline_has_a_room_of_its_own_and_leaves_out_what_is_told_worst() -> None:
    short = [f"Pier {number} of the harbour was built in {1900 + number}." for number in range(1, 50)]
    tail = " by the men of the old town and of the islands before it, who worked there by day and by night, in rain and snow"
    long = [f"Mill {number} on the hill was rebuilt in {1950 + number}{tail}." for number in range(1, 50)]
    story = "\n".join([*short, *long])
    events = made(Article(story, dates={str(year): str(year) for year in range(1901, 2000)})).timeline
    years = [int(event.date) for event in events]
    assert years == sorted(years)
    assert set(range(1901, 1950)) <= set(years)
    assert 49 < len(years) < 98
