"""Dates, numbers and names of languages as the reader's language writes them."""

import re
from collections.abc import Sequence
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from jinja2.exceptions import UndefinedError
from markupsafe import Markup
from markupsafe import escape as html_escape

from generator.languages.load import Languages
from generator.render.escape import escape, unescaped
from generator.render.labels import Plural


class Words:
    """Wordings of one locale; everything returned is escaped."""

    def __init__(self, locale: str, languages: Languages) -> None:
        """Use a CLDR locale such as "en_GB".

        Raises:
            babel.UnknownLocaleError: There is none of that name.
            ValueError: It is no locale name at all.
        """
        self._locale = Locale.parse(locale)
        self._languages = languages

    def date(self, iso: str) -> Markup:
        """Write an ISO day, month or year; anything else comes out as it is."""
        parts = unescaped(iso).split("-")
        if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= len("ymd"):
            return escape(iso)
        year, month, day = [int(part) for part in parts] + [1] * (3 - len(parts))
        if len(parts) == 1:
            return escape(str(year))
        moment = date(year, month, day)
        if len(parts) == len("ym"):
            return escape(format_skeleton("yMMMM", moment, locale=self._locale))
        return escape(format_date(moment, "long", locale=self._locale))

    def count(self, wording: Plural, number: int, **values: object) -> Markup:
        """Put a number into the wording of its plural category."""
        form = wording.get(self._locale.plural_form(number), wording["other"])
        shown = format_decimal(number, locale=self._locale)
        return self.fill(form, n=shown, **values)

    def fill(self, wording: str, **values: object) -> Markup:
        """Put values into the places of a wording: `fill("Sources up to {date}", date=...)`.

        Raises:
            UndefinedError: The wording has a place that no value fills.
        """
        parts = re.split(r"\{(\w+)\}", wording)
        unknown = [part for part in parts[1::2] if part not in values]
        if unknown:
            raise UndefinedError(f"the words '{wording}' have a place {{{unknown[0]}}}; known are {', '.join(sorted(values)) or 'none'}")
        shown = [_text(values[part]) if at % 2 else escape(part) for at, part in enumerate(parts)]
        return Markup("").join(shown)

    def language(self, code: str) -> Markup:
        """Name a language: "German"; an unknown code names itself."""
        return escape(self._locale.languages.get(unescaped(code), unescaped(code)))

    def native(self, code: str) -> Markup:
        """Name a language in itself: "Deutsch"; empty where it has no language file."""
        known = self._languages.get(unescaped(code))
        return escape(known.name if known else "")

    def languages(self, codes: Sequence[str]) -> Markup:
        """Name several languages: "English and German"."""
        return self.list([self.language(code) for code in codes])

    def list(self, items: Sequence[str]) -> Markup:
        """Join with commas and "and"; the items stay as safe as they are."""
        pattern = html_escape(format_list(["{}"] * len(items), locale=self._locale)) if items else Markup("")
        return pattern.format(*map(escape, items))


def _text(value: object) -> Markup:
    return value if isinstance(value, Markup) else escape(str(value))
