"""Where nothing is mended: addresses, file names, code."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.model.record import Record, Span

_TOKEN = re.compile(r"\S+")
_CODE = re.compile(r"[\\_={}<>|`]")
_ADDRESS = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,20}:/|www\.|[\w.+-]{1,64}@\w).*|(?<!\w)[@#]\w[\w.]*")
_HOST = re.compile(r"(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,12}(?:/.*|(?![\w-]))")


class Masks(Record, frozen=True):
    """Spans that stay as they are, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def cover(self, offset: int) -> bool:
        """Say whether an offset lies inside a masked span."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]


def masks_of(text: str, span: Span) -> Masks:
    """Find what must not be touched in a part of a text: code as a whole, of addresses and file names just these."""
    found = [masked for token in _TOKEN.finditer(text, span.start, span.end) for masked in _masked(token.group(), token.start())]
    return Masks(starts=tuple(start for start, _ in found), ends=tuple(end for _, end in found))


def _masked(token: str, at: int) -> Iterator[tuple[int, int]]:
    if _CODE.search(token):
        yield at, at + len(token)
    elif "." in token or "@" in token or "#" in token or ":/" in token:
        address = _ADDRESS.search(token)
        if address:
            yield at + address.start(), at + address.end()
            return
        for host in _HOST.finditer(token):
            yield at + host.start(), at + host.end()
