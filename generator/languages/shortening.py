"""Words of a language for compose: what a sentence can do without."""

from generator.model.record import Record


class ShorteningWords(Record, frozen=True):
    """Section `[shortening]` of a language file; words and phrases in lower case, tags as the pipeline gives them."""

    leaning: tuple[str, ...] = ()
    """Words at the start of a sentence that only tie it to the one before: "however", "but"."""
    relatives: tuple[str, ...] = ()
    """Relative pronouns that tell more of what stands before their comma: "which"."""
    participles: tuple[str, ...] = ()
    """Fine tags of participles: "VBG"."""
    pointing: tuple[str, ...] = ()
    """Fine tags of pronouns, whose word may stand in what is cut: "PRP"."""
    kept: tuple[str, ...] = ()
    """Phrases of an aside that say too much to be left out, `*` and `…` as in `[selection]`: "killed", "because"."""
