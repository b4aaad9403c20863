# make run      Andrum with its demo municipality on http://localhost:8000 (PORT, ANDRUM_DATA)
# make test     every check and every test (TESTS="tests/law" for some of them)
# make help     the rest

# The newest Python that Andrum is tested with. PYTHON=/some/python make run to choose another.
PYTHON ?= python3.13 python3.12 python3.11 python3
TESTS ?=
DEB ?= postgresql rabbitmq-server chromium
VENV := .venv
PIP := $(VENV)/bin/python -m pip --disable-pip-version-check
# The one tool that writes the lock files; it is installed only then, and only into a folder that is thrown away.
UV := uv==0.13.9

# A virtual environment remembers its own place and its Python. When either has gone, it is made again.
$(shell [ "$$(cat $(VENV)/made 2>/dev/null)" = "$(CURDIR)" ] && $(VENV)/bin/python -c '' 2>/dev/null \
	|| rm -f $(VENV)/made)

.PHONY: help install run demo-reset test lint format law law-proof mutation bench-law lock deb clean
.DEFAULT_GOAL := help

help:
	@echo 'make run          start Andrum with its demo municipality on http://localhost:8000 (PORT, ANDRUM_DATA)'
	@echo 'make demo-reset   forget the demo and begin afresh'
	@echo 'make install      only make .venv, with the command .venv/bin/andrum in it'
	@echo 'make test         every check and every test (TESTS="tests/law" for some of the tests)'
	@echo 'make lint         style, types and import rules only'
	@echo 'make format       put the code into shape'
	@echo 'make law          write docs/law.md from the rules'
	@echo 'make law-proof    put 100,000 invented households to the proof, beside an independent calculation'
	@echo 'make mutation     break every rule a little, and see a test fail (ONLY="approved_ore" for some of the rules)'
	@echo 'make bench-law    what an explained household costs, beside OpenFisca-Core and zen-engine'
	@echo 'make deb          as root on Debian: install what the full test suite needs'
	@echo 'make lock         write the lock files anew from requirements*.in'
	@echo 'make clean        remove .venv and what the tools remember; the data in var/ stays'

install: $(VENV)/installed
	@:

run: install
	@$(VENV)/bin/andrum demo

demo-reset: install
	@$(VENV)/bin/andrum demo-reset

test: $(VENV)/installed-dev
	@$(VENV)/bin/python -m tools.check $(TESTS)

lint: $(VENV)/installed-dev
	@$(VENV)/bin/python -m tools.check --lint

format: $(VENV)/installed-dev
	@$(VENV)/bin/ruff check --fix-only --quiet .
	@$(VENV)/bin/ruff format .

law: $(VENV)/installed
	@$(VENV)/bin/python -m tools.write_law

law-proof: $(VENV)/installed-dev
	@$(VENV)/bin/python -m tools.law_proof

mutation: $(VENV)/installed-dev
	@$(VENV)/bin/python -m tools.mutation $(if $(ONLY),--only $(ONLY))
	@$(VENV)/bin/python -m tools.write_law

bench-law: $(VENV)/installed .venv-bench/installed
	@$(VENV)/bin/python -m benchmarks.explained .venv-bench/bin/python

.venv-bench/installed: benchmarks/requirements.txt
	@tools/make_venv .venv-bench $(VENV)/bin/python $(PYTHON)
	@.venv-bench/bin/python -m pip --disable-pip-version-check install --quiet -r benchmarks/requirements.txt
	@touch $@

$(VENV)/made:
	@tools/make_venv $(VENV) $(PYTHON)
	@echo '$(CURDIR)' > $@

$(VENV)/installed: requirements.lock pyproject.toml $(VENV)/made
	@echo 'Installing what Andrum needs (a minute or so, the first time) ...'
	@$(PIP) install --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	@echo 'Installing what the checks need ...'
	@$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

lock:
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && tools/make_venv "$$folder" $(PYTHON) \
	&& "$$folder/bin/pip" install --quiet --disable-pip-version-check '$(UV)' \
	&& for name in requirements requirements-dev; do \
		"$$folder/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
			--custom-compile-command 'make lock' "$$name.in" -o "$$name.lock" || exit 1; \
	done

deb:
	@[ "$$(id -u)" = 0 ] || { echo 'make deb installs packages, so it must run as root: sudo make deb'; exit 1; }
	apt-get update
	DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=60 install --yes --no-install-recommends $(DEB)

clean:
	rm -rf $(VENV) .venv-bench build dist *.egg-info .import_linter_cache .hypothesis .mypy_cache .pytest_cache .ruff_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
