"""Real builds and a real browser."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).parents[2]

HOW_TO_GET_A_BROWSER = "no Chromium found: apt-get install chromium chromium-driver"

QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-search-engine-choice-screen",
)
"""The browser asks nobody for anything of its own accord, so that every request seen is the page's."""


def project(folder: Path, files: dict[str, str]) -> Path:
    """Write a site's folder, whose `mkdocs.yml` builds on the one of this repository, and give that file."""
    own = {
        "mkdocs.yml": f"INHERIT: {ROOT / 'mkdocs.yml'}\nnav:\n  - Help: help.md\n",
        "docs/help.md": "# Help\n\nWritten by hand.\n",
        **files,
    }
    for name, text in own.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "seeds").mkdir(exist_ok=True)
    return folder / "mkdocs.yml"


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python program in a folder and keep what it says."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1700000000"}
    return subprocess.run([sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False)


def build(config: Path, *, strict: bool = True) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` as a user does."""
    return python(config.parent, "-m", "mkdocs", "build", *(["--strict"] if strict else []))


def build_world(config: Path) -> subprocess.CompletedProcess[str]:
    """Build the site of the briefing made by hand."""
    return python(config.parent, "-m", "tests.site.world_mkdocs", "build", "--strict")


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the briefing made by hand."""
    config = project(tmp_path_factory.mktemp("world"), {})
    done = build_world(config)
    assert done.returncode == 0, done.stderr
    return config.parent / "site"


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(world: Path) -> Iterator[str]:
    """Where the built site is served; its own origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(world)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[webdriver.Chrome]:
    """One browser for all tests; skipped with one line where there is none."""
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip(HOW_TO_GET_A_BROWSER)
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for argument in QUIET:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(driver))
    yield browser
    browser.quit()


@pytest.fixture
def browser(chromium: webdriver.Chrome) -> Iterator[webdriver.Chrome]:
    """The browser as a desk has it: a wide window, a mouse, scripts allowed, a light scheme; put right again afterwards."""
    _reset(chromium)
    yield chromium
    _reset(chromium)


def _reset(browser: webdriver.Chrome) -> None:
    command = browser.execute_cdp_cmd
    command("Emulation.setDeviceMetricsOverride", {"width": 1366, "height": 900, "deviceScaleFactor": 1, "mobile": False})
    command("Emulation.setTouchEmulationEnabled", {"enabled": False})
    command("Emulation.setScriptExecutionDisabled", {"value": False})
    command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "light"}]})
    browser.get("about:blank")
    browser.get_log("performance")  # type: ignore[no-untyped-call] # Selenium leaves it untyped
    browser.get_log("browser")  # type: ignore[no-untyped-call] # Selenium leaves it untyped
