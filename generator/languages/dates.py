"""Words of a language for understand: when."""

from msgspec import field

from generator.model.record import Record


class DateWords(Record, frozen=True):
    """Section `[dates]` of a language file; the names of months and weekdays come from CLDR."""

    forms: tuple[str, ...] = ()
    """How dates are written: "{month} {day}, {year}". Slots: month, number (of the month), day (with its
    mark), dd (without), year, weekday, part, season, shift, unit,
    count, relative. A comma is optional, a blank may be missing after it."""
    small_names: bool = False
    """Months and weekdays are written without a capital: "12 mars"."""
    day_mark: str = ""
    """Regular expression of what follows the number of a day: "st|nd|rd|th"."""
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
    today: tuple[str, ...] = ()
    """Words right before a full date that make it the day of writing: "today, August 17, 2025"."""
