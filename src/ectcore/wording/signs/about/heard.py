"""Words without those that only look like a sign of what pupils are to learn."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from ectcore.wording.signs.about.own_teaching import ADULTS, is_anchored
from ectcore.wording.signs.acts.jobs import TITLES, asked_once
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


def heard(words: tuple[Word, ...], clauses: Iterable[Clause]) -> tuple[Word, ...]:
    """The words without what the ECT only reads, writes or says to adults: read up on forces, ask the technician."""
    misleading = [word for clause in clauses for word in _misleading(clause)]
    return tuple([word for word in words if word not in misleading]) if misleading else words


def _misleading(clause: Clause) -> list[Word]:
    """The first verb where it misleads, and what the ECT only makes of themselves: my mistakes, questions of myself."""
    found = [clause.head] if clause.head and _misleads(clause) else []
    found += _said_of_no_lesson(clause)
    if clause.says(_ONESELF):
        pairs = pairwise(clause.plain)
        found += [two for one, two in pairs if one.text == "my" and two.text in _ONESELF]
        found += [word for word in clause.plain if "myself" in clause.texts and "assessment" in word.tags]
    return found


def _said_of_no_lesson(clause: Clause) -> list[Word]:
    """Words that look like topics: everything needs sorting, the head asked us all, more than half on the test."""
    found: list[Word] = []
    if clause.says(_LOOKS_LIKE_TOPICS):
        for at, (one, two) in enumerate(pairwise(clause.plain)):
            asked = two.text in _IS_ASKED and _is_a_leader(clause.plain[: at + 1])
            found += [two] if asked or (one.text, two.text) == ("new", "starters") else []
            found += [one] if one.text in _NEEDS and (two.text in _WANTING or two.text.endswith("ing")) else []
    if clause.says(_PRACTICE):
        found += _of_all_one_does(clause.plain)
    if len(clause.plain) < _SOON - 1 and clause.says(_UNITS_OF_TIME):
        found += [two for one, two in pairwise(clause.plain) if two.text in _UNITS_OF_TIME and "number" in one.tags]
    if clause.says(_TO_SEND):
        found += [one for one, two in pairwise(clause.plain) if one.typed in _SENDS and _is_sent(two)]
    if (
        clause.head is not None
        and (clause.head.text in listed("gets a score") or clause.head.text in _PASSES)
        and not is_anchored(clause.words)
    ):
        found += [word for word in clause.plain if word.text in _TESTS]
    return found


def _of_all_one_does(words: tuple[Word, ...]) -> list[Word]:
    """Practice where it is all that one does, and no exercise: my overall practice, more practice."""
    of_mine = [
        word
        for at, word in enumerate(words)
        if word.text in _PRACTICE and any(each.text in _MINE for each in words[max(0, at - 2) : at])
    ]
    alone = words[-1:] if len(words) < _SOON - 2 and words[-1].text in _PRACTICE else ()
    return [word for word in (*of_mine, *alone) if "technique" not in word.tags]


_PRACTICE: Final = frozenset({"practice"})
_UNITS_OF_TIME: Final = frozenset({"minutes", "minute", "mins"})
_TO_SEND: Final = frozenset({"send"})
_SENDS: Final = frozenset({"Send", "send"})


def _is_sent(word: Word) -> bool:
    """Whether it shows that to send is what is done, and no need: send back any page."""
    return "stop" in word.tags or word.text in {"back", "home", "letters", "emails", "postcards", "round"}


_MINE: Final = frozenset({"my", "own", "teaching", "professional", "more", "better", "overall", "general"})
_NEEDS: Final = frozenset({"need", "needs"})
_WANTING: Final = frozenset({"to", "work", "more", "a"})
_IS_ASKED: Final = frozenset({"asked", "asks"})
_LOOKS_LIKE_TOPICS: Final = _NEEDS | _IS_ASKED | {"starters"}
_PASSES: Final = frozenset({"pass", "passed", "sit", "resit", "retake"})
_TESTS: Final = frozenset({"test", "quiz", "paper", "exam", "assessment"})


def _is_a_leader(before: tuple[Word, ...]) -> bool:
    """Whether it is said of somebody who leads: the head, SLT."""
    return any("leader" in word.tags or word.text in listed("body of people") for word in before[-2:])


_ONESELF: Final = frozenset({"myself", "mistakes", "errors"})


def _misleads(clause: Clause) -> bool:
    """Whether its first verb is no sign of what pupils are to learn, since the ECT does it alone or to an adult."""
    head = clause.head
    if head is None or head.text not in _READS_OR_SAYS or "base" not in head.tags:
        return False
    if head.text == "ask" and _is_for_help(clause):
        return True
    if head.text in _READS:
        return "phrase" not in head.tags and not is_anchored(clause.words)
    return _to_an_adult(clause, head) or bool(asked_once(clause))


def _is_for_help(clause: Clause) -> bool:
    """Whether it is help that is asked for, and no pupil is asked: ask for support when I need it."""
    words = clause.plain[:_SOON]
    return any(word.text in _HELP for word in words[1:]) and not is_anchored(clause.words)


_HELP: Final = frozenset({"help", "support", "advice", "guidance", "assistance", "backup"})
_READS: Final = frozenset({"read", "write"})
_SAYS: Final = frozenset({"ask", "email", "ring", "phone", "text", "call", "speak", "talk", "tell", "listen"})
_READS_OR_SAYS: Final = _READS | _SAYS


_KIN: Final = frozenset({"nan", "gran", "granny", "grandma", "grandad", "grandpa", "auntie", "niece", "nephew"})


def _to_an_adult(clause: Clause, head: Word) -> bool:
    """Whether a colleague or an office stands first after the verb, before any pupil or parent."""
    after = [word for word in clause.plain if word.start > head.start][:_SOON]
    for word in after:
        if word.text in _KIN:
            return True
        if not word.tags.isdisjoint({"pupil", "parent", "class"}) and "stop" not in word.tags:
            return False
        if word.text in TITLES or not word.tags.isdisjoint(ADULTS):
            return True
    return False


_SOON: Final = 5
