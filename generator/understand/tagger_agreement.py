"""Labels of the entity tagger made to agree over an article: it sees one sentence at a time, and a person's name alone is what it knows best."""

from collections.abc import Sequence

PERSON, ORGANISATION = "PER", "ORG"
OPENS, GOES_ON = "B-", "I-"


def agreed(words: Sequence[Sequence[str]], labels: Sequence[Sequence[str]], genitive: str) -> list[list[str]]:
    """Cut stretches that hold the name of somebody whom the article names alone elsewhere.

    Args:
        words: Those of each sentence.
        labels: The tagger's label of each word.
        genitive: Ending that a name takes, "s" in "Holms"; may be empty.

    Returns:
        The labels, where "General" + "Holm" is no body but "Holm", and "Holms" + "Lebensweg" nobody but "Holms", if "Holm" is a person. "Holms" + "Hansa AG" are two names, and "Holm Anna Lind" are two people where "Eva Holm" is one.
    """
    alone = {
        sentence[start]
        for sentence, marked in zip(words, labels, strict=True)
        for start, end, kind in stretches(marked)
        if kind == PERSON and end == start + 1
    }
    last = {
        sentence[end - 1]
        for sentence, marked in zip(words, labels, strict=True)
        for start, end, kind in stretches(marked)
        if kind == PERSON and end == start + 2
    }
    cut = [_cut(sentence, marked, alone, genitive) for sentence, marked in zip(words, labels, strict=True)]
    return [_parted(sentence, marked, alone & last) for sentence, marked in zip(words, cut, strict=True)]


def stretches(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """Give the labelled stretches of a sentence: first word, end (exclusive), kind."""
    found: list[tuple[int, int, str]] = []
    for place, label in enumerate(labels):
        if label.startswith(OPENS):
            found.append((place, place + 1, label.removeprefix(OPENS)))
        elif label:
            found[-1] = (found[-1][0], place + 1, found[-1][2])
    return found


def _cut(words: Sequence[str], labels: Sequence[str], alone: set[str], genitive: str) -> list[str]:
    kept = list(labels)
    for start, end, kind in stretches(labels):
        name = words[start].removesuffix(genitive)
        if end == start + 2 and kind != PERSON and words[start + 1] in alone:
            kept[start:end] = ["", OPENS + PERSON]
        elif end > start + 1 and name != words[start] and name in alone:
            body = kind == ORGANISATION
            kept[start:end] = [
                OPENS + PERSON,
                *(f"{GOES_ON if place else OPENS}{kind}" if body else "" for place in range(end - start - 1)),
            ]
    return kept


def _parted(words: Sequence[str], labels: Sequence[str], surnames: set[str]) -> list[str]:
    """Part somebody's surname from the full name right behind it."""
    kept = list(labels)
    for start, end, kind in stretches(labels):
        if kind == PERSON and end > start + 2 and words[start] in surnames:
            kept[start + 1] = OPENS + PERSON
    return kept
