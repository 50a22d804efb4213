"""Promise 2 for the small words of a page: names, roles, dates, topics and questions come from passages too."""

import re
from collections.abc import Iterator, Sequence

from generator.languages.language import Language
from generator.languages.question_grammar import added_words
from generator.model.briefing import Dossier, Stakeholder
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic
from generator.verify.about import check_passage
from generator.verify.citations import check_citation
from generator.verify.proof import Proof, shown
from generator.verify.wording import contains, same

STEM = 4
"""Letters two words must share at their start to count as forms of one word: goal, goals; so that a question may inflect."""

_WORD = re.compile(r"[^\W_]+")
_TOPIC_MARKS = re.compile(r"\s+/\s+")


def check_labels(dossier: Dossier, proof: Proof, decisions: Decisions) -> Iterator[Diagnostic]:
    """Yield every label that no passage holds."""
    texts = {statement.id: statement.text for statement in dossier.statements}
    yield from _titles(dossier, proof, decisions)
    for actor in dossier.actors:
        edited = actor.name == decisions.names.get(actor.id)
        if not edited and not proof.hold(actor.name):
            yield proof.error("uncited-name", f'actor "{actor.id}" is called "{actor.name}", which no source calls it')
    for stakeholder in dossier.stakeholders:
        yield from _stakeholder(stakeholder, texts, proof, decisions)
    for event in dossier.timeline:
        if not contains(texts.get(event.statement, ""), event.as_written):
            yield proof.error("uncited-date", f'the timeline has a date that its statement does not hold: "{event.as_written}"')
    topics = [(item.topic, item.statements) for item in dossier.agreements]
    topics += [(item.topic, tuple(i for side in item.sides for i in side.statements)) for item in dossier.disagreements]
    for topic, statements in topics:
        yield from _topic(topic, [texts.get(identifier, "") for identifier in statements], proof)
    yield from _questions(dossier, texts, proof)


def _titles(dossier: Dossier, proof: Proof, decisions: Decisions) -> Iterator[Diagnostic]:
    known = [decisions.title, *(source.metadata.title for source in proof.sources.values())]
    paths = {source.path for source in proof.sources.values()}  # the name of an article that has no words
    titles = [(f'dossier "{dossier.id}"', dossier.title), *((f'source "{entry.id}"', entry.title) for entry in dossier.sources)]
    for owner, title in titles:
        written = title.removesuffix("…").rstrip()
        if (
            title
            and title not in known
            and title not in paths
            and not any(contains(source.text, written) for source in proof.sources.values())
        ):
            yield proof.error("uncited-title", f'{owner} has a title that stands in no source: "{title}"')


def _stakeholder(who: Stakeholder, texts: dict[str, str], proof: Proof, decisions: Decisions) -> Iterator[Diagnostic]:
    owner = f'stakeholder "{who.id}"'
    for use in who.names:
        source = proof.sources.get(use.source)
        if source is None or not same(use.form, source.text[use.start : use.end]):
            yield proof.error("uncited-name", f'{owner} has a name that does not stand where it says: "{use.form}"')
    for unnamed in sorted(set(who.sources) - {use.source for use in who.names}):
        yield proof.error("uncited-name", f'{owner} is said to be named in a source that does not name it: "{unnamed}"')
    if who.name not in {use.form for use in who.names} and who.name != decisions.names.get(who.id):
        yield proof.error("uncited-name", f'{owner} is called "{who.name}", which no source calls it')
    for role in who.roles:
        for citation in role.citations:
            yield from check_citation(citation, owner, proof)
            yield from check_passage(citation, owner, proof)
        if not same(role.text, " ".join(shown(citation) for citation in role.citations)):
            yield proof.error("uncited-role", f'{owner} has a role that it does not cite: "{role.text}"')
    for quote in who.quotes:
        text = texts.get(quote.statement, "")
        if not contains(text, quote.text) or (quote.cue and not contains(text, quote.cue)):
            yield proof.error("uncited-quote", f'{owner} is given words that statement "{quote.statement}" does not hold: "{quote.text}"')


def _topic(topic: str, texts: Sequence[str], proof: Proof) -> Iterator[Diagnostic]:
    for piece in _TOPIC_MARKS.split(topic):
        if piece and not any(contains(text, piece.strip('"“”„ ')) for text in texts):
            yield proof.error("uncited-topic", f'a topic has words that none of its statements holds: "{piece}"')


def _questions(dossier: Dossier, texts: dict[str, str], proof: Proof) -> Iterator[Diagnostic]:
    asked: list[tuple[str, str, tuple[str, ...]]] = [(item.question, item.kind, item.why_open) for item in dossier.open_questions]
    asked += [(item.question, item.kind, item.answer) for item in dossier.faq]
    for question, kind, statements in asked:
        if not question:
            continue
        if kind == "explicit":
            if not proof.hold(question):
                yield proof.error("uncited-question", f'a question is shown as asked by a source, but none asks it: "{question}"')
            continue
        passage = " ".join(texts.get(identifier, "") for identifier in statements)
        languages = _languages(dossier, statements, proof)
        grammar = {word for language in languages for word in added_words(language.questions)}
        forms = {form: plain for language in languages for form, plain in language.questions.irregular.items()}
        strange = [word for word in _WORD.findall(question) if not _known(word, passage, grammar, forms)]
        if strange:
            yield proof.error(
                "uncited-question", f'a question has words that its passage does not hold: "{question}" ({", ".join(strange)})'
            )


def _known(word: str, passage: str, grammar: set[str], forms: dict[str, str]) -> bool:
    """A word of a derived question is grammar, or a form of a word in the passage; `forms` are irregular ones with their plain form."""
    word = word.casefold()
    stem = word[:STEM]
    words = [other.casefold() for other in _WORD.findall(passage)]
    plain = any(forms.get(other) == word for other in words)
    return plain or word in grammar or word in words or (len(word) >= STEM and any(other.startswith(stem) for other in words))


def _languages(dossier: Dossier, statements: Sequence[str], proof: Proof) -> list[Language]:
    """The languages of the passages."""
    cited = {citation.source for item in dossier.statements if item.id in statements for citation in item.citations}
    return [proof.language(proof.sources[source]) for source in sorted(cited) if source in proof.sources]
