"""Which words the grammar of a language may add to a question, so that who asks and who proves mean the same ones."""

import re

import msgspec

from generator.languages.questions import QuestionWords

ADDING = frozenset(
    {
        "what",
        "which",
        "which_of",
        "what_for",
        "about_what",
        "with_whom",
        "who",
        "whom",
        "by_whom",
        "when",
        "where",
        "why",
        "how",
        "how_many",
        "how_much",
        "how_long",
        "measures",
        "any",
        "do",
        "about",
        "is_there",
        "future",
        "future_forms",
        "auxiliaries",
        "support",
        "negations",
        "copulas",
        "plural_copulas",
        "articles",
        "indefinite",
    }
)
"""Keys of `[questions]` whose words, in a table the values, stand in questions; all others only look words of a passage up."""

_WORD = re.compile(r"[^\W_]+")


def added_words(grammar: QuestionWords) -> frozenset[str]:
    """Give the words, folded, that a question may have though its passage has not."""
    values = (value for name, value in msgspec.structs.asdict(grammar).items() if name in ADDING)
    return frozenset(word.casefold() for value in values for text in _texts(value) for word in _WORD.findall(text))


def _texts(value: str | dict[str, str] | tuple[str, ...]) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [*value.values()] if isinstance(value, dict) else [*value]
