"""Sentences of the rooms below, said in the language of the window."""

import errno
import json
import os
import re

import pytest
from lxml import etree

from reader.domain.anchor import Status
from reader.domain.excerpt import LeftOut
from reader.domain.overlap import Kind, Measures
from reader.engine.classifying import explain
from reader.store.annotations.nodes import EntryError, parse
from reader.ui.dialogs.export_words import missed
from reader.ui.models.review_rows import Fates
from reader.ui.sentences import files
from reader.ui.sentences.said import SENTENCES, said


@pytest.fixture
def russian(speech):
    speech.speak("ru")


def test_a_sentence_is_said_with_its_values(russian):
    assert said("my report.pdf is empty; get a whole copy of it") == (
        "my report.pdf пуст; возьмите целую копию"
    )
    assert said(
        "big.pdf has 12,000 pages, and at most 5,000 are read; split it and add the parts"
    ) == (
        "big.pdf: страниц 12\u00a0000, а читается не больше 5\u00a0000; разделите файл и добавьте части"
    )


def test_a_value_that_is_a_sentence_is_said_as_well(russian):
    assert said(
        "annotations/a.yaml cannot be saved: the file is read-only; allow writing to it"
    ) == ("annotations/a.yaml не сохраняется: файл открыт только для чтения; разрешите запись")
    assert (
        said("place 1 annotation in the new text of a.txt")
        == "перенос в новый текст a.txt (1 аннотация)"
    )


def test_what_is_counted_is_counted_in_the_plural_forms_of_the_language(russian):
    assert said("delete 1 annotation") == "удаление (1 аннотация)"
    assert said("delete 3 annotations") == "удаление (3 аннотации)"
    assert said("describe 25 documents") == "описание (25 документов)"


def test_a_reason_alone_is_said_and_so_is_one_with_its_file(russian):
    assert said("is no longer there") == "больше нет на месте"
    assert said("a.txt is no longer there") == "a.txt больше нет на месте"


UNITS = {"{0} MB", "{0}: {1}; nothing was changed"}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_every_sentence_is_said_without_the_name_it_begins_with(speech, language):
    """As below the name of its file in the list of documents."""
    speech.speak(language)
    bare = [
        template
        for template in files.SENTENCES
        if template.startswith(("{0} ", "{0}: ")) and template not in UNITS
    ]
    assert len(bare) > 60
    for template in bare:
        values = [f"⟨{number}⟩" for number in range(template.count("{"))]
        whole = template.format(*values)
        told = said(whole.removeprefix("⟨0⟩").lstrip(" :"))
        words = told.replace("⟨", "").replace("⟩", "")
        assert re.search("[а-я]{2}", words), template
        assert not re.match("[ ,:—]", told), told
        assert not re.search(r"\b(is|has|the|of|be|not)\b", words), told


def test_a_file_that_cannot_be_read_is_told_so_below_its_name(russian):
    assert said("is damaged and cannot be opened; get a whole copy of it") == (
        "повреждён и не открывается; возьмите целую копию"
    )
    assert said("has 12,000 pages, and at most 5,000 are read; split it and add the parts") == (
        "страниц 12\u00a0000, а читается не больше 5\u00a0000; разделите файл и добавьте части"
    )


def test_why_an_overlap_is_of_its_kind_is_said(russian):
    measures = Measures(
        words=120, identity=0.98, longest_run=80, edits_per_100=3.4, bits=900.0, noise=0.0
    )
    for kind in (Kind.FORMULA, Kind.VERBATIM, Kind.NOISY, Kind.EDITED):
        told = said(explain(kind, measures, 900.0, notes=2))
        assert "120 общих слов" in told
        assert "words" not in told
        assert "bits" not in told


def test_a_share_is_said_as_the_language_writes_it_whoever_kept_it(russian):
    for sign in ("%", " %"):
        told = said(
            f"12 words in common, 12.5{sign} of them misread or joined otherwise, no words edited in "
            "100; they say 90 bits: a poor copy of the same text."
        )
        assert "12,5\u00a0%" in told


def test_what_no_template_fits_is_said_as_it_came(russian):
    for sentence in ("", "Nobody has ever said this.", "x" * 5000):
        assert said(sentence) == sentence


def test_english_stays_as_it_is(qapp):
    for sentence in ("a.pdf is empty; get a whole copy of it", "delete 3 annotations"):
        assert said(sentence) == sentence


def test_every_sentence_is_found_again_by_its_own_template(russian):
    for template in SENTENCES:
        values = [f"⟨{number}⟩" for number in range(template.count("{"))]
        sentence = template.format(*values) if "{0}" in template else template
        told = said(sentence)
        assert told != sentence, template
        assert all(value in told for value in values if value in sentence), template


def reasons():
    """Return what the system and the libraries say of what they cannot read."""
    for number in (
        errno.EACCES, errno.EPERM, errno.ENOENT, errno.EEXIST, errno.EISDIR, errno.ENOTDIR,
        errno.ENOSPC, errno.EROFS, errno.EIO, errno.EBUSY, errno.ENAMETOOLONG, errno.EFBIG,
        errno.EMFILE, errno.ELOOP, errno.ENOTEMPTY, errno.EDQUOT, errno.ESTALE, errno.ENOMEM,
    ):  # fmt: skip
        yield os.strerror(number)
        yield str(OSError(number, os.strerror(number), "a.txt"))
    for text in ("", "{", "[1 2]", '{"a" 1}', '"abc', '"\\q"', '"a\nb"', "1 1"):
        yield from failure(json.loads, text)
    for text in ("a: b: c", "[1,", '"abc', "*x", "@a", 'a: "x" y', "\ta: b", "&", "x: \x01"):
        yield from (said.removeprefix("not YAML: ") for said in failure(parse, text))
    for raw in (
        b"",
        b"a",
        b"<a><b></a>",
        b"<a>",
        b"<a/>x",
        b"<a>&x;</a>",
        b"<a>&</a>",
        b"<a b=c/>",
    ):
        yield from failure(etree.fromstring, raw)
    for raw in (b"\xff", b"a\xc3(", b"\xc3"):
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError as error:
            yield error.reason


def failure(read, what):
    try:
        read(what)
    except (ValueError, SyntaxError, EntryError) as error:
        yield str(error)


def test_reasons_of_the_system_and_the_libraries_are_said_as_well(russian):
    told = list(reasons())
    assert len(told) > 55
    for reason in told:
        sentence = f"a.yaml cannot be read: {reason}"
        assert re.search("[а-я]{2}", said(reason)), reason
        assert said(sentence) == f"a.yaml не читается: {said(reason)}", reason


def test_what_is_left_out_of_an_export_is_counted_in_the_language(russian):
    left_out = [
        LeftOut("annotations", "not chosen", 5),
        LeftOut("overlaps", "rejected by the reader", 1),
        LeftOut("report.pdf", "not read: a.pdf is empty; get a whole copy of it"),
    ]
    assert missed(left_out) == [
        "5 аннотаций: не выбрано",
        "1 совпадение: отклонено читателем",
        "report.pdf: не прочитано: a.pdf пуст; возьмите целую копию",
    ]


def test_what_became_of_annotations_is_counted_in_the_language(russian):
    counts = {Status.SAME: 1, Status.MOVED: 2, Status.EDITED: 0, Status.ORPHAN: 5}
    assert Fates().told(counts) == "1 на месте, 2 перемещены, 5 утрачено"
