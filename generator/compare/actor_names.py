"""Choose the name by which an actor is shown."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.compare.folding import plain
from generator.compare.named import Named, clean_name
from generator.compare.organisation_names import is_acronym
from generator.languages.load import Languages, language_of
from generator.model.reading import EntityKind

# A long form that hardly anybody uses names nobody in a briefing: "Donald John Trump" among a person's full names, "North Atlantic
# Treaty Organization" among all that a body is called.
MIN_SHARE_OF_FULL = 0.2
MIN_SHARE = 0.1

Uses = Mapping[str, int]
"""Form of a name -> how often it is used."""


def choose_name(members: Sequence[Named], kind: EntityKind, state: str, *, language: str, languages: Languages) -> str:
    """Give the most frequent of the fullest forms in the briefing's language, or in any where that has none.

    Args:
        members: The entities that are the actor.
        kind: Of the actor.
        state: CLDR's name of the country in the briefing's language, or nothing; the name where a source uses it.
        language: Of the briefing.
        languages: Language files.
    """
    uses = _uses(members, language, languages)
    if kind is EntityKind.STATE:
        # "Downing Street" and "the government" stand for a state; its name or "UK" is it.
        return _most_used(
            _only(uses, [form for form in uses if plain(form) == plain(state)]) or _only(uses, filter(is_acronym, uses)) or uses
        )
    if kind is EntityKind.PERSON:
        full = _only(uses, [form for form in uses if " " in form]) or uses
        often = _at_least(full, MIN_SHARE_OF_FULL * sum(full.values()))
        longest = max(len(form.split()) for form in often)
        return _most_used(_only(often, [form for form in often if len(form.split()) == longest]))
    full = _only(uses, [form for form in uses if not is_acronym(form)])
    return _most_used(_at_least(full, MIN_SHARE * sum(uses.values())) or uses)


def _uses(members: Sequence[Named], language: str, languages: Languages) -> Uses:
    """Count the forms in the briefing's language, or in all where it has none; a form in another case yields to the base form."""
    known = {one.name for one in members} | {one.bare for one in members}
    derived = {one.name for one in members if known.intersection(one.base_forms) or one.bare != one.name}
    counts: Counter[str] = Counter()
    local: Counter[str] = Counter()
    for one in members:
        words = language_of(one.language, languages).comparison
        for form in [one.name, *(clean_name(mention.form, words) for mention in one.mentions)]:
            counts[form] += 1
            local[form] += one.language == language
    choices = [{form: count for form, count in found.items() if count and form not in derived} for found in (local, counts)]
    return next((found for found in choices if found), counts)


def _only(uses: Uses, forms: Iterable[str]) -> Uses:
    return {form: uses[form] for form in forms}


def _at_least(uses: Uses, count: float) -> Uses:
    return {form: times for form, times in uses.items() if times >= count}


def _most_used(uses: Uses) -> str:
    return max(uses, key=lambda form: (uses[form], form[:1].isupper(), len(form), form))
