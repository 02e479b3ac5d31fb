import pytest
from PySide6.QtCore import Qt

from reader.domain.comparison import Comparison
from reader.domain.document import Corpus, DocumentId, Part, Structure, Unreadable
from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.ui.models.coverage import coverage
from reader.ui.models.differences import Said, as_text, differences, facing
from reader.ui.models.document_rows import (
    DocumentListModel,
    DocumentRole,
    DocumentRow,
    Standing,
    document_rows,
)
from reader.ui.models.heading_rows import HeadingListModel, HeadingRole
from reader.ui.models.overlap_rows import Column, OverlapRole, OverlapTableModel
from reader.ui.models.places import Places, page_name


def overlap(name, a, b, kind=Kind.VERBATIM, **more):
    words = more.get("words", 10)
    one, other = Passage(DocumentId(a[0]), Span(*a[1:])), Passage(DocumentId(b[0]), Span(*b[1:]))
    return Overlap(
        id=OverlapId(name),
        kind=kind,
        a=one,
        b=other,
        edits=tuple(more.get("edits") or [Edit(EditKind.SAME, one.span, other.span)]),
        measures=Measures(
            words=words,
            identity=words / 100,
            longest_run=words,
            edits_per_100=0,
            bits=more.get("bits", 90.0),
        ),
        why="Because.",
    )


def corpus(make_document):
    documents = (
        make_document("x" * 100, "a"),
        make_document("y" * 50, "b"),
        make_document("z", "c"),
    )
    return Corpus(
        folder="/c", title="C", documents=documents, unreadable=(Unreadable("d.pdf", "no text"),)
    )


def test_the_share_is_of_the_row_s_words_in_the_document_in_hand(make_document):
    held = corpus(make_document)
    a, b, c = (item.id for item in held.documents)
    rows = document_rows(
        held, Comparison((), {(b, a): 0.981, (a, b): 0.1, (c, a): 0.001}), {}, [a, b]
    )
    assert [row.share_text for row in rows] == ["–", "98%", "<1%", "–"]
    assert [row.standing for row in rows[:3]] == [
        Standing.IN_HAND,
        Standing.BESIDE,
        Standing.CLOSED,
    ]
    assert rows[3].reason == "no text"


@pytest.mark.parametrize(
    ("order", "paths"),
    [
        ("folder", "a b 10 2"),
        ("title", "2 10 b a"),
        ("share", "b 2 a 10"),
    ],
)
def test_documents_are_listed_in_the_order_asked_for_and_unreadable_files_last(
    make_document, order, paths
):
    titles = {"a": "Zeal", "b": "Yarn", "10": "Chapter 10", "2": "Chapter 2"}
    documents = tuple(make_document(p, p, title=t) for p, t in titles.items())
    held = Corpus(
        folder="/c", title="C", documents=documents, unreadable=(Unreadable("A.pdf", "no text"),)
    )
    hand = documents[1].id
    comparison = Comparison((), {(documents[3].id, hand): 0.5})
    rows = document_rows(held, comparison, {}, [hand], order=order)
    assert [row.path for row in rows] == [*paths.split(), "A.pdf"]


def test_the_document_model_is_a_good_model(qtmodeltester, make_document):
    model = DocumentListModel()
    model.show(document_rows(corpus(make_document), Comparison(), {}, []))
    qtmodeltester.check(model)
    assert model.index(3).data(DocumentRole.REASON) == "no text"
    assert "no text" in model.index(3).data(Qt.ItemDataRole.ToolTipRole)


def test_the_same_documents_are_updated_in_place(qtbot):
    model = DocumentListModel()
    model.show([DocumentRow(title="A", path="a")])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show([DocumentRow(title="A", path="a", share=0.5)])
    assert model.index(0).data(DocumentRole.SHARE) == "50%"


def test_coverage_leaves_formulas_out_and_counts_both_sides(make_document):
    documents = corpus(make_document).documents
    a, b, _ = (item.id for item in documents)
    found = coverage(
        documents,
        [
            overlap("1", (a, 10, 20), (b, 0, 25)),
            overlap("2", (a, 30, 40), (b, 30, 40), Kind.FORMULA),
        ],
    )
    assert [(s.start, s.end) for s in found[a]] == [(0.1, 0.2)]
    assert [(s.start, s.end) for s in found[b]] == [(0.0, 0.5)]


def table(make_document):
    held = corpus(make_document)
    a, b, c = (item.id for item in held.documents)
    model = OverlapTableModel()
    items = [
        overlap("1", (a, 50, 60), (b, 0, 10), words=10, bits=50),
        overlap("2", (a, 10, 20), (c, 0, 1), Kind.EDITED, words=30, bits=70),
        overlap("3", (b, 0, 10), (c, 0, 1), Kind.NOISY, words=20, bits=60),
    ]
    model.show(items, {item.id: item for item in held.documents})
    return model


def names(model):
    return [model.index(r, 0).data(OverlapRole.OVERLAP).id for r in range(model.rowCount())]


def test_overlaps_come_heaviest_first_until_sorted(qtmodeltester, make_document):
    model = table(make_document)
    qtmodeltester.check(model)
    assert names(model) == ["2", "3", "1"]
    model.sort(Column.WORDS, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["1", "3", "2"]
    model.sort(Column.IN, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["2", "1", "3"]
    model.sort(Column.KIND, Qt.SortOrder.AscendingOrder)
    assert names(model) == ["1", "2", "3"]
    model.sort(-1)
    assert names(model) == ["2", "3", "1"]


def test_sorting_keeps_what_was_selected(make_document):
    from PySide6.QtCore import QPersistentModelIndex

    model = table(make_document)
    held = QPersistentModelIndex(model.index(0, 0))
    model.sort(Column.WORDS, Qt.SortOrder.AscendingOrder)
    assert held.data(OverlapRole.OVERLAP).id == "2"


def test_figures_are_set_to_the_right_with_two_decimals(make_document):
    model = table(make_document)
    assert model.index(0, Column.IDENTITY).data() == "0.30"
    right = model.index(0, Column.WORDS).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight


def structured(make_document):
    text = "Report\n1. First\nwords here\n2. Second\nmore words"
    spans = [(Part.HEADING, 0, 6, 1), (Part.PAGE, 7, 26, 0), (Part.HEADING, 7, 15, 2)]
    spans += [(Part.PAGE, 27, 47, 0), (Part.HEADING, 27, 36, 2)]
    labels = iter(["36", "37"])
    structure = [
        Structure(part, Span(start, end), level, next(labels) if part is Part.PAGE else "")
        for part, start, end, level in spans
    ]
    return make_document(text, structure=tuple(structure))


def test_a_place_is_told_by_chapter_page_and_share(make_document):
    document = structured(make_document)
    places = Places(document)
    assert places.say(0) == "0%"
    assert places.say(20) == "ch. 1 · p. 36 · 43%"
    assert places.say(40) == "ch. 2 · p. 37 · 85%"
    assert page_name(document, 40) == "one.txt, p. 37"


def test_the_outline_marks_the_heading_being_read(qtmodeltester, make_document):
    model = HeadingListModel()
    model.show(structured(make_document))
    qtmodeltester.check(model)
    assert model.set_place(20) == 1
    current = [model.index(row).data(HeadingRole.CURRENT) for row in range(3)]
    assert current == [False, True, False]
    assert model.index(1).data(HeadingRole.LEVEL) == 1


def test_word_differences_are_marked_without_colour(make_document):
    left, right = "open in every month now", "open PAGE 3 all year now"
    edits = [
        Edit(EditKind.SAME, Span(0, 4), Span(0, 4)),
        Edit(EditKind.FURNITURE, None, Span(5, 11)),
        Edit(EditKind.REPLACED, Span(5, 19), Span(12, 20)),
        Edit(EditKind.SAME, Span(20, 23), Span(21, 24)),
    ]
    found = differences(overlap("1", ("a", 0, 23), ("b", 0, 24), edits=edits), left, right)
    assert as_text(found) == "open ⟦PAGE 3⟧ [-in every month-] {+all year+} now"
    assert [item.said for item in found].count(Said.SAME) == 2


def test_punctuation_is_shown_with_the_words_it_goes_with(make_document):
    left, right = "It fell, but not its cause. A dam [9] held.", "It fell. A dam held."
    edits = [
        Edit(EditKind.SAME, Span(0, 7), Span(0, 7)),
        Edit(EditKind.DROPPED, Span(9, 26), None),
        Edit(EditKind.SAME, Span(28, 33), Span(9, 14)),
        Edit(EditKind.DROPPED, Span(35, 36), None),
        Edit(EditKind.SAME, Span(38, 42), Span(15, 19)),
    ]
    found = overlap("1", ("a", 0, 43), ("b", 0, 20), edits=edits)
    assert as_text(differences(found, left, right)) == (
        "It fell, [-but not its cause.-] A dam [-[9]-] held."
    )
    (row,) = facing(found, left, right, whole=True)
    assert [item.text for item in row.right] == ["It fell.", "A dam", "held."]


def test_the_edits_that_are_shown_do_not_end_with_words_of_those_that_are_not(monkeypatch):
    monkeypatch.setattr("reader.ui.models.differences.MOST_EDITS", 1)
    left, right = "one, two, three, four and five", "one, 2, three, 4 and five"
    edits = [
        Edit(EditKind.SAME, Span(0, 3), Span(0, 3)),
        Edit(EditKind.REPLACED, Span(5, 8), Span(5, 6)),
        Edit(EditKind.SAME, Span(10, 15), Span(8, 13)),
        Edit(EditKind.REPLACED, Span(17, 21), Span(15, 16)),
        Edit(EditKind.SAME, Span(22, 30), Span(17, 25)),
    ]
    found = overlap("1", ("a", 0, 30), ("b", 0, 25), edits=edits)
    assert as_text(differences(found, left, right)) == "one, [-two-] {+2+} …"


def test_a_long_stretch_without_an_edit_is_shortened(make_document):
    text = " ".join(f"w{n}" for n in range(500))
    found = differences(overlap("1", ("a", 0, len(text)), ("b", 0, len(text))), text, text)
    assert len(found) == 1
    assert found[0].text.endswith("…")
    assert len(found[0].text.split()) < 60
