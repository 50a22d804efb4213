"""How somebody stands to an office is told from the words of the title, whatever their letters."""

import pytest

from generator.compare.standing import standing
from tests.compare.world import LANGUAGES


@pytest.mark.parametrize(
    ("language", "title", "expected"),
    [
        ("en", "Former deputy minister", {"former", "deputy"}),
        ("en", "minister", set()),
        ("de", "früherer Außenminister", {"former"}),
        ("de", "Vize-Präsident", {"deputy"}),
        ("de", "geschäftsführender Minister", {"acting"}),
    ],
)
def test_the_standing_of_a_title(language: str, title: str, expected: set[str]) -> None:
    assert standing(title, LANGUAGES[language].comparison) == expected
