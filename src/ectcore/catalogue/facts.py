"""The facts of a session, without the words of the page that it was read from."""

from attrs import evolve

from ectcore.model.session import ResearchSummary, Session, Step


def facts_of(session: Session) -> Session:
    """The session with its titles, labels, kinds, minutes and codes, and nothing that is told in sentences.

    A catalogue can hold these: names and numbers are facts, prose is its author's.

    >>> read = Session(id="y1-m5-w7", title="Review of Year 1", introduction="Look back together.")
    >>> facts_of(read) == Session(id="y1-m5-w7", title="Review of Year 1")
    True
    """
    return evolve(
        session,
        learning_intentions=(),
        introduction="",
        research_summary=ResearchSummary(state=session.research_summary.state),
        guidance="",
        steps=tuple(Step(label=step.label, kinds=step.kinds, minutes=step.minutes) for step in session.steps),
        resources=(),
        closing="",
        remaining=(),
    )
