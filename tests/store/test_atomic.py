import os
import stat
from pathlib import Path

import pytest

from reader.store import atomic


def test_the_new_bytes_replace_the_old_and_keep_the_mode(tmp_path):
    path = tmp_path / "a.json"
    path.write_text("old")
    path.chmod(0o640)
    atomic.write_text(path, "new é")
    assert path.read_bytes() == "new é".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [item.name for item in tmp_path.iterdir()] == ["a.json"]


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    path = tmp_path / "a.json"
    path.write_text("old")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        atomic.write_text(path, "new")
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["a.json"]


def test_a_link_stays_a_link(tmp_path):
    real = tmp_path / "real.json"
    real.write_text("old")
    link = tmp_path / "link.json"
    link.symlink_to(real)
    atomic.write_text(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_missing_folders_are_made(tmp_path):
    atomic.write_bytes(tmp_path / "a" / "b" / "c", b"1", durable=False)
    assert Path(tmp_path / "a" / "b" / "c").read_bytes() == b"1"


def test_new_folders_are_made_durable_in_those_above_them(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(atomic, "_sync_folder", synced.append)
    atomic.write_bytes(tmp_path / "a" / "b" / "c.txt", b"x")
    assert set(synced) == {tmp_path / "a" / "b", tmp_path / "a", tmp_path}
    synced.clear()
    atomic.write_bytes(tmp_path / "a" / "b" / "c.txt", b"y")
    assert synced == [tmp_path / "a" / "b"]


def test_bytes_are_put_only_in_the_place_of_those_expected(tmp_path):
    path = tmp_path / "a.yaml"
    assert not atomic.replace_bytes(path, b"old", b"new")
    assert atomic.replace_bytes(path, None, b"new")
    assert not atomic.replace_bytes(path, None, b"newer")
    assert not atomic.replace_bytes(path, b"old", b"newer")
    assert path.read_bytes() == b"new"
    assert atomic.replace_bytes(path, b"new", b"newer")
    assert path.read_bytes() == b"newer"
    assert [item.name for item in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="there are no such rights")
@pytest.mark.parametrize(
    ("umask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600), (0o007, 0o660)]
)
def test_a_new_file_has_the_rights_that_the_umask_leaves(tmp_path, umask, mode):
    before = os.umask(umask)
    try:
        atomic.write_bytes(tmp_path / "annotations" / "notes.yaml", b"shared")
        assert atomic.replace_bytes(tmp_path / "other.yaml", None, b"shared")
    finally:
        assert os.umask(before) == umask
    for path in (tmp_path / "annotations" / "notes.yaml", tmp_path / "other.yaml"):
        assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="there are no such rights")
def test_a_file_that_is_replaced_keeps_rights_that_the_umask_would_take(tmp_path):
    path = tmp_path / "notes.yaml"
    path.write_bytes(b"old")
    path.chmod(0o666)
    assert atomic.replace_bytes(path, b"old", b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o666


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only where it is told")
def test_the_umask_is_read_where_the_system_does_not_tell_it(tmp_path, monkeypatch):
    def refuse(*_args, **_more):
        raise OSError

    monkeypatch.setattr(Path, "read_text", refuse)
    before = os.umask(0o027)
    try:
        atomic.write_bytes(tmp_path / "a", b"")
    finally:
        assert os.umask(before) == 0o027
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640


def test_a_folder_that_knows_no_rights_still_takes_the_bytes(tmp_path, monkeypatch):
    def refuse(*_args, **_more):
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuse)
    atomic.write_bytes(tmp_path / "a", b"kept")
    assert (tmp_path / "a").read_bytes() == b"kept"


def test_why_a_file_cannot_be_written_says_what_to_do():
    for error in (PermissionError(13, "Permission denied"), OSError(30, "Read-only file system")):
        assert "copy the folder and open the copy" in atomic.why_not(error)
    assert atomic.why_not(OSError(28, "No space left on device")) == "No space left on device"
    assert atomic.why_not(OSError("odd")) == "odd"
