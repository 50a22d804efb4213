"""Write files whole or not at all, and only where something changed, so that nobody watching is woken for nothing."""

from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex


def write_file(path: Path, text: str) -> bool:
    r"""Write UTF-8 with `\n` line ends; say whether the file changed.

    Raises:
        OSError: The file cannot be written; what was there before is still there.
    """
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():  # a pipe, `/dev/stdout`
        path.write_bytes(data)
    else:
        write_whole(path.resolve(), data)
    return True


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in its place in one step: whoever reads, interrupts or writes the same at that moment never meets half of it.

    Raises:
        OSError: The file cannot be written.
    """
    # Not tempfile, whose files only their owner may read.
    part = path.with_name(f".{token_hex(8)}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_folder(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write files by path below a folder and give those that changed; other files of the folder are left alone.

    Raises:
        OSError: A file cannot be written.
    """
    return [folder / name for name, text in sorted(files.items()) if write_file(folder / name, text)]
