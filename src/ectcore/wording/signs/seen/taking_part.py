"""Taking part: attending, reading or watching, with nothing to look for or bring back."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.flag import Flag, Want
from ectcore.wording.signs.acts.jobs import TITLES, is_one_adult
from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.signs.residue import is_act
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import Word


@lru_cache(OF_CLAUSES)
def mere_taking_part(parts: Parts) -> Flag | None:
    """Attending, reading or watching, with nothing to look for or bring back."""
    first = next((clause for clause in parts.aim if clause.plain), None)
    if first is None or not _takes_part(first) or _is_with_pupils(first):
        return None
    if any(map(brings_back, parts.judged)) or any(
        does_something(clause) for clause in parts.aim if clause is not first
    ):
        return None
    return Flag(Want.TAKING_PART, first.quote, first.box.path)


def _takes_part(clause: Clause) -> bool:
    """Whether one is there or reads something: attend, sit in on, be at the twilights."""
    head = clause.head
    if head is None:
        return False
    return _is_reading_matter(clause) or _is_there(clause, head) or _attends(clause, head)


def _is_there(clause: Clause, head: Word) -> bool:
    """Whether one is where training is, or in a colleague's lesson: be at the twilights, catch Mr Penn's lesson."""
    if head.text in _IS_THERE and clause.has("training"):
        return any(one is head and two.text in _WHERE for one, two in pairwise(clause.plain))
    if head.text in _SEES and _is_of_a_colleague(clause.plain[1:]):
        return True
    return head.text == "sit" and _sits_in(clause.plain)


def _attends(clause: Clause, head: Word) -> bool:
    """Whether it begins with a verb of attending, reading or watching."""
    attends = "attend" in head.tags and not head.tags.isdisjoint({"base", "ing"})
    if not attends or ("light" in head.tags and "phrase" not in head.tags) or _is_something_else(clause, head):
        return False
    return head.tags.isdisjoint(_NO_ATTENDANCE)


def _sits_in(words: tuple[Word, ...]) -> bool:
    """Whether one sits in a colleague's lesson: sit at the back of one of Mr Tan's Y8 lessons."""
    lesson = next((at for at, word in enumerate(words) if word.text in _LESSONS), 0)
    return any(word.owns and word.tags.isdisjoint({"pupil", "class"}) for word in words[:lesson])


def _is_of_a_colleague(words: tuple[Word, ...]) -> bool:
    """Whether a colleague's lesson follows at once: catch Mr Penn's lesson on Macbeth."""
    at = next((at for at, word in enumerate(words[:_SOON]) if word.owns and is_one_adult(word)), None)
    titled = bool(words) and words[0].text in TITLES and len(words) > 1 and words[1].owns
    owner = 1 if titled else at
    return owner is not None and any(word.text in _LESSONS for word in words[owner + 1 : owner + _SOON])


_SEES: Final = frozenset({"catch", "see", "join"})
_LESSONS: Final = frozenset({"lesson", "lessons", "class", "session", "assembly", "input", "talk"})


def _is_something_else(clause: Clause, head: Word) -> bool:
    """Whether the word only looks so: complete silence, join up my writing, look at pupils' faces."""
    if head.text == "look":
        return _looks_at_pupils(clause)
    after = next((word for word in clause.plain if word.start > head.start), None)
    if after is None:
        return False
    if head.text == "complete":
        return "stop" not in after.tags and "number" not in after.tags and not after.typed[0].isupper()
    return head.text == "join" and after.text == "up"


def _looks_at_pupils(clause: Clause) -> bool:
    """Whether it is pupils that are looked at: look at all 30 faces in 8K."""
    if clause.says(_FACES) and any("pupil" in word.tags for word in clause.plain):
        return True
    return clause.says(_ALL) and clause.has("class", "pupil")


_ALL: Final = EVERY | {"all"}
_FACES: Final = frozenset({"faces", "face", "eyes", "hands"})


def _is_reading_matter(clause: Clause) -> bool:
    """Whether only what is read, heard or visited is named: a podcast a week, three chapters of Sherrington."""
    if clause.has("class", "pupil", "technique"):
        return False
    named = next((at for at, word in enumerate(clause.plain[:_SOON]) if word.text in listed("reading matter")), None)
    if named is None or any(word.tags >= {"base", "act"} for word in clause.plain[:named]):
        return False
    return all("base" not in word.tags or "making" not in word.tags for word in clause.plain[named:])


_SOON: Final = 4
_NO_ATTENDANCE: Final = frozenset({"topic", "place", "technique"})
_WHERE: Final = frozenset({"at", "on", "in", "to", "through", "there", "for", "the", "a", "my", "all", "every"})
_IS_THERE: Final = frozenset({"be", "come", "go", "catch", "hear", "sit", "stay"})


def _is_with_pupils(clause: Clause) -> bool:
    """Whether one reads with pupils, or hears or helps them; not a book about them."""
    head = clause.head
    if head is None or head.text not in _WITH_PUPILS:
        return False
    if head.text == "read" and not clause.has("class") and (_is_for_teachers(clause) or _is_a_book_about(clause)):
        return False
    if clause.has("class", "phase") or _is_heard_reading(clause):
        return True
    return any(
        "pupil" in word.tags
        and (head.text != "read" or not before.tags.isdisjoint({"number", "mark"}) or before.text in _WITH)
        for before, word in pairwise(clause.words)
    )


_WITH_PUPILS: Final = frozenset({"read", "listen", "help"})
_WITH: Final = frozenset({"with", "to", "my", "the", "for"})


def _is_for_teachers(clause: Clause) -> bool:
    """Whether it is a text that teachers read by themselves: the policy on homework, a chapter on spelling."""
    return clause.says(FOR_TEACHERS)


def _is_a_book_about(clause: Clause) -> bool:
    """Whether it is a book about something that is taught: a book about phonics."""
    return any(book.text in {"book", "books"} and on.text in {"about", "on"} for book, on in pairwise(clause.plain))


FOR_TEACHERS: Final = frozenset(
    {"policy", "policies", "guidance", "handbook", "chapter", "article", "blog", "report", "research", "guide"}
    | {"framework", "guidelines", "paper", "scheme", "spec", "specification", "booklet"}
)


def _is_heard_reading(clause: Clause) -> bool:
    """Whether pupils are heard reading: listen to the lowest six read aloud; not a talk on reading."""
    heard = any(word.text in {"read", "reads", "readers"} for word in clause.plain[1:])
    return heard and not clause.has("helper", "leader", "colleague")


def brings_back(clause: Clause) -> bool:
    """Whether something is to be looked for, or done with what was seen."""
    begun = clause.head.start if clause.head else 0
    for index, word in enumerate(clause.words):
        if word.start <= begun:
            continue
        if "harvest" in word.tags and "verb" not in word.tags:
            return True
        joined = index > 0 and clause.words[index - 1].text in _JOINS
        if joined and "base" in word.tags and not word.tags.isdisjoint(_DONE_WITH):
            return True
    return False


def does_something(step: Clause) -> bool:
    """Whether a clause after the reading does something in turn: then mark five of 8D's books by it."""
    head = step.head
    if head is None or "base" not in head.tags:
        return False
    return (is_act(head) or "making" in head.tags) and head.tags.isdisjoint({"attend", "errand-act"})


_JOINS: Final = frozenset({"and", "then", "to", ",", "&", "afterwards", "later", "also"})
_DONE_WITH: Final = frozenset({"harvest", "act", "making"})
