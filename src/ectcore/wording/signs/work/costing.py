"""What a clause asks for takes, in minutes: what an act or a product costs, times how many."""

from functools import lru_cache
from itertools import pairwise
from typing import Final

from ectcore.memory import OF_CLAUSES
from ectcore.wording.signs.measures.amounts import SHORT_TIMES
from ectcore.wording.signs.measures.frequencies import EVERY
from ectcore.wording.signs.work.costs import FOR_EACH, PEOPLE, PRODUCTS, VALUES
from ectcore.wording.signs.work.lasting import LASTING, OF_ALL, in_figures, time_for_each
from ectcore.wording.signs.work.one_for_each import HOURS, for_several_years, hours_a_week, one_for_each
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.tokens import Word

_REACH: Final = 7
_HEAVY: Final = 240
_HUGE: Final = 1000
_SEVERAL: Final = 3
_TAKE_DAYS: Final = frozenset(
    form
    for product, minutes in PRODUCTS.items()
    if minutes >= _HEAVY
    for form in (product, f"{product}s", f"{product.removesuffix('y')}ies")
)
_COPIES: Final = frozenset({"print", "printed", "copy", "given", "give", "share", "shared"})
_COUNTS: Final = {"every": 1, "each": 1, "all": 1, **VALUES}
_COUNTED: Final = frozenset(_COUNTS)


@lru_cache(OF_CLAUSES)
def cost(clause: Clause) -> tuple[float, tuple[Word, ...]]:
    """The greatest cost in minutes that the clause speaks of, and its words."""
    words = clause.plain
    found: list[tuple[float, tuple[Word, ...]]] = []
    if clause.says(_COUNTED) or clause.has("digits"):
        found += [
            _cost_at(words, index, many)
            for index, word in enumerate(words)
            if (word.text in _COUNTED or "digits" in word.tags)
            and (many := _COUNTS.get(word.text, 0) or in_figures(word))
            and not (index + 1 < len(words) and words[index + 1].text in _COUNTS_NO_WORK)
            and clause.box.text[word.end : word.end + 1] != "-"  # 200-word reports
            and not (index and words[index - 1].text == "to" and "number" in words[index - 2].tags)  # from 4 to 10
        ]
    if clause.has("number") and clause.says(LASTING):
        found.append(time_for_each(words))
    if clause.has("number") and clause.says(EVERY):
        found.append(one_for_each(words))
    if clause.has("number") and clause.says(HOURS):
        found.append(hours_a_week(words))
    if clause.says(_YEARS):
        found.append(for_several_years(words))
    if clause.says(_TAKE_DAYS):
        found += [_cost_of_several(words, index) for index, word in enumerate(words) if word.text in _TAKE_DAYS]
    return max(found, key=lambda each: each[0], default=(0, ()))


def _cost_at(words: tuple[Word, ...], index: int, many: int) -> tuple[float, tuple[Word, ...]]:
    """What is counted after the number, and what that costs."""
    for at in range(index + 1, min(index + _REACH, len(words))):
        word = words[at]
        if many > 1 and at + 1 < len(words) and _belongs_to(word, words[at + 1]):
            continue
        one = singular(word.text)
        if many > 1 and one == word.text and one != "children":
            if one in PEOPLE or one in PRODUCTS:
                break
        elif one in PEOPLE:
            taught = [each.text for each in words[at + 1 : at + 3]] == ["i", "teach"]
            if one == "pupil" and _at_a_table(words[at + 1 : at + 4]):
                one = "group"
            people = many if many > 1 else PEOPLE[one] * (_CLASSES if taught else 1)
            return people * _for_each(words, index, one), words[index : at + 1]
        elif made := _made_for(words, index, many) if one in PRODUCTS else _made_for_each_of(words, index, many):
            return made, words[index : at + 1]
        elif one in PRODUCTS and not _is_only_when(words, index, one):
            return _cost_of_products(words, index, many) * _cost_of_one(words, at, one), words[index : at + 1]
        if word.text in _STOPS_AT or (word.tags and word.tags.isdisjoint(_DESCRIBES)):
            break
    return 0, ()


_YEARS: Final = frozenset({"years"})
_COUNTS_NO_WORK: Final = SHORT_TIMES | {"a", "an", "per"}
"""What makes it so long, or so many at a time of what was named before: within 90 secs of the bell, four a lesson."""


def _belongs_to(word: Word, after: Word) -> bool:
    """Whether it tells what kind of things are counted: exercise books, assessment folders, Y8 exam papers."""
    if word.tags.isdisjoint(_OF_A_KIND) or after.text == word.text:
        return False
    return after.text.endswith("s") and singular(after.text) in PRODUCTS


_OF_A_KIND: Final = frozenset(
    {"pupil", "document", "product", "assessment", "identifier", "exam", "subject", "generic"}
)


def _at_a_table(after: tuple[Word, ...]) -> bool:
    """Whether only those of one table or group are meant: each pupil on her table."""
    return bool(after) and after[0].text in {"on", "at", "in"} and any(word.text in _TABLES for word in after)


_TABLES: Final = frozenset({"table", "group", "row"})
_CLASSES: Final = 5
_STOPS_AT: Final = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "week", "fortnight"}) | {
    *("in", "on", "for", "with", "to", "by", "at", "from", "and", "or", "each"),
}
_DESCRIBES: Final = frozenset(
    {"stop", "quality", "number", "identifier", "me", "topic", "technique", "occasion", "adaptive", "past"}
)


def _cost_of_one(words: tuple[Word, ...], at: int, one: str) -> float:
    """What one of those costs: a book that is read takes hours, one that is marked or an exercise book minutes."""
    about = at + 1 < len(words) and words[at + 1].text in {"on", "about", "by"}
    read = (
        one in {"book", "novel"}
        and not _belongs_to(words[at - 1], words[at])
        and any(word.text in {"read", "reread"} for word in (words if about else words[:_PAIR]))
        and (about or not any(word.text == "all" for word in words[max(0, at - 3) : at]))
    )
    return _A_BOOK if read else PRODUCTS[one]


_PAIR: Final = 2
_A_BOOK: Final = 300


def _made_for(words: tuple[Word, ...], index: int, many: int) -> float:
    """What is made for each of some lessons, units or rooms costs in all: an organiser for every unit."""
    each = next((at for at in range(index, max(-1, index - _REACH), -1) if words[at].text in EVERY), 0)
    if not each or words[each - 1].text != "for" or each < _PAIR:
        return 0
    made = [
        PRODUCTS[one]
        for before, word in pairwise((words[0], *words[: each - 1]))
        if (one := singular(word.text)) in PRODUCTS
        and before.text != "the"  # on the board there is no board made
        and ("base" not in word.tags or "noun" in word.tags)  # to plan is to make no plan
    ]
    return max(made, default=0) * (many if many > 1 else _A_YEARS)


_A_YEARS: Final = 10


def _made_for_each_of(words: tuple[Word, ...], index: int, many: int) -> float:
    """What several of a kind cost that are made for all of so many: exemplar answers for all 40 topics."""
    each = next((at for at in range(index - 1, max(0, index - _FEW), -1) if words[at].text in OF_ALL), 0)
    if many == 1 or not each or words[each - 1].text not in {"for", "in", "on"}:
        return 0
    made = [
        PRODUCTS[one]
        for word in words[: each - 1]
        if word.text.endswith("s") and (one := singular(word.text)) in PRODUCTS and "identifier" not in word.tags
    ]
    return max(made, default=0) * many


_FEW: Final = 4


def _is_only_when(words: tuple[Word, ...], index: int, one: str) -> bool:
    """Whether lessons are counted to say when something is done, not what is to be made: in all eight lessons."""
    if one not in {"lesson", "assembly", "practical"}:
        return False
    before = {word.text for word in words[max(0, index - 2) : index]}
    made = any("base" in word.tags and not word.tags.isdisjoint({"making", "act", "light"}) for word in words[:index])
    return not made or words[0].text in EVERY or not before.isdisjoint({"in", "over", "across", "for", "during", "of"})


def _for_each(words: tuple[Word, ...], index: int, people: str) -> float:
    """What one of the people costs: by the product made for each, or by the verb."""
    before = words[:index]
    if any(word.text in _COPIES for word in before):
        return 0
    verbs = [word for word in before if word.text in FOR_EACH]
    things = before[1:] if len(verbs) > 1 and verbs[0] is words[0] else before  # visit two and write on each of 28
    made = [PRODUCTS[one] for word in things if (one := singular(word.text)) in PRODUCTS]
    each = people in {"class", "subject"} or _one_by_one(words, index)
    if any(word.text in _TICKED for word in before):
        return 1  # a chart initialled for each of them
    by_verb: float = next((FOR_EACH[word.text] for word in reversed(before) if word.text in FOR_EACH), 0)
    if people == "class":
        return max(made) if made else by_verb * PEOPLE["pupil"] or 60
    return max(made) if made and each else by_verb


def _one_by_one(words: tuple[Word, ...], index: int) -> bool:
    """Whether each of them gets one: each of my 210 pupils, individual targets; not one quiz for all 30."""
    at = index
    while at and (words[at].text in _OF_THEM or "number" in words[at].tags):
        at -= 1
    if words[at].text == "all" and words[at - 1].text == "on":
        return True  # a report on all 180 pupils
    return words[at].text in EVERY or any(
        word.text in _SINGLE or (word.text != (one := singular(word.text)) and one in PRODUCTS)
        for word in words[:index]
    )


_TICKED: Final = frozenset({"ticked", "initialled", "signed", "logged", "checked"})
_OF_THEM: Final = frozenset({"of", "my", "our", "the", "these"})
_SINGLE: Final = frozenset({"individual", "personal", "bespoke", "separate", "personalised", "handmade", "handwritten"})


def _cost_of_several(words: tuple[Word, ...], index: int) -> tuple[float, tuple[Word, ...]]:
    """Several of what takes days: new schemes of work."""
    word = words[index]
    cost = PRODUCTS[singular(word.text)]
    before = words[max(0, index - 8) : index]
    if "identifier" in word.tags:
        return 0, ()
    if cost <= _HUGE and not word.text.endswith("s"):
        whole = words[0].text in _MAKES_ANEW and any(each.text in {"whole", "entire"} for each in before)
        return (cost, (word,)) if whole else (0, ())
    if word.text == "units" and not any("base" in each.tags for each in before):
        return 0, ()
    counted = any("number" in each.tags for each in before[-3:]) or any(each.text == "for" for each in before[-5:])
    return (0, ()) if counted else (cost * _SEVERAL, (word,))


_MAKES_ANEW: Final = frozenset({"re", "write", "plan", "make", "build", "create", "design", "resource"}) | {
    f"re{act}" for act in ("write", "plan", "make", "build", "design", "do", "work")
}


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The word in the singular, as far as its ending tells it: essays, quizzes, children."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "xes", "zzes")):
        return word.removesuffix("es").replace("zz", "z")
    return word if word in PEOPLE or word in PRODUCTS else word.removesuffix("s")


def _cost_of_products(words: tuple[Word, ...], index: int, many: int) -> int:
    """How many of them are made: the number, or a term's worth where every one is to be made anew."""
    if many > 1:
        return many
    return PEOPLE["pupil"] if any(word.text in _ANEW for word in words[:index]) else 0


_ANEW: Final = frozenset(
    {
        "turn",
        "convert",
        "recast",
        "transform",
        "rewrite",
        "redo",
        "remake",
        "replan",
        "redesign",
        "mark",
        "re",
        "film",
        "video",
        "transcribe",
        "translate",
    }
)
