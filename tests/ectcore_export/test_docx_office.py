"""Plans in Word documents, laid out on pages by LibreOffice."""

import os
import re
import shutil
import subprocess
from io import BytesIO
from zipfile import ZipFile

import pytest

from ectcore import decode
from ectcore.testing.words import HOSTILE
from ectcore_export.docx import DocxExporter

PROGRAMS = ("soffice", "pdftotext")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Has LibreOffice write files in another format, all in one go; gives the folder of what it wrote."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"{' and '.join(missing)} is not installed")
    if missing:
        pytest.skip(f"{' and '.join(missing)} is not installed (Debian: libreoffice-writer-nogui, poppler-utils)")
    folder = tmp_path_factory.mktemp("office")

    def write(ending, **files):
        for name, data in files.items():
            (folder / f"{name}.docx").write_bytes(data)
        command = (
            "soffice",
            f"-env:UserInstallation={(folder / 'user').as_uri()}",
            "--headless",
            "--convert-to",
            ending,
        )
        made = folder / ending
        subprocess.run(
            [*command, "--outdir", made, *(folder / f"{name}.docx" for name in files)],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return made

    return write


def words_of(pdf):
    run = subprocess.run([shutil.which("pdftotext"), "-raw", pdf, "-"], capture_output=True, text=True, check=True)
    return run.stdout


def test_every_word_of_a_plan_is_on_the_pages_and_no_field_is(office, plan_with, examples):
    said = []

    def say():
        said.append(f"w{len(said)}w")
        return said[-1]

    school = (examples / "school-plan.docx").read_bytes()
    everything = plan_with(say, say)
    plan = decode((examples / "plan.json").read_bytes())
    made = office(
        "pdf",
        everything=DocxExporter().export(everything),
        plan=DocxExporter().export(plan),
        school=DocxExporter(template=school).export(plan),
        blank=DocxExporter(blank=True).export(plan),
    )
    shown = {each.stem: words_of(each) for each in made.glob("*.pdf")}
    assert [word for word in said if word not in shown["everything"]] == []
    assert [name for name in ("everything", "plan", "school") if "«" in shown[name]] == []
    assert "«target»" in shown["blank"]
    pages = re.findall(r"Page (\d) of (\d)", shown["plan"])
    assert pages == [(str(number), str(len(pages))) for number in range(1, 1 + len(pages))]
    assert len(pages) > 1
    for name in ("plan", "school"):
        said_there = "".join(shown[name].split())
        assert ["".join(target.statement.split()) in said_there for target in plan.targets] == [True] * 3
        assert ["".join(step.text.split()) in said_there for target in plan.targets for step in target.steps] == [
            True
        ] * 8


def test_libreoffice_shows_hostile_texts_as_they_were_typed(office, plan_with):
    texts = {f"hostile{number}": " ".join(text.split()) for number, text in enumerate(HOSTILE) if text.strip()}

    def document(text):
        return DocxExporter().export(plan_with(lambda: text, lambda: text[:500]))

    made = office("txt:Text (encoded):UTF8", **{name: document(text) for name, text in texts.items()})
    shown = {name: " ".join((made / f"{name}.txt").read_text("utf-8-sig").split()) for name in texts}
    assert [text for name, text in texts.items() if text not in shown[name]] == []


def test_the_fields_of_the_document_that_comes_along_survive_libreoffice(office, plan):
    made = office("docx", own=DocxExporter(blank=True).export(plan))
    kept = (made / "own.docx").read_bytes()
    with ZipFile(BytesIO(kept)) as packed:
        assert b"MERGEFIELD" in packed.read("word/document.xml")
    assert DocxExporter(template=kept).export(plan)
