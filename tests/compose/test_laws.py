"""Whatever the evidence, the dossier is whole and every statement is built of its sources."""

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.compose.dossier import compose
from generator.languages.load import load_languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.evidence import Contrast, ContrastKind, Evidence
from generator.model.reading import EntityKind
from generator.model.record import Ref
from tests.compose.checking import check
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()

WORDS = st.sampled_from(
    [
        "harbour",
        "ship",
        "vote",
        "Anna",
        "Berg",
        "said",
        "unclear",
        "whether",
        "has",
        "yet",
        "to",
        "will",
        "be",
        "criticised",
        "first",
        "40",
        "people",
        "in",
        "2014",
        "Estonia",
        "crucial",
        "risk",
        "since",
        "the",
        "a",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(lambda words: " ".join(words).capitalize() + ".")
LINES = st.builds(
    lambda mark, sentences: mark + " ".join(sentences),
    st.sampled_from(["", "", "- ", "? ", "! ", "# "]),
    st.lists(SENTENCES, min_size=1, max_size=3),
)
LEADS = SENTENCES.map(lambda sentence: sentence[:-1] + ":")
TEXTS = st.lists(st.one_of(LINES, LEADS, st.just('"It is closed," Anna Berg said.')), max_size=6).map("\n".join)


@st.composite
def worlds(draw: st.DrawFn) -> Evidence:
    count = draw(st.integers(0, 3))
    articles = [
        Article(
            draw(TEXTS),
            id=f"s{number}",
            language=draw(st.sampled_from(["en", "en", "de", "fr"])),
            date=draw(st.sampled_from(["", "2020-01-05", "2021"])),
            title=draw(st.sampled_from(["", "A vote on the harbour"])),
            names={"Anna Berg": EntityKind.PERSON, "Estonia": EntityKind.STATE},
            pronouns={"The": "Anna Berg", "A": ""},
            dates={"2014": "2014"},
            hedged=("unclear",),
            planned=("will",),
        )
        for number in range(count)
    ]
    refs = sorted(Ref(read.source, sentence.id) for read in evidence(*articles).readings for sentence in read.sentences)
    ids = [f"{ref.source}-{ref.sentence}" for ref in refs]
    groups = [ids[:2]] if len(ids) > 1 and draw(st.booleans()) else []
    pairs = (
        draw(st.lists(st.tuples(st.sampled_from(refs), st.sampled_from(refs), st.sampled_from(ContrastKind)), max_size=3)) if refs else []
    )
    return evidence(*articles, same=groups, contrasts=tuple(Contrast(kind=kind, left=left, right=right) for left, right, kind in pairs))


@given(world=worlds(), hiding=st.booleans())
@settings(deadline=None, derandomize=True, max_examples=100)
def test_every_dossier_is_whole(*, world: Evidence, hiding: bool) -> None:
    ids = [f"{read.source}-{sentence.id}" for read in world.readings for sentence in read.sentences]
    decisions = Decisions(hide=tuple(ids[::3]), pin=tuple(ids[1:2])) if hiding else Decisions()
    dossier, problems = compose(world, decisions, LANGUAGES)
    if not decisions.pin:  # a pinned statement may be longer than the front
        check(dossier, world)
    assert not problems
    assert not set(decisions.hide) & {statement.id for statement in dossier.statements}
    assert compose(world, decisions, LANGUAGES)[0] == dossier
    assert msgspec.json.decode(msgspec.json.encode(dossier), type=Dossier) == dossier


def test_no_sources_make_an_empty_dossier() -> None:
    dossier, _ = compose(evidence(), Decisions(), LANGUAGES)
    assert (dossier.title, dossier.cut_off, dossier.statements, dossier.sources) == ("", "", (), ())


def test_sources_without_content_make_a_dossier_without_statements() -> None:
    dossier, _ = compose(evidence(Article("# Only a title")), Decisions(), LANGUAGES)
    assert dossier.title == "Only a title"
    assert not dossier.statements
