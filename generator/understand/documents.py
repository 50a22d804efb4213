"""The words of every citable sentence: spaCy's for each language, with HanTa's tags and the generator's own entities where the language file says so."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.languages.language import Language
from generator.model.reading import Token
from generator.model.record import Span
from generator.model.shadow import Shadow, repaired, to_original, to_shadow
from generator.model.source import CITABLE, Sentence, Source
from generator.understand.listed_tags import listed_tags
from generator.understand.parsed import Parsed
from generator.understand.pipelines import entity_tagger, spacy_pipeline
from generator.understand.tagger_agreement import agreed
from generator.understand.tagging import Tagged, hanta_tags

if TYPE_CHECKING:
    from spacy.tokens import Doc

HANTA, LISTS = "hanta", "lists"
"""Values of `tagger` in a language file."""

PERSON = "-PER"
MISREAD = frozenset({"ADJ", "ADV", "VERB"})
"""What a tagger may take a person's name for at the start of a sentence."""

BATCH = 128
"""Sentences a spaCy call; beyond about 100 the speed no longer grows."""

LONGEST_SENTENCE = 2000
"""Characters of a sentence that are read. Of 5768 sentences in 264 news articles the longest has 504; what is longer has lost its full stops, is taken for a
fragment, and its clauses would be compared with each other in a time that grows with the square of their number."""


def parse(source: Source, language: Language) -> tuple[Parsed, ...]:
    """Split every sentence of every citable block into tagged words.

    Each sentence is read as a text of its own, so that no word can depend on another sentence.

    Args:
        source: The article; its repaired shadow text is what the pipeline reads.
        language: The article's language file.

    Returns:
        The sentences in the order of the text. Token spans are code points of the original file. A sentence longer than `LONGEST_SENTENCE`
        has the tokens of its beginning.
    """
    sentences = [(block, sentence) for block in source.blocks if block.kind in CITABLE for sentence in block.sentences]
    texts = [repaired(source.shadow, sentence.span) for _, sentence in sentences]
    pipeline = spacy_pipeline(language.pipeline.spacy, language.code)
    docs = list(pipeline.pipe(map(_beginning, texts), batch_size=BATCH))
    words = [_words(doc, language) for doc in docs]
    entities = _entities(docs, words, language)
    return tuple(
        Parsed(sentence=sentence, block=block, text=text, tokens=_tokens(sentence, doc, tagged, names, source.shadow))
        for (block, sentence), text, doc, tagged, names in zip(sentences, texts, docs, words, entities, strict=True)
    )


class _Word(NamedTuple):
    place: int
    """In the spaCy `Doc`, which has blanks as well."""
    tagged: Tagged


def _beginning(text: str) -> str:
    """Cut an endless sentence at a blank, or at the limit where there is none."""
    if len(text) <= LONGEST_SENTENCE:
        return text
    blank = text.rfind(" ", 0, LONGEST_SENTENCE)
    return text[: blank if blank > 0 else LONGEST_SENTENCE]


def _words(doc: "Doc", language: Language) -> list[_Word]:
    kept = [word.i for word in doc if not word.is_space]
    if language.pipeline.tagger == HANTA:
        tags = hanta_tags([doc[index].text for index in kept], language.code, language.pipeline)
    elif language.pipeline.tagger == LISTS:
        tags = listed_tags([doc[index].text for index in kept], language)
    else:
        tags = [_own_tags(doc, index) for index in kept]
    return [_Word(place, tag) for place, tag in zip(kept, tags, strict=True)]


def _entities(docs: "Sequence[Doc]", words: Sequence[Sequence[_Word]], language: Language) -> list[list[str]]:
    """Give the entity label of every word: from the model the language file names, otherwise from the pipeline."""
    if language.pipeline.entities:
        sentences = [[(doc[word.place].text, word.tagged.tag) for word in kept] for doc, kept in zip(docs, words, strict=True)]
        labels = entity_tagger(language.pipeline.entities).entities(sentences)
        return agreed([[word for word, _ in sentence] for sentence in sentences], labels, language.names.genitive)
    return [[_own_entity(doc, word.place) for word in kept] for doc, kept in zip(docs, words, strict=True)]


def _own_entity(doc: "Doc", index: int) -> str:
    word = doc[index]
    return f"{word.ent_iob_}-{word.ent_type_}" if word.ent_type_ else ""


def _tokens(sentence: Sentence, doc: "Doc", words: Sequence[_Word], entities: Sequence[str], shadow: Shadow) -> tuple[Token, ...]:
    places = {word.place: new for new, word in enumerate(words)}
    has_parser = doc.has_annotation("DEP")
    start = to_shadow(shadow, sentence.span).start
    tokens = []
    for new, ((old, said), entity) in enumerate(zip(words, entities, strict=True)):
        word = doc[old]
        # "Henk" is no imperative of "henken" where it names a person; a pipeline with a parser has settled that itself.
        misread = not has_parser and entity.endswith(PERSON) and word.text[0].isupper() and said.pos in MISREAD
        tag = Tagged(lemma=word.text, pos="PROPN", tag=said.tag, morph="") if misread else said
        inside = Span(start + word.idx, start + word.idx + len(word.text))
        tokens.append(
            Token(
                text=word.text,
                span=to_original(shadow, inside),
                lemma=tag.lemma,
                pos=tag.pos,
                tag=tag.tag,
                dep=word.dep_ if has_parser else "",
                head=places.get(word.head.i, new) if has_parser else -1,
                entity=entity,
                morph=tag.morph,
            )
        )
    return tuple(tokens)


def _own_tags(doc: "Doc", index: int) -> Tagged:
    word = doc[index]
    if not doc.has_annotation("TAG"):
        return Tagged(lemma=word.text, pos="PUNCT" if word.is_punct else "X", tag="", morph="")
    return Tagged(lemma=word.lemma_, pos=word.pos_, tag=word.tag_, morph=str(word.morph))
