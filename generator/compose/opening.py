"""Where an article begins to tell: behind its title said once more, and behind a sentence that only says that something was issued."""

from collections.abc import Sequence

from generator.compose.cues import has_cue
from generator.compose.parse import is_parsed
from generator.compose.passage import Passage, stems, title_of

OPENING = 4
"""Sentences of an article among which it begins to tell its matter."""

CONTENTS = frozenset({"ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp"})
"""Clauses that say what was issued: "a ruling that found …", "issued an opinion, finding …"."""


def start_of(opening: Sequence[Passage]) -> int:
    """Give the place of the sentence with which an article begins to tell its matter.

    Behind an announcement it is the one that shares most with the title, if that is no less than the announcement does.

    Args:
        opening: The first sentences that can be read where they are shown, in order.
    """
    told = [passage for passage in opening if not is_title(passage)]
    if not told:
        return 0
    heads = stems(title_of(told[0].source))
    share = {passage.ref: len(heads & stems(passage.text)) for passage in told}
    best = max(told, key=lambda passage: (share[passage.ref], passage is not told[0], -passage.order))
    return best.order if announces(told[0]) else told[0].order


def is_title(passage: Passage) -> bool:
    """Say whether a passage only repeats the title of its article, which stands above all that the article says."""
    return _plain(passage.text) == _plain(title_of(passage.source))


def announces(passage: Passage) -> bool:
    """Say whether a passage says that a ruling, statement or report was issued, and not what it says.

    Only a parse, or a text without a comma behind which more is said, shows that nothing else is told.
    """
    if not has_cue(passage.text, passage.language.selection.announcing):
        return False
    tokens = passage.reading.tokens
    return not any(token.dep in CONTENTS for token in tokens) if is_parsed(tokens) else not any(token.pos == "SCONJ" for token in tokens)


def is_list(passage: Passage) -> bool:
    """Say whether a passage strings headlines together: "First match won | New coach | Stadium sold"."""
    return passage.text.count(" | ") > 1


def trails_off(passage: Passage) -> bool:
    """Say whether a passage breaks off in the middle of its words."""
    return passage.text.rstrip("\"”“’'").endswith(("…", "..."))


def _plain(text: str) -> str:
    return " ".join("".join(char for char in text.casefold() if char.isalnum() or char.isspace()).split())
