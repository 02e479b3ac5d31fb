import errno
import os
from pathlib import Path

import pytest

from reader.domain.errors import CorpusError, DocumentError
from reader.store import folder as folder_module
from reader.store.folder import Changes, changes, list_folder, read_bytes


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def put(folder, *paths):
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)


def paths(listing):
    return [item.path for item in listing.files]


def test_documents_are_listed_in_order_of_path_with_folders_below(corpus):
    put(corpus, "b.txt", "a.md", "press/c.HTML", "press/deep/er/d.txt")
    assert paths(list_folder(corpus)) == ["a.md", "b.txt", "press/c.HTML", "press/deep/er/d.txt"]


def test_hidden_files_and_our_own_are_left_out(corpus):
    put(corpus, ".a.txt", ".git/b.txt", "annotations/c.txt", "corpus.yaml", "x/annotations/d.txt")
    assert paths(list_folder(corpus)) == ["x/annotations/d.txt"]


def test_documents_of_unknown_formats_are_named_and_other_files_are_not(corpus):
    put(corpus, "old.doc", "picture.jpg", "LICENSE")
    listing = list_folder(corpus)
    assert listing.files == ()
    (old,) = listing.unreadable
    assert old.path == "old.doc"
    assert "save it as" in old.reason


def test_an_empty_folder_is_an_empty_listing(corpus):
    assert list_folder(corpus).files == ()


def test_a_folder_that_is_missing_or_a_file_is_a_sentence(corpus):
    put(corpus, "a.txt")
    with pytest.raises(CorpusError, match="does not exist"):
        list_folder(corpus / "nowhere")
    with pytest.raises(CorpusError, match=r"a\.txt is a file"):
        list_folder(corpus / "a.txt")


def test_a_link_in_a_circle_is_entered_once(corpus):
    put(corpus, "a/b.txt")
    (corpus / "a" / "loop").symlink_to(corpus)
    (corpus / "self.txt").symlink_to("self.txt")
    listing = list_folder(corpus)
    assert paths(listing) == ["a/b.txt"]
    assert [item.path for item in listing.unreadable] == ["self.txt"]


def test_a_link_to_a_document_elsewhere_is_a_document(corpus, tmp_path):
    put(tmp_path, "elsewhere.txt")
    (corpus / "here.txt").symlink_to(tmp_path / "elsewhere.txt")
    (corpus / "gone.txt").symlink_to(tmp_path / "gone")
    listing = list_folder(corpus)
    assert paths(listing) == ["here.txt"]
    assert listing.unreadable[0].reason == "is no longer there"


def test_a_pipe_that_looks_like_a_document_is_not_waited_for(corpus):
    os.mkfifo(corpus / "pipe.txt")
    assert list_folder(corpus).files == ()


def test_a_folder_inside_that_may_not_be_entered_is_listed_with_its_reason(corpus, monkeypatch):
    put(corpus, "a.txt", "secret/b.txt")
    scandir = os.scandir

    def refuse(path):
        if Path(path).name == "secret":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(folder_module.os, "scandir", refuse)
    listing = list_folder(corpus)
    assert paths(listing) == ["a.txt"]
    assert listing.unreadable[0].path == "secret"
    assert "permission" in listing.unreadable[0].reason


def test_a_folder_that_may_not_be_entered_itself_is_a_sentence(corpus, monkeypatch):
    def refuse(_path):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(folder_module.os, "scandir", refuse)
    with pytest.raises(CorpusError, match="permission"):
        list_folder(corpus)


def test_far_too_many_documents_are_refused(corpus, monkeypatch):
    monkeypatch.setattr(folder_module, "MOST_FILES", 3)
    put(corpus, *(f"{n}.txt" for n in range(4)))
    with pytest.raises(CorpusError, match="more than 3 documents"):
        list_folder(corpus)


def test_a_file_too_large_or_gone_is_a_sentence_naming_it(corpus, monkeypatch):
    put(corpus, "a.txt")
    monkeypatch.setattr(folder_module, "LARGEST_FILE", 4)
    with pytest.raises(DocumentError, match=r"^a\.txt has .* MB"):
        read_bytes(corpus, "a.txt")
    with pytest.raises(DocumentError, match=r"^b\.txt is no longer there"):
        read_bytes(corpus, "b.txt")


def test_what_changed_between_two_looks_is_told(corpus):
    put(corpus, "stays.txt", "goes.txt", "changes.txt")
    before = list_folder(corpus)
    assert not changes(before, before)
    (corpus / "goes.txt").unlink()
    (corpus / "changes.txt").write_text("something else entirely")
    put(corpus, "comes.txt")
    assert changes(before, list_folder(corpus)) == Changes(
        added=("comes.txt",), removed=("goes.txt",), changed=("changes.txt",)
    )


@pytest.mark.parametrize("name", ["line\nbreak.txt", "😀.txt", "-x.txt", " .txt", "қ.txt"])
def test_odd_names_are_names(corpus, name):
    put(corpus, name)
    assert paths(list_folder(corpus)) == [name]
    assert read_bytes(corpus, name) == name.encode()
