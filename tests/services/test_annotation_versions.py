"""Versions that met are merged on request, in one step, and nothing of either is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain.span import Span
from reader.services.annotation_problems import TroubleKind, troubles
from reader.services.annotation_versions import FindingVersions, merge_versions, take_other
from reader.services.jobs import Ticket
from reader.store.annotations.merging import SEPARATOR
from reader.store.annotations.reading import read_bytes
from reader.store.annotations.rendering import whole_file

COPY = "two.txt.sync-conflict-20260304-101112-ABCDEFG.yaml"


def found(service):
    return FindingVersions(service.desk)(Ticket(lambda _p: None))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "corpus" / "annotations"


@pytest.fixture
def copied(open_window, corpus, folder):
    """A window on a corpus where a sync program made a copy with another entry and a change."""
    window = open_window()
    two = corpus.documents[1]
    one = window.highlight(two, Span(4, 9), "yellow", "mine")
    window.highlight(two, Span(10, 12), "blue")
    window.close()
    (held,) = window.desk.held.values()
    other = replace(one, color="pink", note="theirs")
    third = replace(one, id="a-third", anchor=window.desk.anchor(two, Span(20, 30)))
    (folder / COPY).write_text(whole_file(held.header, [other, third]))
    return open_window(), one


def test_a_copy_is_compared_before_it_is_merged(copied):
    service, one = copied
    (versions,) = found(service)
    assert (versions.file, versions.copy, versions.problem) == ("two.txt.yaml", COPY, "")
    assert (versions.only_here, versions.only_there, versions.changed) == (1, 1, 1)
    assert [(c.entry, c.key, c.kept, c.other) for c in versions.clashes] == [
        (one.id, "color", "yellow", "pink")
    ]
    assert len(service.entries) == 2
    (trouble,) = troubles(service)
    assert (trouble.kind, trouble.file) == (TroubleKind.COPY, COPY)
    assert trouble.path.exists()


def test_a_copy_is_merged_in_one_step_and_put_away_once_that_is_saved(copied, folder):
    service, one = copied
    before = dict(service.entries)
    clashes = merge_versions(service, found(service))
    assert len(clashes) == 1
    assert service.entries[one.id].note == f"mine{SEPARATOR}theirs"
    assert "a-third" in service.entries
    assert service.history.undo_name == "merge the versions of two.txt.yaml"
    assert (folder / COPY).exists()
    raw = (folder / COPY).read_bytes()
    service.clock.pass_on()
    assert not (folder / COPY).exists()
    assert service.desk.files.keeping.backups(COPY)[-1].read_bytes() == raw
    assert read_bytes((folder / "two.txt.yaml").read_bytes()).values.keys() == (
        service.entries.keys()
    )
    assert troubles(service) == []
    service.undo()
    assert dict(service.entries) == before
    service.redo()
    assert "a-third" in service.entries


def test_the_value_that_lost_can_be_taken_after_all(copied):
    service, one = copied
    clashes = merge_versions(service, found(service))
    assert take_other(service, clashes) == 1
    assert service.entries[one.id].color == "pink"
    assert take_other(service, clashes) == 0
    service.undo()
    assert service.entries[one.id].color == "yellow"


def test_what_was_changed_since_the_versions_were_compared_stays(copied):
    service, one = copied
    versions = found(service)
    service.change("colour", [one.id], lambda e: replace(e, color="grey", note="newer"))
    merge_versions(service, versions)
    assert service.entries[one.id].color == "grey"
    assert service.entries[one.id].note == "newer"
    assert "a-third" in service.entries


def test_several_copies_of_one_file_are_merged_one_after_the_other(copied, folder):
    service, _ = copied
    second = folder / "two.txt (Bo's conflicted copy 2026-03-04).yaml"
    text = (folder / COPY).read_text().replace("a-third", "a-fourth")
    second.write_text(text)
    versions = found(service)
    assert [v.only_there for v in versions] == [1, 1]
    merge_versions(service, versions)
    service.save()
    assert {"a-third", "a-fourth"} <= service.entries.keys()
    assert not second.exists()
    assert not (folder / COPY).exists()


def test_a_copy_with_a_bad_entry_waits_until_it_is_mended(copied, folder):
    service, _ = copied
    with (folder / COPY).open("a") as file:
        file.write("  - {id: a-bad, at: [9, 3]}\n")
    (versions,) = found(service)
    assert "mend line" in versions.problem
    assert merge_versions(service, [versions]) == []
    service.save()
    assert (folder / COPY).exists()
    assert len(service.entries) == 2


def test_what_git_left_is_one_file_again_and_stays_one(open_window, corpus, folder):
    window = open_window()
    two = corpus.documents[1]
    one = window.highlight(two, Span(4, 9), "yellow", "mine")
    window.close()
    path = folder / "two.txt.yaml"
    line = "    color: yellow\n"
    path.write_text(
        path.read_text().replace(
            line, f"<<<<<<< ours\n{line}=======\n    color: pink\n>>>>>>> theirs\n"
        )
    )
    marked = path.read_bytes()
    service = open_window()
    assert [trouble.kind for trouble in troubles(service)] == [TroubleKind.VERSIONS]
    (versions,) = found(service)
    assert [clash.other for clash in versions.clashes] == ["pink"]
    clashes = merge_versions(service, [versions])
    service.save()
    assert not read_bytes(path.read_bytes()).problems
    assert marked in [p.read_bytes() for p in service.desk.files.keeping.backups("two.txt.yaml")]
    assert troubles(service) == []
    take_other(service, clashes)
    service.save()
    assert open_window().entries[one.id].color == "pink"


def test_an_entry_that_was_set_aside_is_told_with_its_lines(open_window, corpus, folder):
    folder.mkdir()
    (folder / "two.txt.yaml").write_text(
        "annotations:\n  - {id: a-1, quote: the}\n  - {id: a-2, at: [7, 3]}\n"
    )
    (trouble,) = troubles(open_window())
    assert trouble.kind is TroubleKind.ENTRY
    assert trouble.line == 3
    assert "a-2" in trouble.raw
