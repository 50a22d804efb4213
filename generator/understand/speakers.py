"""Which entity of the article speaks: from the words that name the speaker to the entity behind them."""

from collections.abc import Mapping, Sequence

from generator.languages.speech import SpeechWords
from generator.model.reading import Entity, EntityKind, Mention
from generator.understand.reports import Report
from generator.understand.words import APOSTROPHES, POSSESSIVES, Tree, overlaps


def speaker_of(report: Report, tree: Tree, mentions: Sequence[Mention], entities: Mapping[str, Entity], words: SpeechWords) -> str:
    """Give the id of the entity that speaks, or nothing where it cannot be known.

    The entity named by the head of the phrase speaks ("Steve Witkoff"); else the person beside a role ("the envoy, Steve Witkoff"); else the
    one for whom a voice speaks ("a spokesman for the ministry"). Somebody merely mentioned ("critics of Witkoff") does not.

    Args:
        report: The report whose source is asked for.
        tree: Its sentence.
        mentions: The mentions inside that sentence, resolved pronouns included.
        entities: The article's entities by id.
        words: The language's words of speech.
    """
    if report.head < 0:
        return ""
    head = tree.tokens[report.head]
    at_head = [mention for mention in mentions if overlaps(mention.span, head.span)]
    if at_head:
        return max(at_head, key=lambda mention: (mention.span.end - mention.span.start, mention.entity)).entity
    inside = [mention for mention in mentions if any(overlaps(mention.span, tree.tokens[i].span) for i in report.source)]
    people = [
        mention
        for mention in inside
        if entities[mention.entity].kind is EntityKind.PERSON and not _dependent(tree, report, mention, inside, words)
    ]
    if people:
        return people[0].entity
    return _principal(tree, report, inside, words) if is_voice(head.lemma, words) else ""


def _principal(tree: Tree, report: Report, inside: Sequence[Mention], words: SpeechWords) -> str:
    """Give the one for whom a voice speaks: in "a spokesman of the parent of Airbus, EADS" not the one tied to another noun."""

    def tied(mention: Mention) -> bool:
        before = next(i for i in report.source if overlaps(mention.span, tree.tokens[i].span)) - 1
        while before > report.head and (tree.tokens[before].pos in {"DET", "ADJ"} or tree.tokens[before].text.lower() in words.belonging):
            before -= 1
        other = tree.tokens[before]
        return before > report.head and other.pos == "NOUN" and not any(overlaps(one.span, other.span) for one in inside)

    return next((mention.entity for mention in inside if not tied(mention)), "")


def _dependent(tree: Tree, report: Report, mention: Mention, others: Sequence[Mention], words: SpeechWords) -> bool:
    """Tell whether a name is only tied to the speaker's noun: "critics of Witkoff", "Witkoff's lawyer"."""
    covered = [i for i in report.source if overlaps(mention.span, tree.tokens[i].span)]
    before, after = covered[0] - 1, covered[-1] + 1
    # "President of Ukraine Volodymyr Zelenskyy": the tying word has its name already.
    served = before in report.source and any(other is not mention and overlaps(other.span, tree.tokens[before].span) for other in others)
    # A role may stand between the tying word and the name: "of President Putin".
    while before in report.source and before > report.head and tree.tokens[before].text.lower() not in {",", *words.belonging}:
        before -= 1
    if tree.tokens[report.head].pos == "NOUN" and covered[-1] < report.head:
        return True  # "the Trump envoy"
    tied = before in report.source and before > report.head and tree.tokens[before].text.lower() in words.belonging
    possessive = after in report.source and tree.tokens[after].text.lower() in POSSESSIVES | APOSTROPHES
    return (tied and not served) or possessive or any(tree.tokens[i].dep == "poss" for i in covered)


def is_voice(lemma: str, words: SpeechWords) -> bool:
    """Tell whether a noun speaks for another; compounds count by their end ("Polizeisprecher")."""
    return any(lemma.lower() == voice.lower() or lemma.lower().endswith(voice.lower()) for voice in words.voices)
