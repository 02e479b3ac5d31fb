"""The index file: its tables, its version, and what happens to one that is not what it should be.

SQLite with write-ahead logging: several windows read while one writes, and a process that is
killed loses only what was not yet committed. Nothing in the file is ever executed or unpickled.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import apsw

from reader.domain.errors import FormatError
from reader.domain.search import TEXT_FIELDS

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION = "1"
APPLICATION_ID = 0x53594E53
PATIENCE = 10_000
"""Milliseconds to wait for another window that is writing."""

DAMAGE = (
    apsw.CorruptError,
    apsw.NotADBError,
    apsw.CantOpenError,
    apsw.IOError,
    apsw.SQLError,
    apsw.MismatchError,
    apsw.FormatError,
)
"""What SQLite raises where a file is not what it should be."""

_COLUMNS = ", ".join([*(field.value for field in TEXT_FIELDS), "facts"])
_TABLES = f"""
create table meta (name text primary key, value text) without rowid;
create table unit (
    number integer primary key, key text not null, kind text not null, id text not null,
    document text not null, language text not null, segment integer not null,
    first integer not null, count integer not null, bounds blob not null, unique (kind, id)
);
create table fact (
    unit integer not null, field text not null, value text not null,
    primary key (field, value, unit)
) without rowid;
create index fact_of_unit on fact (unit);
create table segment (number integer primary key, crc integer not null, words blob not null);
create table places (
    segment integer primary key, crc integer not null, starts blob not null, ends blob not null
);
create table vocabulary (first integer primary key, count integer not null, forms text not null);
create table stemmed (language text primary key, done integer not null) without rowid;
create table stem (stem text, number integer, primary key (stem, number)) without rowid;
create virtual table full_text using fts5 (
    {_COLUMNS}, content='', contentless_delete=1, prefix='1 2 3',
    tokenize="ascii tokenchars ''''"
);
"""


def connect(path: Path, *, writing: bool) -> apsw.Connection:
    """Open the file at ``path`` as a database, as it is.

    Raises:
        FormatError: if it cannot be opened.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if writing else 0)
    try:
        connection = apsw.Connection(str(path), flags=flags)
    except apsw.Error as error:
        message = f"the search index {path.name} cannot be opened; it will be made anew"
        raise FormatError(message) from error
    try:
        connection.set_busy_timeout(PATIENCE)
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.execute("pragma mmap_size = 1073741824")
    except DAMAGE as error:
        connection.close()
        message = f"the search index {path.name} is damaged; it will be made anew"
        raise FormatError(message) from error
    return connection


def version_of(connection: apsw.Connection) -> str:
    """Return the version of an index file, "" for a file without tables.

    Raises:
        FormatError: if it is a database of something else, or damaged.
    """
    try:
        if not next(connection.execute("select count(*) from sqlite_schema"))[0]:
            return ""
        if connection.pragma("application_id") != APPLICATION_ID:
            message = "the search index is a file of another program; it will be made anew"
            raise FormatError(message)
        row = next(connection.execute("select value from meta where name = 'version'"), None)
    except DAMAGE as error:
        message = "the search index is damaged; it will be made anew"
        raise FormatError(message) from error
    return str(row[0]) if row else "?"


def generation_of(connection: apsw.Connection) -> str:
    """Return the mark an index got when it was made; a new one means all has changed."""
    row = next(connection.execute("select value from meta where name = 'generation'"), None)
    return str(row[0]) if row else ""


def create(connection: apsw.Connection, version: str) -> None:
    """Make the tables in an empty database.

    Another window may have made them a moment before: then they are left as they are.
    """
    connection.execute("pragma page_size = 8192")
    connection.execute("pragma journal_mode = wal")
    connection.execute("begin immediate")
    try:
        if not next(connection.execute("select count(*) from sqlite_schema"))[0]:
            connection.execute(f"pragma application_id = {APPLICATION_ID}")
            for _ in connection.execute(_TABLES):
                pass
            connection.executemany(
                "insert into meta values (?, ?)",
                [("version", version), ("generation", uuid.uuid4().hex)],
            )
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise


def remove(path: Path) -> None:
    """Delete an index file with what SQLite keeps beside it.

    Raises:
        FormatError: if another program holds it.
    """
    for suffix in ("", "-wal", "-shm", "-journal"):
        try:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        except OSError as error:
            message = (
                f"the search index {path.name} must be made anew but is in use; "
                "close the other windows of this corpus"
            )
            raise FormatError(message) from error
