"""A form for what documents are: title, authors, date, source, language and how they are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.figures import day_words
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.language_names import all_language_names, language_tag, language_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.domain.about import About

_T = QT_TRANSLATE_NOOP
CITATION = (
    ("container-title", _T("Description", "Journal or book")),
    ("publisher", _T("Description", "Publisher")),
    ("publisher-place", _T("Description", "Place")),
    ("volume", _T("Description", "Volume")),
    ("issue", _T("Description", "Issue")),
    ("page", _T("Description", "Pages")),
    ("edition", _T("Description", "Edition")),
    ("DOI", "DOI"),
    ("ISBN", "ISBN"),
    ("URL", _T("Description", "Address")),
)
"""The variables of a citation that have a field of their own; others are kept as they are."""
TYPES = (
    ("", _T("Description", "not said")),
    ("article-journal", _T("Description", "article in a journal")),
    ("article-newspaper", _T("Description", "article in a newspaper")),
    ("bill", _T("Description", "bill")),
    ("book", _T("Description", "book")),
    ("chapter", _T("Description", "chapter")),
    ("document", _T("Description", "document")),
    ("interview", _T("Description", "interview")),
    ("legal_case", _T("Description", "court case")),
    ("legislation", _T("Description", "law")),
    ("manuscript", _T("Description", "manuscript")),
    ("paper-conference", _T("Description", "paper of a conference")),
    ("report", _T("Description", "report")),
    ("speech", _T("Description", "speech")),
    ("thesis", _T("Description", "thesis")),
    ("webpage", _T("Description", "web page")),
)
_INSET = 8
SHARED = ("date", "source", "language")
"""Fields that several documents can be given at once."""


class Description(QScrollArea):
    """The form. It holds no documents; it shows values and says what was typed.

    Signals:
        typed: the reader gave a field another value; carries its name, as of ``About`` or
            ``citation.DOI``, and the value.
    """

    typed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DescriptionForm")
        self.setAccessibleName(self.tr("Description of the document"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.lines: dict[str, QLineEdit] = {}
        self.authors = QPlainTextEdit()
        self.kind = QComboBox()
        self.made = QLabel()
        self.use_made = QPushButton(self.tr("Use as the date"))
        self._made_row = QWidget()
        self._made = ""
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._add("title", self.tr("&Title"))
        self._add_authors()
        self._add("date", self.tr("&Date"))
        self._add_made()
        self._add("source", self.tr("S&ource"))
        self._add("language", self.tr("&Language"))
        self._offer_languages()
        heading = QLabel(self.tr("Citation"))
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, 10, 0, 0)
        self._form.addRow(heading)
        self._add_kind()
        for name, label in CITATION:
            self._add(f"citation.{name}", self.tr(label))
        inner = QWidget()
        inner.setObjectName("Description")
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 0, 12, 0)
        column.addLayout(self._form)
        column.addStretch(1)
        self.setWidget(inner)

    def show_one(self, about: About, own: About, made: str = "") -> None:
        """Show what is known of one document; what its own file says stands behind it.

        ``made`` is when the file was made: told beside the date, and taken for it only by hand.
        """
        values = _values(about)
        hints = {name: value for name, value in _values(own).items() if isinstance(value, str)}
        self._fill(values, hints)
        self.authors.setPlaceholderText("\n".join(own.authors) or self.tr("One a line"))
        self._enable(self.lines)
        self._tell_made(made)

    def show_many(self, abouts: Sequence[About]) -> None:
        """Show what several documents have in common; only what can be shared can be typed."""
        each = [_values(about) for about in abouts]
        common: dict[str, object] = {}
        hints: dict[str, str] = {}
        for name in ("title", "authors", *SHARED):
            found = [values[name] for values in each]
            if all(value == found[0] for value in found) and name in SHARED:
                common[name] = found[0]
            else:
                hints[name] = (
                    self.tr("Several values") if name in SHARED else self.tr("Choose one document")
                )
        self._fill(common, hints)
        self.authors.setPlaceholderText(self.tr("Choose one document"))
        self._enable(SHARED)
        self._tell_made("")

    def show_none(self) -> None:
        """Show that nothing is chosen."""
        self._fill({}, {})
        self._enable(())
        self._tell_made("")

    def _tell_made(self, day: str) -> None:
        self._made = day
        date = QDate.fromString(day, Qt.DateFormat.ISODate)
        told = day_words(date) if date.isValid() else day
        self.made.setText(self.tr("File made on {0}").format(told) if day else "")
        self._form.setRowVisible(self._made_row, bool(day))

    def _fill(self, values: Mapping[str, object], hints: Mapping[str, str]) -> None:
        for name, line in self.lines.items():
            with QSignalBlocker(line):
                value = str(values.get(name, "") or "")
                if _value(name, line.text()) != value:  # else it is being typed
                    line.setText(_words(name, value))
                    line.setCursorPosition(0)
                line.setPlaceholderText(_words(name, hints.get(name, "")))
        names = cast("tuple[str, ...]", values.get("authors") or ())
        told = "\n".join(names)
        with QSignalBlocker(self.authors):
            if self._names() != names:
                self.authors.setPlainText(told)
        with QSignalBlocker(self.kind):
            kind = str(values.get("citation.type", "") or "")
            if self.kind.findData(kind) < 0:
                self.kind.addItem(kind, kind)
            self.kind.setCurrentIndex(self.kind.findData(kind))

    def _enable(self, names: Iterable[str]) -> None:
        allowed = set(names)
        for name, line in self.lines.items():
            line.setEnabled(name in allowed)
        one = "title" in allowed
        self.authors.setEnabled(one)
        self.kind.setEnabled(one)

    def _add(self, name: str, label: str) -> None:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(label.replace("&", ""))
        line.textEdited.connect(self._take_line)
        self.lines[name] = line
        self._form.addRow(label, line)

    def _add_made(self) -> None:
        self.made.setProperty("role", "soft")
        self.use_made.setProperty("role", "example")
        self.use_made.setStyleSheet("padding-left: 0;")
        self.use_made.setAutoDefault(False)
        self.use_made.setToolTip(self.tr("Enter it as the date the work is cited by"))
        self.use_made.clicked.connect(self._take_made)
        below = QVBoxLayout(self._made_row)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.made)
        below.addWidget(self.use_made, 0, Qt.AlignmentFlag.AlignLeft)
        self._form.addRow("", self._made_row)

    def _offer_languages(self) -> None:
        completer = QCompleter(all_language_names(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._take_language)
        self.lines["language"].setCompleter(completer)
        self.lines["language"].editingFinished.connect(self._name_language)

    def _add_authors(self) -> None:
        self.authors.setAccessibleName(self.tr("Authors, one a line"))
        self.authors.setTabChangesFocus(True)
        self.authors.document().setDocumentMargin(_INSET)
        self.authors.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 2 * _INSET + 2)
        self.authors.textChanged.connect(self._take_authors)
        self._form.addRow(self.tr("&Authors"), self.authors)

    def _add_kind(self) -> None:
        for key, words in TYPES:
            self.kind.addItem(self.tr(words), key)
        self.kind.setAccessibleName(self.tr("Kind of work"))
        self.kind.activated.connect(self._take_kind)
        self._form.addRow(self.tr("&Kind"), self.kind)

    def _names(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.authors.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    @Slot(str)
    def _take_line(self, text: str) -> None:
        name = self.sender().objectName()
        self.typed.emit(name, _value(name, " ".join(text.split())))

    @Slot()
    def _take_made(self) -> None:
        self.lines["date"].setText(self._made)
        self.typed.emit("date", self._made)

    @Slot(str)
    def _take_language(self, text: str) -> None:
        self.typed.emit("language", language_tag(text))

    @Slot()
    def _name_language(self) -> None:
        """Show the name of the language whose tag was typed."""
        line = self.lines["language"]
        line.setText(language_words(language_tag(line.text())))

    @Slot()
    def _take_authors(self) -> None:
        self.typed.emit("authors", self._names())

    @Slot(int)
    def _take_kind(self, _index: int) -> None:
        self.typed.emit("citation.type", str(self.kind.currentData()))


def _words(name: str, value: str) -> str:
    """Return what stands in the line of a field for its value."""
    return language_words(value) if name == "language" else value


def _value(name: str, words: str) -> str:
    """Return the value that the words in the line of a field mean."""
    return language_tag(words) if name == "language" else words


def _values(about: About) -> dict[str, object]:
    found: dict[str, object] = {
        name: getattr(about, name) for name in ("title", "authors", "date", "source", "language")
    }
    return found | {f"citation.{key}": value for key, value in about.citation.items()}
