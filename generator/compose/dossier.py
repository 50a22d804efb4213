"""Compose one dossier: the sections in their order, over one pool of statements."""

from generator.compose import editorial
from generator.compose.actors import actors
from generator.compose.agreements import agreements
from generator.compose.asking import Questions
from generator.compose.background import background
from generator.compose.coverage import coverage
from generator.compose.disagreements import disagreements
from generator.compose.faq import claim, faq
from generator.compose.front import Front
from generator.compose.in_brief import in_brief
from generator.compose.key_points import KeyPoints
from generator.compose.material import Material
from generator.compose.open_questions import open_questions
from generator.compose.pool import Pool
from generator.compose.scoring import Scores
from generator.compose.sources import sources
from generator.compose.stakeholders import stakeholders
from generator.compose.timeline import timeline
from generator.compose.title import title
from generator.languages.load import Languages
from generator.model.briefing import Dossier
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic
from generator.model.evidence import Evidence
from generator.model.sections import ids_in_brief


def compose(evidence: Evidence, decisions: Decisions, languages: Languages) -> tuple[Dossier, tuple[Diagnostic, ...]]:
    """Choose and arrange what the sources of a dossier say.

    Args:
        evidence: What all sources say together.
        decisions: What editors pinned, hid and named.
        languages: The language files, for cue words and the grammar of questions.

    Returns:
        The dossier, and a warning for each decision that meets nothing.
    """
    material = Material(evidence, languages, decisions.hide)
    pool = Pool(material)
    scores = Scores(material, pool)
    front = Front(material, pool)
    today = max((source.metadata.date for source in evidence.sources), default="")
    pins = editorial.pinned(decisions, material)
    brief = in_brief(material, scores, front, today)
    points = KeyPoints(material, scores, front, today).choose(pins)
    # What must be shown comes first; sections that could do with less share the room that is left.
    asked = open_questions(material, pool, scores, today)
    events = timeline(material, pool, scores)
    differences = disagreements(material, pool, changes=False)
    changed = disagreements(material, pool, changes=True)
    questions = Questions(material)
    needed = claim(material, pool, scores, questions)
    parties = stakeholders(material, pool, scores, decisions.names)
    before = background(material, pool, scores, front.texts, today)
    answers = faq(material, pool, scores, questions, needed)
    shared = agreements(material, pool, scores)
    dossier = Dossier(
        id=evidence.id,
        title=title(material, scores, decisions.title),
        language=evidence.language,
        cut_off=today,
        sources=sources(material),
        actors=actors(pool.statements, evidence, {who.id: who.name for who in parties} | decisions.names),
        in_brief=brief,
        key_points=points,
        background=before,
        timeline=events,
        stakeholders=parties,
        agreements=shared,
        disagreements=(*differences, *changed),
        open_questions=asked,
        faq=answers,
        coverage=coverage(material, pool, scores, (*points, *ids_in_brief(brief)), shared, parties),
        statements=pool.statements,
    )
    return dossier, editorial.check(decisions, evidence)
