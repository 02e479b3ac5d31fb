"""The small buttons at the search field."""

from reader.domain.search import SearchOptions
from reader.ui.panes.search_switches import SearchSwitches


def test_the_switches_begin_as_the_options_do(qtbot):
    switches = SearchSwitches()
    qtbot.addWidget(switches)
    assert switches.options == SearchOptions()
