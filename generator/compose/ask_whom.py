"""Questions for those who act, and for those to whom it is done."""

from collections.abc import Iterator

from generator.compose.asker import ACTING, Asker
from generator.compose.parse import inside
from generator.compose.wording import asked
from generator.model.reading import EntityKind

TELLING = 4
"""Words behind the verb of a question for its subject: "Who resigned?" could be anybody."""


def whom(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    yield "by whom", _by_whom(asker)
    yield "who", _who(asker)
    yield "whom", _whom(asker)
    yield "to whom", _to_whom(asker)
    yield "who must", _who_must(asker)


def _by_whom(asker: Asker) -> str:
    main, tokens = asker.main, asker.tokens
    agent = next((index for index in main.children(main.verb) if tokens[index].dep == "agent" and index in main.rest), -1)
    who = next((index for index in main.children(agent) if tokens[index].dep == "pobj"), -1) if agent >= 0 else -1
    if tokens[main.verb].lemma in (*asker.words.justifying, *asker.words.saying):
        return ""  # who describes it says more of him than of the matter
    if who < 0 or asker.negated() or asker.kind(who) not in ACTING:
        return ""
    return asker.inverted(asker.words.by_whom, asker.before(agent))


def _who(asker: Asker) -> str:
    """Ask for a named subject that does something to something."""
    main, tokens = asker.main, asker.tokens
    deed = asker.object() >= 0 or (asker.passive() and asker.kind(main.head) is EntityKind.PERSON)
    able = tokens[main.verb].lemma not in (asker.words.be, asker.words.have) and len(main.rest) >= TELLING
    proper = any(tokens[index].pos == "PROPN" for index in main.subject)
    if tokens[main.verb].dep == "relcl" or any(item.cue and inside(tokens[main.verb].span, item.cue) for item in asker.passage.spoken):
        return ""  # told in passing, or only who says it
    group = asker.kind(main.head) is EntityKind.GROUP and tokens[main.head].tag not in ("NN", "NNP")
    if group or not deed or not able or not proper or asker.negated() or asker.kind(main.head) not in ACTING or not main.named():
        return ""
    return asker.straight(asker.words.who)


def _whom(asker: Asker) -> str:
    main = asker.main
    noun = asker.object()
    if noun < 0 or asker.negated() or asker.kind(noun) is not EntityKind.PERSON or not main.named():
        return ""
    tree = asker.tree(noun)
    if not set(range(tree[0], noun + 1)) <= set(main.rest):
        return ""
    tail = tuple(index for index in main.rest if index > max(each for each in tree if each in main.rest))
    return asker.inverted(asker.words.whom, tail)


def _to_whom(asker: Asker) -> str:
    """Ask for those to whom something is done: "was delivered to X" gives "To whom was it delivered?"."""
    main, tokens = asker.main, asker.tokens
    for link in main.children(main.verb) if asker.passive() and not asker.negated() else ():
        noun = next((index for index in main.children(link) if tokens[index].dep == "pobj" and index in main.rest), -1)
        if tokens[link].text.lower() in asker.words.receiving and noun >= 0 and asker.kind(noun) in ACTING:
            return asker.inverted(f"{tokens[link].text} {asker.words.whom.lower()}", asker.before(link))
    return ""


def _who_must(asker: Asker) -> str:
    main, tokens = asker.main, asker.tokens
    modal = bool(main.auxiliaries) and tokens[main.auxiliaries[0]].tag == "MD"
    modal = modal and tokens[main.auxiliaries[0]].text.lower() not in asker.words.maybe
    if not modal or asker.negated() or asker.kind(main.head) is not EntityKind.GROUP:
        return ""
    return asked(asker.words.who, asker.render((*main.auxiliaries, *main.between, main.verb, *main.rest)))
