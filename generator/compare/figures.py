"""Compare two numbers: can they be one, and are they of one kind."""

from generator.compare.quantities import ABOUT, Quantity

# "7.08 billion yuan" and "a 7.08 billion deficit" are one figure; five percent and five people are two.
UNMISTAKABLE = 1_000
# Rounding: "2.5 million" and 2,487,000, 28 and 28.3 billion.
ROUNDING = 0.02
# Large numbers are printed with two digits as often as with three: 1.3 and 1.35 billion.
LARGE, LARGE_ROUNDING = 1_000_000, 0.05


def compatible(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers can be the same number: their intervals meet, rounding allowed for."""
    tolerance = 1 + (LARGE_ROUNDING if min(left.low, right.low) >= LARGE else ROUNDING)
    return left.low <= right.high * tolerance and right.low <= left.high * tolerance


def comparable(left: Quantity, right: Quantity, *, same_language: bool) -> bool:
    """Tell whether two numbers count or measure the same kind of thing."""
    if left.dimension or right.dimension:
        return left.dimension == right.dimension
    if left.counted or right.counted:
        return left.counted == right.counted
    return same_language and (left.noun in right.about or right.noun in left.about)


def same_figure(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers are one figure, at most rounded or hedged otherwise: 900 and "more than 900"."""
    unlike_units = left.dimension != right.dimension
    if unlike_units and ((left.dimension and right.dimension) or min(left.stated, right.stated) < UNMISTAKABLE):
        return False
    if left.stated and right.stated:
        tolerance = ABOUT if _is_about(left) or _is_about(right) else ROUNDING
        return abs(left.stated - right.stated) <= tolerance * max(left.stated, right.stated)
    return not left.stated and not right.stated and (left.low, left.high) == (right.low, right.high)


def _is_about(quantity: Quantity) -> bool:
    return quantity.low < quantity.stated < quantity.high


def unlike(left: Quantity, right: Quantity) -> bool:
    """Tell whether two numbers differ as they stand: they cannot be the same, or both are bounds of one kind, "up to 840", "up to 800"."""
    if not compatible(left, right):
        return True
    bounds = left.low < left.high and abs(left.low * right.high - right.low * left.high) <= ROUNDING * left.high * right.high
    return bounds and abs(left.high - right.high) > ROUNDING * max(left.high, right.high)
