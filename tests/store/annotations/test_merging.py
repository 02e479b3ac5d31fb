"""Two versions met: both are kept, and git seldom has to ask."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import replace

import pytest
from hypothesis import given, settings

from reader.domain.annotation import EntryKind
from reader.domain.errors import AnnotationError
from reader.store.annotations.conflicts import conflict_copies, has_markers, split_markers
from reader.store.annotations.files import AnnotationFiles
from reader.store.annotations.keeping import KEPT, Keeping
from reader.store.annotations.merging import RECENT, SEPARATOR, Recent, merge
from reader.store.annotations.reading import read_text
from reader.store.annotations.rendering import whole_file
from reader.store.annotations.snapshots import Snapshots, text_hash
from reader.store.annotations.writing import new_text
from tests.store.annotations.made_entries import HEADER, annotation, chosen, sets_of_entries

ONE = annotation(1)


def by_id(*entries):
    return {entry.id: entry for entry in entries}


def test_what_one_side_changed_is_taken_and_what_both_changed_is_kept_from_both():
    mine = replace(ONE, note="mine", tags=("claim/contested", "m"), color="pink", modified="2")
    theirs = replace(ONE, note="theirs", tags=("t",), by="bo", color="blue", modified="3")
    merged = merge(by_id(ONE), by_id(mine), by_id(theirs))
    found = merged.entries[ONE.id]
    assert found.note == f"mine{SEPARATOR}theirs"
    assert found.tags == ("m", "t")
    assert (found.by, found.color) == ("bo", "blue")
    assert [(c.key, c.kept, c.other) for c in merged.clashes] == [("color", "blue", "pink")]


def test_what_one_side_deleted_stays_deleted_unless_the_other_changed_it():
    two = annotation(2)
    changed = replace(two, note="changed")
    assert merge(by_id(ONE, two), by_id(two), by_id(ONE, two)).entries == by_id(two)
    assert merge(by_id(ONE, two), by_id(ONE), by_id(ONE, changed)).entries == by_id(ONE, changed)
    assert merge(by_id(ONE, two), by_id(ONE, changed), by_id(ONE)).entries == by_id(ONE, changed)


def test_without_a_base_nothing_is_deleted():
    assert set(merge(None, by_id(ONE), by_id(annotation(2))).entries) == {"a-1", "a-2"}


@settings(deadline=None, max_examples=60)
@given(sets_of_entries(4), sets_of_entries(4), sets_of_entries(4))
def test_merging_loses_no_note_and_forgets_no_entry_that_is_new(base, mine, theirs):
    merged = merge(base, mine, theirs).entries
    for side, other in ((mine, theirs), (theirs, mine)):
        for key, entry in side.items():
            if key not in base or (key in other and entry != base[key]):
                assert key in merged
        for key in merged.keys() & side.keys():
            if type(merged[key]) is type(side[key]) and side[key].note != getattr(
                base.get(key), "note", ""
            ):
                same = {type(x.get(key)) for x in (mine, theirs) if x.get(key)}
                assert len(same) > 1 or side[key].note.strip() in merged[key].note
    assert merge(base, mine, base).entries == mine
    assert merge(base, base, theirs).entries == theirs


def test_copies_that_sync_programs_make_are_recognised(tmp_path):
    original = tmp_path / "one.txt.yaml"
    copies = [
        "one.txt.sync-conflict-20260304-101112-ABCDEFG.yaml",
        "one.txt (Ana's conflicted copy 2026-03-04).yaml",
        "one.txt (conflicted copy 2026-03-04 101112).yaml",
        "one.txt (1).yaml",
        "one.txt 2.yaml",
        "one.txt-DESKTOP-1AB2C.yaml",
        "one.txt_conf(1).yaml",
    ]
    others = ["two (1).yaml", "one.txt.ana.yaml", "one.txt-draft.yaml"]
    files = [original, *(tmp_path / name for name in [*copies, *others])]
    assert conflict_copies(files) == {tmp_path / name: original for name in copies}


@pytest.fixture
def files(tmp_path):
    (tmp_path / "annotations").mkdir()
    return AnnotationFiles(tmp_path, Keeping(tmp_path / "state", tmp_path))


def test_a_copy_is_recognised_and_can_be_put_among_the_backups(files):
    original = files.folder / "one.txt.yaml"
    original.write_text(whole_file(HEADER, [ONE, annotation(2)]))
    copy = files.folder / "one.txt (1).yaml"
    copy.write_text(whole_file(HEADER, [replace(ONE, note="other"), annotation(3)]))
    assert files.names() == ["one.txt.yaml"]
    assert files.copies() == {"one.txt (1).yaml": "one.txt.yaml"}
    raw = copy.read_bytes()
    files.retire("one.txt (1).yaml")
    assert not copy.exists()
    (kept,) = files.keeping.backups("one.txt (1).yaml")
    assert kept.read_bytes() == raw
    files.retire("one.txt (1).yaml")


def test_a_copy_that_cannot_be_kept_is_not_taken_away(files, monkeypatch):
    copy = files.folder / "one.txt (1).yaml"
    copy.write_text(whole_file(HEADER, [ONE]))

    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("reader.store.atomic.write_bytes", full)
    with pytest.raises(AnnotationError, match="No space left"):
        files.retire("one.txt (1).yaml")
    assert copy.exists()


def test_backups_are_few_and_the_newest_stays(files, monkeypatch):
    monkeypatch.setattr("reader.store.annotations.keeping._SPACING", 0.0)
    for number in range(KEPT + 5):
        files.keeping.back_up("one.yaml", f"{number}".encode())
    held = files.keeping.backups("one.yaml")
    assert len(held) == KEPT
    assert held[-1].read_bytes() == f"{KEPT + 4}".encode()
    files.keeping.back_up("one.yaml", f"{KEPT + 4}".encode())
    assert len(files.keeping.backups("one.yaml")) == KEPT


def test_a_snapshot_is_the_text_and_a_damaged_one_is_none(tmp_path):
    snapshots = Snapshots(tmp_path)
    text = "a text\ud800 😀\n" * 99
    name = snapshots.keep(text)
    assert name == text_hash(text)
    assert snapshots.text(name) == text
    assert snapshots.keep(text) == name
    (path,) = (tmp_path / "snapshots").iterdir()
    path.write_bytes(path.read_bytes()[:-12])
    assert snapshots.text(name) is None
    assert snapshots.text("../../etc") is None


def git_merge(folder, base: str, ours: str, theirs: str) -> tuple[bool, str]:
    for name, text in (("base", base), ("ours", ours), ("theirs", theirs)):
        (folder / name).write_text(text)
    run = subprocess.run(
        ["git", "merge-file", "-p", "--diff3", "ours", "base", "theirs"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return run.returncode == 0, run.stdout


def worked_on(text: str, seed: int, first: int):
    """Do an afternoon's work on a chapter: some new entries, some edits, maybe one deleted."""
    rng = random.Random(seed)
    found = read_text(text)
    entries = dict(found.values)
    chapter = rng.randrange(0, 800, 100)
    read = [
        key
        for key, entry in entries.items()
        if entry.kind is not EntryKind.LINK and 0 <= entry.anchor.span.start - chapter < 100
    ]
    for number in range(rng.randrange(1, 6)):
        place = chapter + rng.randrange(100)
        entry = annotation(first + number, place, note=f"work {seed} {number}")
        entries[entry.id] = entry
    for key in rng.sample(read, min(3, len(read))):
        entries[key] = replace(entries[key], tags=(*entries[key].tags, f"s{seed}"))
    if read and rng.random() < 0.3:
        del entries[min(read)]
    return new_text(found, entries, found.header), entries


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_git_merges_one_authors_two_machines_and_the_rest_is_merged_here(tmp_path, files):
    conflicts = 0
    for case in range(25):
        base = new_text(read_text(""), chosen(case, 40), HEADER)
        ours, mine = worked_on(base, 2 * case, 1000)
        theirs, other = worked_on(base, 2 * case + 1, 2000)
        clean, text = git_merge(tmp_path, base, ours, theirs)
        conflicts += not clean
        path = files.folder / "one.txt.yaml"
        path.write_text(text)
        held = files.load("one.txt.yaml")
        assert held.conflict is not clean
        if not clean:
            assert has_markers(text)
            assert split_markers(text)[0] != split_markers(text)[1]
            files.join(held)
            files.save(held, held.base)
        found = read_text(path.read_text())
        assert not found.problems
        assert found.values.keys() >= {k for k in mine | other if int(k[2:]) >= 1000}
        for side in (mine, other):
            for key, entry in side.items():
                if key in found.values and entry.tags:
                    assert set(entry.tags) <= set(found.values[key].tags)
    assert conflicts <= 6, conflicts


def test_a_program_that_puts_an_older_state_back_takes_nothing_new_with_it(files):
    (files.folder / "one.txt.yaml").write_text(whole_file(HEADER, [ONE]))
    held = files.load("one.txt.yaml")
    stale = (files.folder / "one.txt.yaml").read_bytes()
    changed = replace(ONE, note="changed")
    files.save(held, by_id(changed, annotation(2)))
    (files.folder / "one.txt.yaml").write_bytes(stale)
    saved = files.save(held, by_id(changed, annotation(2), annotation(3)))
    assert saved.merged
    assert saved.entries == by_id(changed, annotation(2), annotation(3))


def test_what_another_deletes_later_stays_deleted(files):
    now = [0.0]
    (files.folder / "one.txt.yaml").write_text(whole_file(HEADER, [ONE]))
    held = files.load("one.txt.yaml")
    held.recent = Recent(lambda: now[0])
    stale = (files.folder / "one.txt.yaml").read_bytes()
    files.save(held, by_id(ONE, annotation(2)))
    now[0] = RECENT
    (files.folder / "one.txt.yaml").write_bytes(stale)
    saved = files.save(held, by_id(ONE, annotation(2), annotation(3)))
    assert saved.entries.keys() == by_id(ONE, annotation(3)).keys()
