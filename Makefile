# Numeraire: everything a user or a developer does. `make run` and `make test` are enough for most.

PYTHON ?= python3
BIN := .venv/bin
# Processes that share the tests: one drives the browser while the other does the rest.
WORKERS ?= 2
FUZZ_SECONDS ?= 1800
# The tests that draw their examples themselves.
PROPERTIES = $(shell grep -lr "from hypothesis" tests --include=test_*.py)

.DEFAULT_GOAL := help
.PHONY: help setup run test figures reference score bench torture fuzz mutants audit licences screenshots lint format clean

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# The marker is newer than requirements.txt only when every line of it was installed.
.venv/.ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

setup: .venv/.ready  ## make .venv from requirements.txt

run: setup  ## start the dashboard on the bundled figures
	$(BIN)/python -m streamlit run dashboard/app.py

test: setup  ## run all tests (browser tests run where Chromium is installed)
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadscope

figures: setup  ## read data/articles and write data/figures.csv
	$(BIN)/python -m extract build

reference: setup  ## rebuild the tables of data/reference from the pinned packages
	$(BIN)/python data/reference/build_exchange_rates.py
	$(BIN)/python data/reference/build_ppp.py

score: setup  ## score the extractor on labelled text: our own, and ../shared/eval where it exists
	$(BIN)/python bench/score.py
	$(BIN)/python bench/meaning.py

bench: setup  ## time everything in one run and print one table: peers, worst cases, a corpus, the dashboard
	$(BIN)/python bench/run.py

torture: setup  ## kill, crowd and starve the store of edits, and count what is lost
	PYTHONPATH=. $(BIN)/python tests/durability.py

fuzz: setup  ## nightly: 50,000 examples of each property, and the readers under Atheris (FUZZ_SECONDS each)
	HYPOTHESIS_PROFILE=nightly $(BIN)/python -m pytest -n $(WORKERS) --timeout 36000 -m "not browser" $(PROPERTIES)
	$(BIN)/python bench/fuzz/run.py --seconds $(FUZZ_SECONDS)

bench/.venv-mutants/.ready: requirements.txt Makefile
	$(PYTHON) -m venv bench/.venv-mutants
	bench/.venv-mutants/bin/python -m pip install --quiet -r requirements.txt mutmut==3.8.1
	@touch $@

mutants: bench/.venv-mutants/.ready  ## change numbers, scales, money and the store in 2,000 small ways, and list what no test notices (an hour)
	bench/.venv-mutants/bin/mutmut run --max-children $(WORKERS)
	bench/.venv-mutants/bin/mutmut results

# In an environment of their own: what looks at our packages must not be one of them.
bench/.venv-supply/.ready: Makefile
	$(PYTHON) -m venv bench/.venv-supply
	bench/.venv-supply/bin/python -m pip install --quiet pip-audit==2.10.1 pip-licenses==5.5.5
	@touch $@

audit: setup bench/.venv-supply/.ready  ## ask the package index for known faults of every installed package (needs the network)
	bench/.venv-supply/bin/pip-audit --desc off --path $$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')

licences: setup bench/.venv-supply/.ready  ## the licence of every installed package
	bench/.venv-supply/bin/pip-licenses --python=$(BIN)/python --order=license --with-urls

screenshots: setup  ## take the pictures of docs/ from the running dashboard (needs Chromium)
	$(BIN)/python tests/browser/screenshots.py

lint: setup  ## check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: setup  ## apply the style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## remove .venv and caches
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
