"""What holds for every dossier."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.evidence import Evidence
from tests.compare.world import World, compared, world

SENTENCES = (
    "{p Putin} agreed to let the allies give guarantees to {s:UA Ukraine}.",
    "{p Putin} agreed to let allies give {s:UA Ukraine} guarantees.",
    "{p Putin} has not agreed to let the allies give guarantees to {s:UA Ukraine}. #not=not",
    "{p Putin} may agree to let the allies give guarantees to {s:UA Ukraine}. #hedged #hedge=may",
    "{p Steve Witkoff} said {p Putin} agreed to let the allies give guarantees to {s:UA Ukraine}. #says=Steve Witkoff",
    "14 people were killed/VERB:kill in the blast at the harbour.",
    "Some 40 people were killed/VERB:kill in the blast at the harbour.",
    "United States #fragment",
    "Will {p Putin} agree to let the allies give guarantees? #question",
    "The storm tore the roofs off forty houses along the coast.",
)
ARTICLE = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("\n".join)
DOSSIER = st.lists(ARTICLE, min_size=1, max_size=4)
LAW = settings(deadline=None, derandomize=True, max_examples=60)


def dossier(articles: list[str]) -> World:
    return world("\n".join(f"== {'abcdef'[number]}.en\n{article}" for number, article in enumerate(articles)))


@LAW
@given(DOSSIER)
def test_every_sentence_is_in_exactly_one_claim(articles: list[str]) -> None:
    built = dossier(articles)
    members = [ref for claim in compared(built).claims for ref in claim.members]
    sentences = [(reading.source, sentence.id) for reading in built.readings for sentence in reading.sentences]
    assert sorted((ref.source, ref.sentence) for ref in members) == sorted(sentences)


@LAW
@given(DOSSIER)
def test_claims_are_of_their_members(articles: list[str]) -> None:
    for claim in compared(dossier(articles)).claims:
        assert claim.canonical == claim.members[0]
        assert set(claim.sources) == {ref.source for ref in claim.members}
        assert 1 <= claim.independent <= len(claim.sources)


@LAW
@given(st.lists(ARTICLE, min_size=2, max_size=3))
def test_the_order_of_the_files_changes_nothing(articles: list[str]) -> None:
    built = dossier(articles)
    expected = compared(built)
    for order in permutations(range(len(built.sources))):
        shuffled = World(tuple(built.sources[index] for index in order), tuple(built.readings[index] for index in order))
        assert compared(shuffled) == expected


@LAW
@given(DOSSIER)
def test_a_copy_never_adds_a_voice(articles: list[str]) -> None:
    def most(evidence: Evidence) -> dict[str, int]:
        return {f"{ref.source}{ref.sentence}": claim.independent for claim in evidence.claims for ref in claim.members}

    padding = "The ministers met again in the old castle above the town to speak about fishing and farming in the cold north.\n"
    articles = [padding + articles[0], *articles[1:]]
    before, after = most(compared(dossier(articles))), most(compared(dossier([*articles, articles[0]])))
    assert all(after[sentence] <= before[sentence] for sentence in before)


@LAW
@given(DOSSIER)
def test_contrasts_stand_between_two_passages_and_point_into_them(articles: list[str]) -> None:
    evidence = compared(dossier(articles))
    texts = {source.id: source.text for source in evidence.sources}
    for contrast in evidence.contrasts:
        assert contrast.left != contrast.right
        for ref, words in ((contrast.left, contrast.left_words), (contrast.right, contrast.right_words)):
            assert words is None or texts[ref.source][words.start : words.end].strip()
