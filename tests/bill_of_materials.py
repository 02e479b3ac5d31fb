"""Write the software bill of materials: ``python -m tests.bill_of_materials`` (``make sbom``).

``build/synoptic.cdx.json`` (CycloneDX) lists every package of the run-time lock with its version,
its licence and the hashes that an installation checks. What only builds is marked as excluded.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from packaging.utils import canonicalize_name

from reader import __version__
from tests import licences

ROOT = Path(__file__).parents[1]
BILL = ROOT / "build" / "synoptic.cdx.json"


def made() -> dict:
    """Return the bill: what the tool reads from the lock, and what is known besides."""
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", "requirements"]
    command += ["requirements/run.txt", "--pyproject", "pyproject.toml", "--output-reproducible"]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    bill = json.loads(run.stdout)
    bill["metadata"]["component"]["version"] = __version__
    said = {item.name: item.licence for item in licences.packages()}
    for item in bill["components"]:
        name = canonicalize_name(item["name"])
        item["scope"] = "required" if name in said else "excluded"
        item.pop("description", None)
        if name in said:
            item["licenses"] = [{"expression": said[name]}]
    root = bill["metadata"]["component"]["bom-ref"]
    for item in bill["dependencies"]:
        if item["ref"] == root:
            item["dependsOn"] = sorted(part["bom-ref"] for part in bill["components"])
    return bill


def written(bill: dict) -> str:
    """Return the bill as it is written down."""
    return json.dumps(bill, indent=1) + "\n"


def main() -> int:
    """Write the bill."""
    BILL.parent.mkdir(exist_ok=True)
    bill = made()
    BILL.write_text(written(bill), encoding="utf-8")
    print(f"{BILL.relative_to(ROOT)}: {len(bill['components'])} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
