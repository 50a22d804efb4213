"""Opposed views, from articles as they are read: who is on which side is a matter of the parse."""

import re
from pathlib import Path

from generator.compare.evidence import compare
from generator.languages.load import load_languages
from generator.model.evidence import Contrast, ContrastKind, Evidence
from generator.read.folder import read_folder
from generator.understand.reading import understand
from tests.cases import Case, each
from tests.compare.world import never

HERE = Path(__file__).parent
LANGUAGES = load_languages()


@each(HERE / "opposed.txt")
def test_opposed_views(case: Case, tmp_path: Path) -> None:
    for article in re.split(r"^== ", case.given, flags=re.MULTILINE)[1:]:
        name, _, text = article.partition("\n")
        (tmp_path / f"{name.strip()}.txt").write_text(text)
    sources, _ = read_folder(tmp_path, LANGUAGES)
    readings = [understand(source, LANGUAGES[source.language]) for source in sources]
    evidence = compare(sources, readings, dossier="test", languages=LANGUAGES, encode=never)
    assert "\n".join(shown(one, evidence) for one in evidence.contrasts if one.kind is ContrastKind.POLARITY) == case.expected


def shown(contrast: Contrast, evidence: Evidence) -> str:
    texts = {source.id: source.text for source in evidence.sources}
    sides = ((contrast.left, contrast.left_words), (contrast.right, contrast.right_words))
    return f"{contrast.kind.value}: " + " | ".join(
        f"{ref.source.partition('-')[0]} '{texts[ref.source][words.start : words.end]}'" for ref, words in sides if words
    )
