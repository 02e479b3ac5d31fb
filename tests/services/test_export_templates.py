"""Templates: what they may do, what they may not, and how their mistakes are told."""

from pathlib import Path

import pytest

from reader.domain.errors import FormatError, JobCancelledError, ReaderError
from reader.domain.excerpt import ExportOptions
from reader.services.export_templates import checking, filling, templates, with_template
from reader.services.exporting import Task, rendering
from reader.services.jobs import Ticket
from reader.services.workers import Workers
from reader.store.exporters.sample import samples
from reader.store.exporters.template_context import context
from reader.store.exporters.templates import check, write
from reader.store.places import user_places

ROOT = Path(__file__).parents[2]
ESCAPES = (
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ ().__class__.__bases__[0].__subclasses__() }}",
    "{{ title|attr('__class__') }}",
    "{{ title.format.__globals__ }}",
    "{{ '{0.__class__}'.format(title) }}",
    "{{ '{0.__class__}'.format_map({'0': title}) }}",
    "{{ excerpts.append(1) }}",
    "{{ excerpts[0].update({'note': 'x'}) }}",
    "{{ excerpts.__init__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ range.__class__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__ }}",
    "{{ joiner.__init__ }}",
    "{{ loop.__class__ }}{% for x in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% macro m() %}{% endmacro %}{{ m.__call__.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../../../etc/passwd' %}",
    "{% include 'file:///etc/passwd' %}",
    "{% import '../secret.j2' as x %}",
    "{% extends '/etc/passwd' %}",
    "{{ config }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}",
    "{{ [title]|map(attribute='__class__')|join }}",
    "{{ [title]|map('attr', '__class__')|list }}",
    "{{ excerpts|groupby('__class__') }}",
    "{{ title.encode('utf-8') }}",
    "{{ title.translate({}) }}",
)
BOMBS = (
    "{{ 'a' * 10**10 }}",
    "{{ [1] * 10**9 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%s' % title }}",
    "{{ 'x'.center(10**9) }}",
    "{{ 'x'|center(10**9) }}",
    "{{ 'x'.zfill(10**9) }}",
    "{{ range(10**9)|list }}",
    "{{ [1]|batch(10**9, 1)|list }}",
    "{{ '%d'|format(1) }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% for a in range(99999) %}{% for b in range(99999) %}aaaaaaaaaaaaaaaaaaaa{% endfor %}{% endfor %}",
)


def ticket():
    return Ticket(lambda _progress: None)


def fill(text, name="t.txt.j2", what=0, **more):
    texts = {name: text, **more}
    options = ExportOptions(template=name, templates=tuple(texts.items()))
    return write(samples()[what], options).decode("utf-8")


@pytest.mark.parametrize("text", ESCAPES)
def test_a_template_gets_nowhere(text):
    with pytest.raises(FormatError, match=r"t\.txt\.j2"):
        fill(text)


@pytest.mark.parametrize("text", BOMBS)
def test_a_template_cannot_make_itself_huge(text):
    with pytest.raises(FormatError):
        fill(text)


def test_a_template_without_end_is_stopped():
    loop = (
        "{% for a in range(99999) %}{% for b in range(99999) %}{% set c = a * b %}"
        "{% endfor %}{% endfor %}"
    )
    options = ExportOptions(template="t.j2", templates=(("t.j2", loop),))
    task = Task("template", samples()[0], options)
    with Workers(1) as workers:
        with pytest.raises(FormatError, match="took over"):
            filling(task, workers, patience=1.0)(ticket())
        stopped = ticket()
        stopped.report = lambda _progress: None
        stopped.cancel()
        with pytest.raises(JobCancelledError):
            filling(task, workers)(stopped)


def test_a_template_that_swallows_memory_is_stopped():
    bomb = (
        "{% set n = namespace(x='a') %}{% for i in range(64) %}"
        "{% set n.x = n.x ~ n.x %}{% endfor %}{{ n.x }}"
    )
    options = ExportOptions(template="t.j2", templates=(("t.j2", bomb),))
    with Workers(1) as workers, pytest.raises(ReaderError, match="memory"):
        filling(Task("template", samples()[0], options), workers)(ticket())


def test_markup_is_escaped_where_a_template_makes_markup_and_nowhere_else():
    text = "{{ excerpts[0].note }}"
    assert "&amp;" in fill(text, "cards.html.j2")
    assert "&amp;" in fill(text, "x.xml.j2")
    assert "&amp;" not in fill(text, "x.md.j2")


def test_what_filters_make_is_harmless():
    assert fill("{{ '50 % & #1 {x}'|latex }}") == r"50 \% \& \#1 \{x\}"
    assert fill("{{ '=1+1'|csv }}") == '"\'=1+1"'
    assert fill("{{ 'say \"x\"'|csv }}") == '"say ""x"""'
    assert fill("{{ '*a* <b>'|markdown }}") == r"\*a\* \<b\>"
    assert fill("{{ 'a\nb'|indent(10**9) }}") == "a\n" + " " * 40 + "b"
    assert fill("{{ excerpts[0].created|date }}") == "2026-03-04"


def test_a_template_can_include_its_sisters_only():
    assert fill("{% include 'b.j2' %}", **{"b.j2": "{{ title }}"}) == "Harbour Commission"


@pytest.mark.parametrize("file", templates(), ids=lambda file: file.name)
def test_the_templates_that_come_with_it_are_in_order(file):
    if not file.part:
        texts = dict(with_template(ExportOptions(), file.name).templates)
        assert check(file.name, texts, iter(samples())) == []


def test_templates_say_what_there_is():
    for file in templates():
        options = with_template(ExportOptions(), file.name)
        if not file.part:
            text = write(samples()[0], options).decode("utf-8")
            assert "lamps burn from dusk" in text
            assert "not in the present text" in text
            assert write(samples()[0], options) == write(samples()[0], options)


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("ok\n{{ title ", 2, "end of print statement"),
        ("\n\n{% for x in excerpts %}", 3, "endfor"),
        ("\n{{ titel }}", 2, "“titel”"),
        ("a\nb\n{{ excerpts[0].nothing }}", 3, "nothing"),
        ("{{ title|shout }}", 1, "shout"),
        ("\n\n\n{{ 1 // 0 }}", 4, "zero"),
        ("\n{% include 'gone.j2' %}", 2, "gone.j2"),
        ("\n{{ title.__class__ }}", 2, "__class__"),
        ("\n{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 2, "without end"),
    ],
)
def test_the_checker_names_line_and_cause(text, line, cause):
    (problem,) = check("t.md.j2", {"t.md.j2": text}, iter(samples()))
    assert problem.line == line
    assert cause in problem.cause


def test_the_checker_tells_of_every_name_that_nobody_gives():
    found = check("t.j2", {"t.j2": "{{ one }}\n{{ two }}\n{{ title }}"}, iter(samples()))
    assert [(item.line, item.cause[:5]) for item in found] == [(1, "“one”"), (2, "“two”")]


def test_a_template_is_checked_from_its_file(tmp_path):
    path = tmp_path / "mine.md.j2"
    path.write_text("{{ title }}\n{% if %}\n", encoding="utf-8")
    (problem,) = checking(path)(ticket())
    assert str(problem).startswith("mine.md.j2, line 2: ")
    path.write_text("{% include 'by-tag.md.j2' %}", encoding="utf-8")
    assert checking(path)(ticket()) == []
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(FormatError, match="not UTF-8"):
        checking(path)(ticket())
    with pytest.raises(FormatError, match="no template"):
        checking(tmp_path / "gone.j2")(ticket())


def test_the_readers_own_templates_go_before_the_applications():
    folder = user_places().settings / "templates"
    folder.mkdir(parents=True)
    (folder / "cards.html.j2").write_text("mine: {{ title }}", encoding="utf-8")
    (folder / "notes.txt").write_text("no template", encoding="utf-8")
    own = [file.name for file in templates() if file.own]
    assert own == ["cards.html.j2"]
    options = with_template(ExportOptions(), "cards.html.j2")
    assert (
        rendering(samples()[0], options, "template", None)(ticket()) == b"mine: Harbour Commission"
    )
    with pytest.raises(FormatError, match="there is no template"):
        with_template(ExportOptions(), "../cards")


def named(values, prefix=""):
    """Yield every name a template may use, as docs/export.md writes it."""
    for key, value in values.items():
        yield f"{prefix}{key}"
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, dict):
            yield from named(inner, f"{key}.")


def test_the_manual_describes_every_name_a_template_is_given():
    manual = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    for export in samples():
        for name in named(context(export, ExportOptions())):
            assert f"`{name.rpartition('.')[2]}`" in manual, name
