"""Sentences of the rooms below, said in the language of the window."""

import pytest

from reader.domain.overlap import Kind, Measures
from reader.engine.classifying import explain
from reader.ui.languages import Speech
from reader.ui.sentences.said import SENTENCES, said


@pytest.fixture
def russian(qapp):
    from PySide6.QtCore import QLocale

    before = QLocale()
    speech = Speech(qapp)
    speech.speak("ru")
    yield
    for translator in speech._translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


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
        == "перенос в новый текст a.txt: 1 аннотация"
    )


def test_what_is_counted_is_counted_in_the_plural_forms_of_the_language(russian):
    assert said("delete 1 annotation") == "удаление: 1 аннотация"
    assert said("delete 3 annotations") == "удаление: 3 аннотации"
    assert said("describe 25 documents") == "описание: 25 документов"


def test_a_reason_alone_is_said_and_so_is_one_with_its_file(russian):
    assert said("is no longer there") == "больше нет на месте"
    assert said("a.txt is no longer there") == "a.txt больше нет на месте"


def test_why_an_overlap_is_of_its_kind_is_said(russian):
    measures = Measures(
        words=120, identity=0.98, longest_run=80, edits_per_100=3.4, bits=900.0, noise=0.0
    )
    for kind in (Kind.FORMULA, Kind.VERBATIM, Kind.NOISY, Kind.EDITED):
        told = said(explain(kind, measures, 900.0, notes=2))
        assert "120 общих слов" in told
        assert "words" not in told
        assert "bits" not in told


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
