"""Real builds from real articles: what a builder and an editor see."""

import hashlib
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from tests.site.conftest import build, build_world, project

pytestmark = pytest.mark.site

HOSTILE_TITLE = "Mayor opens </title><script>alert(1)</script> bridge & &lt;img src=x onerror=alert(2)&gt;"
HOSTILE = f"""{HOSTILE_TITLE}
The city council of Harbour said on 3 March 2031 that the bridge "opens <b>soon</b>" {{{{ 7 * 7 }}}} {{% raw %}}.
Mayor Ada Brandt said the work [will cost](javascript:alert(3)) 4 million. "><img src=x onerror=alert(4)>
What <script>alert(5)</script> does it cost?
- ![x](https://evil.example/x.png) a ferry for walkers
- <iframe src="https://evil.example/"></iframe> lower fares
![pixel](https://evil.example/pixel.png)
--8<-- "mkdocs.yml"
[^1]: A note. [^1] *[HTML]: x
!!! danger "Look" {{: onclick=alert(6) }}
"""
PLAIN = "The harbour bridge opened in 1931. Mayor Ada Brandt said the bridge will close on 3 March 2031."


def served(site: Path) -> dict[str, Path]:
    """Give every address of a built site with its file."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return files | {name.removesuffix("index.html"): path for name, path in files.items() if name.endswith("index.html")}


def fingerprint(site: Path) -> dict[str, str]:
    """Hash every file of a site."""
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built from an article that wants to be more than text."""
    config = project(tmp_path_factory.mktemp("hostile"), {"seeds/hostile.txt": HOSTILE, "seeds/plain.txt": PLAIN})
    done = build(config, strict=False)
    assert done.returncode == 0, done.stderr
    return config.parent / "site"


def test_nothing_of_a_hostile_article_becomes_markup(hostile: Path) -> None:
    pages = list(hostile.rglob("*.html"))
    assert len(pages) > 8
    for page in pages:
        tree = html.parse(str(page))
        assert not tree.xpath("//iframe | //*[@onerror] | //*[@onclick]"), page
        assert not [script for script in tree.xpath("//script/text()") if "alert(" in script], page
        assert not tree.xpath("//*[contains(@src, 'evil') or contains(@href, 'evil') or starts-with(@href, 'javascript:alert')]"), page
        titles = tree.xpath("//head/title")
        assert len(titles) == 1, page


def test_a_hostile_article_is_shown_word_for_word(hostile: Path) -> None:
    tree = html.parse(str(hostile / "sources" / "hostile" / "index.html"))
    shown = re.sub(r"\s+", " ", " ".join(tree.xpath("//div[@class='article']//text()")))
    for words in ("{{ 7 * 7 }} {% raw %}", "[will cost](javascript:alert(3))", '"><img src=x onerror=alert(4)>', '--8<-- "mkdocs.yml"'):
        assert words in shown


def test_the_search_index_holds_no_markup_of_an_article(hostile: Path) -> None:
    index = (hostile / "search" / "search_index.json").read_text(encoding="utf-8")
    assert not re.search(r"<(script|img|iframe)", index)


def test_every_link_and_anchor_inside_the_site_resolves(world: Path) -> None:
    files = served(world)
    ids = {name: set(html.parse(str(path)).xpath("//@id")) for name, path in files.items() if path.suffix == ".html"}
    checked = 0
    for name, path in files.items():
        if path.suffix != ".html" or path.name == "404.html":
            continue
        for link in html.parse(str(path)).xpath("//a/@href | //link/@href | //script/@src | //img/@src"):
            target = urlsplit(urljoin(f"http://site/{name}", link))
            if target.netloc != "site" or target.scheme != "http":
                continue
            where = unquote(target.path.lstrip("/"))
            assert where in files, f"{name}: {link}"
            assert not target.fragment or target.fragment in ids[where] or target.fragment.startswith("__"), f"{name}: {link}"
            checked += 1
    assert checked > 200


def test_pages_are_dated_by_their_sources_and_the_edit_link_leads_to_the_article(tmp_path: Path) -> None:
    config = project(tmp_path, {})
    config.write_text(
        config.read_text(encoding="utf-8") + "repo_url: https://code.example/a/b\nedit_uri: edit/main/docs/\n", encoding="utf-8"
    )
    config.write_text(config.read_text(encoding="utf-8") + "theme:\n  features: [content.action.edit]\n", encoding="utf-8")
    done = build_world(config)
    assert done.returncode == 0, done.stderr
    tree = html.parse(str(tmp_path / "site" / "sources" / "echo" / "index.html"))
    assert "https://code.example/a/b/edit/main/seeds/town/echo.txt" in tree.xpath("//a/@href")
    days = re.findall(r"<lastmod>(.*?)</lastmod>", (tmp_path / "site" / "sitemap.xml").read_text(encoding="utf-8"))
    assert set(days) == {"2031-02-01", "2023-11-14"}


def test_the_language_of_a_page_and_of_its_quotations_is_marked(world: Path) -> None:
    tree = html.parse(str(world / "sources" / "kurier" / "index.html"))
    assert tree.getroot().get("lang") == "en"
    assert tree.xpath("//div[@class='article']/@lang") == ["de"]


def test_the_data_are_a_file_of_the_site(world: Path) -> None:
    assert '"format": "briefing/1"' in (world / "briefing.json").read_text(encoding="utf-8")
    assert "../briefing.json" in html.parse(str(world / "about" / "index.html")).xpath("//a/@href")


def test_two_builds_in_different_folders_are_the_same_bytes(world: Path, tmp_path: Path) -> None:
    done = build_world(project(tmp_path / "elsewhere" / "deeper", {}))
    assert done.returncode == 0, done.stderr
    assert fingerprint(tmp_path / "elsewhere" / "deeper" / "site") == fingerprint(world)


def test_mistakes_in_templates_stop_the_build_all_together_with_file_and_line(tmp_path: Path) -> None:
    files = {"templates/sections/faq.md": "\n{{ dossier.fag }}\n", "templates/sections/agreed.md": "{% if %}\n"}
    done = build_world(project(tmp_path, files))
    assert done.returncode == 1
    assert "templates/sections/faq.md:2: error: dossier has no field 'fag'; did you mean 'faq'?" in done.stderr
    assert "templates/sections/agreed.md:1: error: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_warning_fails_a_strict_build(tmp_path: Path) -> None:
    done = build_world(project(tmp_path, {"templates/sections/fag.md": "x"}))
    assert done.returncode == 1
    assert "nothing uses this template; did you mean 'sections/faq.md'?" in done.stderr


def test_a_hand_written_page_keeps_its_address(tmp_path: Path) -> None:
    done = build_world(project(tmp_path, {"docs/faq.md": "# Mine\n"}))
    assert done.returncode == 1
    assert "another page has the address of this page of the briefing" in done.stderr


def test_a_changed_passage_in_a_template_link_is_caught(tmp_path: Path) -> None:
    done = build_world(project(tmp_path, {"templates/sections/facts.md": "[x]({{ page.to_source('gazette', 'p99s9') }})\n"}))
    assert done.returncode == 1
    assert "p99s9" in done.stderr


def test_a_moved_line_moves_a_page_in_the_navigation(tmp_path: Path) -> None:
    config = project(tmp_path, {"templates/order.txt": "index\nfaq\nbackground\nstakeholders\nsources\n"})
    done = build_world(config)
    assert done.returncode == 0, done.stderr
    tabs = html.parse(str(tmp_path / "site" / "index.html")).xpath("//li[contains(@class, 'md-tabs__item')]/a/@href")
    assert tabs == [".", "faq/", "background/", "stakeholders/", "sources/", "help/"]
    shutil.rmtree(tmp_path / "site")


def test_several_briefings_with_awkward_names_make_one_site_whose_links_hold(tmp_path: Path) -> None:
    text = 'The mayor of Lund, Anna Berg, opened a new bridge on Monday. "We are proud of it," Berg said. It is not clear who will pay.\n'
    folders = ("a b", "a-b", "sources", "assets")
    files = {f"seeds/{folder}/{name}.txt": text for folder in folders for name in ("index", "one-2")}
    done = build(project(tmp_path, {**files, "seeds/index.txt": text}))
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "site").glob("a-b-*"))) == len(("a b", "a-b"))
