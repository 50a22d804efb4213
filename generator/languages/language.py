"""The shape of a language file. A new language is a new TOML file; no code branches on a language's name.

Words of a text are looked up as `str.lower` gives them, which is how the files write theirs; `str.casefold` would make "dreissig" of
"dreißig", and is only for texts of which both sides are folded.
"""

from msgspec import field

from generator.languages.certainty import CertaintyWords
from generator.languages.clause_fields import FieldWords
from generator.languages.comparison import ComparisonWords
from generator.languages.dates import DateWords
from generator.languages.names import NameWords
from generator.languages.protection import ProtectionWords
from generator.languages.questions import QuestionWords
from generator.languages.reference import ReferenceWords
from generator.languages.repair import RepairWords
from generator.languages.selection import SelectionWords
from generator.languages.shortening import ShorteningWords
from generator.languages.speech import SpeechWords
from generator.languages.stances import StanceWords
from generator.languages.structure import StructureWords
from generator.model.record import Record


class WordLists(Record, frozen=True):
    """Section `[pipeline.lists]`: what stands in for a tagger where the language has none."""

    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Universal part of speech, with universal features after a blank -> words, lower case: "DET" -> le, la."""
    verbs: tuple[str, ...] = ()
    """Infinitives of frequent verbs, beside those that other sections name."""
    conjugation: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Ending of an infinitive -> tag -> endings put in its place: er -> "VERB VerbForm=Fin" -> e, ent, a."""
    irregular: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """Infinitive of an irregular verb -> tag -> its forms."""
    endings: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Tag -> endings that give it to a word in no list: "ADV" -> ment."""
    plurals: dict[str, str] = field(default_factory=dict)
    """Ending of a noun's plural -> of its singular."""


class Pipeline(Record, frozen=True):
    """Which tools read the language."""

    spacy: str = "blank"
    """Package of a spaCy pipeline, or "blank" for a bare tokenizer."""
    tagger: str = ""
    """"hanta" where HanTa gives tags and lemmas instead of the pipeline, "lists" where `[pipeline.lists]` does."""
    entities: str = ""
    """Model that finds names where the pipeline does not: its file in `generator/languages/models`, or elsewhere with the whole path, without ".npz"."""
    sentences: str = ""
    """Code of the sentence rules to use; the language's own where empty."""
    tags: dict[str, str] = field(default_factory=dict)
    """Tag of the tagger -> universal part of speech, with universal features after a blank: "VERB VerbForm=Fin"."""
    moods: dict[str, str] = field(default_factory=dict)
    """Word form, lower case -> features that its tag does not show: "Mood=Sub"."""
    subjunctive: dict[str, str] = field(default_factory=dict)
    """Ending of an infinitive -> of its present subjunctive, where the tag does not show the mood: en -> e."""
    indicative_with: tuple[str, ...] = ()
    """Words in whose sentence such a form is an indicative: "ich"."""
    lists: WordLists = WordLists()


class Language(Record, frozen=True):
    """All that the generator knows of one language."""

    code: str
    """ISO 639-1, lower case: also the file's name."""
    name: str
    """In the language itself."""
    pipeline: Pipeline = Pipeline()
    structure: StructureWords = StructureWords()
    repair: RepairWords = RepairWords()
    names: NameWords = NameWords()
    reference: ReferenceWords = ReferenceWords()
    speech: SpeechWords = SpeechWords()
    certainty: CertaintyWords = CertaintyWords()
    dates: DateWords = DateWords()
    questions: QuestionWords = QuestionWords()
    fields: FieldWords = FieldWords()
    comparison: ComparisonWords = ComparisonWords()
    selection: SelectionWords = SelectionWords()
    protection: ProtectionWords = ProtectionWords()
    shortening: ShorteningWords = ShorteningWords()
    stances: StanceWords = StanceWords()
