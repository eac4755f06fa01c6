"""What an exporter is given: a plan, and nothing that looks like one."""

from ectcore import ActionPlan


def expect_plan(given: object) -> None:
    """Nothing, where it is a plan.

    Raises:
        TypeError: it is something else; the message says what is expected.

    >>> expect_plan("plan.json")
    Traceback (most recent call last):
    ...
    TypeError: a str is no plan; an exporter takes an ActionPlan, as decode reads one
    """
    if not isinstance(given, ActionPlan):
        msg = f"a {type(given).__name__} is no plan; an exporter takes an ActionPlan, as decode reads one"
        raise TypeError(msg)
