"""How somebody stands to an office by the words of a title: former, acting, deputy, designate."""

from generator.compare.folding import plain, plain_words
from generator.languages.comparison import ComparisonWords


def title_words(title: str) -> list[str]:
    """Give the words of a title, folded, compounds with hyphens taken apart."""
    return plain(title).replace("-", " ").split()


def standing(title: str, words: ComparisonWords) -> frozenset[str]:
    """Give the kinds of standing that a title names; none for who simply holds the office."""
    parts = {*title_words(title)}
    return frozenset(name for name, forms in words.standing.items() if parts & plain_words(forms))
