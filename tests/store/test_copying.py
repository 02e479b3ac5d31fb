import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.store import copying
from reader.store.copying import Walk, copy, free_name, sweep


def unheard(_done):
    pass


def names(walk, start):
    return [item.path for item in walk.files(start)]


def test_a_copy_has_the_bytes_and_the_time_of_its_source(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    os.utime(tmp_path / "a", (1, 1_000_000))
    heard = []
    copy(tmp_path / "a", tmp_path / "sub" / "b", heard.append)
    assert (tmp_path / "sub" / "b").read_bytes() == b"x" * 3_000_000
    assert (tmp_path / "sub" / "b").stat().st_mtime == 1_000_000
    assert heard == [1 << 20, 2 << 20, 3_000_000]
    assert [p.name for p in (tmp_path / "sub").iterdir()] == ["b"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_is_never_overwritten(tmp_path, monkeypatch, links):
    if not links:

        def refused(_self, _target):
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(Path, "hardlink_to", refused)
    (tmp_path / "a").write_bytes(b"new")
    (tmp_path / "b").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        copy(tmp_path / "a", tmp_path / "b", unheard)
    assert (tmp_path / "b").read_bytes() == b"old"
    copy(tmp_path / "a", tmp_path / "c", unheard)
    assert (tmp_path / "c").read_bytes() == b"new"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "b", "c"]


def test_a_copy_that_is_stopped_leaves_nothing(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)

    def stop(done):
        if done > 1 << 20:
            raise RuntimeError

    with pytest.raises(RuntimeError):
        copy(tmp_path / "a", tmp_path / "b", stop)
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_copy_that_is_killed_leaves_no_file_of_that_name(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)
    script = (
        "import sys, time; from pathlib import Path; from reader.store.copying import copy\n"
        "def slow(done):\n    print(done, flush=True); time.sleep(60)\n"
        "copy(Path(sys.argv[1]) / 'a', Path(sys.argv[1]) / 'b', slow)"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE, cwd=Path.cwd()
    )
    assert run.stdout.readline()
    run.send_signal(signal.SIGKILL)
    run.communicate()
    assert not (tmp_path / "b").exists()
    (left,) = [p for p in tmp_path.iterdir() if p.name != "a"]
    assert left.name.startswith(".")
    sweep(tmp_path)
    assert left.exists()  # it may be that of another window
    later = time.time() + 7200
    copying_time, copying.time.time = copying.time.time, lambda: later
    try:
        sweep(tmp_path)
    finally:
        copying.time.time = copying_time
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_folders_are_walked_once_in_order_without_hidden_files(tmp_path):
    box = tmp_path / "box"
    (box / "sub" / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt", "sub/deep/d.txt"):
        (box / name).write_text(name)
    (box / "sub" / "loop").symlink_to(box)
    (box / "gone").symlink_to(tmp_path / "nowhere")
    walk = Walk(tmp_path / "corpus")
    assert names(walk, box) == ["box/a.txt", "box/b.txt", "box/sub/c.txt", "box/sub/deep/d.txt"]
    assert names(walk, box / "sub") == []


def test_the_corpus_itself_is_never_walked(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    walk = Walk(tmp_path / "corpus")
    assert names(walk, tmp_path) == [f"{tmp_path.name}/b.txt"]
    assert names(walk, tmp_path / "corpus") == []


def test_what_another_corpus_keeps_for_itself_stays_there(tmp_path):
    (tmp_path / "old" / "annotations").mkdir(parents=True)
    for name in ("corpus.yaml", "annotations/a.txt.yaml", "a.txt"):
        (tmp_path / "old" / name).write_text("x")
    assert names(Walk(tmp_path / "corpus"), tmp_path / "old") == ["old/a.txt"]


def test_a_path_never_leads_out_of_the_corpus(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "f.txt").write_text("x")
    for start in (tmp_path / "a" / "b" / "..", tmp_path / "a" / "."):
        found = names(Walk(tmp_path / "corpus"), start)
        assert found == ["a/f.txt"]
    one = next(iter(Walk(tmp_path / "corpus").files(Path("/"))), None)
    assert one is None or one.path.startswith("disk/")


def test_what_cannot_be_looked_at_is_told(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    walk = Walk(tmp_path / "corpus")
    (missing,) = walk.files(tmp_path / "missing.txt")
    (pipe,) = walk.files(tmp_path / "pipe")
    assert (missing.problem, pipe.problem) == ("is not there", "is no file")


def test_a_free_name_has_a_number_before_its_suffix():
    taken = {"a/b.txt", "a/b (2).txt", "x", "y/.z"}
    assert free_name("a/c.txt", taken.__contains__) == "a/c.txt"
    assert free_name("a/b.txt", taken.__contains__) == "a/b (3).txt"
    assert free_name("x", taken.__contains__) == "x (2)"
