"""Who invites whom to a plan review."""

from attrs import frozen

from ectcore import ActionPlan, ExportError, Person, Role, UnknownNameError


@frozen(kw_only=True)
class Invitation:
    """An invitation to a plan review.

    Attributes:
        host: who invites.
        guests: who is invited; each of them, like the host, has an address.
        named: whether names are told beside the addresses.
    """

    host: Person
    guests: tuple[Person, ...]
    named: bool


def invitation(plan: ActionPlan, item: str, *, named: bool) -> Invitation:
    """The invitation to one plan review: of the mentor, or where there is none with an address the induction tutor.

    Args:
        plan: the plan.
        item: the id of the review.
        named: whether names are told beside the addresses.

    Raises:
        UnknownNameError: the plan has no review of that id.
        ExportError: nobody can invite, or nobody can be invited.
    """
    attending = {review.id: review.attendees for review in plan.reviews}
    if item not in attending:
        raise UnknownNameError("review", item, tuple(attending))
    people = {Role.ECT: plan.ect, Role.MENTOR: plan.mentor, Role.INDUCTION_TUTOR: plan.tutor}
    hosts = [person for person in (plan.mentor, plan.tutor) if person and person.email]
    called = [people.get(role) for role in attending[item]]
    guests = tuple(person for person in called if person and person.email and person not in hosts[:1])
    if not hosts or not guests:
        msg = "an invitation needs the e-mail address of the mentor or induction tutor, and of the ECT"
        raise ExportError(msg)
    return Invitation(host=hosts[0], guests=guests, named=named)
