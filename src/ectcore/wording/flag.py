"""What keeps a target from a letter: the want, and the words that show it."""

from enum import Enum, auto

from attrs import frozen

from ectcore.linting.quoting import in_short
from ectcore.model.place import Path


class Want(Enum):
    """What is wanting; one rule speaks of each."""

    CROSS_REFERENCE = auto()
    RATING_AS_AIM = auto()
    TAKING_PART = auto()
    TOPIC_ONLY = auto()
    HEADING_ONLY = auto()
    NO_PRACTICE = auto()
    NO_BOUND = auto()
    BARE_NUMBER = auto()
    NUMBER_IN_STEPS = auto()
    COMPARATIVE = auto()
    FEELING = auto()
    HABIT_TO_STOP = auto()
    NO_CHECK = auto()
    SIZE_UNSEEN = auto()
    OTHERS_DECIDE = auto()
    ABSOLUTE = auto()
    OVERLOAD = auto()
    BOUNDLESS = auto()
    NO_STRETCH = auto()
    SLOGAN = auto()
    OFF_DUTY = auto()
    OTHERS_JOB = auto()
    OFF_FOCUS = auto()
    NO_TEACHING = auto()
    UNSURE_FOCUS = auto()
    FREQUENCY = auto()
    SLOT = auto()
    DURATION = auto()
    START = auto()
    OPEN_END = auto()
    STAGE = auto()
    PASSED = auto()
    NOT_A_DAY = auto()
    DATE_ELSEWHERE = auto()
    NO_END = auto()
    ONE_ACTION = auto()
    OUTCOMES = auto()
    ATTITUDES = auto()
    RESTATED = auto()
    ELSEWHERE = auto()
    NO_ACTIONS = auto()

    # The same as comparing by identity, which members do; Enum's own is a call of Python for each rule and target.
    __hash__ = object.__hash__


@frozen
class Flag:
    """One want, shown by words.

    Attributes:
        want: what is wanting.
        quote: the words that show it, as they stand in the text; empty where there are none.
        path: the way from the target to the text.
    """

    want: Want
    quote: str = ""
    path: Path = ()

    @property
    def shown(self) -> str:
        """The words as a message quotes them: on one line, and not too many.

        >>> Flag(Want.TOPIC_ONLY, "Be better at everything that has ever been asked of me").shown
        'Be better at everything that has ever been…'
        """
        return in_short(self.quote)
