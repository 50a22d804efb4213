"""The conductor: runs the stages in order and hands each one what the one before gave."""

from collections.abc import Callable, Sequence

import msgspec

from generator.decisions import read_decisions
from generator.diagnostics import failed, ordered
from generator.languages.load import LanguageFileError, Languages, load_languages
from generator.maker import Composed, Maker, Report
from generator.model.briefing import Briefing, Dossier
from generator.model.decisions import Decisions
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.evidence import Evidence
from generator.model.record import Record
from generator.model.source import Source
from generator.naming import dossier_ids
from generator.options import Options
from generator.read.folder import read_folder
from generator.render.page import Page
from generator.render.site import render
from generator.verify.dossier import verify

DECISIONS = "editorial.yml"
"""What compose calls the file of decisions, wherever it lies."""


class Result(Record, frozen=True):
    """What a run gives; pages only where no error stopped it."""

    briefing: Briefing
    sources: tuple[Source, ...]
    pages: tuple[Page, ...]
    diagnostics: tuple[Diagnostic, ...]
    analysed: int = 0
    """Articles that had to be analysed, the others being unchanged since the run before."""


def run(options: Options, report: Report = lambda *_: None) -> Result:
    """Make the briefings of a folder of articles, and the pages that show them."""
    return _with_languages(options, lambda languages: _shown(options, languages, report))


def brief(options: Options, report: Report = lambda *_: None) -> Result:
    """Make and prove the briefings of a folder of articles."""
    return _with_languages(options, lambda languages: _proven(options, languages, report))


def evidence_of(dossier: Dossier, result: Result, options: Options) -> Evidence:
    """Give what the articles of one dossier say together, as `brief` weighed it on the same options.

    Raises:
        LanguageFileError: A language file cannot be used.
    """
    listed = {entry.id for entry in dossier.sources}
    group = [source for source in result.sources if source.id in listed]
    return Maker(options, load_languages(options.languages), Decisions(), lambda *_: None).evidence(dossier.id, group)


def _with_languages(options: Options, stages: Callable[[Languages], Result]) -> Result:
    """Load the language files and go on; one that cannot be used ends the run with its error."""
    try:
        languages = load_languages(options.languages)
    except LanguageFileError as error:
        problem = Diagnostic(file="", line=0, severity=Severity.ERROR, code="bad-language-file", message=str(error))
        return Result(briefing=Briefing(dossiers=()), sources=(), pages=(), diagnostics=(problem,))
    return stages(languages)


def _shown(options: Options, languages: Languages, report: Report) -> Result:
    briefed = _proven(options, languages, report)
    if failed(briefed.diagnostics, strict=False):
        return briefed
    report("render", 0, 1)
    pages, problems = render(briefed.briefing, briefed.sources, options.templates, languages)
    return msgspec.structs.replace(briefed, pages=pages, diagnostics=ordered((*briefed.diagnostics, *problems)))


def _proven(options: Options, languages: Languages, report: Report) -> Result:
    report("read", 0, 1)
    sources, problems = read_folder(options.seeds, languages)
    decisions, more = read_decisions(options.decisions)
    maker = Maker(options, languages, decisions, report)
    folders = _grouped(sources)
    identifiers = dossier_ids([folder for folder, _ in folders])
    composed = [maker.dossier(identifier, group) for identifier, (_, group) in zip(identifiers, folders, strict=True)]
    report("verify", 0, 1)
    broken = [problem for item in composed for problem in verify(item.dossier, sources, languages, decisions)]
    doubted = _doubted(broken, options) if maker.recalled else broken
    in_articles = _placed([*problems, *doubted], options)
    nothing = () if sources else (_no_articles(options),)
    return Result(
        briefing=Briefing(dossiers=tuple(item.dossier for item in composed)),
        sources=sources,
        pages=(),
        diagnostics=ordered([*in_articles, *nothing, *more, *_decided(composed, options), *maker.problems]),
        analysed=maker.analysed,
    )


def _grouped(sources: Sequence[Source]) -> list[tuple[str, list[Source]]]:
    """Give the dossiers: the articles of each folder, the top folder's first, under the folder's path."""
    folders: dict[str, list[Source]] = {}
    for source in sources:
        folders.setdefault(source.path.rpartition("/")[0], []).append(source)
    return sorted(folders.items())


def _doubted(broken: Sequence[Diagnostic], options: Options) -> list[Diagnostic]:
    """Say of broken proofs that what was kept from an earlier run may be at fault, and how to be rid of it."""
    hint = f"part of the briefing was kept from an earlier run; delete {options.cache} to make it anew"
    return [msgspec.structs.replace(item, hint=item.hint or hint) for item in broken]


def _placed(found: Sequence[Diagnostic], options: Options) -> list[Diagnostic]:
    """Give paths as the user knows them: an article's with the folder of articles before it."""
    return [msgspec.structs.replace(item, file=(options.seeds / item.file).as_posix()) if item.file else item for item in found]


def _no_articles(options: Options) -> Diagnostic:
    hint = "put articles there as .txt or .md files"
    return Diagnostic(
        file=options.seeds.as_posix(),
        line=0,
        severity=Severity.ERROR,
        code="no-articles",
        message="there is no readable article",
        hint=hint,
    )


def _decided(composed: Sequence[Composed], options: Options) -> list[Diagnostic]:
    """Give what is wrong with decisions and with folders, with the path as the user knows it; compose knows no paths."""
    file = options.decisions.as_posix() if options.decisions else ""
    found = _said_of_all([each.diagnostics for each in composed])
    decided = [msgspec.structs.replace(item, file=file) for item in found if item.file == DECISIONS]
    return [*decided, *_placed([item for item in found if item.file != DECISIONS], options)]


def _said_of_all(found: Sequence[tuple[Diagnostic, ...]]) -> list[Diagnostic]:
    """A decision is unknown only when no dossier knows it."""
    unknown = [{item for item in items if item.code == "unknown-decision"} for items in found]
    common = set.intersection(*unknown) if unknown else set()
    return [item for items in found for item in items if item.code != "unknown-decision" or item in common]
