"""Cut what surely is no part of a name from a stretch of words: titles, articles, possessives, a second name."""

from collections.abc import Iterator

from generator.model.reading import EntityKind, Token
from generator.understand.lexicon import Lexicon
from generator.understand.words import POSSESSIVES, Tokens

HYPHENS = frozenset({"-", "‐", "‑", "/"})
BRACKETS = frozenset("()[]{}<>")


FULL_NAME = 2
"""Words of a person's name."""

LONGEST_AFFIX = 3
"""Letters of "FC" and "VfB", behind which a club's name goes on."""

LONGEST_SYLLABLE = 6
"""Letters of the last part of a Chinese or Korean name: "cheung", "chang"."""

MIN_BEFORE_SYLLABLE = 2


def trimmed(
    tokens: Tokens, start: int, end: int, label: EntityKind | None, lexicon: Lexicon
) -> Iterator[tuple[int, int, EntityKind | None]]:
    """Cut a stretch into the names it holds.

    Args:
        tokens: The sentence.
        start: First token of the stretch.
        end: Its end, exclusive.
        label: What the tagger takes the whole for. It goes to the last name only: not to "Ukraine" in "Ukraine President Zelensky".
        lexicon: The language's words.

    Yields:
        Start, end (exclusive) and label. Words between two titles ("Financial" in "Chief Financial Officer") are left out.
    """
    person = _person_behind_body(tokens, start, end, label, lexicon)
    if person:
        yield start, person, label
        yield person, end, EntityKind.PERSON
        return
    titles = start if not _names_body(tokens, end, label, lexicon) else end if _has_head(tokens, end, lexicon) else start + 1
    left, after_title = _after_state(tokens, start, end, lexicon), False
    for index in range(start, end):
        is_title = index >= titles and _is_title(tokens, index, end, lexicon)
        parts = _parts_two_names(tokens, left, index, end, lexicon) or _is_list(tokens, index, end, lexicon)
        if not (is_title or parts or _is_foreign(tokens[index], label)):
            continue
        piece = _stripped(tokens, left, index, lexicon)
        if piece[0] < piece[1] and not (is_title and after_title):
            yield *piece, None
        left, after_title = index + 1, is_title
    left, right = _stripped(tokens, left, end, lexicon)
    before_title = right < end and EntityKind.PERSON in lexicon.descriptors(tokens[right])
    if left < right and not (after_title and before_title):
        yield left, right, label


def _person_behind_body(tokens: Tokens, start: int, end: int, label: EntityKind | None, lexicon: Lexicon) -> int:
    """Give where the person begins in "chairman of the" + "Liberal Party Nils Lind", taken for one body; 0 elsewhere."""
    owner = start - 2 if start > 1 and tokens[start - 1].text.lower() in lexicon.articles else start - 1
    person = end - FULL_NAME
    if label is not EntityKind.ORGANISATION or person <= start or owner < 0:
        return 0
    described = any(EntityKind.PERSON in lexicon.descriptors(token) for token in tokens[max(0, owner - 1) : owner + 1])
    head = tokens[person - 1].text
    names_body = len(head) > LONGEST_AFFIX and EntityKind.ORGANISATION in lexicon.heads(head)
    words = [token.text for token in tokens[person:end]]
    is_name = all(word[0].isupper() and not word.isupper() and not lexicon.heads(word) & {EntityKind.ORGANISATION} for word in words)
    return person if described and names_body and is_name and lexicon.known.at(words, 0) is None else 0


def touches(tokens: Tokens, index: int) -> bool:
    """Tell whether no blank stands before a token."""
    return 0 < index < len(tokens) and tokens[index - 1].span.end == tokens[index].span.start


def is_hyphen(tokens: Tokens, index: int) -> bool:
    """Tell whether a mark joins the words beside it to one."""
    return tokens[index].text in HYPHENS and touches(tokens, index) and touches(tokens, index + 1)


def is_syllable(tokens: Tokens, index: int) -> bool:
    """Tell "wen" in "Tsai Ing-wen" from "style" in "NATO-style": tagged as a name, behind a name and a hyphen, in lower case."""
    word = tokens[index]
    if not word.text.isalpha() or not word.text[0].islower() or index < MIN_BEFORE_SYLLABLE or not is_hyphen(tokens, index - 1):
        return False
    stem = tokens[index - 2]
    by_tagger = word.entity == "I-PERSON" and stem.entity.endswith("-PERSON")
    return len(word.text) <= LONGEST_SYLLABLE and stem.text[0].isupper() and (by_tagger or (word.pos == "PROPN" and stem.pos == "PROPN"))


def _names_body(tokens: Tokens, end: int, label: EntityKind | None, lexicon: Lexicon) -> bool:
    """Tell "General Motors" from "General Custer"."""
    return label is EntityKind.ORGANISATION or _has_head(tokens, end, lexicon)


def _has_head(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the last word says that it is a body. Without one, "Presidential Spokesperson Harry Roque" is none, whatever the tagger says."""
    last = tokens[end - 1].text
    return EntityKind.ORGANISATION in lexicon.heads(last) or last.lower() in lexicon.legal_forms


def _is_foreign(token: Token, label: EntityKind | None) -> bool:
    """Tell what can stand in no name: a bracket, and a comma in that of a person or place."""
    return token.text in BRACKETS or (token.text == "," and label in {EntityKind.PERSON, EntityKind.PLACE})


def _is_list(tokens: Tokens, index: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "Groupon, Living Social" from "Acme, Inc." and "Department for Business, Energy and Industrial Strategy", where "and" follows."""
    if tokens[index].text != "," or index + 1 == end:
        return False
    rest = tokens[index + 1 : end]
    return rest[0].text.lower() not in lexicon.legal_forms and all(token.pos != "CCONJ" and token.text != "&" for token in rest)


def _is_title(tokens: Tokens, index: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "President" in "President Putin", a role with a name after it, from "Speaker" in "Speaker of the House"."""
    return (
        EntityKind.PERSON in lexicon.descriptors(tokens[index]) and index + 1 < end and tokens[index + 1].text.lower() not in lexicon.links
    )


def _parts_two_names(tokens: Tokens, left: int, index: int, end: int, lexicon: Lexicon) -> bool:
    """Tell "Iran's Quds Force", "Iran's Parliament", "Russia-NATO" and "Hang Seng and Singapore" from "Women's Day", "Guinea-Bissau" and "Trinidad and Tobago"."""
    token = tokens[index]
    if token.text in POSSESSIVES:
        owner = lexicon.known.at([one.text for one in tokens[left:end]], 0)
        is_kept = index == end - 2 and lexicon.heads(tokens[end - 1].text) and (owner is None or left + owner.end != index)
        return left < index < end - 1 and not is_kept
    if not is_hyphen(tokens, index) and token.pos != "CCONJ":
        return False
    before = lexicon.known.at([one.text for one in tokens[left:end]], 0)
    after = lexicon.known.at([one.text for one in tokens[index + 1 : end]], 0)
    whole_before = before is not None and left + before.end == index
    whole_after = (
        token.pos == "CCONJ" and after is not None and index + 1 + after.end == end and (before is None or left + before.end < index)
    )
    return whole_before or whole_after


def _after_state(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> int:
    """Cut the state off in "President of Ukraine Volodymyr Zelenskyy"."""
    linked = start > 1 and tokens[start - 1].text.lower() in lexicon.of
    if not linked or EntityKind.PERSON not in lexicon.descriptors(tokens[start - 2]):
        return start
    state = lexicon.known.at([token.text for token in tokens[start:end]], 0)
    return start + state.end if state and end - start - state.end > 1 else start


def _stripped(tokens: Tokens, left: int, right: int, lexicon: Lexicon) -> tuple[int, int]:
    while left < right and not _can_begin(tokens[left], lexicon):
        left += 1
    while left < right and not _can_end(tokens, right - 1, lexicon):
        right -= 1
    return left, right


def _can_begin(token: Token, lexicon: Lexicon) -> bool:
    lower = token.text.lower()
    is_word = token.text[0].isalnum() and token.pos not in {"ADP", "CCONJ", "PRON", "PUNCT"} and lower not in lexicon.locatives
    return is_word and lower not in lexicon.articles and lower not in lexicon.honorifics


def _can_end(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    token = tokens[index]
    lower = token.text.lower()
    if lower in lexicon.legal_forms:
        return True
    is_word = token.text[0].isalnum() and token.pos not in {"ADP", "CCONJ", "DET"} and lower not in lexicon.links
    is_tail = index > 0 and is_hyphen(tokens, index - 1) and token.text[0].islower() and not is_syllable(tokens, index)
    return is_word and not is_tail and EntityKind.PERSON not in lexicon.descriptors(token)
