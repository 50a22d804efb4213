"""Words of a language for compose: questions and answers."""

from typing import Literal

from msgspec import field

from generator.model.record import Record


class QuestionWords(Record, frozen=True):
    """Section `[questions]` of a language file.

    Only a language whose `order` is set gets reconstructed questions; the others keep those their sources ask.
    """

    order: Literal["", "inversion", "verb_second"] = ""
    """How a statement becomes a question: by moving or adding an auxiliary (needs a parse with the labels of spaCy's English
    pipelines), or by a question word in place of what stands before the finite verb (needs STTS tags)."""
    what: str = ""
    which: str = ""
    """For the only one of a kind: "Which is the first firm to fly it?"."""
    settling: tuple[str, ...] = ()
    """Lemmas of the verbs and nouns with which a matter is decided: "approve", "ruling"."""
    calling: tuple[str, ...] = ()
    """Lemmas of verbs behind whose preposition stands the one who is to do something: "called for the owner to explain"."""
    how: str = ""
    manner: tuple[str, ...] = ()
    """Prepositions of the manner: "as"."""
    justifying: tuple[str, ...] = ()
    """Lemmas of verbs that go with it: "justified the strike as defensive"."""
    ordinals: tuple[str, ...] = ()
    """Lemmas of the words, besides superlatives, that leave only one: "first"."""
    any: str = ""
    """What stands in a question for "no" in a statement."""
    selves: tuple[str, ...] = ()
    """Pronouns by which speakers mean themselves, lower case."""
    naming: tuple[str, ...] = ()
    """Lemmas of verbs with which something is given a name."""
    what_for: str = ""
    with_whom: dict[str, str] = field(default_factory=dict)
    """Preposition -> the question for somebody behind it: gegen = "Gegen wen"."""
    which_of: dict[str, str] = field(default_factory=dict)
    """Article of a subject -> the question word that asks which one it is: der = "Welcher"."""
    about_what: dict[str, str] = field(default_factory=dict)
    """Preposition -> the question word that asks for what stands behind it: vor = "Wovor"."""
    terming: tuple[str, ...] = ()
    """Lemmas of verbs that do so with a preposition, or in the passive: "known as", "has been termed"."""
    meaning: tuple[str, ...] = ()
    """Lemmas of verbs with which a term is explained: "a hard exit, meaning that ..."."""
    linking: tuple[str, ...] = ()
    """Prepositions behind which a noun without an article is one that is not counted: "during prorogation"."""
    finding: tuple[str, ...] = ()
    """Lemmas of verbs of finding and judging that take a clause: "ruled that"."""
    camps: tuple[str, ...] = ()
    """Lemmas of those who are on one side of a matter: "critic"."""
    enabling: tuple[str, ...] = ()
    """Lemmas of nouns behind which stands what they are for, no purpose of the deed: "the right to sell"."""
    measures: dict[str, str] = field(default_factory=dict)
    """Lemma of something that is measured -> the opening of the question for it: turnout = "How high"."""
    shares: tuple[str, ...] = ()
    """Words and signs behind the number of a share: "%"."""
    who: str = ""
    by_whom: str = ""
    when: str = ""
    where: str = ""
    why: str = ""
    how_many: str = ""
    how_much: str = ""
    """For sums of money."""
    currencies: tuple[str, ...] = ()
    """Lemmas of the units of money."""
    how_long: str = ""
    whom: str = ""
    receiving: tuple[str, ...] = ()
    """Prepositions before the one to whom something is given."""
    do: str = ""
    """The plain verb for whatever is done: "What did they order the clubs to do?"."""
    about: str = ""
    """The preposition of what is spoken of."""
    future: str = ""
    """The auxiliary of "Will the Kremlin issue a statement?"."""
    futures: tuple[str, ...] = ()
    """Forms of the auxiliary in a statement, lower case: "'ll"."""
    shifted: tuple[str, ...] = ()
    """What it becomes in reported speech: "would"."""
    future_forms: dict[str, str] = field(default_factory=dict)
    """Where the finite verb itself is put in front: its forms, those of reported speech too, and what they are in a question."""
    intending: tuple[str, ...] = ()
    """Lemmas of the words before a deed that is planned, promised or due: "intends to", "is set to"."""
    auxiliaries: tuple[str, ...] = ()
    """Lower-case forms that a question may open with though its passage has them only joined to a negation: "has" of "hasn't"."""
    support: dict[str, str] = field(default_factory=dict)
    """Tag of a finite verb -> the auxiliary it needs: VBD = "did"."""
    singular: tuple[str, ...] = ()
    """Tags of finite verbs and auxiliaries that go with "Who ...?"."""
    negations: dict[str, str] = field(default_factory=dict)
    """Contracted auxiliaries and what is left without the negation: "does" of "doesn't"."""
    be: str = ""
    """Lemma of the copula."""
    copulas: tuple[str, ...] = ()
    """Its finite forms, lower case."""
    plural_copulas: tuple[str, ...] = ()
    listing: tuple[str, ...] = ()
    """Lemmas of verbs whose subject is what a list is about: "X's goals include ..."."""
    deciding: tuple[str, ...] = ()
    """Lemmas of verbs whose object answers "What did X ...?"."""
    telling: tuple[str, ...] = ()
    """Lemmas of verbs with which somebody is told to do something."""
    saying: tuple[str, ...] = ()
    """Lemmas of verbs of saying that take `about`."""
    leading: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Lemma of a verb -> the prepositions behind which its outcome stands: result = ["in"]."""
    irregular: dict[str, str] = field(default_factory=dict)
    """Finite forms of verbs whose plain form starts otherwise: took = "take"."""
    whether: tuple[str, ...] = ()
    """Words that open an indirect yes-or-no question."""
    particulars: tuple[str, ...] = ()
    """Lemmas of what is missing where "details of X remain unclear"."""
    lingering: tuple[str, ...] = ()
    """Lemmas of the verbs in it."""
    have: str = ""
    """Lemma of the auxiliary of the perfect."""
    signs: tuple[str, ...] = ()
    """Lemmas of what may be lacking: "no evidence of X"."""
    denying: tuple[str, ...] = ()
    """Determiners that deny."""
    is_there: str = ""
    """Opens the question for what may be lacking."""
    urging: tuple[str, ...] = ()
    """Lemmas of verbs with which somebody is asked for a deed that he has not done yet."""
    maybe: tuple[str, ...] = ()
    """Auxiliaries of what is possible."""
    weak: tuple[str, ...] = ()
    """Those of them that are no question by themselves and give way to `future`."""
    yet: tuple[str, ...] = ()
    """Words of "has yet to"."""
    reason: tuple[str, ...] = ()
    """Words that open a reason: "because", "due"."""
    places: tuple[str, ...] = ()
    """Prepositions of place."""
    spans: tuple[str, ...] = ()
    """Prepositions of a stretch of time."""
    durations: tuple[str, ...] = ()
    """Lemmas of the nouns that measure it."""
    times: tuple[str, ...] = ()
    """Prepositions that belong to a date."""
    lasting: tuple[str, ...] = ()
    """Those of them that stay before "when": "until when"."""
    perfect: tuple[str, ...] = ()
    """Those of them that go with the perfect only: "Since when has ..."."""
    articles: tuple[str, ...] = ()
    """Words with which a definition or a definite subject starts, lower case."""
    indefinite: tuple[str, ...] = ()
    """Articles that open the predicate of a definition, lower case."""
    pointing: tuple[str, ...] = ()
    """Words that make a question depend on what stands before it, lower case."""
    connecting: tuple[str, ...] = ()
    """Adverbs that only tie a sentence to the one before and are left out of a question, lower case."""
    reported: tuple[str, ...] = ()
    """Finite forms of reported speech, which ask nothing outside it: "sei", "habe"."""
    plural_endings: tuple[str, ...] = ()
    """Endings of finite verbs in the plural, which do not go with "Wer ...?"."""
    possessive: tuple[str, ...] = ()
    """Those of them that may point at a name in the question itself."""
    passive: tuple[str, ...] = ()
    """Lemmas of the auxiliary of the passive."""
    agents: tuple[str, ...] = ()
    """Prepositions of the one by whom something is done."""
    among: tuple[str, ...] = ()
    """Prepositions that open "Among the guests was X"."""
