from pathlib import Path

from generator.model.evidence import Claim, Contrast, Evidence
from generator.model.record import Ref, Span
from tests.cases import Case, each
from tests.compare.world import compared, world

HERE = Path(__file__).parent


def shown(claim: Claim) -> str:
    members = ", ".join(f"{ref.source} {ref.sentence}" for ref in claim.members)
    return f"{claim.id}: {members} | independent {claim.independent} | {' '.join(claim.speakers)}".strip()


def shown_contrast(contrast: Contrast, evidence: Evidence) -> str:
    texts = {source.id: source.text for source in evidence.sources}

    def side(ref: Ref, words: Span | None) -> str:
        return f"{ref.source} {texts[ref.source][words.start : words.end]!r}" if words else f"{ref.source} -"

    sides = f"{side(contrast.left, contrast.left_words)} | {side(contrast.right, contrast.right_words)}"
    kind = f"{contrast.kind} (change)" if contrast.change else contrast.kind
    return f"{kind}: {sides}" + (f" | {contrast.actor}" if contrast.actor else "")


@each(HERE / "claims.txt")
def test_sentences_become_claims(case: Case) -> None:
    assert "\n".join(shown(claim) for claim in compared(world(case.given)).claims) == case.expected


@each(HERE / "contrasts.txt")
def test_contrasts(case: Case) -> None:
    evidence = compared(world(case.given))
    assert "\n".join(shown_contrast(contrast, evidence) for contrast in evidence.contrasts) == case.expected
