import pytest

from reader.domain.address import Address
from reader.domain.errors import FormatError
from reader.domain.span import Span
from reader.services.addressing import destination, is_address


def test_a_link_leads_to_the_newest_folder_of_its_name(tmp_path):
    old, new = tmp_path / "old" / "Été 1848", tmp_path / "new" / "Été 1848"
    for folder in (old, new):
        folder.mkdir(parents=True)
    uri = Address("Été 1848", "press/a #1.txt", Span(3, 9)).uri
    found = destination(uri, [str(tmp_path / "gone" / "Été 1848"), str(new), str(old)])
    assert (found.folder, found.file, found.span) == (new, new / "press" / "a #1.txt", Span(3, 9))


def test_a_link_into_a_folder_never_opened_says_what_to_do(tmp_path):
    with pytest.raises(FormatError, match=r"“letters”.*Open that folder once"):
        destination("synoptic://letters/a.txt#1-2", [str(tmp_path)])


def test_a_link_cannot_lead_out_of_its_folder(tmp_path):
    folder = tmp_path / "letters"
    folder.mkdir()
    for path in ("../secret.txt", "%2e%2e/secret.txt", "a/%2E%2E/%2E%2E/secret.txt", "..%2Fsecret"):
        with pytest.raises(FormatError):
            destination(f"synoptic://letters/{path}", [str(folder)])


def test_only_addresses_are_taken_for_addresses():
    assert is_address("synoptic://letters/")
    assert is_address("SYNOPTIC://letters/")
    assert not is_address("/home/me/synoptic")
    assert not is_address("synoptic")
