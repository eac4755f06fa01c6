"""Files that are whole or untouched."""

import errno
import os
import shutil
import stat
import threading
import time
from pathlib import Path

import pytest

from ectcore.files import TEMPORARY, whole_file, write_ours, write_whole


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


def bit_by_bit(path, data):
    with whole_file(path) as file:
        file.writelines(data[start : start + 1] for start in range(len(data)))
    return True


def ours(path, data):
    return write_ours(str(path.parent), path.name, data)


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


@pytest.fixture
def full_disk():
    """Files hold a hundred bytes at most."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
@pytest.mark.parametrize("write", [write_whole, bit_by_bit, ours])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path, write):
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="too large") as caught:
        write(path, b"new" * 100)
    assert caught.value.filename == str(path)
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


both_ways = pytest.mark.parametrize("write", [write_whole, bit_by_bit])
"""At once and bit by bit there is one way of writing whole."""


@both_ways
def test_a_folder_that_is_not_there_is_an_error_under_the_name_that_was_given(tmp_path, write):
    with pytest.raises(FileNotFoundError) as caught:
        write(tmp_path / "missing" / "plan.md", b"new")
    assert (caught.value.filename, caught.value.filename2) == (str(tmp_path / "missing" / "plan.md"), None)


@both_ways
def test_a_folder_is_no_file(tmp_path, write):
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        write(tmp_path / "folder", b"new")
    assert caught.value.filename == str(tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


@both_ways
def test_a_link_is_followed(tmp_path, write):
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@both_ways
def test_a_link_to_nothing_yet_is_followed(tmp_path, write):
    (tmp_path / "link.md").symlink_to("target.md")
    write(tmp_path / "link.md", b"new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "target.md").read_bytes() == b"new"


@both_ways
def test_a_file_keeps_who_may_read_it_from_its_first_byte_on(tmp_path, write, monkeypatch):
    path = tmp_path / "plan.md"
    path.write_bytes(b"old")
    path.chmod(0o600)
    copied = []
    really = shutil.copymode

    def copymode(source, target):
        really(source, target)
        copied.append((Path(target).stat().st_size, stat.S_IMODE(Path(target).stat().st_mode)))

    monkeypatch.setattr(shutil, "copymode", copymode)
    write(path, b"new")
    assert copied == [(0, 0o600)]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@both_ways
def test_a_new_file_may_be_read_by_whom_the_user_lets_read(tmp_path, write):
    old = os.umask(0o027)
    try:
        write(tmp_path / "plan.md", b"new")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "plan.md").stat().st_mode) == 0o640


@pytest.fixture
def pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


@both_ways
def test_what_is_no_ordinary_file_is_written_to_and_stays_what_it_is(pipe, write):
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert write(pipe, b"new") is True
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@both_ways
def test_a_reader_that_goes_away_is_no_fault(pipe, write):
    threading.Thread(target=lambda: os.close(os.open(pipe, os.O_RDONLY))).start()
    assert write(pipe, b"new" * 100_000) is True


@both_ways
@pytest.mark.parametrize("kind", ["pipe", "file", "link"])
def test_what_this_process_has_open_is_written_on_with(tmp_path, write, kind):
    there, back = os.pipe() if kind == "pipe" else (-1, os.open(tmp_path / "out", os.O_WRONLY | os.O_CREAT))
    name = Path(f"/dev/fd/{back}")
    if kind == "link":
        (tmp_path / "link").symlink_to(name)
        name = tmp_path / "link"
    os.write(back, b"old ")
    write(name, b"new")
    write(name, b"new")
    os.write(back, b" newest")
    os.close(back)
    assert (os.read(there, 99) if kind == "pipe" else (tmp_path / "out").read_bytes()) == b"old newnew newest"
    if kind == "pipe":
        os.close(there)


@both_ways
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="a device is made by root alone")
def test_a_full_device_is_told_by_its_name(tmp_path, write):
    device = tmp_path / "full"
    os.mknod(device, stat.S_IFCHR | 0o600, os.makedev(1, 7))
    try:
        device.open("wb").close()
    except PermissionError:
        pytest.skip("devices may not be opened here")
    with pytest.raises(OSError, match="space") as caught:
        write(device, b"new")
    assert caught.value.filename == str(device)
    assert stat.S_ISCHR(device.stat().st_mode)


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
