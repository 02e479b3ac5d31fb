"""The same export has the same bytes in every process, whatever the day and the order of sets."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
CODE = """
import hashlib
from reader.wiring import print_pdf
from reader.domain.excerpt import ExportOptions
from reader.store.exporters import pdf
from reader.store.exporters.registry import FORMATS, Trait
from tests.store.exporters import made_exports as made
options = ExportOptions(style="author-date")
exports = (made.export(), made.export(made.pair(), made.link(2)), made.collation(),
           made.coverage(), made.document(), made.hostile_source())
for chosen in FORMATS:
    if chosen.module == "templates":
        continue
    digest = hashlib.sha256()
    for export in exports:
        if export.what in chosen.holds:
            made_of = pdf.write(export, options, print_pdf) if Trait.PRINTED in chosen.traits else chosen.write(export, options)
            digest.update(made_of)
    print(chosen.name, digest.hexdigest())
"""


def test_two_processes_write_the_same_bytes_in_every_format(tmp_path):
    said = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "SYNOPTIC_HOME": str(tmp_path),
               "PYTHONPATH": str(ROOT)}  # fmt: skip
        env.pop("QT_QPA_PLATFORM", None)
        run = subprocess.run([sys.executable, "-c", CODE], cwd=tmp_path, env=env, text=True,
                             capture_output=True, check=True)  # fmt: skip
        assert not run.stderr
        said.append(run.stdout.split())
    assert said[0] == said[1]
    assert "refi-qda" in said[0]
