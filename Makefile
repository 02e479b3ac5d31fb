# The two commands: `make run` opens the application, `make test` checks everything.
# Both do all the set-up they need. `make help` lists the rest.

PYTHON ?= python3
CORPUS ?=
ifeq ($(OS),Windows_NT)
  PYTHON := python
  BIN := .venv/Scripts
else
  BIN := .venv/bin
endif
export PYTHON
PY := $(BIN)/python
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test lint format types layers pytest smoke bench quality lock clean \
  bundle bundle-test deb soak pictures translations coverage mutants licences sbom

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

run: .venv/run.stamp ## Open the application on the sample corpus, or on CORPUS=path
	@sh requirements/debian.sh run || echo "The window may not open without them."
	@$(BIN)/synoptic $(if $(CORPUS),"$(CORPUS)",corpus)

test: .venv/dev.stamp ## Check everything: lint, types, layers, tests, a start of the real window
	@sh requirements/debian.sh test
	$(MAKE) --no-print-directory lint types layers pytest smoke

lint: .venv/dev.stamp ## Check style and layout
	$(PY) -m ruff format --check -q .
	$(PY) -m ruff check -q .

format: .venv/dev.stamp ## Lay the code out
	$(PY) -m ruff format -q .
	$(PY) -m ruff check -q --fix .

types: .venv/dev.stamp ## Check types, strictly, with two checkers
	$(PY) -m mypy
	$(BIN)/basedpyright

layers: .venv/dev.stamp ## Check that the rooms are stacked
	$(BIN)/lint-imports

pytest: .venv/dev.stamp ## Run the tests
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n $(WORKERS)

smoke: .venv/dev.stamp ## Start the real window on a virtual screen
	$(PY) -m tests.smoke

bench: .venv/dev.stamp ## Measure speeds as ratios; writes build/bench.json
	$(PY) -m tests.bench

quality: .venv/dev.stamp ## Measure the engine on planted text reuse
	$(PY) -m tests.bench.overlap_quality

bundle: .venv/dev.stamp ## Make the application that needs no Python, in dist/
	QT_QPA_PLATFORM=offscreen $(PY) -m desktop.icons
	$(PY) -m PyInstaller --noconfirm --log-level WARN build_app.spec

bundle-test: bundle ## Try that application as a person would who has nothing else
	@sh requirements/debian.sh test
	$(PY) -m desktop.bundle_test dist/synoptic

deb: bundle ## Make a Debian package of it, in dist/
	$(PY) -m desktop.deb dist/synoptic dist

soak: .venv/dev.stamp ## Use the window long and roughly, then run all tests in development mode
	$(PY) -m tests.soak

pictures: .venv/dev.stamp ## Take the pictures of the manual anew, from the running application
	@sh requirements/debian.sh test
	$(PY) -m tests.pictures

translations: .venv/dev.stamp ## Gather the words of the window for its translators
	$(PY) -m tests.translating

lock: .venv/dev.stamp ## Pin the dependencies anew, with hashes
	$(PY) -m tests.locking

coverage: .venv/dev.stamp ## Count the branches that tests take in the rooms without a window
	$(PY) -m tests.covering

mutants: .venv/dev.stamp ## Plant faults in the engine and see whether its tests notice
	$(PY) -m tests.mutants

licences: .venv/dev.stamp ## Write the notice on the software Synoptic stands on
	$(PY) -m tests.licences

sbom: .venv/dev.stamp ## Write the software bill of materials (CycloneDX), in build/
	$(PY) -m tests.bill_of_materials

clean: ## Remove what the other commands made
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/made.stamp:
	@sh requirements/debian.sh venv
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and "Synoptic needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.11 run")'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/run.stamp: .venv/made.stamp requirements/run.txt pyproject.toml
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(PY) -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	$(PY) -m compileall -q reader
	@touch $@

.venv/dev.stamp: .venv/run.stamp requirements/dev.txt
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
