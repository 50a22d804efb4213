"""Compare two numbers: can they be one, and are they of one kind."""

from generator.compare.quantities import ABOUT, Quantity

# Rounding: "2.5 million" and 2,487,000.
ROUNDING = 0.01


def compatible(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers can be the same number: their intervals meet, rounding allowed for."""
    return left.low <= right.high * (1 + ROUNDING) and right.low <= left.high * (1 + ROUNDING)


def comparable(left: Quantity, right: Quantity, *, same_language: bool) -> bool:
    """Tell whether two numbers count or measure the same kind of thing."""
    if left.dimension or right.dimension:
        return left.dimension == right.dimension
    if left.counted or right.counted:
        return left.counted == right.counted
    return same_language and (left.noun in right.about or right.noun in left.about)


def same_figure(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers are one figure, at most rounded or hedged otherwise: 900 and "more than 900"."""
    return left.dimension == right.dimension and any(
        abs(one - two) <= ABOUT * max(one, two) for one, two in ((left.low, right.low), (left.high, right.high))
    )
