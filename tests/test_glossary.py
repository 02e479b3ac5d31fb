"""One word for one thing, in every language: the terms of the field, and what each is called."""

import re

import pytest

from tests.translating import messages

TERMS = {
    "overlaps?": ("совпаден", "сәйкестік"),
    "passages?": ("отрыв", "үзінді"),
    "set phrases?": ("устойчив", "тұрақты тіркес"),
    "page (headers?|furniture)": ("колонтитул", "колонтитул"),
    "witness(es)?": ("свидетел", "нұсқа"),
    "variants?": ("разночтен", "айырма"),
    "collation": ("коллаци", "коллаци"),
    "concordance": ("конкорданс", "конкорданс"),
    "hits?": ("вхожден", "табыл|рет"),
    "matrix": ("матриц", "матриц"),
    "coverage": ("покрыти", "қамт"),
    "corpus": ("корпус", "корпус"),
    "documents?": ("документ", "құжат"),
    "folders?": ("папк", "бума"),
    "headings?": ("заголов", "тақырып"),
    "annotations?": ("аннотац", "аннотац"),
    "notes?": ("заметк", "жазба"),
    "highlights?": ("выдел", "ерекше|белгі"),
    "links?": ("связ|ссылк", "байланыс|сілтеме"),
    "tags?": ("тег", "тег"),
    "panes?": ("панел", "панел"),
    "desks?": ("стол", "үстел"),
    "settings?": ("настро", "баптау"),
    "templates?": ("шаблон", "үлгі"),
    "preview": ("предпросмотр", "алдын ала"),
    "manual": ("руководств", "нұсқаулық"),
    "regular expressions?": ("регулярн", "тұрақты өрнек"),
}
"""English terms, and what their translation has in it: Russian, Kazakh."""
NOT_TERMS = re.compile(
    # names of files, fields and addresses; keys; marks of YAML
    r"annotations/|corpus\.yaml|synoptic://\S*|“documents”|note: quote:|Ctrl\+\w links"
    r"|(scanning|parsing) a tag"
)
OTHERWISE = {
    ("Export", "Notes"),  # a style of citation: footnotes
    ("FindInText", "no hit"),  # as short as can be
    ("SearchSaying", "Type into the field at the top right (Ctrl+K): words, a “phrase in quotes”, "
     "a begin*. Every place in the corpus where they stand is listed here."),
}  # fmt: skip


@pytest.mark.parametrize(("language", "number"), [("ru", 0), ("kk", 1)])
def test_every_term_is_called_by_its_name(language, number):
    wrong = []
    for context, source, forms in messages(language):
        said = NOT_TERMS.sub("", source.replace("&", ""))
        for term, names in TERMS.items():
            if (context, source) in OTHERWISE or not re.search(
                rf"\b({term})\b", said, re.IGNORECASE
            ):
                continue
            if not all(
                re.search(names[number], form.replace("&", ""), re.IGNORECASE) for form in forms
            ):
                wrong.append((term, source, forms[0]))
    assert not wrong
