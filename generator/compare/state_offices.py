"""Know the bodies that every state has in each language: "US-Botschaft", "United States Embassy"."""

from collections.abc import Mapping

from generator.compare.folding import plain, plain_words
from generator.compare.organisation_names import country_codes
from generator.languages.language import Language

MAX_COUNTRY_WORDS = 4


class StateOffices:
    """The words of one language for states and their offices."""

    def __init__(self, language: Language) -> None:
        """Take a language file and CLDR's names of countries."""
        names = language.names
        self._small = plain_words((*names.articles, *names.of, *names.links, *names.contracted))
        self._offices = {plain(form): office for form, office in names.state_offices.items()}
        self._countries: Mapping[str, str] = {
            **{plain(name): code for name, code in country_codes(language.code).items()},
            **{plain(form): code for form, code in names.states.items()},
        }
        self._demonyms = {plain(form): code for form, code in names.demonyms.items() if code}
        self._endings = ("", "e", "en", "er", "es", "em", "n", "s") if names.compounding else ("",)

    def key(self, name: str) -> str:
        """Give one key for a state's office in any language, "US embassy"; nothing for other names.

        Args:
            name: As cleaned. It must hold a state and an office and no other word: "US Embassy in Baghdad" is one of many.
        """
        words = plain(name).replace("-", " ").split()
        for length in range(min(MAX_COUNTRY_WORDS, len(words) - 1), 0, -1):
            for start in range(len(words) - length + 1):
                code = self._code(words[start : start + length])
                rest = self._bare([*words[:start], *words[start + length :]])
                if code and rest in self._offices:
                    return f"{code} {self._offices[rest]}"
        return ""

    def bare_key(self, name: str) -> str:
        """Give the office of a name that says no state, "supreme court" for "the Supreme Court"; nothing for other names."""
        return self._offices.get(self._bare(plain(name).replace("-", " ").split()), "")

    def _code(self, words: list[str]) -> str:
        form = " ".join(words)
        for ending in self._endings:
            stem = form.removesuffix(ending)
            if stem in self._countries or stem in self._demonyms:
                return self._countries.get(stem) or self._demonyms[stem]
        inflected = " ".join(word.removesuffix("n") if word.endswith("en") else word for word in words)
        return self._countries.get(inflected, "") if len(self._endings) > 1 else ""

    def _bare(self, words: list[str]) -> str:
        """Leave out articles and links at both ends, so that "of" inside "department of state" stays."""
        while words and words[0] in self._small:
            words = words[1:]
        while words and words[-1] in self._small:
            words = words[:-1]
        return " ".join(words)
