"""Questions for a number before a plural noun."""

from collections.abc import Iterator

from generator.compose.asker import Asker
from generator.compose.wording import asked


def how_many(asker: Asker) -> Iterator[tuple[str, str]]:
    """Yield (pattern, question), the question empty where the pattern does not fit."""
    if not asker.negated():
        yield "how many", _subject(asker) or _object(asker) or _behind(asker)


def _subject(asker: Asker) -> str:
    main = asker.main
    counted = _counted(asker, main.head, told=True)
    led = [asker.tokens[index] for index in main.subject if index < counted]
    joined = any(token.dep == "cc" or token.text.lower() in asker.words.pointing for token in led)  # "another 24", "a try and 14 points"
    if (
        not counted
        or joined
        or asker.tokens[main.verb].lemma == asker.words.have
        or not main.rest
        or asker.takes_clause()
        or asker.broken(main.rest)
        or asker.fleeting(main.rest)
    ):
        return ""
    subject = tuple(index for index in main.subject if index >= counted)
    verbs = (*main.auxiliaries, *main.between, main.verb, *main.rest)
    return asked(asker.words.how_many, asker.render(subject), asker.render(verbs))


def _object(asker: Asker) -> str:
    thing = asker.object()
    counted = _counted(asker, thing) if thing >= 0 else 0
    if not counted:
        return ""
    whole = asker.tree(thing)
    noun = tuple(index for index in whole if counted <= index and index in asker.main.rest)
    if any(asker.tokens[index].pos == "NUM" or asker.tokens[index].tag == "CC" for index in noun):
        return ""  # "240 tons of zinc and 110 tons of lead"
    return asker.inverted(_opening(asker, noun), asker.without(whole))


def _behind(asker: Asker) -> str:
    """Ask for a number behind a preposition: "It resulted in 56 deaths" gives "How many deaths did it result in?"."""
    main, tokens = asker.main, asker.tokens
    thing = asker.object()
    if thing >= 0 and any(tokens[each].text.lower() in asker.words.articles[1:] for each in main.children(thing)):
        return ""  # "a total of 36 points"
    links = [each for each in (*main.children(main.verb), *(main.children(thing) if thing >= 0 else ())) if tokens[each].dep == "prep"]
    for link in links:
        noun = next((index for index in main.children(link) if tokens[index].dep == "pobj" and index in main.rest), -1)
        counted = _counted(asker, noun) if noun >= 0 else 0
        near = link == main.verb + 1 or (thing >= 0 and link in range(thing, thing + 2))
        if (
            counted
            and near
            and tokens[link - 1].pos != "NUM"
            and tokens[link].text.lower() not in asker.words.places[:1]
            and not _time(asker, noun)
        ):
            return asker.inverted(_opening(asker, tuple(range(counted, noun + 1))), (*asker.before(link), link))
    return ""


def _time(asker: Asker, noun: int) -> bool:
    return asker.tokens[noun].lemma in asker.words.durations


def _counted(asker: Asker, noun: int, *, told: bool = False) -> int:
    """Give the index after the number before a plural noun; 0 where there is none or the number is definite ("the 176 people").

    `told` says that a definite number will do where a phrase behind the noun says of whom it is: "The 176 people on board".
    """
    tokens = asker.tokens
    numbers = [index for index in asker.main.children(noun) if tokens[index].dep == "nummod" and index < noun]
    whose = told and any(tokens[index].dep == "prep" and index == noun + 1 for index in asker.main.children(noun))
    definite = any(tokens[index].dep in ("det", "poss") for index in asker.main.children(noun)) and not whose
    pointing = any(tokens[index].text.lower() in asker.words.pointing or tokens[index].tag == "JJR" for index in asker.main.children(noun))
    participle = tokens[asker.tree(noun)[-1]].tag == "VBN"  # "ordered 30 projects halted"
    counted = numbers and not definite and not pointing and not participle
    return numbers[-1] + 1 if counted and tokens[noun].tag == "NNS" else 0


def _opening(asker: Asker, noun: tuple[int, ...]) -> str:
    """Give "How many ships", and "How much" for a sum of money."""
    if asker.words.how_much and asker.tokens[noun[-1]].lemma in asker.words.currencies:
        return asker.words.how_much
    return f"{asker.words.how_many} {asker.render(noun)}"
