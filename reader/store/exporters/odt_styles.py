"""The styles of an OpenDocument text, and those that are made while it is written."""

from __future__ import annotations

from reader.domain.excerpt import Paper as Sheet
from reader.store.exporters.paper import Look, Manner, pale_tint

_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = (
    f'xmlns:office="{_URN}office:1.0" xmlns:text="{_URN}text:1.0" xmlns:table="{_URN}table:1.0"'
    f' xmlns:style="{_URN}style:1.0" xmlns:fo="{_URN}xsl-fo-compatible:1.0"'
    f' xmlns:svg="{_URN}svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)
PARAGRAPH_STYLES = {
    Manner.BODY: "Text_20_body",
    Manner.QUOTE: "Quotations",
    Manner.PLACE: "Source_20_Line",
    Manner.NOTE: "Note_20_Text",
    Manner.MEASURES: "Particulars",
    Manner.CELL: "Table_20_Contents",
    Manner.HEAD: "Table_20_Heading",
    Manner.ENTRY: "Bibliography_20_1",
}
"""The style of each manner of paragraph, by the names LibreOffice has for them."""

_SIZES = {Sheet.A4: ("21cm", "29.7cm", 16.4), Sheet.LETTER: ("21.59cm", "27.94cm", 17.0)}
_SANS = 'style:font-name="Sans" style:font-name-complex="Sans"'
_LOOKS = {
    Look.ITALIC: 'fo:font-style="italic" style:font-style-complex="italic"',
    Look.BOLD: 'fo:font-weight="bold" style:font-weight-complex="bold"',
    Look.UNDERLINE: 'style:text-underline-style="solid"',
    Look.RAISED: 'style:text-position="super 58%"',
    Look.LOWERED: 'style:text-position="sub 58%"',
    Look.SMALL_CAPITALS: 'fo:font-variant="small-caps"',
}
_BOLD = _LOOKS[Look.BOLD]


def _points(size: float) -> str:
    return f'fo:font-size="{size}pt" style:font-size-complex="{size}pt"'


_PARAGRAPHS = (
    # name, paragraph, letters
    ("Title", 'fo:keep-with-next="always" fo:margin-bottom="0.1cm"', f"{_SANS} {_BOLD} {_points(20)}"),
    ("Text body", 'fo:margin-bottom="0.21cm"', ""),
    ("Quotations",
     'fo:margin-top="0.28cm" fo:margin-bottom="0.07cm" fo:margin-left="0.5cm" fo:margin-right="0.5cm"',
     ""),
    ("Source Line",
     'fo:margin-bottom="0.21cm" fo:margin-left="0.5cm" fo:line-height="108%"',
     f'{_SANS} {_points(9)} fo:color="#404040"'),
    ("Note Text", 'fo:margin-top="0.1cm" fo:margin-bottom="0.21cm" fo:margin-left="0.5cm"', _SANS),
    ("Particulars", 'fo:margin-top="0.28cm" fo:margin-bottom="0.14cm" fo:line-height="108%"',
     f"{_SANS} {_points(9.5)}"),
    ("Table Contents", 'fo:margin-top="0.07cm" fo:margin-bottom="0.1cm" fo:line-height="112%"',
     _points(10)),
    ("Table Heading", 'fo:margin-top="0.07cm" fo:margin-bottom="0.07cm" fo:line-height="108%"',
     f'{_SANS} {_points(9)} fo:color="#404040"'),
    ("After Table", 'fo:margin-top="0cm" fo:margin-bottom="0cm" fo:line-height="0.28cm"', _points(4)),
    ("Bibliography 1", 'fo:margin-bottom="0.14cm" fo:margin-left="0.75cm" fo:text-indent="-0.75cm"', ""),
    ("Header", "", f'{_SANS} {_points(8.5)} fo:color="#6b6b6b"'),
    ("Footer", 'fo:text-align="center"', f'{_SANS} {_points(8.5)} fo:color="#6b6b6b"'),
)  # fmt: skip
_LETTERS = (
    ("Dropped Words", 'style:text-line-through-style="solid" fo:color="#a3271f"'),
    ("Added Words", 'style:text-underline-style="solid" fo:color="#17598f"'),
    ("Faint", 'fo:color="#6b6b6b"'),
    ("Lost Place", f'{_BOLD} fo:color="#a3271f"'),
    ("Tag", _BOLD),
    ("Internet link", 'fo:color="#17598f" style:text-underline-style="solid"'),
)
_HEADING_SIZES = (15, 13, 12, 11, 11, 11)


class Automatic:
    """Styles of paragraphs, letters and columns that come up while writing, each made once."""

    def __init__(self) -> None:
        self._made: dict[str, str] = {
            f'<style:style style:name="{name}" style:family="table-cell">'
            f"<style:table-cell-properties {about}/></style:style>": name
            for name, about in _CELLS.items()
        }
        self._made[
            '<style:style style:name="Pair" style:family="table"><style:table-properties'
            ' style:rel-width="100%" table:align="margins" fo:margin-top="0cm"/></style:style>'
        ] = "Pair"

    def xml(self) -> str:
        """Return all of them."""
        return "".join(self._made)

    def paragraph(self, parent: str, color: str, *, turned: bool, kept: bool) -> str:
        """Return the name of a paragraph style with a coloured edge, or kept with the next."""
        if not (color or turned or kept):
            return parent
        about = ' fo:keep-with-next="always"' if kept else ""
        side = "right" if turned else "left"
        if color:
            about += f' fo:border-{side}="3pt solid #{color}" fo:padding-{side}="0.25cm"'
        if turned:
            about += ' style:writing-mode="rl-tb" fo:text-align="right"'
        name = "_".join(filter(None, (parent, color, "turned" * turned, "kept" * kept)))
        return self._named(
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name='
            f'"{parent}"><style:paragraph-properties{about}/></style:style>',
            name,
        )

    def letters(self, looks: frozenset[Look], tint: str) -> str:
        """Return the name of a style for letters with these looks, and a colour behind them."""
        shade = pale_tint(tint)
        worn = [look for look in Look if look in looks]
        name = "_".join(["T", *(look.value for look in worn), *([shade] if shade else [])])
        about = " ".join(_LOOKS[look] for look in worn if look in _LOOKS)
        about += f' fo:background-color="#{shade}"' if shade else ""
        return self._named(
            f'<style:style style:name="{name}" style:family="text">'
            f"<style:text-properties {about}/></style:style>",
            name,
        )

    def column(self, share: float) -> str:
        """Return the name of a style for a column of a table."""
        width = round(share * 10_000)
        name = f"C{width}"
        return self._named(
            f'<style:style style:name="{name}" style:family="table-column">'
            f'<style:table-column-properties style:rel-column-width="{width}*"/></style:style>',
            name,
        )

    def _named(self, xml: str, name: str) -> str:
        self._made.setdefault(xml, name)
        return name


_LINE = "0.5pt solid #bfbfbf"
_PADDING = 'fo:padding-left="0.18cm" fo:padding-right="0.18cm"'
_CELLS = {
    "HeadCell": f'fo:background-color="#f2f2f2" fo:border-top="{_LINE}" fo:border-right="none"'
    f" {_PADDING}",
    "SideCell": f'fo:border-bottom="none" {_PADDING}',
    "RuledCell": f'fo:border-bottom="{_LINE}" {_PADDING}',
}


def styles_xml(running: str, sheet: Sheet, language: str) -> str:
    """Return the part that defines all styles, the page, its head and its foot."""
    width, height, _ = _SIZES[sheet]
    tongue, _, country = language.partition("-")
    paragraphs = "".join(_style(name, "paragraph", *about) for name, *about in _PARAGRAPHS)
    headings = "".join(map(_heading, range(1, len(_HEADING_SIZES) + 1)))
    letters = "".join(_style(name, "text", "", about) for name, about in _LETTERS)
    return (
        f"<office:document-styles {NAMES}><office:font-face-decls>"
        '<style:font-face style:name="Serif" svg:font-family="Cambria, \'Noto Serif\', serif"'
        ' style:font-family-generic="roman"/><style:font-face style:name="Sans"'
        ' svg:font-family="Calibri, \'Noto Sans\', sans-serif" style:font-family-generic="swiss"/>'
        '</office:font-face-decls><office:styles><style:default-style style:family="paragraph">'
        '<style:paragraph-properties fo:line-height="115%" fo:orphans="2" fo:widows="2"'
        ' style:writing-mode="page"/><style:text-properties style:font-name="Serif"'
        f' {_points(11)} fo:language="{tongue}" fo:country="{country or "GB"}"/>'
        '</style:default-style><style:style style:name="Standard" style:family="paragraph"/>'
        f"{paragraphs}{headings}{letters}</office:styles><office:automatic-styles>"
        f'<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="{width}"'
        f' fo:page-height="{height}" style:print-orientation="portrait" fo:margin-top="1.2cm"'
        ' fo:margin-bottom="1.2cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.9cm"'
        ' fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style>'
        '<style:header-footer-properties fo:min-height="0.9cm" fo:margin-top="0.5cm"/>'
        "</style:footer-style></style:page-layout></office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="Page"><style:header>'
        f'<text:p text:style-name="Header">{running}</text:p></style:header><style:footer>'
        '<text:p text:style-name="Footer"><text:page-number text:select-page="current">1'
        "</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )


def _style(name: str, family: str, paragraph: str, letters: str) -> str:
    key = name.replace(" ", "_20_")
    parent = ' style:parent-style-name="Standard"' if family == "paragraph" else ""
    about = f"<style:paragraph-properties {paragraph}/>" if paragraph else ""
    looks = f"<style:text-properties {letters}/>" if letters else ""
    return (
        f'<style:style style:name="{key}" style:display-name="{name}" style:family="{family}"'
        f"{parent}>{about}{looks}</style:style>"
    )


def _heading(level: int) -> str:
    return (
        f'<style:style style:name="Heading_20_{level}" style:display-name="Heading {level}"'
        f' style:family="paragraph" style:parent-style-name="Standard"'
        f' style:default-outline-level="{level}"><style:paragraph-properties'
        ' fo:keep-with-next="always" fo:margin-top="0.63cm" fo:margin-bottom="0.18cm"'
        f' fo:line-height="105%"/><style:text-properties {_SANS} {_BOLD}'
        f" {_points(_HEADING_SIZES[level - 1])}/></style:style>"
    )
