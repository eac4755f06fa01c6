"""What a clause is instead of an aim: a wish, a note, a slogan, headings in a row, a comparison of nothing."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import dropwhile, pairwise
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.acts.jobs import TITLES, is_one_adult, is_participle
from ectcore.wording.signs.measures.quantities import measured
from ectcore.wording.signs.residue import is_act, is_name, is_residue
from ectcore.wording.signs.seen.bounds import is_called
from ectcore.wording.signs.shape.diary import is_calendar_fact, is_diary
from ectcore.wording.signs.shape.elsewhere import heeds_advice, is_put_off
from ectcore.wording.signs.shape.narrative import is_complaint, is_question
from ectcore.wording.signs.whose.tasked import tasked
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

FEWEST_WORDS: Final = 2
NEAR_THE_START: Final = 3
MORE_OF: Final = frozenset({"more", "fewer", "less"})
COUNTED: Final = frozenset({"product", "document", "phase", "occasion"})
_ROW: Final = 3
_BETTER: Final = frozenset(
    [
        "better",
        "more",
        "improved",
        "stronger",
        "clearer",
        "less",
        "greater",
        "good",
        "effective",
        "consistent",
        "nicer",
        "lovely",
        "great",
        "fewer",
    ]
)


def says_no_aim(clause: Clause) -> bool:
    """Whether it refers elsewhere, notes something down, wishes, or tells a date."""
    noted = clause.has("note-start") and not clause.has("class")
    told = is_complaint(clause) or is_calendar_fact(clause) or is_diary(clause) or is_question(clause)
    noted = noted or is_put_off(clause) or _is_of_a_talk(clause.plain)
    return noted or told or clause.has("wish") or is_cross_reference(clause) or _is_mere_labels(clause)


def _is_of_a_talk(words: tuple[Word, ...]) -> bool:
    """Whether it is a note that one has met somebody, or when they come: met Jo re 9X, Tina in on Thursday p4."""
    if words[0].text in _MET and any(map(is_one_adult, words[1:NEAR_THE_START])):
        return True
    comes = len(words) > NEAR_THE_START and words[1].text in _IN_OR_OUT and is_one_adult(words[0])
    return comes and any("time" in word.tags for word in words[2 : 2 + NEAR_THE_START])


_IN_OR_OUT: Final = frozenset({"in", "out", "away", "off", "here", "visiting", "back"})
_MET: Final = frozenset({"met", "spoke", "saw", "chatted", "talked"})


def is_empty(clause: Clause) -> bool:
    """Whether it is a slogan, a row of headings or a comparison of nothing in particular."""
    compares = clause.plain[0].text in _BETTER and not measured(clause)
    compares = compares and (_is_only_better(clause.plain) or not is_placed(clause))
    return (
        compares
        or _is_slogan(clause)
        or is_row_of_headings(clause)
        or _follows_policy(clause)
        or _is_time_for_it(clause.plain)
    )


def _is_time_for_it(words: tuple[Word, ...]) -> bool:
    """Whether only the time is told that a topic is to have: three hours a week on it, thirty hours of this."""
    at = next((at for at, word in enumerate(words[:_SOON]) if word.text in HOURS), None)
    return at is not None and any(
        before.text in {"of", "on"} and it.text in {"it", "this", "these"} for before, it in pairwise(words[at + 1 :])
    )


HOURS: Final = frozenset({"hour", "hours", "hr", "hrs", "minute", "minutes", "min", "mins", "days", "evenings"})
_SOON: Final = 5


def _follows_policy(clause: Clause) -> bool:
    """Whether a policy is to be followed, and nothing says in what: stick to the phonics policy with 9K."""
    words = clause.plain
    if words[0].text not in _FOLLOWS or clause.has("number"):
        return False
    at = next((at for at, word in enumerate(words) if word.text in _POLICIES), None)
    return at is not None and all(not word.tags.isdisjoint(_SAYS_WHERE) for word in words[at + 1 :])


_FOLLOWS: Final = frozenset({"follow", "stick", "keep", "adhere", "abide", "apply", "use", "embed", "implement"})
_POLICIES: Final = frozenset({"policy", "policies", "procedures", "guidelines", "guidance", "handbook", "framework"})


def is_bare_heading(clause: Clause) -> bool:
    """Whether a few words name a thing and say nothing of it: word mats, dodgeball league for staff."""
    words = clause.plain
    if clause.has("class", "number", "digits", "identifier", "time"):
        return False
    if sum("stop" not in word.tags for word in words) > _LONGEST_HEADING or any(word.text in _MORE for word in words):
        return False
    head = clause.head
    if head is not None and clause.starts_with_act and head.tags.isdisjoint(_NAMES):
        return False
    if tasked(clause) or any(map(is_participle, words)):
        return False
    return not any(_says_more(word, after) for word, after in pairwise(words))


def _says_more(word: Word, after: Word) -> bool:
    """Whether pupils do something there, or a unit is named that it is for."""
    if word.text == "for" and is_called(word, after):
        return True
    if "pupil" in word.tags and "pupil" not in after.tags:
        return not after.tags.isdisjoint({"base", "third"})
    return word.text == "the" and "unit" in after.tags


_LONGEST_HEADING: Final = 4
_NAMES: Final = frozenset({"product", "technique", "unit", "helper"})
_MORE: Final = frozenset(
    {"no", "not", "never", "without", "every", "each", "all"}
    | {"that", "which", "who", "so", "until", "by", "before", "after", "when", "in", "on", "at", "with", "during"}
)


@lru_cache(OF_CLAUSES)
def is_row_of_headings(clause: Clause) -> bool:
    """Whether headings stand in a row: pace, voice, reports; feedback, corridor duty, how my displays look."""
    if clause.words[0].start > NEAR_THE_START or clause.has("number"):
        return False
    rows = [*_rows(dropwhile(_only_wishes, clause.words) if clause.has("vague") else clause.words)]
    lengths = [len(row) for row in rows]
    if len(rows) >= _ROW and max(lengths) <= (1 if clause.starts_with_act else FEWEST_WORDS):
        return True
    topics = sum(any("topic" in word.tags for word in row) for row in rows)
    deeds = sum(any(map(is_act, row[:1])) for row in rows)
    return len(rows) > _ROW and sorted(lengths)[-2] <= _ROW and topics > deeds


def _rows(words: Iterable[Word]) -> Iterator[list[Word]]:
    """The words between commas and the like."""
    row: list[Word] = []
    for word in words:
        if word.text in {",", "+", "/", "&", "and"}:
            yield row
            row = []
        else:
            row.append(word)
    yield row


def has_class_as_heading(clause: Clause) -> bool:
    """Whether a class stands in a row by itself, as one of the headings: workload, 9X, data drop."""
    words = clause.words
    ends = [at for at, word in enumerate(words) if word.text in BETWEEN]
    for one, two in pairwise((-1, *ends, len(words))):
        if two - one == FEWEST_WORDS and "class" in words[one + 1].tags:
            return any("class" not in word.tags and "mark" not in word.tags for word in words)
    return False


BETWEEN: Final = frozenset({",", "+", "/", "&"})
"""What stands between the members of a row."""


def _only_wishes(word: Word) -> bool:
    """Whether it belongs to a verb of bettering that stands before headings: keep on top of pace, marking, TAs."""
    return word.tags.issuperset({"vague", "verb"})


def _is_mere_labels(clause: Clause) -> bool:
    """Whether most of it is labels, numbers and dates, or a ladder of stages: sheet 4, cells D7:D31, KS2."""
    if not clause.has(*_LABELS):
        return False
    words = clause.plain
    if clause.has("time"):
        words = tuple([word for word in words if "time" not in word.tags])
    if clause.says(_STAGES) and len([word for word in words if word.text in _STAGES]) >= _ROW:
        return True
    labels = len([word for word in words if not word.tags.isdisjoint(_LABELS)])
    if labels * FEWEST_WORDS <= len(words):
        return False
    return not any(is_act(word) or not word.tags.isdisjoint({"technique", "exam"}) for word in words)


_STAGES: Final = frozenset(f"{letter}{number}" for letter in "cbsw" for number in range(1, 7))
"""The stages of a ladder of sanctions: C1 warning, C2 move, C3 out."""
_LABELS: Final = frozenset({"identifier", "figures", "digits"})


def _is_slogan(clause: Clause) -> bool:
    return clause.has("slogan") and not any(is_residue(word) for word in clause.words)


def is_cross_reference(clause: Clause) -> bool:
    """Whether it only refers to what is said elsewhere."""
    if heeds_advice(clause) or (tuple(word.text for word in clause.plain[:2]) in _AS_THERE and not clause.has("class")):
        return True
    if not clause.has("crossref"):
        return False
    left = [word for word in clause.plain if is_residue(word) or is_act(word)]
    return all("crossref" in word.tags or word.text in TITLES or is_name(word) for word in left)


_AS_THERE: Final = (("as", "on"), ("as", "in"), ("as", "per"), ("same", "as"), ("like", "in"), ("as", "for"))


def _is_only_better(words: tuple[Word, ...]) -> bool:
    """Whether one thing is to be better somewhere, and nothing says how: better books in 7S; not more or fewer."""
    if words[0].text in MORE_OF or len(words) <= FEWEST_WORDS:
        return False
    return all(not word.tags.isdisjoint(_SAYS_WHERE) for word in words[FEWEST_WORDS:])


_SAYS_WHERE: Final = frozenset({"stop", "class", "pupil", "identifier", "subjectname", "generic"})


def is_placed(clause: Clause) -> bool:
    """Whether something in particular is named, and a phase, place or class for it."""
    amount = clause.plain[0].text in MORE_OF
    return clause.has("phase", "place", "unit", "class", "environment") and any(
        is_residue(word) or is_act(word) or (amount and not word.tags.isdisjoint(COUNTED)) for word in clause.words
    )
