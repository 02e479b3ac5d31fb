"""Plant small faults in the engine and see whether its tests notice: ``make mutants``.

Usage: ``python -m tests.mutants [how many] [seed] [part of a module's name]``.

Faults are planted in copies of the project, one at a time, chosen by a seed: a comparison, an
operator, a number, a truth value or a returned value is another one. Each is tried by the tests
that take its line, as a first run tells, those that take least else first. What survives is listed:
it is either a test that is missing, or a change that makes no difference.

Left alone is what nobody could see changed, or nobody could miss: annotations and names of types;
errors that are raised; how a class is kept (slots, frozen, repr); checks of what holds anyhow
(``strict=True``, ``assume_unique``); the size of a cache; and one more of a million or more, which
is a limit on work or the factor of a hash.
"""

from __future__ import annotations

import ast
import compileall
import os
import queue
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from coverage import CoverageData

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "reader" / "engine"
TESTS = ("tests/engine", "tests/store/search_index", "tests/services")
MOST = 240
BAR = 70.0
"""Per cent of the faults that have to be noticed.

What is not is for the most part a threshold moved by one, or a short cut whose long way round
gives the same; `make bench` and `make quality` hold what those are for.
"""
NEAREST = 40
"""How many tests are asked about one fault."""
WIDEST = 10
"""How many of them are those that take most of the engine: they hold it against a whole answer."""
SECONDS = 90
UNSEEN = frozenset({"assume_unique", "copy", "frozen", "maxsize", "repr", "slots"})
"""Arguments that change how long something takes or how it is kept, and no result."""
COUNTLESS = 1_000_000
HASTY = """
from hypothesis import Phase, settings
quick = {"phases": (Phase.explicit, Phase.generate), "database": None, "derandomize": True}
settings.register_profile("hasty", **quick)
settings.load_profile("hasty")
"""
"""A plugin for pytest: properties are tried with the same examples each time, and that one fails
is enough, no smaller one is sought."""
NOT_FOUND = 5
"""The code with which pytest ends where it ran no test at all."""

_OTHER: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Add, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One change: the ``number``-th place of a module that can be changed."""

    module: Path
    number: int


class Planter(ast.NodeTransformer):
    """Count the places that can be changed; change the one with the number ``wanted``."""

    def __init__(self, wanted: int = -1) -> None:
        self.wanted = wanted
        self.seen = 0
        self.said = ""

    def _hit(self) -> bool:
        self.seen += 1
        return self.seen - 1 == self.wanted

    def _say(self, node: ast.AST, before: str, after: ast.AST) -> None:
        self.said = f"{node.lineno}: {before}  →  {ast.unparse(after)}"

    def visit_ClassDef(self, node):
        node.body = [self.visit(item) for item in node.body]
        return node

    def visit_keyword(self, node):
        checked = node.arg == "strict" and ast.unparse(node.value) == "True"
        return node if checked or node.arg in UNSEEN else self.generic_visit(node)

    def visit_AnnAssign(self, node):
        if node.value is not None and ast.unparse(node.annotation) != "TypeAlias":
            node.value = self.visit(node.value)
        return node

    def visit_arg(self, node):
        return node

    def visit_If(self, node):
        if ast.unparse(node.test) == "TYPE_CHECKING":
            return node
        return self.generic_visit(node)

    def visit_FunctionDef(self, node):
        node.args = self.visit(node.args)
        node.body = [self.visit(item) for item in node.body]
        return node

    def visit_Raise(self, node):
        return node

    def visit_Compare(self, node):
        for place, sign in enumerate(node.ops):
            if self._hit():
                before = ast.unparse(node)
                node.ops[place] = _OTHER[type(sign)]()
                self._say(node, before, node)
        return self.generic_visit(node)

    def visit_BoolOp(self, node):
        return self._operator(node)

    def visit_BinOp(self, node):
        return self._operator(node)

    def visit_AugAssign(self, node):
        return self._operator(node)

    def _operator(self, node):
        if type(node.op) in _OTHER and self._hit():
            before = ast.unparse(node)
            node.op = _OTHER[type(node.op)]()
            self._say(node, before, node)
        return self.generic_visit(node)

    def visit_UnaryOp(self, node):
        if isinstance(node.op, ast.Not | ast.USub | ast.Invert) and self._hit():
            self._say(node, ast.unparse(node), node.operand)
            return node.operand
        return self.generic_visit(node)

    def visit_Constant(self, node):
        plain = isinstance(node.value, bool | int | float) and node.value < COUNTLESS
        if plain and self._hit():
            after = not node.value if isinstance(node.value, bool) else node.value + 1
            changed = ast.copy_location(ast.Constant(after), node)
            self._say(node, ast.unparse(node), changed)
            return changed
        return node

    def visit_Return(self, node):
        value = node.value
        if value is not None and not isinstance(value, ast.Constant) and self._hit():
            self._say(node, ast.unparse(node), ast.Return(ast.Constant(None)))
            return ast.copy_location(ast.Return(ast.Constant(None)), node)
        return self.generic_visit(node)


def planted(source: str, number: int) -> tuple[str, str]:
    """Return a module with one fault in it, and what the fault is."""
    planter = Planter(number)
    tree = ast.fix_missing_locations(planter.visit(ast.parse(source)))
    return ast.unparse(tree), planter.said


def places(module: Path) -> int:
    """Return how many faults can be planted in a module."""
    planter = Planter()
    planter.visit(ast.parse(module.read_text(encoding="utf-8")))
    return planter.seen


class Reach:
    """Which tests take which lines of the engine, as a run with coverage tells."""

    def __init__(self, tree: Path) -> None:
        """Run the tests in a copy of the project without a fault; who fails then is not asked."""
        command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider"]
        command += ["--cov=reader.engine", "--cov-context=test", "--cov-report=", *TESTS]
        environment = {**environment_of(tree), "COVERAGE_FILE": str(tree / "reach")}
        run = subprocess.run(
            command, cwd=tree, env=environment, check=False, capture_output=True, text=True
        )
        self._failing = set(re.findall(r"^(?:FAILED|ERROR) ([^\s\[]+)", run.stdout, re.MULTILINE))
        for name in sorted(self._failing):
            print(f"fails without a fault, and is not asked: {name}")
        self._data = CoverageData(str(tree / "reach"))
        self._data.read()
        self._tree = tree
        self._taken: Counter[str] = Counter()
        for file in self._data.measured_files():
            for contexts in self._data.contexts_by_lineno(file).values():
                self._taken.update(_named(contexts))

    def tests(self, module: Path, line: int) -> list[str]:
        """Return tests that take a line: the smallest beside the engine first, the widest last.

        A line that is run when the module is imported is tried by all that use the module.
        """
        file = str(self._tree / module.relative_to(ROOT))
        lines = self._data.contexts_by_lineno(file)
        names = _named(lines.get(line, []))
        names = names or _named(name for found in lines.values() for name in found)
        names -= self._failing
        near = sorted(
            names, key=lambda name: (not name.startswith("tests/engine"), self._taken[name], name)
        )[: NEAREST - WIDEST]
        wide = sorted(names.difference(near), key=lambda name: (self._taken[name], name))
        return near + wide[-WIDEST:]


def _named(contexts: Iterable[str]) -> set[str]:
    return {item.partition("|")[0].partition("[")[0] for item in contexts if "::" in item}


def environment_of(tree: Path) -> dict[str, str]:
    """Return the environment in which a copy of the project is what Python finds."""
    return {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(tree),
        "PYTHONHASHSEED": "1",
        "QT_QPA_PLATFORM": "offscreen",
    }


def copied(to: Path) -> Path:
    """Make a copy of the project to plant faults in."""
    nothing = shutil.ignore_patterns("__pycache__", "visual")
    for name in ("reader", "tests", "resources", "corpus", "docs"):
        shutil.copytree(ROOT / name, to / name, ignore=nothing)
    shutil.copy(ROOT / "pyproject.toml", to)
    to.joinpath("hasty.py").write_text(HASTY, encoding="utf-8")
    compileall.compile_dir(to / "reader", quiet=1)
    return to


def passes(tree: Path, tests: list[str]) -> bool:
    """Tell whether tests pass in a copy of the project; one that takes too long does not."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:randomly"]
    command += ["-p", "hasty", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    command += ["-p", "no:cacheprovider", "--timeout", str(SECONDS), *tests]
    try:
        run = subprocess.run(command, cwd=tree, env=environment_of(tree), check=False, timeout=2 * SECONDS,
                             capture_output=True)  # fmt: skip
    except subprocess.TimeoutExpired:
        return False
    if run.returncode == NOT_FOUND:
        message = f"pytest found none of {tests}"
        raise RuntimeError(message)
    return run.returncode == 0


def survives(fault: Fault, trees: queue.Queue[Path], reach: Reach) -> str:
    """Return what a fault is that no test notices; "" for one that is noticed."""
    source = fault.module.read_text(encoding="utf-8")
    changed, said = planted(source, fault.number)
    tests = reach.tests(fault.module, int(said.partition(":")[0]))
    tree = trees.get()
    file = tree / fault.module.relative_to(ROOT)
    for made in file.parent.joinpath("__pycache__").glob(f"{file.stem}.*.pyc"):
        made.unlink()
    try:
        file.write_text(changed, encoding="utf-8")
        alive = not tests or passes(tree, tests)
    finally:
        file.write_text(source, encoding="utf-8")
        trees.put(tree)
    untried = "" if tests else "  (no test takes it)"
    return f"{fault.module.relative_to(ROOT)}:{said}{untried}" if alive else ""


def chosen(most: int, seed: int, part: str) -> list[Fault]:
    """Return the faults to plant, in no order of theirs."""
    modules = [item for item in sorted(ENGINE.rglob("*.py")) if re.search(part, str(item))]
    faults = [Fault(item, number) for item in modules for number in range(places(item))]
    print(f"{len(faults)} faults can be planted in {len(modules)} modules")
    return random.Random(seed).sample(faults, min(most, len(faults)))


def _tell_modules(faults: list[Fault], left: list[Fault]) -> None:
    """Print how many faults of each module were noticed, the least noticed first."""
    planted_in = Counter(fault.module.stem for fault in faults)
    alive_in = Counter(fault.module.stem for fault in left)
    for name, count in sorted(planted_in.items(), key=lambda item: -alive_in[item[0]] / item[1]):
        print(f"{count - alive_in[name]:4} of {count:3} noticed in {name}")


def main() -> int:
    """Plant faults and tell which nobody noticed."""
    words = sys.argv[1:]
    numbers = [int(word) for word in words if word.isdecimal()]
    most, seed = [*numbers, *(MOST, 1)[len(numbers) :]][:2]
    part = next((word for word in words if not word.isdecimal()), "")
    faults = chosen(most, seed, part)
    workers = int(os.environ.get("WORKERS", "2"))
    with tempfile.TemporaryDirectory() as held:
        trees: queue.Queue[Path] = queue.Queue()
        for number in range(workers):
            trees.put(copied(Path(held, str(number))))
        reach = Reach(trees.queue[0])
        left: list[Fault] = []
        with ThreadPoolExecutor(workers) as pool:
            jobs = [pool.submit(survives, fault, trees, reach) for fault in faults]
            for number, (fault, job) in enumerate(zip(faults, jobs, strict=True), 1):
                if said := job.result():
                    left.append(fault)
                    print(f"{number}/{len(jobs)} survives {said}", flush=True)
    _tell_modules(faults, left)
    score = 100 * (1 - len(left) / len(faults)) if faults else 100.0
    print(f"{len(faults) - len(left)} of {len(faults)} faults noticed: {score:.1f} %, seed {seed}")
    return int(score < BAR)


if __name__ == "__main__":
    sys.exit(main())
