"""Jobs that are done once: whoever looks can say whether they are done."""

from itertools import pairwise
from typing import Final

from ectcore.wording.signs.measures.frequencies import frequency
from ectcore.wording.signs.residue import is_act, is_residue, judges, names_a_thing
from ectcore.wording.words.clauses import Clause
from ectcore.wording.words.lexicon import listed, tags_of
from ectcore.wording.words.tokens import Word

_PARTICLES: Final = frozenset({"in", "up", "out", "off", "on", "down", "over", "to", "for"})
TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "dr"})
_DEFINITE: Final = frozenset({"the", "a", "an", "my", "our", "all", "one"})
_POSSESSED: Final = frozenset({"his", "her", "their", "its", "this", "these", "those", "some", "both"})
_WHENEVER: Final = frozenset({"when", "whenever", "while", "if", "unless", "instead", "rather"})
_OF_LESSONS: Final = frozenset(
    {"class", "pupil", "phase", "technique", "unit", "behaviour", "assessment", "planning", "adaptive", "memory"}
    | {"oracy", "subject"}
)


def job(clause: Clause) -> tuple[Word, ...]:
    """The words of a job that is done once: recable the room, book the hall, attend the twilight; else none."""
    head = clause.head
    if head is None or head.tags >= CALLED or head.text in BY_DEGREES or clause.says(_MORE) or frequency(clause):
        return ()
    if head.tags.issuperset({"oneoff", "base"}) and (known := _known_job(clause, head)):
        return known
    return () if is_of_lessons(clause) else _caused(clause) or _errand(clause, head)


BY_DEGREES: Final = frozenset({"sort", "tidy"})
"""Of what is sorted or tidied it is not said when it is done: sort out 7M, tidy the book corner."""
CALLED: Final = frozenset({"phrase", "place"})
"""What only looks like a verb, as the first word of what a place is called: the book corner."""


def held(clause: Clause) -> tuple[Word, ...]:
    """One event that is put on, with its day: host the maths evening on 4 March."""
    words = clause.plain
    if not clause.has("time") or frequency(clause) or not _is_put_on(words):
        return ()
    at = next((at for at, word in enumerate(words[:_SOON_HELD]) if word.text in listed("event")), 0)
    return words[: at + 1] if at and any(word.text in _DEFINITE for word in words[:at]) else ()


def _is_put_on(words: tuple[Word, ...]) -> bool:
    return words[0].text in _HOSTS or [word.text for word in words[:2]] in _PUTS_ON


_HOSTS: Final = frozenset({"host", "stage", "hold", "organise", "organize", "lead", "run", "deliver", "give"})
_PUTS_ON: Final = (["put", "on"], ["lay", "on"])
_SOON_HELD: Final = 8


def asked_once(clause: Clause) -> tuple[Word, ...]:
    """One adult asked, told or watched once: ask Zoe when the hall is free, shadow the SENCo on Friday."""
    words, head = clause.plain, clause.head
    if head is None or head is not words[0]:
        return ()
    if (len(words) > 1 and words[1].text in _MANNER) or clause.says(_MORE):
        return ()
    asked = _is_asked_whether(words)
    told = head.text in _TELLS and (asked or _is_asked_for_a_thing(words) or not clause.has(*_THOSE_TAUGHT))
    if (
        not (told or head.text in WATCHES)
        or (frequency(clause) and not asked)
        or any(judges(word) for word in words[1:])
    ):
        return ()
    return words if any(map(is_one_adult, words[1:_SOON])) else ()


_MORE: Final = frozenset({"more", "less", "often", "earlier", "sooner", "later", "regularly"})
_MANNER: Final = frozenset({"how", "what", "why"})


def _is_asked_whether(words: tuple[Word, ...]) -> bool:
    """Whether one adult is asked one question, whatever it is about: ask Bridget whether I can drop Year 7."""
    at = next((at for at, word in enumerate(words[:_SOON]) if word.text in {"whether", "if"}), 0)
    return at > 1 and is_one_adult(words[at - 1])


def _is_asked_for_a_thing(words: tuple[Word, ...]) -> bool:
    """Whether one adult is to give something, whichever class it is about: email the SENCO for 8P's passports."""
    pairs = pairwise(words[:_SOON_HELD])
    asked = any(each.text == "for" and is_one_adult(before) for before, each in pairs)
    return asked and not words[-1].tags.isdisjoint({"product", "document"})


WATCHES: Final = frozenset({"watch", "shadow", "observe", "visit"})
_TELLS: Final = frozenset(
    {"ask", "email", "tell", "contact", "invite", "remind", "message", "text", "ring", "phone"} | {"talk", "speak"}
)
_THOSE_TAUGHT: Final = frozenset({"class", "pupil"})
_SOON: Final = 4


_PARENTS: Final = frozenset({"mum", "mam", "dad", "mother", "father", "gran", "nan", "grandad", "aunt", "uncle"})


def is_one_adult(word: Word) -> bool:
    """Whether it names one adult: by a title, by what they do, or by a name."""
    if word.text in _PARENTS:
        return True
    if word.text in TITLES or not word.tags.isdisjoint({"helper", "leader"}):
        return not word.text.endswith("s") or word.text in TITLES
    return not word.tags and word.typed[0].isupper()


def is_of_lessons(clause: Clause) -> bool:
    """Whether it is about what goes on in lessons, where things are done again and again."""
    words = clause.plain
    return any(
        word.text in _WHENEVER or (_belongs_to_lessons(word) and not _is_of_a_place(words, at))
        for at, word in enumerate(words)
    )


def _is_of_a_place(words: tuple[Word, ...], at: int) -> bool:
    """Whether a class only tells which place is meant: the Y5 cloakroom."""
    if "class" not in words[at].tags:
        return False
    after = next((word for word in words[at + 1 : at + _SOON] if _is_no_class_or_a_place(word)), None)
    return after is not None and "place" in after.tags


def _is_no_class_or_a_place(word: Word) -> bool:
    return "class" not in word.tags or "place" in word.tags


def _belongs_to_lessons(word: Word) -> bool:
    if not word.tags.isdisjoint({"stop", "time"}) or word.tags >= {"place", "behaviour"}:
        return False
    topic = "topic" in word.tags and "phrase" not in word.tags
    return (topic or not word.tags.isdisjoint(_OF_LESSONS)) and not word.tags.issuperset({"verb", "base"})


def _errand(clause: Clause, head: Word) -> tuple[Word, ...]:
    """A verb of doing, or one that nobody listed, with one thing outside lessons: descale the urn."""
    after = [word for word in clause.plain if word.start > head.start]
    if head.text in _AGAIN and after and after[0].start == head.end + 1:
        head, *after = after
    if len(after) < len(_AGAIN) or not _is_to_be_done(head, after[0]) or any(_is_judged(word) for word in after):
        return ()
    while len(after) > 1 and after[0].text in _PARTICLES:
        del after[0]
    one = after[0].text in _DEFINITE | _POSSESSED or "number" in after[0].tags
    named = any(is_residue(word) or names_a_thing(word) or "place" in word.tags for word in after)
    return (head, *after) if one and named else ()


_AGAIN: Final = frozenset({"re", "pre"})


def _is_to_be_done(head: Word, after: Word) -> bool:
    """Whether it is told to do it, and it comes to an end: neither a wish, nor something that goes on."""
    if not head.tags:
        return after.text in _DEFINITE | _POSSESSED or "number" in after.tags
    return "base" in head.tags and is_act(head) and head.tags.isdisjoint({"attend", "activity", "quality"})


def _is_judged(word: Word) -> bool:
    """Whether it says how well, which nobody can check, or only that something is to change."""
    return (judges(word, "quality", "state") and not is_act(word)) or word.tags.issuperset({"vague", "verb"})


def _caused(clause: Clause) -> tuple[Word, ...]:
    """Get or have something done: get the harpsichord tuned."""
    words = clause.plain
    if fetched := _fetched(words):
        return fetched
    if words[0].text not in _CAUSES or len(words) <= len(_AGAIN) or any(_is_judged(word) for word in words[1:]):
        return ()
    done = next((at for at in range(2, len(words)) if _is_told_done(words[at:])), 0)
    return words[: done + 1] if done and any(is_residue(word) or "place" in word.tags for word in words[1:done]) else ()


def _is_told_done(words: tuple[Word, ...]) -> bool:
    """Whether they begin with what is to be done to a thing, and no noun follows that it describes: tuned, seen to."""
    if len(words) > 1 and words[1].tags.isdisjoint({"stop", "time"}):
        return False
    return is_participle(words[0]) or tuple(word.text for word in words[:2]) in {("seen", "to"), ("looked", "at")}


def _fetched(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """One thing got from somebody or somewhere: get my permit off the office."""
    if words[0].text not in {"get", "fetch", "collect"} or len(words) <= _SOON or words[1].text not in _DEFINITE:
        return ()
    at = next((at for at, word in enumerate(words[:_SOON_HELD]) if at > 1 and word.text in {"off", "from"}), 0)
    return words[: at + 1] if at and any(is_residue(word) or names_a_thing(word) for word in words[2:at]) else ()


_CAUSES: Final = frozenset({"get", "have", "persuade", "convince"})


def is_participle(word: Word) -> bool:
    """Whether it says that something is done; a word that nobody listed may be such by its ending."""
    if not word.tags:
        again = word.text.startswith("re") and "past" in tags_of(word.text[2:])  # restrung
        return again or (word.text.endswith("ed") and len(word.text) > len("need"))
    past = "past" in word.tags or ("done" in word.tags and word.text.endswith("ed"))
    return past and not word.tags.isdisjoint({"making", "done", "act"})


def _known_job(clause: Clause, head: Word) -> tuple[Word, ...]:
    """What verbs that tell of one deed ask for: their object."""
    if any("vague" in word.tags and "product" not in word.tags for word in clause.plain if word is not head):
        return ()
    if "asks" in head.tags and is_of_lessons(clause):
        return ()
    to_one = any(to.text == "to" and is_one_adult(word) for to, word in pairwise(clause.plain))
    lent = "errand-act" in head.tags and any(word.owns for word in clause.plain)  # borrow Y6's writing slides
    if _is_about_a_topic(clause) and not (to_one or lent) and head.tags.isdisjoint({"clerical", "attend"}):
        return ()
    after = [word for word in clause.plain if word.start > head.start]
    while after and (after[0].text in _PARTICLES or "oneoff" in after[0].tags):
        del after[0]
    named = bool(after) and (
        len(after) > 1 or not after[0].tags.isdisjoint({"product", "document", "place", "identifier"})
    )
    strictly = not head.tags.isdisjoint({"attend", "asks"})
    return (head, *after) if named and _is_an_object(after[0], strictly=strictly) else ()


def _is_about_a_topic(clause: Clause) -> bool:
    return any("topic" in word.tags and word.tags.isdisjoint({"phrase", "product"}) for word in clause.words)


def _is_an_object(word: Word, *, strictly: bool) -> bool:
    """Whether a thing is named there: the hall, my tray, IT3, places."""
    if "identifier" in word.tags or word.text in _DEFINITE or word.text in TITLES or word.owns:
        return True
    return not strictly and not judges(word) and word.tags.isdisjoint({"stop", "verb", "pupil"})
