"""The agenda of each plan review that is still to come, as plain text."""

from collections.abc import Iterator
from textwrap import fill
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge
from ectcore import ActionPlan, PlanReview, Progress, ReviewStatus, Target


@frozen
class AgendaExporter:
    """Agendas in plain text: what to look at in each plan review, to paste into an invitation."""

    api_version: ClassVar[int] = 1
    media_type: ClassVar[str] = "text/plain; charset=utf-8"
    suffix: ClassVar[str] = ".txt"

    width: int = field(
        default=72, validator=ge(30), metadata={"help": "how many characters a line has at most, 30 or more"}
    )
    steps: bool = field(default=True, metadata={"help": "whether the steps still to be done are in it"})

    def export(self, plan: ActionPlan, /) -> bytes:
        """The agendas in UTF-8, the next review first."""
        planned = sorted((each for each in plan.reviews if each.status is ReviewStatus.PLANNED), key=_when)
        agendas = ["\n".join(self._agenda(plan, review)) for review in planned]
        return ("\n\n".join(agendas or ["No plan review is in the diary."]) + "\n").encode()

    def _agenda(self, plan: ActionPlan, review: PlanReview) -> Iterator[str]:
        yield self._line(" ".join(filter(None, ("Plan review on", _when(review), review.where))))
        yield from filter(None, [self._line(review.agenda, "  ")])
        for number, target in enumerate(plan.targets, 1):
            if not review.targets or target.id in review.targets:
                yield self._line(f"{number}. {target.statement}", "  ")
                yield from self._to_do(target)

    def _to_do(self, target: Target) -> Iterator[str]:
        for step in target.steps if self.steps else ():
            if step.progress not in (Progress.DONE, Progress.DROPPED):
                yield self._line(f"[ ] {step.text}", "     ")

    def _line(self, text: str, margin: str = "") -> str:
        return fill(
            " ".join(text.split()),
            self.width,
            initial_indent=margin,
            subsequent_indent=margin + "  ",
            break_long_words=False,
            break_on_hyphens=False,
        )


def _when(review: PlanReview) -> str:
    return f"{review.on} {review.starts_at:%H:%M}" if review.starts_at else str(review.on)
