"""The school's own text layout, beside another program that reads the same marks."""

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

import chevron
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore import ActionPlan, DocumentError, exporter
from ectcore_export.layout import FIELDS, SECTIONS, Filled, fill_layout

Path = tuple[str, ...]


def fields_in(path: Path) -> list[str]:
    """The fields that say something there."""
    return [name for name, needed in FIELDS.items() if set(needed) <= set(path)]


def sections_in(path: Path) -> list[str]:
    """The sections that may begin there."""
    return [name for name, needed in SECTIONS.items() if set(needed) <= set(path) and name not in path]


def layouts(path: Path = (), depth: int = 3) -> st.SearchStrategy[str]:
    """Layouts whose names all mean something where they stand."""
    words = st.text(st.sampled_from("a \n\t#-|é}"), max_size=6).filter(lambda text: "{{" not in text)
    comment = st.sampled_from(["{{! nothing }}", "\n  {{! alone }}  \n"])
    pieces = [words, words, comment, st.sampled_from(fields_in(path)).map("{{{{{}}}}}".format)]
    if depth:
        pieces += [
            st.sampled_from(sections_in(path) or ["title"]).flatmap(lambda name: block("#", name, path, depth)),
            st.sampled_from(fields_in(path)).flatmap(lambda name: block("#", name, path, depth)),
            st.sampled_from(fields_in(path)).flatmap(lambda name: block("^", name, path, depth)),
        ]
    return st.lists(st.one_of(pieces), max_size=4).map(_joined)


def block(kind: str, name: str, path: Path, depth: int) -> st.SearchStrategy[str]:
    """A section, or what is there where a field says something or nothing; its marks alone on their lines or not."""
    inner = layouts((*path, name) if name in SECTIONS else path, depth - 1)
    return st.tuples(inner, st.sampled_from(["", "\n", "\n  "])).map(
        lambda drawn: f"{drawn[1]}{{{{{kind}{name}}}}}{drawn[1]}{drawn[0]}{drawn[1]}{{{{/{name}}}}}{drawn[1]}"
    )


def _joined(pieces: list[str]) -> str:
    """The pieces with a dot between, so that no brace meets another."""
    return ".".join(pieces)


def as_mapping(filled: Filled) -> Mapping[str, object]:
    """What the other program is told; of each field too whether it says something."""
    said = {f"has_{name}": bool(text) for name, text in filled.fields.items()}
    return (
        dict(filled.fields)
        | said
        | {name: [as_mapping(each) for each in found] for name, found in filled.sections.items()}
    )


@given(data=st.data())
def test_another_program_that_reads_mustache_makes_the_same_of_a_layout(data: st.DataObject, plan: ActionPlan) -> None:
    layout = data.draw(layouts())
    unescaped = layout
    for name in FIELDS:
        unescaped = unescaped.replace(f"{{{{{name}}}}}", f"{{{{{{{name}}}}}}}")
        for kind in "#^/":
            unescaped = unescaped.replace(f"{{{{{kind}{name}}}}}", f"{{{{{kind}has_{name}}}}}")
    theirs = chevron.render(unescaped, as_mapping(fill_layout(plan)))
    assert exporter("text", template=layout.encode()).export(plan).decode() == theirs


def everything(path: Path = ()) -> Iterator[str]:
    """A layout that names every field."""
    for name, needed in FIELDS.items():
        if needed == path:
            yield f"{{{{{name}}}}}\x1f"
    for name, needed in SECTIONS.items():
        if needed == path:
            yield f"{{{{#{name}}}}}{''.join(everything((*path, name)))}{{{{/{name}}}}}"


@given(data=st.data())
def test_every_text_stands_there_as_it_was_typed(data, texts, lines, plan_with) -> None:
    typed: list[str] = []

    def draw(of: st.SearchStrategy[str]) -> str:
        typed.append(data.draw(of))
        return typed[-1]

    plan = plan_with(lambda: draw(texts), lambda: draw(lines))
    shown = exporter("text", template="".join(everything()).encode()).export(plan).decode().split("\x1f")
    missing = set(typed) - set(shown)
    assert all(any(text in more for more in shown) for text in missing)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data


@given(data=st.data())
def test_in_a_layout_of_html_no_word_of_a_plan_is_markup(data, texts, plan_with) -> None:
    plan = plan_with(lambda: data.draw(texts), lambda: "line")
    layout = b"<p>{{#targets}}{{target}}{{/targets}}</p>"
    reader = _Words()
    reader.feed(exporter("text", template=layout, escape="html").export(plan).decode())
    reader.close()
    assert reader.words == "".join(target.statement for target in plan.targets)


def test_in_a_layout_of_tex_no_word_of_a_plan_is_a_command(plan_with) -> None:
    plan = plan_with(lambda: "50% & #1_a {b} \\c ~ ^ $", lambda: "line")
    shown = exporter("text", template=b"{{#targets}}{{target}}{{/targets}}", escape="tex").export(plan).decode()
    one = r"50\% \& \#1\_a \{b\} \textbackslash{}c \textasciitilde{} \textasciicircum{} \$"
    assert shown == one * len(plan.targets)


def faults(layout: bytes) -> str:
    with pytest.raises(DocumentError) as caught:
        exporter("text", template=layout)
    return str(caught.value)


def test_all_that_is_wrong_with_a_layout_is_told_at_once_with_its_line() -> None:
    told = faults(
        b"{{ect_nme}}\n{{step_due}}\n{{#target}}\n{{#targets}}{{#criteria}}{{step}}{{/targets}}\n{{/reviews}}\n{{x"
    )
    assert told.splitlines() == [
        "the template, line 1: 'ect_nme' is not a field; did you mean 'ect_name'?",
        "the template, line 2: 'step_due' says something only between {{#steps}} and {{/steps}}",
        "the template, line 3: 'target' says something only between {{#targets}} and {{/targets}}",
        "the template, line 4: 'step' says something only between {{#steps}} and {{/steps}}",
        "the template, line 4: {{#criteria}} has no {{/criteria}} before {{/targets}}",
        "the template, line 5: {{/reviews}} has no {{#reviews}} before it",
        "the template, line 6: {{ has no }} after it",
        "the template, line 3: {{#target}} has no {{/target}} after it",
    ]
    assert "stands within targets, which are repeated there already" in faults(
        b"{{#targets}}{{#targets}}{{/targets}}{{/targets}}"
    )


def test_where_there_are_none_nothing_can_be_said_of_one() -> None:
    assert "only between {{#targets}}" in faults(b"{{^targets}}{{target}}{{/targets}}")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_layout_may_come_from_any_editor(encoding: str, plan: ActionPlan) -> None:
    layout = "Plan für {{ect_name}}\r\n"
    made = exporter("text", template=layout.encode(encoding)).export(plan).decode()
    assert made == f"Plan für {plan.ect.display_name}\r\n"


def test_what_is_no_text_is_told() -> None:
    assert "line 2 is not in UTF-8; save the file as UTF-8" in faults("a\nSiân".encode("cp1252"))
    assert "is no text: it holds a NUL character" in faults(b"a\0b")


def test_the_layout_that_comes_along_can_be_had_and_given_back(plan: ActionPlan) -> None:
    own = exporter("text", blank="yes").export(plan)
    assert exporter("text", template=own).export(plan) == exporter("text").export(plan)
