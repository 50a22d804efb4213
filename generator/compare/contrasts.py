"""Where sources disagree: passages about one matter that differ in a number, a date, a role, in how sure or in what is so."""

from collections.abc import Mapping, Sequence

from generator.compare.act_contrasts import act_contrasts
from generator.compare.belittled_contrasts import belittled_contrasts
from generator.compare.changes import dated
from generator.compare.claim_contrasts import claim_contrasts
from generator.compare.criticised_contrasts import criticised_contrasts
from generator.compare.date_contrasts import date_contrasts
from generator.compare.degree_contrasts import degree_contrasts
from generator.compare.denial_contrasts import denial_contrasts
from generator.compare.found import Found
from generator.compare.holder_contrasts import holder_contrasts
from generator.compare.matter import Matter
from generator.compare.number_contrasts import number_contrasts
from generator.compare.opposed_contrasts import opposed_contrasts
from generator.compare.pairs import Pair
from generator.compare.plan_contrasts import plan_contrasts
from generator.compare.position_contrasts import position_contrasts
from generator.compare.quote_contrasts import quote_contrasts
from generator.compare.reply_contrasts import reply_contrasts
from generator.compare.role_contrasts import role_contrasts
from generator.compare.stance_contrasts import stance_contrasts
from generator.languages.load import Languages
from generator.model.evidence import Actor, Contrast, ContrastKind
from generator.model.reading import Reading
from generator.model.record import Ref

# A reader looks at a dozen differences at most; the rest of a long tail is noise.
MAX_CONTRASTS = 24
OF_TWO_CLAIMS = frozenset({ContrastKind.NUMBER, ContrastKind.DATE, ContrastKind.MODALITY})
"""Kinds in which sentences of one claim agree, as far as anybody can tell who compares two sentences."""


def find_contrasts(
    matter: Matter,
    pairs: Sequence[Pair],
    grouped: tuple[Sequence[Sequence[int]], Sequence[Sequence[int]]],
    actors: Sequence[Actor],
    readings: Sequence[Reading],
    languages: Languages,
) -> tuple[Contrast, ...]:
    """List the contrasts, the clearest first; of one kind at most one between the same two claims.

    Args:
        matter: The passages, and which of them are about the same.
        pairs: Similar passages with what keeps them apart.
        grouped: The matters, which may be told in several degrees, and the claims; both as indices of passages.
        actors: The dossier's actors, whose roles are compared.
        readings: What each source says of them.
        languages: Language files.
    """
    matters, groups = grouped
    claim = {matter.passages[index].ref: number for number, group in enumerate(groups) for index in group}
    found = [
        *number_contrasts(matter, pairs, languages),
        *date_contrasts(matter, pairs),
        *stance_contrasts(matter, pairs, languages),
        *quote_contrasts(matter),
        *degree_contrasts(matter, pairs, languages),
        *denial_contrasts(matter, languages),
        *position_contrasts(matter, languages),
        *act_contrasts(matter, languages),
        *opposed_contrasts(matter, actors, readings, languages),
        *reply_contrasts(matter, actors, readings, languages),
        *criticised_contrasts(matter, actors, readings, languages),
        *belittled_contrasts(matter, languages),
        *role_contrasts(actors, readings, languages),
        *holder_contrasts(matter, actors, readings, languages),
        *plan_contrasts(matter),
    ]
    found = [one for one in found if one.contrast.kind not in OF_TWO_CLAIMS or claim[one.contrast.left] != claim[one.contrast.right]]
    found += claim_contrasts(matter, matters, actors, readings, languages)
    ranked = sorted(found, key=lambda one: (-one.score, one.contrast.left, one.contrast.right, one.contrast.kind))
    labelled = [
        matter.labelled(dated(one, matter.dates)) for one in _one_for_each_matter(ranked, claim, frozenset(actor.id for actor in actors))
    ]
    # Where only one side has words that differ, the other says nothing about it.
    return tuple(one for one in labelled if one.left_words and one.right_words)[:MAX_CONTRASTS]


def _one_for_each_matter(ranked: Sequence[Found], claim: Mapping[Ref, int], actors: frozenset[str]) -> list[Found]:
    kept: dict[tuple[object, ...], Found] = {}
    for one in ranked:
        sides = sorted((claim.get(one.contrast.left, -1), claim.get(one.contrast.right, -1)))
        # The holders of an office are told two by two; one person's standing is one matter however often it is told.
        known = one.contrast.actor in actors
        key = (one.contrast.kind, one.contrast.actor, *([] if known else sides))
        kept.setdefault(key, one)
    return list(kept.values())
