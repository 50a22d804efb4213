"""What editors decided: a file in git that survives every rebuild."""

from msgspec import field

from generator.model.record import Record


class Decisions(Record, frozen=True):
    """The content of `editorial.yml` beside `mkdocs.yml`."""

    title: str = ""
    """Title of the site's briefing, instead of the one found."""
    pin: tuple[str, ...] = ()
    """Statement ids that belong into the key points, whatever the rules say."""
    hide: tuple[str, ...] = ()
    """Statement ids that no section may show."""
    names: dict[str, str] = field(default_factory=dict)
    """Actor id -> the name to show; it must be a form that some source uses."""
