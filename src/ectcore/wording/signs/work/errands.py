"""What is done once, in a few minutes, with things or for the office, and changes nothing in teaching."""

from typing import Final

from ectcore.wording.record import Box, Wording
from ectcore.wording.signs.acts.jobs import is_one_adult, is_participle
from ectcore.wording.signs.acts.turned import turned
from ectcore.wording.signs.measures.frequencies import EVERY, frequency
from ectcore.wording.signs.shape.parts import Parts
from ectcore.wording.signs.whose.everybody import is_people
from ectcore.wording.words.clauses import Clause, clauses
from ectcore.wording.words.lexicon import listed, stem
from ectcore.wording.words.tokens import Word


def is_small_errand(job: Clause) -> bool:
    """Whether the only job is one: charge the tablets, tell the office the coach time, be at the briefing."""
    first = turned(job) or job
    words = first.plain
    does = "base" in words[0].tags or words[0].text in _NIPS | listed("handles")
    if not does or len(words) < _SOON or _comes_again(first):
        return False
    asked = words[0].text == "email" and words[3].text in {"for", "asking"}
    tells = (asked or not first.has("technique")) and _passes_word_on(words)
    handles = not first.has("technique") and (_handles_things(first) or _brings_one(first))
    return tells or handles or _is_taken_somewhere(words) or _is_there(first) or _greets_one(words)


def only_job(parts: Parts, wording: Wording) -> Clause | None:
    """The first clause where nothing else is asked, and no more is said elsewhere than that it is to be done."""
    told = [clause for clause in parts.aim if clause.plain]
    if parts.inline or not told or any(clause.starts_with_act for clause in told[1:]):
        return None
    if len(wording.steps) >= _SEVERAL or not all(map(_is_part_of_it, wording.steps)):
        return None
    return told[0] if all(_says_only_that(clause, told[0]) for clause in parts.success) else None


def _is_part_of_it(step: Box) -> bool:
    """Whether a step is no more than a part of a small errand: send email, ask Dev to lift, move them."""
    told = [clause for clause in clauses(step) if clause.plain]
    return all(
        clause.plain[0].text in _MOVES and len(clause.plain) <= _SOON and not clause.has("technique", "class", "number")
        for clause in told
    )


def _says_only_that(clause: Clause, job: Clause) -> bool:
    """Whether success is no more than that the job is done: email sent, read = yes, in the tray."""
    said = {stem(word.text) for word in job.words}
    return all(
        "stop" in word.tags
        or "done" in word.tags
        or is_participle(word)
        or word.text in _YES
        or stem(word.text) in said
        or any(word.text.startswith(each[:_STEM]) for each in said if len(each) >= _STEM)
        for word in clause.plain
    )


_OF: Final = frozenset({"of", "my", "the", "our"})
"""Before pupils these tell what a photo shows, or whose it is."""
_YES: Final = frozenset({"yes", "tick", "ticked", "y", "once", "sent", "read", "certificate", "receipt", "done"})
_STEM: Final = 5
_SEVERAL: Final = 3
_MOVES: Final = frozenset(
    {
        "send",
        "ask",
        "email",
        "ring",
        "phone",
        "move",
        "lift",
        "carry",
        "print",
        "get",
        "find",
        "put",
        "post",
        "walk",
        "take",
    }
)


def _comes_again(clause: Clause) -> bool:
    """Whether it is done more than once, or whenever something else is: set out the trays before 8M come in."""
    words = clause.plain
    again = any(word.text in EVERY or (word.text in _WHENEVER and "time" not in word.tags) for word in words)
    so = next((at for at, word in enumerate(words) if word.text == "so"), len(words))
    for_them = any("pupil" in word.tags or word.text in _THEM for word in words[so:])
    return again or for_them or bool(frequency(clause))


_THEM: Final = frozenset({"i", "we", "they", "them", "nobody", "everyone", "all"})


def _handles_things(clause: Clause) -> bool:
    """Whether things of no lesson in particular are carried, counted or cleaned, and that is the only action."""
    words = clause.plain
    if words[0].text in _NIPS and words[1].text in {"to", "into", "in", "over", "down", "round"}:
        return True
    if words[0].text in _BRINGS and any(word.text in {"meeting", "back"} for word in words[2:]):
        return True
    if words[0].text not in listed("handles") or any(word.text == "display" for word in words):
        return False
    if words[0].text in _SHIFTS and any(word.text in _LAID_OUT for word in words):
        return False
    thing = next((at for at, word in enumerate(words[1:_NEAR], 1) if word.text in listed("handled")), 0)
    carried_on = [word for word in words[1:] if word.tags.issuperset({"act", "base"}) and _is_a_second_act(words, word)]
    small = all(word.text in listed("handles") or word.text in {"hand", "give"} for word in carried_on)
    return bool(thing) and small


def _brings_one(clause: Clause) -> bool:
    """Whether one thing is to be brought along once: bring my guitar in for singing."""
    one = clause.plain[0].text == "bring" and clause.plain[1].text in {"a", "an", "my", "the"}
    return one and not clause.has("class", "pupil", "number") and not any(map(_goes_on, clause.plain[2:]))


def _goes_on(word: Word) -> bool:
    return word.text in {"and", "to", "back", "together"}


def _is_taken_somewhere(words: tuple[Word, ...]) -> bool:
    """Whether a thing is fetched, handed in or signed: return the iPads to reception, sign the policy."""
    if words[0].text == "sign":
        return any(word.text in listed("signed") for word in words[1:]) and all(
            word.tags.isdisjoint({"class", "pupil", "parent"}) for word in words
        )
    if words[0].text not in listed("takes there"):
        return False
    to = next((at for at, word in enumerate(words) if at > 1 and word.text in _TO), len(words))
    if any(is_people(word) and words[at].text not in _OF for at, word in enumerate(words[1:to])):
        return False  # who goes there is taken for a reason
    return any(map(_is_an_office, words[to + 1 : to + 4]))


def _is_an_office(word: Word) -> bool:
    return "place" in word.tags or word.text in listed("office") or word.text in listed("put where")


def _is_a_second_act(words: tuple[Word, ...], word: Word) -> bool:
    before = words[words.index(word) - 1]
    return before.text in {"and", "then", "to"}


def _passes_word_on(words: tuple[Word, ...]) -> bool:
    """Whether one adult or the office is told one thing, or a day is settled: ring reception about the coach time."""
    if words[0].text in listed("settles") and any(word.text in listed("settled") for word in words[1:_NEAR]):
        return True
    if [word.text for word in words[:2]] == ["find", "out"] and words[2].text in _ASKED:
        return words[2].text != "what" or words[3].text in {"time", "day", "date", "room"}
    to = words[1:_SOON]
    office = any(word.text in listed("office") for word in to)
    adult = office or any(is_one_adult(word) and "pupil" not in word.tags for word in to)
    asked = next((at for at, word in enumerate(words) if at > 1 and word.text in listed("passed word")), len(words))
    if any(word.text in _ASSISTANTS or word.tags & {"topic", "officer"} == {"topic"} for word in words[: asked - 1]):
        return False  # to tell an assistant what to do is to deploy her
    if not adult or words[0].text not in listed("passes word"):
        return False
    return office or words[0].text == "let" or any(word.text in listed("passed word") for word in words[2:])


def _is_there(clause: Clause) -> bool:
    """Whether one is only to be at an event, or to enter one's name: be in the hall for the assembly."""
    words, events = clause.plain, listed("training event")
    if words[0].text in _ENTERS:
        return any(word.text in events for word in words[1:_NEAR])
    if words[0].text not in {"be", "stay"} or words[1].text not in {"in", "at", "there", "for", "on"}:
        return False
    event = any("occasion" in word.tags or word.text in events for word in words)
    told = [word for word in words[2:] if not word.tags.isdisjoint({"act", "making"}) and "noun" not in word.tags]
    return event and all(word.text in events for word in told)


def _greets_one(words: tuple[Word, ...]) -> bool:
    """Whether one person is to be greeted once: say hello to K at the gate."""
    if words[0].text not in {"say", "wave"} or len(words) < _SOON or "number" in words[1].tags:
        return False
    said = words[1].text in listed("greeting")
    to = next((at for at, word in enumerate(words[:_NEAR]) if word.text == "to"), 0)
    one = words[to + 1] if to and to + 1 < len(words) else None
    return said and one is not None and "class" not in one.tags and one.text not in {"all", "both"}


_ASKED: Final = frozenset({"when", "where", "whether", "if", "what"})
_ASSISTANTS: Final = frozenset({"ta", "tas", "lsa", "lsas", "hlta", "assistant", "nurse"})
_NIPS: Final = frozenset({"nip", "pop", "dash"})
_BRINGS: Final = frozenset({"bring", "take", "carry"})
_ENTERS: Final = frozenset({"register", "enrol", "enroll"})
_TO: Final = frozenset({"to", "from", "at", "in", "into", "off"})
_SHIFTS: Final = frozenset({"move", "shift", "push", "pull", "drag", "slide", "swap", "put"})
_LAID_OUT: Final = frozenset({"into", "rows", "row", "horseshoe", "groups", "pairs", "islands", "i", "facing", "face"})
"""What makes a layout to teach in of tables that are moved."""
_NEAR: Final = 8
_SOON: Final = 4
_WHENEVER: Final = frozenset({"when", "whenever", "as", "while", "until", "till", "before", "after", "during"})
