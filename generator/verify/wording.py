"""When two wordings count as the same: blanks, letter case and the form of quotation marks aside, and nothing else."""

import re
from functools import lru_cache

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»‹›″", '"') | dict.fromkeys("‘’‚‛′`´", "'"))

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2060\ufeff]+")
"""White space of all kinds, control characters, soft hyphens, and marks of no width."""


# A whole article is folded once, not once for each label that is looked for in it.
@lru_cache(maxsize=10_000)
def fold(text: str) -> str:
    """Reduce a wording to what may not be changed."""
    return _BLANKS.sub("", text.translate(_MARKS)).casefold()


def same(shown: str, original: str) -> bool:
    """Say whether `shown` is `original` after allowed repairs: blanks, case, quotation marks, and letters decoded wrongly."""
    return fold(shown) == fold(original) or fold(shown) == fold(_decoded(original))


def contains(whole: str, part: str) -> bool:
    """Say whether `part` stands in `whole`, allowed repairs aside; an empty part stands nowhere."""
    return bool(fold(part)) and fold(part) in fold(whole)


def _decoded(text: str) -> str:
    """Mend mojibake; loaded only when a wording differs."""
    import ftfy

    return str(ftfy.fix_text(text, uncurl_quotes=False))
