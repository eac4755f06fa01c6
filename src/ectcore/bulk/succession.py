"""A template and the one that a folder knew before: what may follow, and what is kept."""

from collections.abc import Collection
from pathlib import Path
from typing import TypeVar

from attrs import evolve

from ectcore.codec import decode, encode
from ectcore.errors import DocumentError, Problem
from ectcore.files import safe_name, write_whole
from ectcore.model.template import Template, TemplateFollowUp, TemplateReview

Item = TypeVar("Item", TemplateReview, TemplateFollowUp)


def succeeding(template: Template, earlier: Template | None) -> Template:
    """The template with the plan reviews and follow-ups that the earlier one had besides, now cancelled.

    What is left out would stay in people's calendars for good; what is cancelled goes. It keeps its place,
    so that what comes after it keeps the number by which calendars call it.

    Raises:
        DocumentError: it differs from the earlier one and does not say so by a higher revision,
            or goes back behind it.

    >>> from datetime import date
    >>> from ectcore.model.template import TemplateReview
    >>> review = TemplateReview(id="review-1", on="+6 weeks")
    >>> first = Template(id="y2", revision=1, changed_on=date(2026, 7, 1), reviews=(review,))
    >>> second = Template(id="y2", revision=2, changed_on=date(2026, 9, 1))
    >>> succeeding(second, first).reviews[0].cancelled
    True
    """
    if earlier is None:
        return template
    kept = {each.id for each in template.reviews} | {each.id for each in template.follow_up}
    whole = evolve(
        template,
        reviews=_with_dropped(template.reviews, earlier.reviews, kept),
        follow_up=_with_dropped(template.follow_up, earlier.follow_up, kept),
    )
    if template.revision < earlier.revision:
        reason = f"is {template.revision}, and the folder has plans of revision {earlier.revision} already"
        raise _refused("revision", reason)
    if template.revision == earlier.revision and whole != earlier:
        reason = f"is still {template.revision}, and the template has changed; raise it to {template.revision + 1}"
        raise _refused("revision", f"{reason}, so that calendars take the change")
    if template.changed_on < earlier.changed_on:
        raise _refused("changed_on", f"is {template.changed_on}, before that of the plans in the folder")
    return whole


def _with_dropped(items: tuple[Item, ...], earlier: tuple[Item, ...], kept: Collection[str]) -> tuple[Item, ...]:
    """The items with those of the earlier ones that are kept no more, each cancelled and behind the one before it."""
    whole = list(items)
    behind = 0
    for each in earlier:
        if each.id not in kept:
            whole.insert(behind, evolve(each, cancelled=True))
            behind += 1
        else:
            behind = next((at for at, item in enumerate(whole, 1) if item.id == each.id), behind)
    return tuple(whole)


def known_template(folder: Path, template: Template) -> Template | None:
    """The template of that id that plans were last made of in a folder."""
    try:
        return decode(_kept_in(folder, template).read_bytes(), Template)
    except FileNotFoundError:
        return None


def keep_template(folder: Path, template: Template) -> None:
    """Keep the template for the next run."""
    write_whole(_kept_in(folder, template), encode(template))


def _kept_in(folder: Path, template: Template) -> Path:
    return folder / f"{safe_name(template.id, template.id)}.json"


def _refused(field: str, reason: str) -> DocumentError:
    return DocumentError([Problem(f"/{field}", f"the template, {field.replace('_', ' ')}", reason)])
