import json
from dataclasses import replace

import pytest

from reader.domain.about import About
from reader.domain.document import Corpus, Document, DocumentId, Part, Structure
from reader.domain.errors import CorpusError
from reader.domain.span import Span
from reader.services.jobs import Ticket
from reader.services.metadata import Metadata, Wish, given, retold
from reader.services.metadata_import import match, matching, wishes
from reader.store.bibliographies.items import Bibliography, Work
from reader.store.corpus_file import read_corpus_file


def unheard(_what):
    pass


def run(job):
    return job(Ticket(unheard))


def document(path, title="", text="Words.", **more):
    made = Document(id=DocumentId(path), path=path, text=text, title=title, **more)
    return replace(made, own=made.about).told(About())


def corpus(*documents):
    return Corpus(folder="/nowhere", title="C", documents=documents)


def work(title="", key="", files=(), **item):
    return Work(key, {"title": title, **item}, tuple(files))


# changing and undoing


@pytest.fixture
def metadata(tmp_path):
    return Metadata(tmp_path / "corpus", tmp_path / "state")


@pytest.fixture
def yaml(tmp_path):
    (tmp_path / "corpus").mkdir()
    path = tmp_path / "corpus" / "corpus.yaml"
    path.write_text("# mine\ndocuments:\n  a.txt: {title: A}\n", encoding="utf-8")
    return path


def test_a_change_is_taken_back_and_done_again_by_name(metadata, yaml):
    before = yaml.read_text(encoding="utf-8")
    wish = Wish("a.txt", About(title="A"), About(title="B", date="2020"))
    metadata.did(run(metadata.saving([wish])))
    changed = yaml.read_text(encoding="utf-8")
    assert metadata.said()["a.txt"] == About(title="B", date="2020")
    assert metadata.undo_name == "describe a.txt"
    metadata.undid(run(metadata.undoing()))
    assert metadata.said()["a.txt"] == About(title="A")
    assert (metadata.undo_name, metadata.redo_name) == ("", "describe a.txt")
    metadata.redid(run(metadata.redoing()))
    assert yaml.read_text(encoding="utf-8") == changed
    assert before.splitlines()[0] == changed.splitlines()[0] == "# mine"


def test_undo_leaves_what_another_program_said_since(metadata, yaml):
    wish = Wish("a.txt", About(title="A"), About(title="B", date="2020"))
    metadata.did(run(metadata.saving([wish])))
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace("title: B", "title: Z"), encoding="utf-8")
    undone = run(metadata.undoing())
    metadata.undid(undone)
    assert metadata.said()["a.txt"] == About(title="Z")
    assert [clash.field for clash in undone.clashes] == ["title"]


def test_what_fails_is_not_remembered(metadata, yaml):
    yaml.write_text("title: [", encoding="utf-8")
    with pytest.raises(CorpusError):
        run(metadata.saving([Wish("a.txt", About(), About(title="B"))]))
    assert metadata.undo_name == ""
    assert "line" in metadata.problem


def test_a_corpus_is_told_anew_without_reading_a_file():
    first = corpus(document("a.txt", "Own", date="1999"), document("b.txt"))
    told = retold(first, {"a.txt": About(title="Said", citation={"DOI": "x"})})
    assert [d.title for d in told.documents] == ["Said", "b"]
    assert told.documents[0].date == "1999"
    assert told.documents[0].citation["DOI"] == "x"
    assert retold(told, {"a.txt": About()}).documents == first.documents
    assert told.documents[1] is first.documents[1]


def test_what_the_file_says_itself_is_not_said_again():
    one = document("a.txt", "Own", date="1999")
    assert given(one, About(), {"title": "Own", "date": "2000"}).after == About(date="2000")
    said = About(title="Other")
    assert given(one, said, {"title": "Own"}).after == About()
    assert given(one, said, {"title": ""}).after == About()


# which work is which document


def matched(documents, *works):
    plan = match(corpus(*documents), Bibliography(works), Ticket(unheard))
    return [(m.path, m.how) for m in plan.matches]


DOCUMENTS = (
    document("press/oram.pdf", "scan"),
    document("b.txt", "The Strait in Winter", text="doi: 10.1000/ABC.5. Words"),
    document(
        "c.txt",
        text="Pies that keep\n\nWords.",
        structure=(Structure(Part.HEADING, Span(0, 14), 1),),
    ),
    document("Études sur le détroit.html"),
)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (work("X", files=["/home/x/oram.pdf"]), ("press/oram.pdf", "file")),
        (work("X", files=[r"C:\\papers\\Oram.PDF"]), ("press/oram.pdf", "file")),
        (work("X", key="oram"), ("press/oram.pdf", "file")),
        (work("X", DOI="https://doi.org/10.1000/abc.5"), ("b.txt", "doi")),
        (work("X", URL="https://doi.org/10.1000/abc.5"), ("b.txt", "doi")),
        (work("The strait in winter."), ("b.txt", "title")),
        (work("The straits in winter"), ("b.txt", "title")),
        (work("The Strait in Winter: a study of ferries"), ("b.txt", "title")),
        (work("PIES, that keep"), ("c.txt", "title")),
        (work("Etudes sur le detroit"), ("Études sur le détroit.html", "title")),
        (work("Something else altogether"), ("", "")),
        (work("X", DOI="10.1000/abc.55"), ("", "")),
    ],
)
def test_a_work_finds_its_document_by_file_doi_or_title(one, expected):
    assert matched(DOCUMENTS, one) == [expected]


def test_what_fits_two_documents_is_left_to_the_reader():
    twins = (document("a/report.pdf"), document("b/report.pdf"))
    plan = match(corpus(*twins), Bibliography((work("X", files=["report.pdf"]),)), Ticket(unheard))
    assert plan.unplaced[0].rivals == ("a/report.pdf", "b/report.pdf")
    assert matched(twins, work("X", files=["b/report.pdf"])) == [("b/report.pdf", "file")]


def test_two_works_that_claim_one_document_get_none():
    assert matched(DOCUMENTS, work("Pies that keep"), work("Pies that keep")) == [
        ("", ""),
        ("", ""),
    ]


def test_the_surest_way_is_taken_first_and_a_document_gets_one_work():
    by_title, by_doi = work("The strait in winter"), work("Y", DOI="10.1000/abc.5")
    assert matched(DOCUMENTS, by_title, by_doi) == [("", ""), ("b.txt", "doi")]


def test_what_the_reader_said_stays_unless_told_otherwise():
    said = {"b.txt": About(title="Mine", citation={"volume": "1"})}
    one = work("The strait in winter", volume="2", page="3", author=[{"literal": "O"}])
    plan = match(corpus(*DOCUMENTS), Bibliography((one,)), Ticket(unheard))
    (gentle,) = wishes(plan.placed, said)
    assert gentle.after.title == "Mine"
    assert gentle.after.citation["volume"] == "1"
    assert gentle.after.citation["page"] == "3"
    (harsh,) = wishes(plan.placed, said, overwrite=True)
    assert harsh.after.title == ""
    assert harsh.after.citation["volume"] == "2"
    assert DOCUMENTS[1].told(harsh.after).title == "The strait in winter"
    assert DOCUMENTS[1].told(gentle.after).title == "Mine"


def test_an_import_is_written_and_read_back(tmp_path):
    raw = json.dumps([{"id": "k", "title": "The strait in winter", "type": "book"}]).encode()
    plan = run(matching(corpus(*DOCUMENTS), raw, "z.json"))
    metadata = Metadata(tmp_path, tmp_path / "state")
    metadata.did(run(metadata.saving(wishes(plan.placed, metadata.said()), "import 1 citation")))
    assert metadata.undo_name == "import 1 citation"
    told = read_corpus_file(tmp_path).documents["b.txt"].about
    assert told.citation == {"id": "k", "title": "The strait in winter", "type": "book"}
