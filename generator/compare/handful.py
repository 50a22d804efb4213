"""Keep the contrasts of the few matters that come first; of one matter, as many as show who stands on which side."""

from collections.abc import Iterable

from generator.compare.found import Found

# Three of one side are shown.
MOST_OF_ONE = 4


def handful(found: Iterable[Found], most: int) -> list[Found]:
    """Give the contrasts of the first few matters, in order; contrasts that share a sentence are of one matter.

    Args:
        found: Contrasts, the best first.
        most: Matters to keep.
    """
    matters: list[list[Found]] = []
    for one in found:
        sides = {one.contrast.left, one.contrast.right}
        matter = next((each for each in matters if any(sides & {other.contrast.left, other.contrast.right} for other in each)), None)
        if matter is None and len(matters) < most:
            matters.append([one])
        elif matter is not None and len(matter) < MOST_OF_ONE:
            matter.append(one)
    return [one for matter in matters for one in matter]
