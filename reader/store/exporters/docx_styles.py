"""The styles of a Word document, under the names Word knows, so that a reader can restyle it."""

from __future__ import annotations

from reader.store.exporters.paper import Manner

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

PARAGRAPH_STYLES = {
    Manner.BODY: "BodyText",
    Manner.QUOTE: "Quote",
    Manner.PLACE: "SourceLine",
    Manner.NOTE: "NoteText",
    Manner.MEASURES: "Particulars",
    Manner.CELL: "TableText",
    Manner.HEAD: "TableHead",
    Manner.ENTRY: "Bibliography",
}
"""The style of each manner of paragraph."""

_SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>'
_SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>'

_PARAGRAPHS = (
    # id, name, based on, next, paragraph, letters
    ("Title", "Title", "Normal", "BodyText",
     '<w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>',
     f'{_SANS}<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>'),
    ("BodyText", "Body Text", "Normal", "", '<w:spacing w:after="120"/>', ""),
    ("Quote", "Quote", "Normal", "SourceLine",
     '<w:spacing w:before="160" w:after="40"/><w:ind w:left="284" w:right="284"/>', ""),
    ("SourceLine", "Source Line", "Normal", "BodyText",
     '<w:spacing w:after="120" w:line="250" w:lineRule="auto"/><w:ind w:left="284"/>',
     f'{_SANS}<w:color w:val="404040"/><w:sz w:val="18"/><w:szCs w:val="18"/>'),
    ("NoteText", "Note Text", "Normal", "SourceLine",
     '<w:spacing w:before="60" w:after="120"/><w:ind w:left="284"/>',
     f'{_SANS}<w:sz w:val="21"/><w:szCs w:val="21"/>'),
    ("Particulars", "Particulars", "Normal", "BodyText",
     '<w:spacing w:before="160" w:after="80" w:line="250" w:lineRule="auto"/>',
     f'{_SANS}<w:sz w:val="19"/><w:szCs w:val="19"/>'),
    ("TableText", "Table Text", "Normal", "",
     '<w:spacing w:before="40" w:after="60" w:line="257" w:lineRule="auto"/>',
     '<w:sz w:val="20"/><w:szCs w:val="20"/>'),
    ("TableHead", "Table Head", "SourceLine", "",
     '<w:spacing w:before="40" w:after="40"/><w:ind w:left="0"/>', ""),
    ("AfterTable", "After Table", "Normal", "",
     '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
     '<w:sz w:val="8"/><w:szCs w:val="8"/>'),
    ("Bibliography", "Bibliography", "Normal", "",
     '<w:spacing w:after="80"/><w:ind w:left="425" w:hanging="425"/>', ""),
    ("Header", "header", "Normal", "", '<w:spacing w:after="0"/>',
     f'{_SANS}<w:color w:val="6B6B6B"/><w:sz w:val="17"/><w:szCs w:val="17"/>'),
    ("Footer", "footer", "Normal", "", '<w:spacing w:after="0"/><w:jc w:val="center"/>',
     f'{_SANS}<w:color w:val="6B6B6B"/><w:sz w:val="17"/><w:szCs w:val="17"/>'),
    ("CommentText", "annotation text", "Normal", "",
     '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
     f'{_SANS}<w:sz w:val="20"/><w:szCs w:val="20"/>'),
)  # fmt: skip
_LETTERS = (
    ("Dropped", "Dropped Words", '<w:strike/><w:color w:val="A3271F"/>'),
    ("Added", "Added Words", '<w:color w:val="17598F"/><w:u w:val="single"/>'),
    ("Faint", "Particulars Faint", '<w:color w:val="6B6B6B"/>'),
    ("Warning", "Lost Place", '<w:b/><w:bCs/><w:color w:val="A3271F"/>'),
    ("Tag", "Tag", '<w:b/><w:bCs/>'),
    ("Hyperlink", "Hyperlink", '<w:color w:val="17598F"/><w:u w:val="single"/>'),
    ("CommentReference", "annotation reference", '<w:sz w:val="16"/><w:szCs w:val="16"/>'),
)  # fmt: skip
_HEADING_SIZES = (30, 26, 24, 22, 22, 22)


def styles_xml(language: str) -> str:
    """Return the part that defines all styles."""
    paragraphs = [*_PARAGRAPHS, *map(_heading, range(1, len(_HEADING_SIZES) + 1))]
    return (
        f'<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>{_SERIF}'
        f'<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{language}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/></w:style>'
        f"{''.join(map(_paragraph, paragraphs))}{''.join(map(_character, _LETTERS))}</w:styles>"
    )


def _heading(level: int) -> tuple[str, str, str, str, str, str]:
    size = _HEADING_SIZES[level - 1]
    return (
        f"Heading{level}", f"heading {level}", "Normal", "BodyText",
        '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="100" w:line="250"'
        f' w:lineRule="auto"/><w:outlineLvl w:val="{level - 1}"/>',
        f'{_SANS}<w:b/><w:bCs/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )  # fmt: skip


def _paragraph(style: tuple[str, str, str, str, str, str]) -> str:
    key, name, based, following, paragraph, letters = style
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{after}<w:qFormat/><w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{letters}</w:rPr></w:style>"
    )


def _character(style: tuple[str, str, str]) -> str:
    key, name, letters = style
    return (
        f'<w:style w:type="character" w:styleId="{key}"><w:name w:val="{name}"/><w:qFormat/>'
        f"<w:rPr>{letters}</w:rPr></w:style>"
    )
