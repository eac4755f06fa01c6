"""What a clause names to be seen: a technique, an act, a thing; none where it names only topics and wishes."""

from typing import Final

from ectcore.wording.clauses import Clause
from ectcore.wording.narrative import is_calendar_fact, is_complaint, is_diary, is_question
from ectcore.wording.quantities import measured
from ectcore.wording.residue import is_act, is_residue, is_weak_act, names_a_thing
from ectcore.wording.tokens import Word

FEWEST_WORDS: Final = 2
_NEAR_THE_START: Final = 3
_ROW: Final = 3


def practice(clause: Clause) -> Word | None:
    """The word of a clause that names something to be seen; None where only topics and wishes are named."""
    words = clause.plain
    if not words or _says_no_aim(clause):
        return None
    technique = next((word for word in words if "technique" in word.tags and "topic" not in word.tags), None)
    if _is_row_of_headings(clause) and not clause.has("class"):
        return None
    if technique or _is_empty(clause):
        return technique
    if clause.has("post") and clause.starts_with_act:
        return clause.first("post")
    return _act_of(clause) or _thing_of(clause)


def _act_of(clause: Clause) -> Word | None:
    """The verb of doing, where it is said to whom, with what or where."""
    words = clause.plain
    act = next((word for at, word in enumerate(words) if _is_done_there(words, at)), None)
    if (
        act is None
        or _is_only_thought(clause)
        or _is_of_its_topic(words, act)
        or (len(words) <= FEWEST_WORDS and not clause.starts_with_act)
    ):
        return None
    others = [word for word in words if word is not act]
    done_once = not act.tags.isdisjoint({"oneoff", "making"}) and any("product" in word.tags for word in others)
    named = any(names_a_thing(word) or _is_object(word) for word in others)
    return act if named or done_once or measured(clause) or _cases(clause) else None


def _is_of_its_topic(words: tuple[Word, ...], act: Word) -> bool:
    """Whether the verb only tells more of a topic: an environment that speaks to the child."""
    at = next((at for at, word in enumerate(words) if word.text in {"that", "which", "where"}), 0)
    if not at or words[0].text not in {"a", "an", "the"} or act.start < words[at].start:
        return False
    return not any(is_residue(word) or "class" in word.tags for word in words[:at])


def _is_done_there(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word is a verb of doing where it stands: "question three pupils", but no "question"."""
    word = words[at]
    if "past" in word.tags and at and words[at - 1].text in _UNDERGOES:
        return False
    if _is_of_no_kind(words, at):
        return False
    if is_act(word):
        return "quality" not in word.tags or (at + 1 < len(words) and words[at + 1].text in _DETERMINERS)
    if "act" not in word.tags or "noun" in word.tags or word.tags.isdisjoint(_FORMS):
        return False
    followed = at + 1 < len(words) and _is_followed_by_its_object(words[at + 1])
    if "topic" in word.tags:
        return followed and "base" in word.tags and (at == 0 or words[at - 1].text in _BEFORE_VERBS)
    return followed and "light" in word.tags and word.tags.isdisjoint(_SAYS_LITTLE)


def _is_of_no_kind(words: tuple[Word, ...], at: int) -> bool:
    """Whether it is done to something that has no more to it than that it is good: deliver outstanding lessons."""
    after = [word for word in words[at + 1 : at + 4] if "stop" not in word.tags][:FEWEST_WORDS]
    return (
        len(after) == FEWEST_WORDS
        and "quality" in after[0].tags
        and not after[1].tags.isdisjoint({"generic", "topic"})
        and "technique" not in after[1].tags
    )


def _is_followed_by_its_object(after: Word) -> bool:
    return after.text not in _NO_OBJECT and ("quality" not in after.tags or after.text in _MORE_OF)


_MORE_OF: Final = frozenset({"more", "fewer", "less"})
_NO_OBJECT: Final = frozenset({"and", "of", "for", "is", "in", "with", "by", "at"})
_DETERMINERS: Final = frozenset(
    ["the", "a", "an", "my", "our", "their", "his", "her", "each", "every", "all", "this", "these", "away", "out", "up"]
)
_UNDERGOES: Final = frozenset({"was", "were", "been", "being"})
_FORMS: Final = frozenset({"base", "ing", "past", "third"})
_BEFORE_VERBS: Final = frozenset({"to", "and", "then", "will", "i", "i'll", "can", "not", "or", "we", "must", "should"})
_SAID_OFTEN: Final = frozenset({"attend", "filler", "slogan"})
_SAYS_LITTLE: Final = frozenset(
    {"stop", "vague", "topic", "rating", "identifier", "time", "attend", "filler", "slogan"}
)


def _thing_of(clause: Clause) -> Word | None:
    """The thing that is to be had or done, where the clause says more of it than that it should be better."""
    words = clause.plain
    things = (
        [word for at, word in enumerate(words) if names_a_thing(word) and not _is_only_noted(words, at)]
        or _cases(clause)
        or _counted(clause)
    )
    if not things:
        return None
    named = next((word for word in things if is_residue(word)), None)
    if _betters_a_topic(clause):
        return None
    if named is None and clause.has("quality") and not measured(clause) and not _cases(clause):
        return None
    if any(is_weak_act(word) for word in words) or "post" in things[0].tags:
        return named or things[0]
    related = any(word.text in _RELATES for word in words)
    unknown_verb = not words[0].tags and len(words) > FEWEST_WORDS
    if len(words) > FEWEST_WORDS and (measured(clause) or related or unknown_verb or clause.has("past")):
        return things[0]
    return None


_RELATES: Final = frozenset(["in", "with", "for", "at", "on", "during", "to", "from", "by", "before", "after"])


def _is_only_noted(words: tuple[Word, ...], at: int) -> bool:
    """Whether a list or log is only where a number stands: 0 on the log."""
    if at < FEWEST_WORDS or "document" not in words[at].tags:
        return False
    return words[at - 1].text in _THE and words[at - FEWEST_WORDS].text == "on" and "digits" in words[0].tags


def _cases(clause: Clause) -> list[Word]:
    """Topics that stand for single cases of them: a question, three questions, every instruction, the displays."""
    words = clause.plain
    return [word for at, word in enumerate(words) if _is_a_case(words, at)]


def _counted(clause: Clause) -> list[Word]:
    """People or places of which it is said how many, or until when: each of my 26 tutees, in the building by 8.15."""
    if not clause.has(*_PRESENT) or clause.has("state", "training") or not measured(clause):
        return []
    return [word for word in clause.plain if not word.tags.isdisjoint(_PRESENT)][:1]


_PRESENT: Final = frozenset({"pupil", "parent", "helper", "place", "occasion"})


def _is_a_case(words: tuple[Word, ...], at: int) -> bool:
    word = words[at]
    if "topic" not in word.tags or word.text.endswith("ing") or word.tags.isdisjoint(_COUNTED):
        return False
    before = words[max(0, at - _NEAR_THE_START) : at]
    counted = any(each.text in _ONE_OF_THEM or "number" in each.tags for each in before)
    return counted or ("product" in word.tags and bool(before) and before[-1].text in _THE)


_COUNTED: Final = frozenset({"product", "document", "phase", "occasion"})
_ONE_OF_THEM: Final = frozenset({"a", "an", "each", "every", "another", "fewer", "more", "less"})
_THE: Final = frozenset({"the", "my", "our", "this"})


_OBJECTS: Final = frozenset({"bound", "audience", "helper", "class", "phase", "place", "pupil"})


def _is_object(word: Word) -> bool:
    """Whether something may be done to it or there; a mere topic or "policy" tells nothing."""
    if word.tags.isdisjoint(_OBJECTS) or "stop" in word.tags:
        return False
    return word.tags.isdisjoint({"topic", "generic"}) or not word.tags.isdisjoint({"phase", "class", "pupil"})


def _is_only_thought(clause: Clause) -> bool:
    """Whether it asks only for thinking or feeling: reflect on, think about, remember to."""
    head = clause.head
    return head is not None and head.text in _THINKS


_THINKS: Final = frozenset(
    [
        "think",
        "reflect",
        "consider",
        "remember",
        "feel",
        "believe",
        "hope",
        "wonder",
        "appreciate",
        "understand",
        "know",
        "realise",
        "recognise",
    ]
)


def _is_row_of_headings(clause: Clause) -> bool:
    """Whether headings stand in a row: pace, voice, reports."""
    if clause.words[0].start > _NEAR_THE_START or clause.has("number"):
        return False
    rows: list[int] = [0]
    for word in clause.words:
        if word.text in {",", "+", "/", "&", "and"}:
            rows.append(0)
        else:
            rows[-1] += 1
    short = max(rows) <= (1 if clause.starts_with_act else FEWEST_WORDS)
    return len(rows) >= _ROW and short


def _is_slogan(clause: Clause) -> bool:
    return clause.has("slogan") and not any(is_residue(word) for word in clause.words)


def is_cross_reference(clause: Clause) -> bool:
    """Whether it only refers to what is said elsewhere."""
    left = [word for word in clause.plain if is_residue(word) or is_act(word)]
    return clause.has("crossref") and all("crossref" in word.tags for word in left)


def _betters_a_topic(clause: Clause) -> bool:
    """Whether a mere topic is to be improved, wherever that may be: develop feedback, better TA deployment."""
    head = clause.head
    if head is None or head.tags.isdisjoint({"vague", "quality"}) or measured(clause):
        return False
    if head.text in _MORE_OF and _is_placed(clause):
        return False
    after = [
        word
        for word in clause.plain
        if word.start > head.start and word.tags.isdisjoint({"stop", "quality", "generic"})
    ]
    return bool(after) and "topic" in after[0].tags and "technique" not in after[0].tags


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


def _is_placed(clause: Clause) -> bool:
    """Whether something in particular is named, and a phase, place or class for it."""
    amount = clause.plain[0].text in _MORE_OF
    return any(
        is_residue(word) or is_act(word) or (amount and not word.tags.isdisjoint(_COUNTED)) for word in clause.words
    ) and clause.has("phase", "place", "unit", "class", "environment")


def _says_no_aim(clause: Clause) -> bool:
    """Whether it refers elsewhere, notes something down, wishes, or tells a date."""
    noted = clause.has("note-start") and not clause.has("class")
    told = is_complaint(clause) or is_calendar_fact(clause) or is_diary(clause) or is_question(clause)
    return noted or told or clause.has("wish") or is_cross_reference(clause) or _is_mere_labels(clause)


def _is_mere_labels(clause: Clause) -> bool:
    """Whether most of it is labels, numbers and dates: sheet 4, cells D7:D31, KS2."""
    words = [word for word in clause.plain if "time" not in word.tags]
    labels = sum(not word.tags.isdisjoint({"identifier", "figures", "digits"}) for word in words)
    told = any(is_act(word) or not word.tags.isdisjoint({"technique", "exam"}) for word in words)
    return labels * FEWEST_WORDS > len(words) and not told


def _is_empty(clause: Clause) -> bool:
    """Whether it is a slogan, a row of headings or a comparison of nothing in particular."""
    compares = clause.plain[0].text in _BETTER and not measured(clause) and not _is_placed(clause)
    return compares or _is_slogan(clause) or _is_row_of_headings(clause)
