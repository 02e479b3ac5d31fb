from reader.domain.about import About, about_of, citation_of, csl_name, told
from reader.domain.document import Document, DocumentId

ITEM = {
    "id": "oram2020",
    "type": "article-newspaper",
    "title": "The strait in winter",
    "author": [{"family": "Oram", "given": "Lettice"}, {"literal": "Harbour Office"}],
    "issued": {"date-parts": [["2020", 3, 4]]},
    "container-title": "The Courier",
    "DOI": "10.1/x",
}


def test_a_csl_item_says_what_its_document_is():
    assert about_of(ITEM) == About(
        title="The strait in winter",
        authors=("Lettice Oram", "Harbour Office"),
        date="2020-03-04",
        source="The Courier",
    )


def test_what_the_reader_says_goes_before_the_citation_and_that_before_the_file():
    own = About(title="scan0001", authors=("Scanner",), date="1999", language="en")
    said = About(title="My title", citation=ITEM)
    found = told(said, own)
    assert found.title == "My title"
    assert found.authors == ("Lettice Oram", "Harbour Office")
    assert found.date == "2020-03-04"
    assert found.language == "en"
    assert found.citation["title"] == "My title"
    assert found.citation["author"] == ITEM["author"]
    assert found.citation["DOI"] == "10.1/x"


def test_a_citation_follows_what_the_reader_corrected():
    said = About(authors=("Tench, Marigold",), date="2021", source="The Herald", citation=ITEM)
    item = told(said, About()).citation
    assert item["author"] == [{"family": "Tench", "given": "Marigold"}]
    assert item["issued"] == {"date-parts": [[2021]]}
    assert item["container-title"] == "The Herald"


def test_without_a_citation_one_is_made_of_what_is_known():
    about = About(title="A", authors=("Lettice Oram",), date="spring 215", source="https://a.b/c")
    assert told(about, About()).citation == {}
    assert citation_of(about) == {
        "type": "webpage",
        "title": "A",
        "author": [{"given": "Lettice", "family": "Oram"}],
        "issued": {"literal": "spring 215"},
        "URL": "https://a.b/c",
    }


def test_a_body_is_never_turned_round_and_a_person_is():
    assert csl_name("Commission of Inquiry") == {"literal": "Commission of Inquiry"}
    assert csl_name("Archive 21") == {"literal": "Archive 21"}
    assert csl_name("Oram, Lettice") == {"family": "Oram", "given": "Lettice"}
    assert csl_name("П. Ветрин") == {"given": "П.", "family": "Ветрин"}
    assert csl_name("Reuters") == {"literal": "Reuters"}


def test_what_is_no_csl_item_says_nothing():
    odd = {"title": ["x"], "author": "Oram", "issued": {"date-parts": [[]]}, "publisher": {}}
    assert about_of(odd) == About()


def test_a_document_is_called_by_its_file_when_nothing_else_is_known():
    document = Document(id=DocumentId("d"), path="a/b.c.txt", text="", title="")
    assert document.told(About()).title == "b.c"
    assert document.told(About(title="T", authors=("A", "B"))).author == "A, B"
    assert document.told(About(title="T")).told(About()).title == "b.c"
