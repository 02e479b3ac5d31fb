"""Pin the dependencies of pyproject.toml anew: ``python -m tests.locking`` (``make lock``)."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
NOTE = "# made from pyproject.toml by `make lock`; do not edit\n"
BUILD = ["hatchling", "editables"]


def wanted() -> dict[str, str]:
    """Return the input files that pyproject.toml asks for, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = [*project["project"]["dependencies"], *BUILD]
    dev = ["-r run.in", *project["dependency-groups"]["dev"]]
    return {"run": NOTE + "\n".join(run) + "\n", "dev": NOTE + "\n".join(dev) + "\n"}


def main() -> int:
    """Write the input files and resolve them for every platform, with hashes."""
    folder = ROOT / "requirements"
    for name, text in wanted().items():
        (folder / f"{name}.in").write_text(text, encoding="utf-8")
        command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", f"{name}.in", "--output-file", f"{name}.txt"]
        subprocess.run([sys.executable, "-m", *command], cwd=folder, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
