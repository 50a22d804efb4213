"""Words of a language for understand: when."""

from msgspec import field

from generator.model.record import Record


class DateWords(Record, frozen=True):
    """Section `[dates]` of a language file; the names of months and weekdays come from CLDR."""

    forms: tuple[str, ...] = ()
    """How dates are written: "{month} {day}, {year}". Slots: month, number (of the month), day (with its
    mark), dd (without), over (a day after the 12th), first and until (the days of a span), year, short_year, last (year of
    a span), weekday, part, season, quarter, decade, shift, unit, count, relative, vague, named. A comma is optional, a blank may be missing after it."""
    small_names: bool = False
    """Months and weekdays are written without a capital: "12 mars"."""
    day_mark: str = ""
    """Regular expression of what follows the number of a day: "st|nd|rd|th"."""
    day_article: str = ""
    """Regular expression of what may stand before the number of a day: "the"."""
    months: dict[str, int] = field(default_factory=dict)
    """Abbreviations that CLDR lacks -> 1 to 12."""
    ambiguous: tuple[str, ...] = ()
    """Month names, lower case, that are also other words; they need `before_month` or a number beside them."""
    before_month: tuple[str, ...] = ()
    """Words after which a bare month is a date whatever its name: "since"."""
    before_plain_month: tuple[str, ...] = ()
    """Words after which it is one unless its name is ambiguous: "by"."""
    before_year: tuple[str, ...] = ()
    """Words after which a number from 1500 to 2099 is a year, unless it counts the noun behind it."""
    sure_before_year: tuple[str, ...] = ()
    """Words after which it is one in any case."""
    bare_year: bool = False
    """A year may stand without a preposition: "wurde 2014 gegründet"."""
    approximations: tuple[str, ...] = ()
    """Words before a number that is no year: "about"."""
    between_years: tuple[str, ...] = ()
    """Words between two years: "to", "and"."""
    no_weekday: tuple[str, ...] = ()
    """Words beside a weekday that make it a name: "Black" (Friday)."""
    parts: tuple[str, ...] = ()
    """Words for a part of a month or year: "early"."""
    seasons: tuple[str, ...] = ()
    relative: dict[str, int] = field(default_factory=dict)
    """Words for days counted from today -> number of days."""
    shift: dict[str, int] = field(default_factory=dict)
    """Words before a weekday, month or unit -> -1 for the one before, 0 for this, 1 for the next."""
    units: dict[str, str] = field(default_factory=dict)
    """Word -> "day", "week", "month" or "year"."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Numbers written as words before "days ago"."""
    present_endings: tuple[str, ...] = ()
    """Endings of the present tense put in place of `infinitive_endings`, for taggers that give no tense."""
    infinitive_endings: tuple[str, ...] = ()
    between_days: tuple[str, ...] = ()
    """Words and marks between the first and the last day of a span: "3 to 5 May"; the date is its first day."""
    decade: str = ""
    """Regular expression of a decade: "the 1990s"; it has no day, month or year for its value."""
    quarters: tuple[str, ...] = ()
    """Words for a part of a year that is no month, before the year: "first half"."""
    vague: tuple[str, ...] = ()
    """Words for days counted from another day of the text, which cannot be known: "the day before"."""
    named: dict[str, str] = field(default_factory=dict)
    """Days known by name, lower case -> ISO day: "9/11"."""
    weekdays: dict[str, int] = field(default_factory=dict)
    """Names of weekdays that CLDR lacks, lower case -> 0 (Monday) to 6."""
    day_parts: tuple[str, ...] = ()
    """Endings that a weekday may take: "abend" in "Montagabend"."""
    forms_ahead: tuple[str, ...] = ()
    """Those of `forms` that count forward: "in {count} {unit}"."""
    part_of: tuple[str, ...] = ()
    """Words after "last week" that make it a part of another date: "of" March."""
    recurring: tuple[str, ...] = ()
    """Words before a date that comes again and again: "every"."""
    before_coming: tuple[str, ...] = ()
    """Words right before a date that lies ahead, whatever the tense of the clause: "by"."""
    no_year_after: tuple[str, ...] = ()
    """Words, lower case, after a number that is no year: "UTC"."""
    numbered: tuple[str, ...] = ()
    """Nouns, lower case, that a number follows: "page"."""
    today: tuple[str, ...] = ()
    """Words right before a full date that make it the day of writing: "today, August 17, 2025"."""
