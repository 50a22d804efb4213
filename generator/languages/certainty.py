"""Words of a language for understand: how sure."""

from generator.model.record import Record


class CertaintyWords(Record, frozen=True):
    """Section `[certainty]` of a language file. Words are lower case; phrases are word sequences."""

    hedges: tuple[str, ...] = ()
    """Words and phrases, as written, that weaken what is said: "reportedly", "if verified"."""
    attributive: tuple[str, ...] = ()
    """Adjectives that do so before a noun just introduced ("a potential shift"), but not in a phrase that only refers ("the potential deal",
    "protection from potential threats")."""
    definite: tuple[str, ...] = ()
    """Words that make a noun phrase refer to something known: "the"."""
    head_hedges: tuple[str, ...] = ()
    """Words that do so only in the head of a table's column, in a heading over a list or in a lead-in: "proposed"."""
    modals: tuple[str, ...] = ()
    """Finite forms of possibility: "might", "könnte"."""
    negated_modals: tuple[str, ...] = ()
    """Those of them that leave room for doubt before a negation as well: "might not", but not "could not"."""
    conditionals: tuple[str, ...] = ()
    """Finite forms that weaken in the text's own voice, but in reported words only shift a future: "would"."""
    hedging_verbs: tuple[str, ...] = ()
    """Lemmas of verbs that weaken what hangs on them: "seem"."""
    forecasts: tuple[str, ...] = ()
    """Lemmas of verbs of expectation, which weaken their plain object too: "forecast a loss"."""
    opening_conditions: tuple[str, ...] = ()
    """Verb forms that open a condition at the head of a sentence: "sollte"."""
    hearsay: tuple[str, ...] = ()
    """Lemmas of modals that pass on a rumour before a perfect infinitive: "sollen"."""
    perfect_infinitives: tuple[str, ...] = ()
    """The last words of such an infinitive: "haben", "sein"; others make it a passive, which is a plan."""
    negations: tuple[str, ...] = ()
    """Words and phrases, as written, that turn a claim round: "not", "yet to"."""
    no_negations: tuple[str, ...] = ()
    """Phrases with such a word that negate nothing: "not only"."""
    negative_verbs: tuple[str, ...] = ()
    """Lemmas of verbs that do so: "refuse", "fail"."""
    refusals: tuple[str, ...] = ()
    """Lemmas of verbs of denial that may also refuse a deed or an offer; they deny only one of `allegations`."""
    allegations: tuple[str, ...] = ()
    """Lemmas, in lower case, of what can be true or false: "allegation", "claim"."""
    evasions: tuple[str, ...] = ()
    """Lemmas of what one may refuse without denying anything: "comment"."""
    denying: tuple[str, ...] = ()
    """Words and phrases that say of what follows that it is not so: "no evidence that"."""
    future: tuple[str, ...] = ()
    """Finite forms that speak of what is to come: "will"."""
    future_needs_infinitive: tuple[str, ...] = ()
    """Finite forms that do so only beside an infinitive without its particle: "wird"."""
    planned: tuple[str, ...] = ()
    """Words and phrases of plans: "scheduled to", "geplant"."""
    planned_infinitive: tuple[str, ...] = ()
    """Phrases of plans when a verb follows: "due to" (leave)."""
    planning_verbs: tuple[str, ...] = ()
    """Lemmas of verbs of plans before an infinitive: "intend"."""
    planning_nouns: tuple[str, ...] = ()
    """Lemmas of nouns of plans before an infinitive: "contract" (to supply)."""
    shifted_futures: tuple[str, ...] = ()
    """Finite forms that in reported words are the future of a past: "would"."""
