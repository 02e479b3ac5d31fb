"""The rooms of the desk: what answers the actions, one line a feature."""

from __future__ import annotations

from collections import ChainMap
from typing import TYPE_CHECKING, Protocol

from reader.ui.desk.adding import Adding
from reader.ui.desk.annotating import AnnotatingDesk
from reader.ui.desk.citing import Citing
from reader.ui.desk.commands import Commands
from reader.ui.desk.cutting import Cutting
from reader.ui.desk.describing import DescribingDesk
from reader.ui.desk.document_order import DocumentOrder
from reader.ui.desk.exporting import ExportingRoom
from reader.ui.desk.helping import Helping
from reader.ui.desk.named_desks import NamedDesksRoom
from reader.ui.desk.on_disk import OnDisk
from reader.ui.desk.page_showing import PageShowing
from reader.ui.desk.printing_room import PrintingRoom
from reader.ui.desk.reading_commands import ReadingCommands
from reader.ui.desk.resembling import Resembling
from reader.ui.desk.search import Search
from reader.ui.desk.setting_up import SettingUp
from reader.ui.desk.view_commands import ViewCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.ui.desk.desk import Desk
    from reader.ui.desk.first_rooms import FirstRooms
    from reader.ui.desk.search_source import SearchSource
    from reader.ui.panes.search_field import SearchField
    from reader.ui.task_runner import TaskRunner


class Room(Protocol):
    """One feature of the desk."""

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        ...


class Rooms:
    """Every room, made once the panes are there.

    A room that keeps something has a ``close`` of its own, called in ``close`` here.
    """

    def __init__(
        self,
        desk: Desk,
        first: FirstRooms,
        *,
        field: SearchField,
        source: SearchSource,
        runner: TaskRunner,
    ) -> None:
        self._desk, self._first = desk, first
        self.annotating = AnnotatingDesk(desk)
        self.search = Search(desk=desk, field=field, source=source, runner=runner)
        self.search.follow(self.annotating.keeping)
        self.resembling = Resembling(desk, self.search, runner)
        self.on_disk = OnDisk(desk)
        self.adding = Adding(desk, self.on_disk, runner)
        self.describing = DescribingDesk(desk, self.on_disk, self.annotating)
        self.adding.citations_dropped.connect(self.describing.import_citations)
        self.document_order = DocumentOrder(desk)
        self.setting_up = SettingUp(desk, runner)
        self.cutting = Cutting(desk, self.annotating.keeping)
        self.exporting = ExportingRoom(desk, self.annotating, runner)
        self._rooms: tuple[Room, ...] = (
            self.on_disk,
            self.adding,
            self.describing,
            self.document_order,
            Commands(desk),
            ReadingCommands(desk),
            PageShowing(desk),
            ViewCommands(desk),
            Helping(desk),
            NamedDesksRoom(desk),
            first.first_steps,
            self.setting_up,
            self.exporting,
            Citing(desk, self.annotating),
            PrintingRoom(desk, self.exporting, runner),
            first.passage_view,
            self.cutting,
            desk.layers,
            self.annotating,
            self.search,
            self.resembling,
        )

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return ChainMap(*(dict(room.handlers()) for room in self._rooms))

    def close(self) -> None:
        """Keep what is to be kept; the notes first."""
        self.exporting.close()
        self.on_disk.close()
        self.adding.close()
        self.document_order.close()
        self.annotating.close()
        self.resembling.close()
        self.search.close()
        self.setting_up.close()
        self._first.close()
        self._desk.close()
