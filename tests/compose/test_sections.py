"""Each section has its own rules and its own budget."""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.compose.background import background
from generator.compose.dossier import compose
from generator.compose.material import Material
from generator.compose.pool import Pool
from generator.compose.scoring import Scores
from generator.languages.load import load_languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.evidence import Contrast, ContrastKind
from generator.model.reading import Attribution, AttributionKind, EntityKind
from generator.model.record import Ref, Span
from tests.compose.checking import check
from tests.compose.world import Article, evidence

LANGUAGES = load_languages()
BERG = {"Anna Berg": EntityKind.PERSON}


def made(
    *articles: Article,
    decisions: Decisions | None = None,
    same: Sequence[Sequence[str]] = (),
    contrasts: tuple[Contrast, ...] = (),
    translations: dict[str, str] | None = None,
) -> Dossier:
    world = evidence(*articles, same=same, contrasts=contrasts, translations=translations)
    dossier, _ = compose(world, decisions or Decisions(), LANGUAGES)
    check(dossier, world)
    return dossier


def text(dossier: Dossier, identifier: str) -> str:
    return next(statement.text for statement in dossier.statements if statement.id == identifier)


STORY = """# Harbour of Tartu closes after storm
The harbour of Tartu closed on Monday after a storm damaged two of its three piers.
The ministry has yet to confirm how many ships were lost in the night.
Fishermen criticised the decision as a blow to their trade and their families.
It is unclear whether the old piers can be repaired before the next winter begins.
The port authority will open a second basin for small boats next week.
Previously, the harbour had been closed only once, during the war of 1944."""

OTHER = """# Storm damages harbour
Heavy seas destroyed two piers in the harbour of Tartu, the coast guard reported.
The insurance company expects losses of 40 million euros for the town."""


def test_in_brief_has_its_four_parts() -> None:
    brief = made(Article(STORY)).in_brief
    assert brief.new
    assert brief.unknown
    assert brief.why_it_matters or brief.disputed


def test_the_front_holds_caution_and_what_comes_next() -> None:
    dossier = made(Article(STORY, planned=("will",)))
    brief = dossier.in_brief
    front = [*brief.new, *brief.unknown, *brief.disputed, *brief.why_it_matters, *dossier.key_points]
    assert {"a-p3s1", "a-p6s1"} <= set(front)


def test_every_source_is_heard_in_front() -> None:
    dossier = made(Article(STORY), Article(OTHER, id="b"))
    brief = dossier.in_brief
    front = [*brief.new, *brief.unknown, *brief.disputed, *brief.why_it_matters, *dossier.key_points]
    assert {identifier[0] for identifier in front} == {"a", "b"}


def test_one_claim_stands_once_in_front() -> None:
    dossier = made(Article(STORY), Article(STORY, id="b"), same=[[f"a-p{n}s1", f"b-p{n}s1"] for n in range(2, 8)])
    brief = dossier.in_brief
    front = [*brief.new, *brief.unknown, *brief.disputed, *brief.why_it_matters, *dossier.key_points]
    assert not any(identifier.startswith("b") for identifier in front)


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


def test_stakeholders_speak_or_act() -> None:
    names = BERG | {"CBS News": EntityKind.MEDIUM, "Tartu": EntityKind.PLACE, "Estonia": EntityKind.STATE, "Latvia": EntityKind.STATE}
    story = (
        'Minister Anna Berg said: "The harbour is closed." Estonia paid for new piers in Tartu. Estonia lost two ships, CBS News wrote. '
    )
    story += "Estonia sent divers. Latvia has rain."
    dossier = made(Article(story, names=names, roles={"Minister": "Anna Berg"}, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Anna Berg", "Estonia"]
    berg = dossier.stakeholders[0]
    assert [(quote.text, quote.cue) for quote in berg.quotes] == [("The harbour is closed.", "said")]
    assert [(role.text, role.citations[0].quote) for role in berg.roles] == [("Minister", "Minister")]


def test_a_reporter_is_no_stakeholder() -> None:
    names = BERG | {"BBC": EntityKind.MEDIUM}
    dossier = made(Article("The BBC's Anna Berg said the harbour was closed.", names=names, parse=True))
    assert not dossier.stakeholders


def test_a_quotation_over_two_sentences_is_shown_whole() -> None:
    article = Article('Anna Berg said, "The harbour is closed for good. The town is sad."', names=BERG)
    world = evidence(article)
    reading = world.readings[0]
    first, second = world.sources[0].blocks[0].sentences
    quoted = [Span(17, first.span.end), Span(second.span.start, second.span.end - 1)]
    said = [
        Attribution(sentence=sentence.id, kind=AttributionKind.DIRECT, content=(span,), cue=Span(10, 14), source=Span(0, 9), speaker="e0")
        for sentence, span in zip((first, second), quoted, strict=True)
    ]
    world = replace(world, readings=(replace(reading, attributions=tuple(said)),))
    dossier, _ = compose(world, Decisions(), LANGUAGES)
    check(dossier, world)
    quotes = dossier.stakeholders[0].quotes
    assert [quote.statement for quote in quotes] == ["a-p1s1-p1s2"]
    assert text(dossier, quotes[0].statement) == article.text


def test_a_briefing_is_no_reprint() -> None:
    lines = [f"Minister{number} said that harbour number {number} of the coast would be closed for repair." for number in range(120)]
    names = {f"Minister{number}": EntityKind.PERSON for number in range(120)}
    dossier = made(Article("\n".join(lines), names=names))
    shown = {citation.passage for statement in dossier.statements for citation in statement.citations}
    assert len(shown) < 60


def test_an_editor_renames_a_stakeholder() -> None:
    article = Article("Anna Berg said the harbour was closed.", names=BERG)
    dossier = made(article, decisions=Decisions(names={"anna-berg": "A. Berg"}))
    assert dossier.stakeholders[0].name == "A. Berg"


def test_agreement_shows_each_source_in_its_own_words() -> None:
    first, second = Article("The harbour of Tartu closed."), Article("Tartu closed its old harbour.", id="b")
    found = made(first, second, same=[["a-p1s1", "b-p1s1"]]).agreements
    assert [(item.statements, item.sources, item.independent) for item in found] == [(("a-p1s1", "b-p1s1"), ("a", "b"), 2)]


def test_a_translation_agrees_with_nobody() -> None:
    first, second = Article("The harbour of Tartu closed."), Article("Der Hafen von Tartu schloss.", id="b", language="de")
    assert not made(first, second, same=[["a-p1s1", "b-p1s1"]], translations={"b": "a"}).agreements


def test_a_disagreement_is_named_by_the_differing_words() -> None:
    first, second = Article("The storm sank 4 ships."), Article("The storm sank 9 ships.", id="b")
    contrast = Contrast(
        kind=ContrastKind.NUMBER, left=Ref("a", "p1s1"), right=Ref("b", "p1s1"), left_words=Span(15, 22), right_words=Span(15, 22)
    )
    found = made(first, second, contrasts=(contrast,)).disagreements
    assert [(item.topic, [side.statements for side in item.sides]) for item in found] == [
        ('"4 ships" / "9 ships"', [("a-p1s1",), ("b-p1s1",)])
    ]


def test_a_change_is_told_in_the_order_of_time_after_the_disputes() -> None:
    first, second = Article("The storm sank 9 ships.", date="2024-03-02"), Article("The storm sank 4 ships.", id="b", date="2024-03-01")
    third = Article("The storm sank 12 ships.", id="c", date="2024-03-03")
    changes = [
        Contrast(kind=ContrastKind.NUMBER, left=Ref(earlier, "p1s1"), right=Ref(later, "p1s1"), change=True)
        for earlier, later in (("b", "a"), ("a", "c"))
    ]
    dispute = Contrast(kind=ContrastKind.POLARITY, left=Ref("a", "p1s1"), right=Ref("c", "p1s1"))
    found = made(first, second, third, contrasts=(*changes, dispute)).disagreements
    assert [(item.change, [side.statements for side in item.sides]) for item in found] == [
        (False, [("a-p1s1",), ("c-p1s1",)]),
        (True, [("b-p1s1",), ("a-p1s1",), ("c-p1s1",)]),
    ]


def test_three_figures_are_one_disagreement() -> None:
    articles = [Article(f"The storm sank {number} ships.", id=number) for number in ("4", "6", "9")]
    pairs = [("4", "6"), ("4", "9"), ("6", "9")]
    contrasts = tuple(Contrast(kind=ContrastKind.NUMBER, left=Ref(a, "p1s1"), right=Ref(b, "p1s1")) for a, b in pairs)
    assert [len(item.sides) for item in made(*articles, contrasts=contrasts).disagreements] == [3]


def test_questions_without_answer_are_open_and_answered_ones_are_not() -> None:
    dossier = made(Article("? Who pays for the piers?\n! The town pays for the piers.\n? Who rebuilds the lighthouse?"))
    assert [(item.question, item.kind) for item in dossier.open_questions] == [("Who rebuilds the lighthouse?", "explicit")]
    assert [(item.question, item.kind, item.answer) for item in dossier.faq] == [("Who pays for the piers?", "explicit", ("a-p2s1",))]


def test_the_items_of_a_list_answer_the_question_for_it() -> None:
    story = "Core parts of the Tartu plan might include:\n- Joint patrols by ships of the coast guard.\n- Shared radar."
    answers = made(Article(story, names={"Tartu": EntityKind.PLACE}, hedged=("might",), parse=True)).faq
    assert [(item.question, item.answer) for item in answers] == [
        ("What might core parts of the Tartu plan include?", ("a-p2s1", "a-p3s1"))
    ]


def test_an_unresolved_matter_becomes_a_question_where_a_rule_is_safe() -> None:
    article = Article("It is unclear whether the piers of Tartu can be repaired. The outcome of the vote remains unresolved.", parse=True)
    found = made(article).open_questions
    assert sorted(item.question for item in found) == ["", "Can the piers of Tartu be repaired?"]


def test_a_later_outcome_settles_an_open_matter() -> None:
    early = Article("The parliament of Estonia has yet to approve the harbour treaty.", date="2020-01-01")
    late = Article("The parliament of Estonia approved the harbour treaty.", id="b", date="2020-03-01")
    assert len(made(early).open_questions) == 1
    assert not made(early, late).open_questions


def test_sources_are_listed_with_what_is_known_of_them() -> None:
    article = Article("The harbour of Tartu closed on Monday after the storm of the week.", date="2020-02-01", credits=("CBS News",))
    entry = made(article).sources[0]
    assert (entry.title, entry.date, entry.words, entry.credits) == (
        "The harbour of Tartu closed on Monday after the storm …",
        "2020-02-01",
        13,
        ("CBS News",),
    )


def test_the_title_is_that_of_the_most_central_source() -> None:
    other = Article("# Lighthouse keeper retires\nThe keeper left.", id="c")
    assert made(Article(STORY), Article(OTHER, id="b"), other).title in ("Harbour of Tartu closes after storm", "Storm damages harbour")
    assert made(Article(STORY), decisions=Decisions(title="Tartu")).title == "Tartu"


def test_a_name_after_a_medium_in_the_sentence_before_is_no_reporter() -> None:
    names = BERG | {"BBC": EntityKind.MEDIUM}
    dossier = made(Article("The harbour was closed, according to BBC. Anna Berg said the storm was over.", names=names, parse=True))
    assert [who.name for who in dossier.stakeholders] == ["Anna Berg"]


def test_the_article_weighing_the_matter_up_is_not_in_front() -> None:
    story = STORY + "\nThe closure of the harbour of Tartu represents a dramatic shift in the landscape of the coast."
    dossier = made(Article(story))
    brief = dossier.in_brief
    assert "a-p8s1" not in (*brief.new, *brief.why_it_matters, *brief.disputed, *brief.unknown, *dossier.key_points, *dossier.background)


def test_one_event_told_twice_in_other_words_is_one_entry() -> None:
    story = (
        "The wish for a new harbour grew after the storm over Tartu in 1920.\nThe harbour plan goes back to the storm over Tartu of 1920."
    )
    assert len(made(Article(story, dates={"1920": "1920"}, parse=True)).timeline) == 1


def test_agreements_have_topics_of_their_own() -> None:
    first = Article("The new harbour of Tartu opened with old ships. The new harbour of Tartu needs stronger piers.", parse=True)
    second = Article("The new harbour of Tartu welcomed old ships. The new harbour of Tartu lacks stronger piers.", id="b", parse=True)
    found = made(first, second, same=[["a-p1s1", "b-p1s1"], ["a-p1s2", "b-p1s2"]]).agreements
    assert len(found) == len({item.topic for item in found}) == 2


def test_the_matrix_says_in_which_sentence_of_which_source_a_claim_stands() -> None:
    first, second = Article("The harbour of Tartu closed."), Article("Rain fell.\nTartu closed its old harbour.", id="b")
    claims = made(first, second, same=[["a-p1s1", "b-p2s1"]]).coverage.claims
    told = {row.statement: [(telling.source, telling.passage) for telling in row.told] for row in claims}
    assert told["a-p1s1"] == [("a", "p1s1"), ("b", "p2s1")]
    assert [len(row.told) for row in claims] == sorted((len(row.told) for row in claims), reverse=True)


def test_what_one_source_alone_says_stands_under_its_name() -> None:
    only = {
        item.source: item.statements for item in made(Article(STORY), Article(OTHER, id="b"), same=[["a-p2s1", "b-p2s1"]]).coverage.only
    }
    assert set(only) == {"a", "b"}
    assert "a-p2s1" not in only["a"]
    assert only["b"] == ("b-p3s1",)


def test_a_stakeholder_without_words_or_role_is_named_as_such() -> None:
    names = {"Anna Berg": EntityKind.PERSON, "Jan Tamm": EntityKind.PERSON}
    article = Article(
        "Anna Berg said the harbour was closed.\nJan Tamm closed the harbour of Tartu.\nJan Tamm sent the ships away.\nJan Tamm left the town of Tartu.",
        names=names,
        parse=True,
    )
    unheard = made(article).coverage.unheard
    assert [(item.stakeholder, item.missing) for item in unheard] == [("anna-berg", "role"), ("jan-tamm", "words"), ("jan-tamm", "role")]


def front(*articles: Article) -> list[str]:
    dossier = made(*articles)
    brief = dossier.in_brief
    return [text(dossier, each) for each in (*brief.new, *brief.why_it_matters, *brief.disputed, *brief.unknown, *dossier.key_points)]


def test_what_two_sources_tell_in_figures_stands_once_in_front() -> None:
    shown = front(
        Article("The bank owed 1400 million when it was seized in 2003 by the regulator.", id="a"),
        Article("Regulators took over a lender in 2003 that had debts of 1400 million.", id="b"),
    )
    assert len(shown) == 1


def test_a_relative_clause_is_no_caution() -> None:
    article = Article(
        "Voters who declined to state a party can vote in the primary on Monday.\nThe mayor declined to comment on the vote.", parse=True
    )
    rules = {statement.text: statement.rule for statement in made(article).statements}
    assert rules["Voters who declined to state a party can vote in the primary on Monday."] != "caution: not confirmed"


def test_the_day_on_which_a_plan_was_told_is_not_planned() -> None:
    story = "The mayor of Tartu revealed in March 1999 that the harbour will close. The ferry will sail in 2030."
    events = made(Article(story, dates={"March 1999": "1999-03", "2030": "2030"}, planned=("will",), parse=True)).timeline
    assert [(event.date, event.planned) for event in events] == [("1999-03", False), ("2030", True)]
