"""Quotations between marks of all kinds come through all stages."""

from pathlib import Path

import pytest

from generator.options import Options
from generator.pipeline import brief

ARTICLE = """Ferries wait off Trieste

{0}The port must open before the weekend,{1} said Marta Novak, the director of the ferry company Adria Lines. {0}Our crews are tired.{1}

{0}We have asked the harbour office three times,{1} Marta Novak said on Tuesday. {0}Nobody has answered our letters.{1}
"""


@pytest.mark.parametrize(("opening", "closing"), [("''", "''"), ("``", "''"), ('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»")])
def test_two_quotations_of_one_paragraph_are_proven_and_shown_apart(tmp_path: Path, opening: str, closing: str) -> None:
    (tmp_path / "ferries.txt").write_text(ARTICLE.format(opening, closing), encoding="utf-8")
    result = brief(Options(seeds=tmp_path))
    assert result.diagnostics == ()
    quotes = [quote.text for who in result.briefing.dossiers[0].stakeholders for quote in who.quotes]
    assert any(quote.startswith("The port must open before the weekend") for quote in quotes)
    assert not any("tired" in quote and "weekend" in quote for quote in quotes)
