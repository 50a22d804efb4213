"""The live preview, as an editor uses it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.conftest import ROOT, project

pytestmark = pytest.mark.site

LONG_ENOUGH = 20
"""Seconds until we give up; a rebuild takes one or two."""


def shows(address: str, words: str) -> bool:
    """Wait until a page shows some words."""
    until = time.monotonic() + LONG_ENOUGH
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=LONG_ENOUGH) as answer:  # noqa: S310 - our own server
                if words in answer.read().decode():
                    return True
        except urllib.error.URLError:
            pass  # it does not listen yet
        time.sleep(0.1)
    return False


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A served site with a template of its own: its folder and its address."""
    project(tmp_path, {"templates/sections/facts.md": "first\n"})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.site.world_mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    with (
        (tmp_path / "log.txt").open("w") as log,
        subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log) as server,
    ):
        yield tmp_path, f"http://127.0.0.1:{port}/"
        server.terminate()


def test_a_saved_template_shows_at_once_and_a_mistake_is_told_and_forgiven(preview: tuple[Path, str]) -> None:
    folder, address = preview
    template, log = folder / "templates" / "sections" / "facts.md", folder / "log.txt"
    assert shows(address, "first")
    template.write_text("{{ dossier.tilte }}\n", encoding="utf-8")
    until = time.monotonic() + LONG_ENOUGH
    while "did you mean 'title'?" not in log.read_text(encoding="utf-8") and time.monotonic() < until:
        time.sleep(0.1)
    assert "templates/sections/facts.md:1: error:" in log.read_text(encoding="utf-8")
    template.write_text("second\n", encoding="utf-8")
    assert shows(address, "second")
    builds = log.read_text(encoding="utf-8").count("Building documentation...")
    time.sleep(1.5)
    assert log.read_text(encoding="utf-8").count("Building documentation...") == builds, "a build must not wake itself"
