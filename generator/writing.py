"""Write files only where something changed, so that nobody watching is woken for nothing."""

from collections.abc import Mapping
from pathlib import Path


def write_file(path: Path, text: str) -> bool:
    r"""Write UTF-8 with `\n` line ends; say whether the file changed."""
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def write_folder(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write files by path below a folder and give those that changed; other files of the folder are left alone."""
    return [folder / name for name, text in sorted(files.items()) if write_file(folder / name, text)]
