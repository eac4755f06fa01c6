"""What the build of a sentence serves, whatever its words: some of the class get something, what we did comes back."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from ectcore.wording.signs.about.own_teaching import in_my_lessons, is_anchored
from ectcore.wording.signs.about.topics import families
from ectcore.wording.signs.measures.amounts import SHORT_TIMES
from ectcore.wording.signs.residue import is_act, is_residue
from ectcore.wording.words.lexicon import listed
from ectcore.wording.words.tokens import NO_TAGS, Tags, Word

Build = tuple[Callable[[tuple[Word, ...]], bool], Tags]
"""Whether a sentence is built so, and the families that it then serves."""


def serves_by_build(words: tuple[Word, ...]) -> Tags:
    """The families that the words serve by who gets something, what comes back, what is put in its place.

    Asked only where no word is known to serve what the meeting was about.
    """
    found = of_a_class(words) | _served(_BY_BUILD, words)
    if not _by_name(words):
        return found
    return found | (_FOR_ONE - _BEHAVIOUR if families(words) else _FOR_ONE)


def of_a_class(words: tuple[Word, ...]) -> Tags:
    """What can only be said of a class: some of it, what it was taught, what is shown to it, where its things are."""
    return _served(_OF_A_CLASS, words)


def _served(known: tuple[Build, ...], words: tuple[Word, ...]) -> Tags:
    return NO_TAGS.union(*[serves for is_built_so, serves in known if is_built_so(words)])


def _for_some(words: tuple[Word, ...]) -> bool:
    """Whether some pupils of a class are meant and not all: the six who, three of them, half of 7R, the green table."""
    for at, (one, two) in enumerate(pairwise(words)):
        part = "number" in one.tags or one.text in _SOME
        if part and (two.text in {"who", "whose"} or (two.text == "of" and _is_of_them(words[at + 2 : at + 4]))):
            return True
        if one.text == "the" and (two.text in _REST or _are_the_ones(words[at + 1 : at + 3])):
            return True
        if one.text in {"the", "my"} and at + 2 < len(words) and words[at + 2].text == "ones":
            return True
        if one.text in _KINDS and (two.text in _GATHERED or "number" in two.tags):
            return True
    return False


def _are_the_ones(words: tuple[Word, ...]) -> bool:
    """Whether a number stands for pupils by itself: the five on the window side."""
    return len(words) > 1 and "number" in words[0].tags and words[1].text in _WHERE


_REST: Final = frozenset({"others", "rest"})
_WHERE: Final = frozenset({"i", "i'm", "on", "at", "by", "with", "near", "who", "that"})


def _is_of_them(words: tuple[Word, ...]) -> bool:
    return any("class" in word.tags or word.text in {"them", "mine", "pupils", "children"} for word in words)


_SOME: Final = frozenset({"those", "anyone", "some", "few", "many", "ones", "pupils", "children", "chn", "students"})
_KINDS: Final = frozenset(
    {"bottom", "top", "lower", "upper", "lowest", "highest", "weakest", "strongest", "slowest", "quickest"}
    | {"green", "red", "blue", "yellow", "orange", "purple"}
)
_GATHERED: Final = frozenset({"table", "tables", "group", "groups", "set", "third", "half", "quarter", "end", "few"})


def _by_name(words: tuple[Word, ...]) -> bool:
    """Whether something is given to somebody called by a name: Sofia gets the map, give Ben and Ty the first line."""
    for at, word in enumerate(words):
        if word.owns and not word.tags and word.typed[0].isupper() and _is_of_a_child(words[at + 1 : at + 3]):
            return True
        if not _may_be_a_name(word):
            continue
        before = words[at - 1].text if at else ""
        after = words[at + 1] if at + 1 < len(words) else None
        if before in _GIVES and after is not None and ("stop" in after.tags or _may_be_a_name(after)):
            return True
        if before == "for" and after is None:
            return True
        if before == "to" and at > 1 and words[at - 2].text in _SPEAKS:
            return True
        if after is not None and after.text in _GETS and (not at or (before in _SO_THAT and after.text in _CAN)):
            return True
    return False


def _is_of_a_child(words: tuple[Word, ...]) -> bool:
    """Whether only a pupil has it: Ellie's mum, Leo's seat."""
    acts = len(words) > 1 and words[1].text in {"to", "will"}
    return bool(words) and not acts and ("parent" in words[0].tags or words[0].text in _CHILDS)


_CHILDS: Final = frozenset({"seat", "chair", "passport", "medication", "folder", "place", "ehcp", "targets", "mum"})
_SPEAKS: Final = frozenset({"talk", "speak", "chat", "listen", "explain", "give", "hand", "show", "read"})
_SO_THAT: Final = frozenset({"that", "so", "until", "till", "when", "where", "if", "how"})
_CAN: Final = frozenset({"can", "could", "gets", "has", "uses", "sits", "knows", "joins", "needs", "reads", "is"})
_GIVES: Final = frozenset(
    {"give", "let", "seat", "sit", "put", "move", "help", "support", "for", "hear", "hand", "with"}
    | {"warn", "tell", "remind", "meet", "brief", "ask", "update", "pair", "prompt", "catch", "keep"}
    | {"stop", "show", "praise", "thank", "take", "get"}
)
_GETS: Final = frozenset(
    {"gets", "has", "uses", "sits", "starts", "knows", "does", "works", "needs", "reads", "writes", "to", "is", "goes"}
    | {"can", "could", "joins"}
)


def _may_be_a_name(word: Word) -> bool:
    return not word.tags and word.typed.istitle() and word.typed.isalpha() and len(word.typed) > 1


def _in_front_of_them(words: tuple[Word, ...]) -> bool:
    """Whether it is how the ECT speaks or shows it: in front of them, the bit where I talk."""
    texts = [word.text for word in words]
    for at, (one, two) in enumerate(pairwise(texts)):
        if one == "front" and two == "of" and at + 2 < len(words) and _is_the_class(words[at + 2 : at + 4]):
            return True
        if one in _WHILE and two in {"i", "i'm"} and at + 2 < len(words) and texts[at + 2] in _DELIVERS:
            return True
    return False


def _is_the_class(words: tuple[Word, ...]) -> bool:
    return any("class" in word.tags or word.text in {"them", "class", "pupils", "children"} for word in words)


_WHILE: Final = frozenset({"where", "while", "when", "as"})
_DELIVERS: Final = frozenset(
    {"talk", "talking", "say", "speak", "speaking", "explain", "show", "draw", "demonstrate", "model"}
    | {"tell", "describe"}
)


def _things_in_places(words: tuple[Word, ...]) -> bool:
    """Whether things are only told their places, two of them or more: paint on the left, aprons off last."""
    placed, at = 0, 0
    while at < len(words):
        end = next((each for each in range(at, len(words)) if "mark" in words[each].tags), len(words))
        placed += _is_placed(words[at:end])
        at = end + 1
    return placed > 1


def _is_placed(words: tuple[Word, ...]) -> bool:
    """Whether a thing and its place are all that is said, without a verb: bags under the stools, hair back."""
    if not 1 < len(words) <= _FEW or "stop" in words[0].tags or "number" in words[0].tags:
        return False
    return words[1].text in _PLACES and not any("base" in word.tags and "noun" not in word.tags for word in words[2:])


_FEW: Final = 6
_PLACES: Final = frozenset({"on", "off", "out", "away", "down", "up", "under", "in", "back", "behind", "over"})


def _was_taught(words: tuple[Word, ...]) -> bool:
    """Whether what the class has had is spoken of: even though we've finished them, what we did in autumn."""
    for one, two in pairwise(words):
        if one.text == "we've" and "past" in two.tags:
            return True
        if one.text in {"we", "they"} and two.text in _DID:
            return True
    return False


_DID: Final = frozenset({"did", "covered", "met", "finished", "learnt", "learned", "studied"})


def _in_place_of(words: tuple[Word, ...]) -> bool:
    """Whether one way of working is put in the place of another: a sheet in place of thirty comments."""
    return any((one.text, two.text) in _INSTEAD for one, two in pairwise(words))


_INSTEAD: Final = frozenset({("instead", "of"), ("rather", "than"), ("place", "of")})


def _who_can(words: tuple[Word, ...]) -> bool:
    """Whether it is to be known who can do it: know who in 3K can carry tens."""
    at = next((at for at, word in enumerate(words) if at and word.text in {"who", "which"}), 0)
    if not at or not any(word.text in _FINDS_OUT for word in words[max(0, at - 3) : at]):
        return False
    return any(word.text in _ABLE for word in words[at : at + 6])


_FINDS_OUT: Final = frozenset({"know", "see", "list", "find", "spot", "hear", "tell", "note", "notice", "check", "out"})
_ABLE: Final = frozenset(
    {"can", "can't", "cannot", "could", "needs", "need", "knows", "understands", "understood", "got"}
)


def _nobody_until(words: tuple[Word, ...]) -> bool:
    """Whether nobody is to do it before something is seen to: nobody on the drill till I've checked goggles."""
    if not words or words[0].text not in _NOBODY or not is_anchored(words):
        return False
    return any(word.text in _UNTIL for word in words)


_NOBODY: Final = frozenset({"nobody", "no", "none"})
_UNTIL: Final = frozenset({"till", "until", "unless", "before"})


def _is_soon_under_way(words: tuple[Word, ...]) -> bool:
    """Whether a lesson is to be under way so soon: Do Now begun within two minutes, 9B writing inside 90 secs."""
    limit = next((at for at, word in enumerate(words) if word.text in SHORT_TIMES and _is_limit(words, at)), 0)
    return bool(limit) and any(word.text in _UNDER_WAY for word in words[:limit])


def _is_limit(words: tuple[Word, ...], at: int) -> bool:
    """Whether so many minutes are a limit: within two minutes; not a talk of two minutes."""
    counted = at > 1 and "number" in words[at - 1].tags
    return counted and any(word.text in _WITHIN for word in words[max(0, at - 3) : at - 1])


_WITHIN: Final = frozenset({"within", "inside", "in", "under"})
_UNDER_WAY: Final = frozenset(
    {"begun", "began", "begin", "begins", "started", "start", "starts", "going", "underway", "way", "settled"}
    | {"seated", "writing", "working", "silent", "ready", "out", "away", "cleared", "packed", "lined", "sat", "open"}
)


def _makes_questions(words: tuple[Word, ...]) -> bool:
    """Whether questions or tasks are to be made for a class: write a bank of six speaking questions for Y10."""
    making = "base" in words[0].tags and words[0].text in _MAKES if words else False
    made = next((at for at, word in enumerate(words) if word.text in _MADE), 0) if making else 0
    return bool(made) and is_anchored(words[made + 1 :])


_MAKES: Final = frozenset(
    {"write", "make", "build", "create", "prepare", "draft", "design", "compile", "collect", "plan"}
)
_MADE: Final = frozenset({"questions", "problems", "sums", "tasks", "examples", "exercises", "activities", "starters"})


def _only_of_the_class(words: tuple[Word, ...]) -> bool:
    """Whether a class is to do something and nothing that it learns is named: Y1 know where the pencils live."""
    words = tuple(word for at, word in enumerate(words) if not _says_how_long_or_whence(words, at))
    if not (is_anchored(words) or in_my_lessons(words)) or families(words):
        return False
    if any(not word.tags.isdisjoint(_LEARNT_OR_OTHERS) or _is_a_year(word) for word in words):
        return False
    return any((is_act(word) or is_residue(word)) and word.text not in listed("number") for word in words)


def _says_how_long_or_whence(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is a length of time, or a lesson that a class comes from: in three minutes, back from swimming."""
    word, before = words[at], words[at - 1] if at else None
    if before is None:
        return False
    if word.text in {"minutes", "minute", "mins"} and "number" in before.tags:
        return True
    return "unit" in word.tags and before.text in {"from", "after"}


def _is_a_year(word: Word) -> bool:
    return word.text.isdecimal() and len(word.text) == _DIGITS_OF_A_YEAR


_DIGITS_OF_A_YEAR: Final = 4
_LEARNT_OR_OTHERS: Final = frozenset(
    {"unit", "technique", "topic", "control", "offduty", "coming", "slogan", "rating-result", "colleague", "officer"}
    | {"subjectname", "occasion"}
)


_BEHAVIOUR: Final = frozenset({"behaviour", "memory", "oracy", "pastoral", "environment"})
_FOR_ONE: Final = frozenset({"adaptive", "behaviour", "pastoral", "staff"})
_ROUTINE: Final = frozenset({"behaviour", "planning"})
_OF_A_CLASS: Final[tuple[Build, ...]] = (
    (_for_some, frozenset({"adaptive"})),
    (_in_front_of_them, frozenset({"planning"})),
    (_things_in_places, _ROUTINE),
    (_was_taught, frozenset({"memory"})),
)
_BY_BUILD: Final[tuple[Build, ...]] = (
    (_in_place_of, frozenset({"workload"})),
    (_only_of_the_class, _BEHAVIOUR),
    (_nobody_until, _ROUTINE),
    (_is_soon_under_way, _ROUTINE),
    (_makes_questions, frozenset({"planning"})),
    (_who_can, frozenset({"assessment", "adaptive"})),
)
