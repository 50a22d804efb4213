"""Who says what without quotation marks: clauses, infinitives and objects of reporting words, and phrases such as "according to"."""

from collections.abc import Iterator

from generator.languages.speech import SpeechWords
from generator.understand.indirect_flat import SEPARATORS, flat_reports, phrase_before
from generator.understand.indirect_tree import tree_reports
from generator.understand.reports import Report
from generator.understand.words import Tokens, Tree, child, find_phrases, noun_phrase, subtree


def reports(tree: Tree, words: SpeechWords) -> tuple[Report, ...]:
    """Give everything a sentence reports, in the order of the cues.

    A parsed sentence is read by its tree; what the parser hung wrongly (a quotation that ends in ", she said") is then found by pattern.
    """
    phrases = list(_by_phrase(tree, words))
    found = list(tree_reports(tree, words)) if tree.parsed else list(flat_reports(tree.tokens, words))
    return tuple(sorted([*phrases, *found], key=lambda report: (report.cue, report.content)))


def _by_phrase(tree: Tree, words: SpeechWords) -> Iterator[Report]:
    tokens = tree.tokens
    for start, end in find_phrases(tokens, words.before):
        source = _after_phrase(tree, end, words)
        if source:
            yield _around(tokens, (start, end), source)
    for start, end in find_phrases(tokens, words.after):
        before = phrase_before(tokens, start, words)
        if before:
            yield _around(tokens, (start, end), tuple(range(*before)))
    for start, end in find_phrases(tokens, words.aside):
        follows = start > 0 and tokens[start - 1].text in SEPARATORS
        phrase = noun_phrase(tokens, end, words.belonging) if follows else None
        if phrase and (phrase[1] >= len(tokens) or tokens[phrase[1]].pos == "PUNCT"):
            yield _around(tokens, (start, end), tuple(range(*phrase)))


def _after_phrase(tree: Tree, end: int, words: SpeechWords) -> tuple[int, ...]:
    """Give the name after a phrase: below its last word in the tree, else the noun phrase that follows."""
    if tree.parsed and (name := child(tree, end - 1, ("pobj",))) is not None:
        return subtree(tree, name)
    begin = end + 1 if end < len(tree.tokens) and tree.tokens[end].text.lower() in words.belonging and tree.tokens[end].pos == "ADP" else end
    phrase = noun_phrase(tree.tokens, begin, words.belonging)
    return tuple(range(*phrase)) if phrase else ()


def _around(tokens: Tokens, cue: tuple[int, int], source: tuple[int, ...]) -> Report:
    """Give the report whose content is all of the sentence but the phrase and its name."""
    left_out = {*range(*cue), *source}
    content = tuple(i for i in range(len(tokens)) if i not in left_out)
    head = next((i for i in source if tokens[i].pos in {"NOUN", "PROPN"}), source[0])
    while head + 1 in source and tokens[head + 1].pos in {"NOUN", "PROPN"}:
        head += 1
    return Report(cue=tuple(range(*cue)), source=source, head=head, content=content)
