"""What is written is read back the same, and what was written by hand stays as it was."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.anchor import Anchor
from reader.domain.annotation import EntryKind
from reader.domain.errors import FormatError
from reader.domain.span import Span
from reader.store.annotations.entries import Header
from reader.store.annotations.reading import read_bytes, read_text
from reader.store.annotations.rendering import whole_file
from reader.store.annotations.writing import new_text
from tests.store.annotations.made_entries import (
    HEADER,
    NASTY,
    annotation,
    chosen,
    link,
    sets_of_entries,
)

BY_HAND = """\
# my notes on the report
by: ana
x-other-tool: {keep: [me, too]}   # not yours
document: {path: press/one.txt, id: d-one}
annotations:
  # the important one
  - note: >-
      folded text
      by hand
    at: [ 10,20 ]      # code points
    id: a1
    x-plugin: {b: 1}   # unknown key
    quote: 'single ''quoted'''

  # second
  - {id: a2, color: green, note: "short"}
  - id: a3
    tags:
      - claim/contested   # block list
      - no
    at: [5, 9]
    quote: "no"
    note: |
      several

      lines
    # a comment inside
    x-mine: 1.50
    by: bo

links:   # what belongs together
- id: l1
  relation: see-also
  from: {at: [1, 2], quote: a}
  to:
    document: d-two
    at: [3, 4]   # there
    quote: b
    x-zotero: 12
# the end
"""


def test_every_nasty_string_survives_in_every_field():
    assert len(NASTY) >= 63
    for text in NASTY:
        anchor = Anchor(span=Span(0, 3), quote=text, prefix=text, suffix=text, section=text,
                        page=text, text=HEADER.text)  # fmt: skip
        entry = annotation(1, anchor=anchor, note=text, color=text, tags=(text, text), by=text,
                           extra={"x": text, "y": [text, {text or "k": text}]})  # fmt: skip
        again = read_text(whole_file(HEADER, [entry]))
        assert again.values == {entry.id: entry}, (text, again.problems)


@settings(deadline=None, max_examples=80)
@given(sets_of_entries())
def test_whole_files_come_back_as_they_were(entries):
    text = new_text(read_text(""), entries, HEADER)
    again = read_bytes(text.encode())
    assert again.values == entries
    assert again.header == HEADER
    assert not again.problems


@settings(deadline=None, max_examples=80)
@given(sets_of_entries(), sets_of_entries(), st.randoms(use_true_random=False))
def test_any_change_of_any_file_reads_back(before, after, rng):
    found = read_text(new_text(read_text(""), before, HEADER))
    for entry in list(before.values()):
        if rng.random() < 0.5:
            after[entry.id] = entry
    again = read_text(new_text(found, after, HEADER))
    assert again.values == after


@pytest.mark.parametrize("text", [text for text in NASTY if "\ud800" not in text])
def test_other_readers_of_yaml_read_the_same_text(text):
    written = whole_file(HEADER, [annotation(1, note=text)])
    assert yaml.safe_load(written)["annotations"][0].get("note", "") == text


def test_a_file_is_what_a_person_would_write():
    anchor = annotation(1).anchor
    text = whole_file(
        HEADER,
        [
            annotation(2, 40, note="first line\n\nsecond line\n", tags=("claim", "no")),
            link(1),
            annotation(1, anchor=replace(anchor, page="12", section="4.2 Methods")),
        ],
    )
    assert text == (
        "format: synoptic-annotations/1\n"
        f'document: {{id: d-one, path: press/one.txt, text: {{sha256: "{"3f" * 32}", characters: 900}}}}\n'
        "by: ana\n"
        "annotations:\n"
        "  - id: a-1\n"
        "    at: [0, 5]\n"
        "    quote: quote 1\n"
        '    prefix: "be 0 "\n'
        '    suffix: " af"\n'
        '    section: "4.2 Methods"\n'
        '    page: "12"\n'
        "    color: yellow\n"
        "    tags: [claim/contested]\n"
        "    note: note 1\n"
        "    by: ana\n"
        '    created: "2026-03-04T10:11:12Z"\n'
        "  - id: a-2\n"
        "    at: [40, 45]\n"
        "    quote: quote 2\n"
        '    prefix: "be 40 "\n'
        '    suffix: " af"\n'
        "    color: yellow\n"
        '    tags: [claim, "no"]\n'
        "    note: |\n"
        "      first line\n"
        "\n"
        "      second line\n"
        "    by: ana\n"
        '    created: "2026-03-04T10:11:12Z"\n'
        "links:\n"
        "  - id: l-1\n"
        "    relation: excerpt-of\n"
        "    from:\n"
        "      at: [0, 3]\n"
        "      quote: one\n"
        "    to:\n"
        "      document: d-two\n"
        "      text: ab\n"
        "      at: [7, 9]\n"
        '      quote: "no"\n'
        '      x-tool: [1, true, null, "1.0"]\n'
        "    note: |\n"
        "      they say\n"
        "      the same\n"
    )


def test_a_file_written_by_hand_is_understood():
    found = read_text(BY_HAND)
    assert not found.problems
    first, second, third, tied = found.values.values()
    assert (first.note, first.by, first.anchor.quote) == (
        "folded text by hand",
        "",
        "single 'quoted'",
    )
    assert first.extra == {"x-plugin": {"b": 1}}
    assert (second.kind, third.kind, tied.kind) == (
        EntryKind.DOCUMENT_NOTE,
        EntryKind.NOTE,
        EntryKind.LINK,
    )
    assert third.tags == ("claim/contested", "no")
    assert third.extra == {"x-mine": "1.50"}
    assert tied.b.anchor.extra == {"x-zotero": 12}


def changed_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    """Return the lines only the old, and only the new text has, by a longest common part."""
    import difflib

    gone, come = [], []
    for line in difflib.ndiff(old.splitlines(), new.splitlines()):
        (gone if line[:2] == "- " else come if line[:2] == "+ " else []).append(line[2:])
    return gone, come


def edited(text: str, change) -> str:
    found = read_text(text)
    wanted = change(dict(found.values))
    again = new_text(found, wanted, found.header)
    assert read_text(again).values == wanted
    return again


def with_entry(key, **changes):
    return lambda entries: entries | {key: replace(entries[key], **changes)}


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        (with_entry("a3", color="pink"), [], ["    color: pink"]),
        (with_entry("a3", by="cy"), ["    by: bo"], ["    by: cy"]),
        (with_entry("a3", note="one line"), ["    note: |", "      several", "", "      lines"], ["    note: one line"]),
        (with_entry("a2", note="long: er"), ['  - {id: a2, color: green, note: "short"}'], ['  - {id: a2, color: green, note: "long: er"}']),
        (with_entry("a2", tags=("x",)), ['  - {id: a2, color: green, note: "short"}'], ['  - {id: a2, color: green, note: "short", tags: [x]}']),
        (with_entry("l1", relation="x/y"), ["  relation: see-also"], ["  relation: x/y"]),
        (with_entry("l1", note="a\nb\n"), [], ["  note: |", "    a", "    b"]),
        (lambda e: {k: v for k, v in e.items() if k != "a2"}, ['  - {id: a2, color: green, note: "short"}'], []),
    ],
)  # fmt: skip
def test_a_change_touches_only_its_own_lines(change, gone, come):
    assert changed_lines(BY_HAND, edited(BY_HAND, change)) == (gone, come)


def test_a_place_that_changed_keeps_the_comment_behind_it():
    def move(entries):
        anchor = replace(entries["a1"].anchor, span=Span(30, 40))
        return entries | {"a1": replace(entries["a1"], anchor=anchor)}

    assert changed_lines(BY_HAND, edited(BY_HAND, move)) == (
        ["    at: [ 10,20 ]      # code points"],
        ["    at: [30, 40]      # code points"],
    )


def test_windows_line_ends_and_a_missing_last_one_are_kept():
    text = BY_HAND.replace("\n", "\r\n").removesuffix("\r\n# the end\r\n")
    again = edited(text, with_entry("l1", note="a\nb"))
    assert again.startswith(text)
    assert "\n" not in again.replace("\r\n", "")


def test_after_a_hundred_random_edits_every_untouched_line_is_as_it_was():
    """All lines but those of the entry that was edited stand in the new file, in order."""
    for seed in range(4):
        rng = random.Random(seed)
        text = BY_HAND
        for number in range(25):
            before = read_text(text)
            entries = dict(before.values)
            touched = rng.choice(list(entries))
            match rng.randrange(4):
                case 0:
                    fresh = annotation(1000 + seed * 100 + number, rng.randrange(40))
                    touched, entries[fresh.id] = None, fresh
                case 1 if len(entries) > 3:
                    del entries[touched]
                case 2:
                    entries[touched] = replace(entries[touched], tags=(rng.choice(NASTY),))
                case _:
                    entries[touched] = replace(
                        entries[touched], note=rng.choice(NASTY), color="blue"
                    )
            after = new_text(before, entries, before.header)
            assert read_text(after).values == entries
            assert not read_text(after).problems
            lines = text.splitlines()
            if touched is not None:
                node = before.entries[touched].node
                low, high = node.start_mark.line, node.end_mark.line + bool(node.flow_style)
                while not lines[high - 1].strip() or lines[high - 1].lstrip().startswith("#"):
                    high -= 1
                del lines[low:high]
            kept = iter(after.splitlines())
            assert all(line in kept for line in lines), (seed, number)
            text = after


BAD = [
    ("at: [9, 3]", "not a span"),
    ("at: [a, b]", "start must be a whole number"),
    ("at: 12", "at must be a list"),
    ("tags: claim", "tags must be a list"),
    ("note: {a: b}", "note must be text"),
    ("note: a\n    note: b", "the key note is there twice"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_one_bad_entry_is_set_aside_and_the_rest_loads_and_nothing_is_written(line, reason):
    text = f"annotations:\n  - id: x\n    {line}\n  - id: y\n    note: fine\n"
    found = read_text(text)
    assert list(found.values) == ["y"]
    assert reason in found.problems[0].reason
    assert found.problems[0].line in {2, 3, 4}
    with pytest.raises(FormatError, match=r"line \d"):
        new_text(found, found.values, found.header)


def test_a_slip_that_breaks_the_yaml_hides_only_its_own_entry():
    text = BY_HAND.replace('note: "short"}', 'note: "short}')
    found = read_text(text)
    assert list(found.values) == ["a1", "a3", "l1"]
    assert found.problems[0].line == text[: text.index("- {id: a2")].count("\n") + 1
    assert "- {id: a2" in found.problems[0].raw
    assert found.header.document == "d-one"


def test_an_id_that_is_there_twice_is_told():
    found = read_text("annotations: [{id: x, note: a}, {id: x, note: b}]")
    assert found.values["x"].note == "a"
    assert "twice" in found.problems[0].reason


def test_aliases_work_and_those_that_multiply_are_refused():
    fine = read_text("annotations:\n- {id: x, note: &n same}\n- {id: y, note: *n}\n")
    assert fine.values["y"].note == "same"
    again = new_text(fine, {"y": fine.values["y"]}, fine.header)
    assert read_text(again).values["y"].note == "same"
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for one, other in zip("abcdefgh", "bcdefghi", strict=True):
        bomb += f"{other}: &{other} [" + ",".join([f"*{one}"] * 9) + "]\n"
    assert "aliases" in read_text(bomb).problems[0].reason
    assert read_text("a: &a [*a]\n").problems
    assert read_text("[" * 3000).problems
    assert read_text("- " * 500 + "x").problems


def test_a_newer_version_is_read_as_far_as_it_goes_and_not_written():
    found = read_text("format: synoptic-annotations/2\nannotations: [{id: x, note: a, new: 1}]\n")
    assert found.values["x"].extra == {"new": 1}
    with pytest.raises(FormatError, match="newer version"):
        new_text(found, found.values, found.header)


@pytest.mark.parametrize(
    "raw",
    [b"\xff\xfe\x00", b"caf\xe9: 1", b"\x00\x00", b"a: b: c", b"just text", b"[1, 2]", b"a: \x0c",
     b"annotations: 3", b"document: 5\nannotations: []", b"? {a: b}\n: c", b"--- a\n--- b\n"],
)  # fmt: skip
def test_what_is_no_file_of_ours_has_a_problem_and_raises_nothing(raw):
    assert read_bytes(raw).problems


def test_a_byte_order_mark_is_seen_and_an_empty_file_is_empty():
    assert read_bytes("\ufeffby: x\n".encode()).bom
    assert not read_bytes(b"").problems
    assert read_bytes(b"# nothing\n").values == {}


def test_an_entry_without_an_id_gets_the_same_one_each_time():
    text = "annotations:\n- {quote: abc}\n- {quote: abd}\n"
    once, again = read_text(text).values, read_text(text).values
    assert len(once) == 2
    assert list(once) == list(again)


def test_the_header_is_changed_in_place():
    found = read_text(BY_HAND)
    header = Header(document="d-one", path="press/one.txt", text="ff00", characters=3, by="ana")
    wanted = {
        key: entry if entry.id == "l1" or not entry.anchor else
        replace(entry, anchor=replace(entry.anchor, text="ff00"))
        for key, entry in found.values.items()
    }  # fmt: skip
    wanted["l1"] = replace(
        wanted["l1"], a=replace(wanted["l1"].a, anchor=replace(wanted["l1"].a.anchor, text="ff00"))
    )
    gone, come = changed_lines(BY_HAND, new_text(found, wanted, header))
    assert gone == ["document: {path: press/one.txt, id: d-one}"]
    assert come == [
        "document: {path: press/one.txt, id: d-one, text: {sha256: ff00, characters: 3}}"
    ]


def test_many_chosen_entries_stand_in_order_of_place():
    entries = chosen(3, 40)
    found = read_text(new_text(read_text(""), entries, HEADER))
    starts = [e.anchor.span.start for e in found.values.values() if e.kind is not EntryKind.LINK]
    assert starts == sorted(starts)
    more = entries | {"a-900": annotation(900, 400)}
    again = read_text(new_text(found, more, HEADER))
    starts = [e.anchor.span.start for e in again.values.values() if e.kind is not EntryKind.LINK]
    assert starts == sorted(starts)
