"""Files that are whole or untouched, and names that every system takes."""

import errno
import os
import stat
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ectcore.files import TEMPORARY, safe_name, write_whole

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def held(winerror):
    error = PermissionError(errno.EACCES, "held by another")
    error.winerror = winerror
    return error


def failing(error, times=10**9):
    """os.replace that fails that many times before it works."""
    left = [times]
    really = os.replace

    def replace(self, target):
        if left[0]:
            left[0] -= 1
            raise error
        return really(self, target)

    return replace


def test_a_new_file_is_written(tmp_path):
    assert write_whole(tmp_path / "plan.md", b"# Action plan\n") is True
    assert (tmp_path / "plan.md").read_bytes() == b"# Action plan\n"
    assert [path.name for path in tmp_path.iterdir()] == ["plan.md"]


def test_a_file_that_holds_those_bytes_already_is_left_alone(tmp_path):
    path = tmp_path / "plan.md"
    path.write_bytes(b"same")
    before = path.stat()
    assert write_whole(path, b"same") is False
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("old", [b"older and longer", b"same", b""])
def test_a_file_that_holds_other_bytes_is_replaced(tmp_path, old):
    path = tmp_path / "plan.md"
    path.write_bytes(old)
    assert write_whole(path, b"SAME") is True
    assert path.read_bytes() == b"SAME"


def test_a_file_that_cannot_be_replaced_stays_whole_and_nothing_is_left_behind(tmp_path, monkeypatch):
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", failing(OSError(errno.EIO, "input/output error")))
    with pytest.raises(OSError, match="input/output"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    really = Path.open

    def opened(self, mode="r", **options):
        if mode != "xb":
            return really(self, mode, **options)
        self.touch()
        return really(Path("/dev/full"), "wb")

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(OSError, match="space") as caught:
        write_whole(path, b"new")
    assert caught.value.errno == errno.ENOSPC
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "replace", failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("winerror", [5, 32])
def test_a_file_that_is_held_for_a_moment_on_windows_is_tried_again(tmp_path, monkeypatch, winerror):
    waited = []
    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(os, "replace", failing(held(winerror), times=3))
    assert write_whole(tmp_path / "plan.md", b"new") is True
    assert len(waited) == 3
    assert (tmp_path / "plan.md").read_bytes() == b"new"


def test_a_file_that_is_held_for_long_is_given_up(tmp_path, monkeypatch):
    waited = []
    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(os, "replace", failing(held(32)))
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "plan.md", b"new")
    assert 0 < sum(waited) < 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("error", [held(2), OSError(errno.EACCES, "no")])
def test_any_other_fault_is_told_at_once(tmp_path, monkeypatch, error):
    waited = []
    monkeypatch.setattr(time, "sleep", waited.append)
    monkeypatch.setattr(os, "replace", failing(error))
    with pytest.raises(OSError, match=r"held|no"):
        write_whole(tmp_path / "plan.md", b"new")
    assert waited == []


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "missing" / "plan.md", b"new")


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_whole(tmp_path / "folder", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_link_is_followed(tmp_path):
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_file_keeps_who_may_read_it(tmp_path):
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_may_be_read_by_whom_the_user_lets_read(tmp_path):
    old = os.umask(0o027)
    try:
        write_whole(tmp_path / "plan.md", b"new")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "plan.md").stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_ordinary_file_is_written_to_and_stays_what_it_is(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert write_whole(pipe, b"new") is True
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_temporary_file_stands_beside_its_target_under_a_name_that_can_be_swept(tmp_path, monkeypatch):
    seen = []

    def replace(self, target):
        seen.append((Path(self), Path(self).read_bytes()))
        raise OSError(errno.EIO, str(target))

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match="plan"):
        write_whole(tmp_path / "plan.md", b"new")
    [(temporary, data)] = seen
    assert (temporary.parent, data) == (tmp_path.resolve(), b"new")
    assert temporary.match(TEMPORARY)


@given(stem=st.text(st.characters(), max_size=200), identity=st.text(max_size=40))
def test_a_name_is_safe_on_every_system(stem, identity):
    name = safe_name(stem, identity)
    assert name == unicodedata.normalize("NFC", name)
    assert all(character == "-" or unicodedata.category(character)[0] in "LMN" for character in name)
    assert not name.startswith("-")
    assert len(name.encode()) <= 89
    assert name.casefold() not in RESERVED


@given(stem=st.text(max_size=20), identities=st.lists(st.uuids(), min_size=2, max_size=20, unique=True))
def test_two_identities_have_two_names_even_where_letters_have_no_case(stem, identities):
    names = {safe_name(stem, str(identity)).casefold() for identity in identities}
    assert len(names) == len(identities)


@pytest.mark.parametrize(
    ("stem", "words"),
    [
        ("Łukasz Żółć", "Łukasz-Żółć-"),
        ("Zoe\u0308", "Zoë-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("con", "con-"),
        ("", ""),
        ("家" * 40, "家" * 26 + "-"),
        ("-rf", "rf-"),
    ],
)
def test_a_name_keeps_letters_and_digits_of_any_script(stem, words):
    name = safe_name(stem, "ect-014")
    assert name[:-8] == words
    assert int(name[-8:], 16) >= 0
