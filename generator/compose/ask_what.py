"""Questions for what something is, what it holds, whether it is so, and what somebody decided."""

from collections.abc import Iterator

from generator.compose.asker import QUOTES, Asker
from generator.compose.clause import RELATIVE, Clause, clause
from generator.compose.parse import inside
from generator.compose.wording import asked, uncapitalised
from generator.model.reading import EntityKind

TIMES = ("DATE", "TIME")
"""Labels of the entity tagger for what passes."""


def what_is(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question) for what something is and whether it is so; empty where the pattern does not fit."""
    yield "definition", _definition(asker)
    yield "listing", _listing(asker)
    yield "which", _which(asker)
    yield "negation", _negation(asker) or none_is(asker)
    yield "denial", _denied_aside(asker)


def what_is_reported(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question) for what somebody says is to be done; empty where the pattern does not fit."""
    yield "negation", none_is(asker)
    yield "to do", _to_do(asker)


def what_is_done(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question) for what somebody did or said; empty where the pattern does not fit."""
    yield "outcome", _outcome(asker)
    yield "to do", _to_do(asker)
    yield "about", _said_about(asker)
    yield "how", _how(asker)
    camp = asker.tokens[asker.main.head].lemma.lower() in asker.words.camps
    yield "camp" if camp else "what", _wish(asker) or _decision(asker)
    yield "called", _called(asker)


def _definition(asker: Asker) -> str:
    main, tokens = asker.main, asker.tokens
    if tokens[main.verb].lemma != asker.words.be or main.auxiliaries or asker.negated() or tokens[main.verb].dep == "ccomp":
        return ""  # what is only said or argued is no definition
    noun = next((index for index in main.children(main.verb) if tokens[index].dep == "attr" and index > main.verb), -1)
    dated = any(tokens[index].entity.endswith(TIMES) for index in main.subject)  # "Thursday's accident"
    dated |= tokens[main.head].pos == "NOUN" and any(tokens[index].dep == "poss" for index in main.children(main.head))  # "her campaign"
    person = asker.kind(main.head) is EntityKind.PERSON
    opens = noun >= 0 and tokens[asker.tree(noun)[0]].text.lower() in asker.words.indefinite
    state = asker.kind(main.head) is EntityKind.STATE
    dated |= tokens[main.verb].tag == "VBD" and asker.kind(main.head) is EntityKind.ORGANISATION  # what it was then is not what it is
    if noun < 0 or state or dated or tokens[noun].pos == "NUM" or not (opens or person) or (not person and _modified(asker)):
        return ""
    if person and (tokens[noun].lemma not in asker.humans() or any(tokens[index].dep == "conj" for index in main.children(main.head))):
        return ""  # "she is a doubt": nobody is asked for by this
    if not person and tokens[main.subject[0]].text.lower() == asker.words.articles[0] and not main.named():
        return ""  # "the initiative is a ...": of which initiative is it said?
    return asked(asker.words.who if person else asker.words.what, tokens[main.verb].text, asker.subject())


def _which(asker: Asker) -> str:
    """Ask for the only one: "X is the first firm to fly it" gives "Which is the first firm to fly it?"."""
    main, tokens = asker.main, asker.tokens
    noun = next((index for index in main.children(main.verb) if tokens[index].dep == "attr" and index in main.rest), -1)
    if tokens[main.verb].lemma != asker.words.be or noun < 0 or asker.negated() or asker.kind(main.head) is None:
        return ""
    tree = asker.tree(noun)
    single = any(tokens[index].tag == "JJS" or tokens[index].lemma in asker.words.ordinals for index in main.children(noun) if index < noun)
    told = any(tokens[index].dep in ("relcl", "prep") and index > noun for index in main.children(noun))
    definite = tokens[tree[0]].text.lower() == asker.words.articles[0]
    person = asker.kind(main.head) is EntityKind.PERSON
    return asker.straight(asker.words.who if person else asker.words.which) if single and told and definite else ""


def none_is(asker: Asker) -> str:
    """Ask for what is denied of all: "No worker should be dismissed" gives "Should any worker be dismissed?"."""
    main, tokens = asker.main, asker.tokens
    first = tokens[main.subject[0]]
    if first.text.lower() not in asker.words.denying or tokens[main.head].pos != "NOUN" or not main.auxiliaries or asker.broken(main.rest):
        return ""
    opening, others = main.auxiliaries[0], main.auxiliaries[1:]
    subject = asker.render(main.subject[1:])
    return asked(tokens[opening].text.lower(), asker.words.any, subject, asker.render((*main.between, *others, main.verb, *main.rest)))


def _listing(asker: Asker) -> str:
    main, tokens = asker.main, asker.tokens
    if any(tokens[index].tag in RELATIVE for index in main.children(main.verb)):
        return ""  # "the flag, which includes two stars": of the flag this is only an aside
    owned = any(tokens[index].dep in ("poss", "det", "prep") for index in main.children(main.head))
    if tokens[main.verb].lemma not in asker.words.listing or not owned or asker.negated():
        return ""
    if main.auxiliaries:
        return asker.inverted(asker.words.what, (), clausal=True)  # "might include": the hedge goes with the question
    plural = tokens[main.head].tag in ("NNS", "NNPS")
    thing = asker.object()
    single = thing >= 0 and not any(tokens[index].dep == "conj" for index in main.children(thing))
    past = tokens[main.verb].tag == "VBD"
    if past or (single and plural) or (not plural and main.named() and asker.kind(main.head) is not None):
        return asker.inverted(asker.words.what, (), clausal=True)  # "What is Tartu?" is not what its parts answer
    singular = [word for word in asker.words.copulas if word not in asker.words.plural_copulas]
    copula = (asker.words.plural_copulas if plural else singular)[0]
    return asked(asker.words.what, copula, asker.subject())


def _negation(asker: Asker) -> str:
    refused = any(asker.tokens[index].dep == "neg" for index in asker.main.children(asker.main.verb))
    spoken = bool(asker.passage.spoken) or asker.tokens[asker.main.verb].dep == "ccomp"  # "the agreement was that it would not"
    finite = asker.main.auxiliaries or asker.tokens[asker.main.verb].lemma == asker.words.be
    rest = tuple(index for index in asker.main.rest if asker.tokens[index].dep != "neg")
    possible = any(asker.tokens[index].text.lower() in asker.words.maybe for index in asker.main.auxiliaries)
    return asker.inverted("", rest) if refused and finite and not spoken and not possible else ""


def _denied_aside(asker: Asker) -> str:
    """Ask for what an aside denies: "The rule, which is not new, ..." gives "Is the rule new?"."""
    main, tokens = asker.main, asker.tokens
    for index in main.children(main.head):
        if tokens[index].dep == "relcl" and tokens[index].lemma == asker.words.be:
            parts = main.children(index)
            state = next((each for each in parts if tokens[each].dep == "acomp"), -1)
            denied = state > index and any(tokens[each].dep == "neg" for each in (*parts, *main.children(state)))
            if denied:
                claimed = tuple(each for each in asker.tree(state) if tokens[each].dep != "neg")
                return asked(tokens[index].text, asker.subject(), asker.render(claimed))
    return ""


def _outcome(asker: Asker) -> str:
    """Ask for what stands behind the verb's own preposition: "voted on a resolution" gives "What did they vote on?"."""
    main, tokens = asker.main, asker.tokens
    link = main.verb + 1
    joined = link in main.rest and tokens[link].dep == "prep" and tokens[link].head == main.verb
    wanted = joined and tokens[link].text.lower() in asker.words.leading.get(tokens[main.verb].lemma, ())
    dated = any(tokens[index].entity.endswith(TIMES) for index in main.children(link))
    if not wanted or dated or not main.children(link) or asker.negated() or asker.passive():
        return ""
    return asker.inverted(asker.words.what, (link,))


def _to_do(asker: Asker) -> str:
    """Ask for what somebody is to do: "ordered all clubs to close" gives "What did they order all clubs to do?"."""
    main, tokens = asker.main, asker.tokens
    for index in main.children(main.verb):
        parts = main.children(index)
        to = next((each for each in parts if tokens[each].tag == "TO"), -1)
        if index > main.verb and tokens[index].dep in ("xcomp", "ccomp", "advcl") and main.verb < to < index:
            verbs = asker.words.telling if asker.passive() else (*asker.words.deciding, *asker.words.telling)
            wanted = tokens[main.verb].lemma in verbs
            if not wanted or asker.negated() or tokens[index].lemma == asker.words.be:
                return ""
            thing = asker.object()
            if tokens[to - 1].text.lower() in asker.words.reason:
                return ""  # "flights due to depart"
            if thing >= 0 and any(tokens[each].text.lower() in asker.words.articles[1:] for each in main.children(thing)):
                return ""  # "ordered a halt to work": nobody is told
            agents = [each for agent in main.children(main.verb) if tokens[agent].dep == "agent" for each in asker.tree(agent)]
            told = tuple(each for each in range(main.verb + 1, to + 1) if each not in (*agents, *asker.dated(to)))
            text = asker.inverted(asker.words.what, told, clausal=True).rstrip("?")
            return f"{text} {asker.words.do}?" if text else ""
    return ""


def _said_about(asker: Asker) -> str:
    """Ask what somebody said about the subject of what is said: "Fish said the pact contained ..."."""
    main, tokens = asker.main, asker.tokens
    said = next((index for index in main.children(main.verb) if tokens[index].dep == "ccomp" and index > main.verb), -1)
    if said < 0 or tokens[main.verb].lemma not in asker.words.saying or asker.negated() or not main.named():
        return ""
    inner = clause(asker.passage, said)
    if not inner or not _is_matter(asker, inner):
        return ""
    matter = asker.render(inner.subject)
    first = tokens[inner.subject[0]]
    opens = inner.subject[0] > 0 and tokens[inner.subject[0] - 1].text in QUOTES and first.pos != "PROPN"
    matter = uncapitalised(matter) if first.pos == "DET" or opens else matter
    plain = asker.inverted(asker.words.what, (), clausal=True).rstrip("?")
    return f"{plain} {asker.words.about} {matter}?" if plain else ""


def _is_matter(asker: Asker, inner: Clause) -> bool:
    """Say whether the subject of what is said can be spoken of: a name, or a noun that says what it means; no number, no "the fact"."""
    tokens = asker.tokens
    if tokens[inner.head].pos == "PRON" or tokens[inner.subject[0]].pos == "NUM":
        return False
    if any(tokens[index].text.lower() in asker.words.denying for index in inner.subject):
        return False
    if tokens[inner.head].pos == "PROPN":
        return True
    hollow = tokens[inner.head].lemma in asker.passage.language.selection.empty
    bare = len(inner.subject) == 1 and tokens[inner.head].tag == "NN"
    return not hollow and not bare


def _wish(asker: Asker) -> str:
    """Ask for what a speaker wants in his own words: 'Lee said, "We demand an apology"' gives "What does Lee demand?"."""
    main, tokens, words = asker.main, asker.tokens, asker.words
    wish = next((index for index in main.children(main.verb) if tokens[index].dep == "ccomp" and tokens[index].tag == "VBP"), -1)
    if wish < 0 or tokens[wish].lemma not in words.deciding or not main.named() or tokens[main.head].pos == "PRON":
        return ""
    parts = main.children(wish)
    own = any(tokens[index].dep == "nsubj" and tokens[index].text.lower() in words.selves for index in parts)
    if not own or any(tokens[index].dep in ("neg", "aux") for index in parts):
        return ""
    end = next((each for index in parts if index == wish + 1 and tokens[index].dep == "prep" for each in main.children(index)), -1)
    if end < 0:
        return ""  # "What does Lee want?" could be anything
    plural = tokens[main.head].tag in ("NNS", "NNPS") or any(tokens[index].dep == "conj" for index in main.children(main.head))
    return asked(words.what, words.support.get("VBP" if plural else "VBZ", ""), asker.subject(), asker.render(tuple(range(wish, end + 1))))


def _called(asker: Asker) -> str:
    """Ask for what somebody calls something: "Spain called its plan cautious" gives "What did Spain call its plan?"."""
    main, tokens = asker.main, asker.tokens
    thing = asker.object()
    if tokens[main.verb].lemma not in asker.words.naming or thing < 0 or asker.hollow(thing) or asker.negated() or not main.named():
        return ""
    after = [*main.children(main.verb), *main.children(thing)]
    word = any(thing < index <= thing + 2 and (tokens[index].dep == "oprd" or tokens[index].pos == "ADJ") for index in after)
    return asker.inverted(asker.words.what, tuple(range(main.verb + 1, thing + 1))) if word else ""


def _how(asker: Asker) -> str:
    """Ask for the manner: "justified the strike as defensive" gives "How did they justify the strike?"."""
    main, tokens = asker.main, asker.tokens
    thing = asker.object()
    manner = any(tokens[index].dep == "prep" and tokens[index].text.lower() in asker.words.manner for index in main.children(main.verb))
    wanted = tokens[main.verb].lemma in asker.words.justifying and not asker.negated()
    if wanted and manner and asker.passive() and any(tokens[index].dep == "agent" for index in main.children(main.verb)):
        end = min(index for index in main.children(main.verb) if tokens[index].text.lower() in asker.words.manner)
        return asker.inverted(asker.words.how, asker.before(end))
    wanted &= main.named() and not asker.passive()
    return asker.inverted(asker.words.how, tuple(range(main.verb + 1, thing + 1))) if thing >= 0 and manner and wanted else ""


def _decision(asker: Asker) -> str:
    main, tokens = asker.main, asker.tokens
    if tokens[main.verb].lemma not in asker.words.deciding or asker.passive() or asker.negated() or not main.named():
        return ""
    objects = {tokens[index].dep for index in main.children(main.verb) if index > main.verb} & {"dobj", "ccomp", "xcomp"}
    thing = asker.object()
    told = (EntityKind.PERSON, EntityKind.GROUP) if tokens[main.verb].lemma in asker.words.telling else (EntityKind.PERSON,)
    if thing >= 0 and (asker.hollow(thing) or asker.kind(thing) in told):
        return ""
    return asker.inverted(asker.words.what, (), clausal=True) if len(objects) == 1 else ""  # two: "told the guests not to swim"


def _modified(asker: Asker) -> bool:
    """A definite description ("the main fault of ...") is no thing to define, unless it is a name ("the Court of Session")."""
    names = [mention.span for mention in asker.passage.mentions if not mention.inferred]
    name = next((span for span in names if inside(asker.tokens[asker.main.head].span, span)), None)
    behind = [index for index in asker.main.children(asker.main.head) if asker.tokens[index].dep in ("prep", "relcl", "acl")]
    return any(name is None or not inside(asker.tokens[index].span, name) for index in behind)
