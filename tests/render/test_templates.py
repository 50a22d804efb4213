"""An editor's templates: replaced one by one, and every mistake named with file, line and what was probably meant."""

from pathlib import Path

import pytest

from generator.model.diagnostic import Diagnostic, Severity
from generator.render.page import Page
from generator.render.site import render
from tests.render.world import BRIEFING, LANGUAGES, SOURCES


def rendered(folder: Path, files: dict[str, str]) -> tuple[dict[str, Page], tuple[Diagnostic, ...]]:
    """Render the world with some templates of an editor."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    pages, problems = render(BRIEFING, SOURCES, folder, LANGUAGES)
    return {page.path: page for page in pages}, problems


def one(problems: tuple[Diagnostic, ...]) -> Diagnostic:
    """Give the only problem."""
    (problem,) = problems
    return problem


def test_the_shipped_templates_render_without_a_problem() -> None:
    pages, problems = render(BRIEFING, SOURCES, None, LANGUAGES)
    assert not problems
    assert all(page.content.startswith("---\n") for page in pages)


def test_one_template_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    pages, problems = rendered(tmp_path, {"sections/facts.md": "Hello {{ dossier.sources | length }}\n"})
    assert not problems
    assert "Hello 3" in pages["index.md"].content
    assert "## Key points" in pages["index.md"].content


def test_a_replacement_can_build_on_the_template_it_replaces(tmp_path: Path) -> None:
    pages, problems = rendered(tmp_path, {"pages/about.md": '{% include "shipped/pages/about.md" %}\n\nMore of us.\n'})
    assert not problems
    assert "## How it was made" in pages["about.md"].content
    assert "More of us." in pages["about.md"].content


def test_the_order_of_pages_is_a_text_file(tmp_path: Path) -> None:
    pages, problems = rendered(tmp_path, {"order.txt": "index\nfaq  # first\nbackground\n"})
    assert not problems
    assert [path for path in pages if not path.startswith("sources/")] == ["index.md", "faq.md", "background.md"]
    assert "stakeholders.md" not in pages["index.md"].content


def test_a_page_of_ones_own_is_a_template_and_a_line(tmp_path: Path) -> None:
    pages, problems = rendered(tmp_path, {"order.txt": "index\nat-a-glance\n", "pages/at-a-glance.md": '{% include "sections/faq.md" %}'})
    assert not problems
    assert pages["at-a-glance.md"].title == "At a glance"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ dossier.tilte }}", "dossier has no field 'tilte'; did you mean 'title'?"),
        ("{% for s in dossier.statements %}{{ s.txt }}{% endfor %}", "statement has no field 'txt'; did you mean 'text'?"),
        ("{{ dosier.title }}", "there is no variable 'dosier'; did you mean 'dossier'?"),
        ("{{ labels.headings.key_point }}", "headings has no field 'key_point'; did you mean 'key_points'?"),
        ("{{ labels.pages['fag'] }}", "the table has no entry 'fag'; did you mean 'faq'?"),
        ("{{ page.plaice(1) }}", "sheet has no field 'plaice'; did you mean 'place'?"),
        ("{{ dossier.sources[0].copy_of }}", "this value is not set here; ask for it with {% if %} before showing it"),
    ],
)
def test_an_unknown_name_is_answered_with_the_near_miss(tmp_path: Path, text: str, message: str) -> None:
    _, problems = rendered(tmp_path, {"sections/facts.md": f"fine\n\n{text}\n"})
    problem = one(problems)
    assert (problem.file, problem.line, problem.severity) == (f"{tmp_path.as_posix()}/sections/facts.md", 3, Severity.ERROR)
    assert problem.message == message


def test_all_mistakes_are_told_together(tmp_path: Path) -> None:
    _, problems = rendered(
        tmp_path,
        {
            "sections/faq.md": "{{ dossier.fag }}",
            "sections/agreed.md": "{% if %}",
            "sections/matrix.md": '{% include "sections/matricks.md" %}',
            "sections/timeline.md": "\n\n{{ 1 / 0 }}",
        },
    )
    assert {(Path(problem.file).name, problem.line, problem.code) for problem in problems} == {
        ("faq.md", 1, "template-error"),
        ("agreed.md", 1, "template-syntax"),
        ("matrix.md", 1, "template-not-found"),
        ("timeline.md", 3, "template-error"),
    }


def test_a_mistake_in_a_shared_partial_is_told_once(tmp_path: Path) -> None:
    _, problems = rendered(tmp_path, {"partials/as-of.md": "{{ dossier.cutoff }}"})
    assert "did you mean 'cut_off'?" in one(problems).message


def test_a_misspelt_override_is_found(tmp_path: Path) -> None:
    _, problems = rendered(tmp_path, {"sections/key_points.md": "x", ".hidden/notes.md": "x"})
    problem = one(problems)
    assert problem.severity is Severity.WARNING
    assert problem.message == "nothing uses this template; did you mean 'sections/key-points.md'?"


def test_a_misspelt_page_is_found_with_its_line(tmp_path: Path) -> None:
    _, problems = rendered(tmp_path, {"order.txt": "# mine\nindex\nstakeholder\nindex\n"})
    assert [(problem.line, problem.message) for problem in problems] == [
        (3, "there is no page template 'pages/stakeholder.md'; did you mean 'stakeholders'?"),
        (4, "the page 'index' is listed twice"),
    ]


def test_no_author_can_forget_to_escape(tmp_path: Path) -> None:
    everything = (
        "{{ dossier.title }} {{ dossier.title ~ '<i>' }} {{ [dossier.title, '<i>'] | join('<u>') }} "
        "{% set x %}{{ dossier.title }}<b>{% endset %}{{ x }} {{ dossier.title | upper }} {{ dossier.statements[8].text }}"
    )
    pages, problems = rendered(tmp_path, {"sections/facts.md": everything})
    assert not problems
    found = pages["index.md"].content
    assert found.count("<b>") == 1
    assert not any(mark in found for mark in ("<script", "<SCRIPT", "<i>", "<u>", "{{", "javascript:", "**"))


@pytest.mark.parametrize("name", ["safe", "e", "escape", "forceescape", "striptags", "urlize", "xmlattr"])
def test_filters_that_let_text_through_are_gone(tmp_path: Path, name: str) -> None:
    _, problems = rendered(tmp_path, {"sections/facts.md": f"{{{{ dossier.title | {name} }}}}"})
    assert f"No filter named '{name}'" in one(problems).message


def test_a_name_that_is_spelt_right_waits_for_its_turn(tmp_path: Path) -> None:
    _, problems = rendered(tmp_path, {"pages/home.md": "# Home\n", "labels/de.toml": '[headings]\nin_brief = "Kurz"\n'})
    assert {(problem.severity, problem.code) for problem in problems} == {(Severity.NOTE, "template-unused")}


def test_words_with_a_place_that_nothing_fills_are_named(tmp_path: Path) -> None:
    _, problems = rendered(tmp_path, {"labels/en.toml": '[counts.sources]\nother = "{n} of {all}"\n'})
    assert all("the words '{n} of {all}' have a place {all}; known are n" in problem.message for problem in problems)
    assert problems


@pytest.mark.parametrize(("content", "said"), [(b"", "no page is listed"), (b"\xff\xfe", "can't decode byte")])
def test_an_order_file_that_orders_nothing_is_an_error(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "order.txt").write_bytes(content)
    problem = one(rendered(tmp_path, {})[1])
    assert said in problem.message
    assert problem.file == (tmp_path / "order.txt").as_posix()


def test_a_byte_order_mark_is_no_part_of_a_name(tmp_path: Path) -> None:
    pages, problems = rendered(tmp_path, {"order.txt": "\ufeffindex\nsources\n"})
    assert not problems
    assert "index.md" in pages
