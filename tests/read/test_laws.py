"""What holds for every text, however damaged."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.record import Span
from generator.model.shadow import Shadow, to_original, to_shadow
from generator.model.source import CITABLE, Source
from generator.read.blanks import missing_blanks, odd_blanks
from generator.read.lines import EDGE
from generator.read.shadow import Edit, compose, then
from tests.read.reading import LANGUAGES, read

SNIPPETS = st.sampled_from(
    [
        "The council has approved the bridge.",
        "She left.He stayed,too.",
        "Source: Gazette",
        "By Jane Doe",
        "Bridge Approved",
        "These include:",
        "- one thing",
        "Cost: Who pays?",
        "1. two things",
        "A | b | c |",
        "---|---|",
        "What is it? It is a bridge, they said.",
        "Did You Know? The bridge is old.",
        "What do you think?",
        "Contents",
        "GENEVA (AP) - The council met.",
        "March 5, 2024",
        "leaders of russia",
        "MÃ¼ller “said.”Yes",
        "\u00ad\u200b\u00a0",
        "# Costs",
        "***",
        "Die Lage im 2. Weltkrieg.Der Rat",
        "😀 שלום 这是。",
        "\x00\x07\x85",
        "https://a.example/x,y",
        "A tag &amp; more.&nbsp; Then&nbsp;",
        "Mu\u0308ller ﬁel.\u00a0Er",
        "The plan WORKED OUT WELL (dpa) Read more: this. (Jane Doe/AP)",
        "«Yes.» The \u202ebridge\u202c. At 5 p.m. EST",
        "a\u0300\u0301\u200d🏽.She",
    ]
)
ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\u2028"])
TEXTS = st.one_of(
    st.lists(st.tuples(SNIPPETS, ENDS), max_size=14).map(lambda parts: "".join(text + end for text, end in parts)),
    st.text(max_size=80),
).map(lambda text: "Words. " + text.replace("\0", ""))
ALWAYS = settings(deadline=None, derandomize=True, max_examples=80)


@ALWAYS
@given(TEXTS)
def test_blocks_and_sentences_lie_in_order_inside_each_other(text: str) -> None:
    source = read(text)
    at = source.span.start
    for number, block in enumerate(source.blocks, 1):
        assert block.number == number
        starts = block.label.start if block.label else block.span.start
        assert at <= starts
        assert block.span.start < block.span.end <= source.span.end
        within(source, block.span, [sentence.span for sentence in block.sentences])
        assert bool(block.sentences) == (block.kind in CITABLE)
        at = block.span.end


def within(source: Source, outer: Span, spans: list[Span]) -> None:
    at = outer.start
    for span in spans:
        assert at <= span.start < span.end <= outer.end
        assert source.text[span.start : span.end].strip(EDGE) == source.text[span.start : span.end]
        at = span.end


@ALWAYS
@given(TEXTS)
def test_no_word_is_lost(text: str) -> None:
    """What belongs to no block is marks: bullets, numbers, bars, colons behind labels, rules under table heads."""
    source = read(text)
    covered = bytearray(len(source.text))
    for block in source.blocks:
        for span in (block.label, block.span):
            if span:
                covered[span.start : span.end] = b"\1" * (span.end - span.start)
    left = "".join(character for character, known in zip(source.text, covered, strict=True) if not known)
    assert not any(map(str.isalpha, left))


@ALWAYS
@given(TEXTS)
def test_no_word_of_a_citable_block_is_outside_its_sentences(text: str) -> None:
    source = read(text)
    for block in source.blocks:
        if block.kind in CITABLE:
            inside = "".join(source.text[sentence.span.start : sentence.span.end] for sentence in block.sentences)
            assert letters(inside) == letters(source.text[block.span.start : block.span.end])


def letters(text: str) -> str:
    """Give what is read of a text; "&nbsp;" is a blank."""
    return "".join(filter(str.isalnum, text.replace("&nbsp;", "")))


@ALWAYS
@given(TEXTS)
def test_the_way_back_from_the_reading_copy_never_falls(text: str) -> None:
    source = read(text)
    lawful(source.shadow, source.text)
    for block in source.blocks:
        for sentence in block.sentences:
            there = to_shadow(source.shadow, sentence.span)
            assert to_original(source.shadow, there) == sentence.span


def lawful(shadow: Shadow, text: str) -> None:
    assert len(shadow.offsets) == len(shadow.text) + 1
    assert list(shadow.offsets) == sorted(shadow.offsets)
    assert shadow.offsets[-1] == len(text)
    assert all(0 <= offset <= len(text) for offset in shadow.offsets)


@ALWAYS
@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text(max_size=4)), max_size=6))
def test_edits_keep_what_they_do_not_touch(text: str, changes: list[tuple[int, int, str]]) -> None:
    edits = [Edit(start=min(at, len(text)), end=min(at + width, len(text)), text=new) for at, width, new in changes]
    shadow = compose(text, edits)
    lawful(shadow, text)
    touched = {place for edit in edits for place in range(edit.start, edit.end)}
    kept = [place for place in range(len(text)) if place not in touched]
    assert all(place in shadow.offsets for place in kept)
    assert then(compose(text, ()), edits) == shadow


@ALWAYS
@given(TEXTS)
def test_blanks_that_are_repaired_need_no_second_repair(text: str) -> None:
    for code in ("en", "de"):
        once = blanks(text, code)
        assert blanks(once, code) == once


def blanks(text: str, code: str) -> str:
    shadow = compose(text, odd_blanks(text, Span(0, len(text))))
    return then(shadow, missing_blanks(shadow.text, Span(0, len(shadow.text)), LANGUAGES[code].repair, ("march",))).text


@ALWAYS
@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)
