"""What is owed to the software Synoptic stands on: the notice, and the bill of materials."""

import re

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from reader.store.resources import resource
from tests import bill_of_materials, licences

NOTICE = licences.NOTICE.read_text(encoding="utf-8")


def test_every_package_of_the_lock_is_in_the_notice_or_only_builds():
    known = {item.name: item for item in licences.packages()}
    assert set(licences.pins()) == set(known) | licences.build_only()
    assert {"pyside6-essentials", "shiboken6", "numpy", "colorama"} <= set(known)
    for item in known.values():
        assert re.search(rf"^{item.name} +{re.escape(item.version)} ", NOTICE, re.MULTILINE), (
            f"{item.name} {item.version} is not in the notice: run make licences"
        )


def test_nothing_that_ships_is_under_the_agpl_or_the_gpl_alone():
    for item in licences.packages():
        free = [one for one in licences.alternatives(item.licence) if "GPL" not in one]
        lesser = [one for one in licences.alternatives(item.licence) if one.startswith("LGPL")]
        assert free or lesser, f"{item.name}: {item.licence}"
        assert "AGPL" not in item.licence


@pytest.mark.parametrize(
    ("licence", "parts"),
    [("MIT", ["MIT"]), ("GPL-2.0-only OR (MIT AND Zlib)", ["GPL-2.0-only", "MIT AND Zlib"])],
)
def test_one_may_choose_between_licences(licence, parts):
    assert licences.alternatives(licence) == parts


def test_the_text_of_every_licence_is_there():
    titles = set(re.findall(r"^={78}\n([\w.-]+), .+\n={78}$", NOTICE, re.MULTILINE))
    for item in licences.packages():
        assert item.name in titles or item.licence.startswith("LGPL-3.0-only"), item.name
    for name in ("LGPL-3.0", "GPL-3.0"):
        text = (licences.TEXTS / f"{name}.txt").read_text(encoding="utf-8")
        assert " ".join(text.split()) in " ".join(NOTICE.split())


@pytest.mark.parametrize(
    "said",
    ["You may replace them by builds of your own", "https://download.qt.io/official_releases/",
     "CC-BY-SA-3.0", "Material Design Icons 6: Apache-2.0", "Hyphenation patterns", "OpenBLAS",
     "ICU: Unicode-3.0", "PDFium", "Bootloader-exception"],
)  # fmt: skip
def test_what_lies_inside_the_wheels_is_named(said):
    assert said in NOTICE


def test_the_application_finds_its_notice():
    assert resource("notices/THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8") == NOTICE


def test_the_bill_of_materials_is_valid_and_lists_every_package_with_hashes():
    bill = bill_of_materials.made()
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill_of_materials.written(bill))
    assert wrong is None
    there = {item["name"].lower(): item for item in bill["components"]}
    for name, (version, _) in licences.pins().items():
        assert name in there
        hashes = [one for ref in there[name]["externalReferences"] for one in ref.get("hashes", [])]
        assert len(hashes) >= 1
        assert all(len(one["content"]) == 64 for one in hashes)
        assert version in {item["version"] for item in bill["components"]}
    assert there["hatchling"]["scope"] == "excluded"
    assert there["lxml"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert there["lxml"]["scope"] == "required"
