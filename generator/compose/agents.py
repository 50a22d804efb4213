"""Who acts in a sentence that has no parse, as in German: read from where a name stands, its article, and the verb."""

from collections.abc import Sequence

from generator.compose.parse import is_parsed
from generator.languages.language import Language
from generator.model.reading import Mention, Token
from generator.model.record import Span

Tokens = tuple[Token, ...]

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ"})

NO_SUBJECTS = frozenset({"ADP", "ADV", "SCONJ"})
"""Parts of speech that open a sentence whose subject comes behind the verb."""

MOST_BETWEEN = 3
"""Words between one who does something and the participle that tells it: "von der Konferenz gestern einstimmig beschlossen"."""


def agents(tokens: Tokens, mentions: Sequence[Mention], language: Language) -> tuple[Mention, ...]:
    """Give the namings of those who do something.

    A name acts where it opens a clause ("Bayern setzt ... aus", "wie Anna Roth erklärte"), where it follows the verb of a sentence that begins with something
    else ("Daraufhin beschloss die Regierung"), where it stands behind the office that opens the sentence ("Die Präsidentin, Anna Roth, ..."), and where a
    participle tells what it has done ("von der Konferenz beschlossen"). Of several that "und" joins, all act with the first.

    Args:
        tokens: A sentence.
        mentions: Its namings.
        language: Its language.

    Returns:
        In the order of the text; none for a sentence with a parse, or in a language whose articles tell no subject.
    """
    if is_parsed(tokens) or not language.names.oblique:
        return ()
    found: list[Mention] = []
    last = -1
    for mention in sorted(mentions, key=lambda one: one.span):
        place = None if mention.inferred else _place(tokens, mention.span)
        if place is None:
            continue
        start, end = _phrase_start(tokens, place[0]), _behind_bracket(tokens, place[1])
        joined = start > 0 and start - 1 == last and tokens[last].pos == "CCONJ"
        if joined or (not _is_owner(tokens, place, language) and _acts(tokens, start, end, language)):
            found.append(mention)
            last = end
    return tuple(found)


def _acts(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    before = tokens[start - 1].text.lower() if start else ""
    if before in language.names.agents:
        return _has_done(tokens, end, language)
    if tokens[start].text.lower() in language.names.oblique or (end < len(tokens) and tokens[end].pos in NOMINAL):
        return False  # "Bayerns Ausscheren": an attribute
    return _opens_clause(tokens, start, end, language) or _follows_verb(tokens, start) or _has_named_office(tokens, start, end)


def _is_owner(tokens: Tokens, place: tuple[int, int], language: Language) -> bool:
    """Tell "das Ausscheren Bayerns" from "Ministerpräsident Rüttgers": a noun before a genitive is no title."""
    before = tokens[place[0] - 1] if place[0] else None
    ending = language.names.genitive
    if before is None or before.pos != "NOUN" or not ending or not tokens[place[1] - 1].text.endswith(ending):
        return False
    return not before.lemma.lower().endswith(language.names.descriptors.person)


def _has_done(tokens: Tokens, end: int, language: Language) -> bool:
    """Tell "von der Konferenz einstimmig beschlossene" from "von der Konferenz in Bonn"."""
    for token in tokens[end : end + MOST_BETWEEN + 1]:
        if token.pos in {"VERB", "ADJ"} and not _is_finite(token) and token.lemma.endswith(language.names.participles):
            return True
        if token.pos == "VERB" and "VerbForm=Part" in token.morph:
            return True
        if token.pos not in {"ADV", "ADJ", "ADP", "NOUN"}:
            break
    return False


def _opens_clause(tokens: Tokens, start: int, end: int, language: Language) -> bool:
    """Tell whether a phrase is the first of its clause, and the clause has a verb."""
    if not any(_is_finite(token) for token in tokens[end:]):
        return False
    at = start - 1
    if at >= 0 and tokens[at].pos == "ADV" and not _is_clause_edge(tokens, at, language):
        at -= 1  # "Auch die Landesregierung"
    if at < 0 or _is_clause_edge(tokens, at, language):
        return True
    return tokens[at].text == "," and end < len(tokens) and _is_finite(tokens[end])  # "erklärte, Bayern werde ..."


def _is_clause_edge(tokens: Tokens, at: int, language: Language) -> bool:
    token = tokens[at]
    opens = at == 0 or tokens[at - 1].text == ","
    return token.pos == "SCONJ" or token.text == ":" or (opens and token.text.lower() in language.reference.complementizers)


def _follows_verb(tokens: Tokens, start: int) -> bool:
    """Tell whether a phrase stands behind the first verb of a sentence that does not begin with its subject."""
    at = start - 1
    while at >= 0 and (tokens[at].pos == "ADV" or "Reflex=Yes" in tokens[at].morph):
        at -= 1
    if at < 0 or not _is_finite(tokens[at]) or at == 0:
        return False
    first = next((token for token in tokens if token.pos != "PUNCT"), tokens[0])
    is_second = sum(map(_is_finite, tokens[:at])) == 0 or tokens[at - 1].text == ","
    return is_second and (first.pos in NO_SUBJECTS or "PronType=Dem" in first.morph or tokens[at - 1].text == ",")


def _has_named_office(tokens: Tokens, start: int, end: int) -> bool:
    """Tell "Die Präsidentin der Konferenz, Anna Roth, erwartet" by the two commas and the verb."""
    if not 1 < start < end < len(tokens) - 1 or tokens[start - 1].text != "," or tokens[end].text != ",":
        return False
    opening = tokens[: start - 1]
    return _is_finite(tokens[end + 1]) and opening[0].pos in {"DET", "ADJ", "NOUN"} and not any(map(_is_finite, opening))


def _place(tokens: Tokens, span: Span) -> tuple[int, int] | None:
    inside = [index for index, token in enumerate(tokens) if span.start <= token.span.start < span.end]
    return (inside[0], inside[-1] + 1) if inside else None


def _phrase_start(tokens: Tokens, index: int) -> int:
    """Go back over titles, adjectives and the owner before them ("Berlins Regierender Bürgermeister"), and over the article."""
    while index and tokens[index - 1].pos in NOMINAL:
        index -= 1
    return index - (index > 0 and tokens[index - 1].pos == "DET")


def _behind_bracket(tokens: Tokens, end: int) -> int:
    """Go over "(SPD)"."""
    if end < len(tokens) and tokens[end].text == "(":
        return next((at + 1 for at in range(end, len(tokens)) if tokens[at].text == ")"), end)
    return end


def _is_finite(token: Token) -> bool:
    return token.pos in VERBAL and "VerbForm=Fin" in token.morph
