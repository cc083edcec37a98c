# Every command is one line over `python -m scripts` or a standard tool.
# Set PYTHON to choose another Python than python3, e.g. make site PYTHON=python3.12,
# and OPTIONS to hand options on, e.g. make check OPTIONS="--lang en"

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
NPM := $(VENV)/bin/npm --silent
# The scripts of package.json find Node there.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
LOCK := $(PY) -m uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

# FORM=warn has `make lint` and `make test` only warn of data that is not in form, as pull requests of editors do.
FORM ?= strict

.PHONY: site build check role status fmt lint test fuzz bench access listen properdocs audit sbom lock

site: $(VENV)/site.ready ## build, serve on http://127.0.0.1:8000/, reload on every edit
	$(PY) -m scripts serve

build: $(VENV)/site.ready ## build the published site into site/
	$(PY) -m scripts build

check: $(VENV)/site.ready ## validate the data only
	$(PY) -m scripts check $(OPTIONS)

role: $(VENV)/site.ready ## ask for a title and a family, and add the skeleton of a role
	@$(PY) -m scripts role $(OPTIONS)

status: $(VENV)/site.ready ## print what each role lacks in each language
	@$(PY) -m scripts status $(OPTIONS)

fmt: $(VENV)/site.ready ## format the data and, where the tools for it are installed, the code
	$(PY) -m scripts fmt $(OPTIONS)
	@if [ -e $(VENV)/test.ready ]; then $(PY) -m ruff format --quiet . && $(NPM) run fmt; fi

lint: $(VENV)/test.ready ## formatters, linters, types and layers: all must be clean
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(NPM) run lint
	$(NPM) run types
	$(PY) -m scripts fmt --check $(if $(filter strict,$(FORM)),--strict)

test: lint ## run every test, those in a browser too
	$(PY) -m tests.site.browser
	$(NPM) test
	$(PY) -m pytest

fuzz: $(VENV)/fuzz.ready ## change the data 20,000 times, guided by what the code does
	$(PY) -m tests.fuzz $(OPTIONS)

bench: $(VENV)/bench.ready ## print the figures that BENCHMARKS.md quotes
	$(PY) -m tests.bench

access: $(VENV)/test.ready ## audit every kind of page in every state, and the whole journey; the results make a page
	$(PY) -m tests.site.browser
	$(PY) -m tests.site.audit

listen: $(VENV)/test.ready ## have a real screen reader (Orca with Firefox) make the journey, in every language
	$(PY) -m scripts build
	$(PY) -m pytest --numprocesses=0 tests/screen_reader/journey.py

properdocs: $(VENV)/properdocs.ready ## build with ProperDocs, the maintained fork of MkDocs 1.6, and compare the site with that of MkDocs
	$(PY) -m scripts build
	SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(VENV)/bin/properdocs build --strict -f mkdocs.yml --site-dir .cache/site-properdocs
	$(PY) -m scripts.maintenance.compare_sites site .cache/site-properdocs

audit: $(VENV)/test.ready ## tell which pinned packages have known holes
	$(PY) -m pip_audit --disable-pip --require-hashes -r requirements-fuzz.txt # holds what the other two hold
	$(VENV)/bin/npm audit --package-lock-only
	cd tests/bench && ../../$(VENV)/bin/npm audit --package-lock-only

sbom: $(VENV)/test.ready ## list all packages that the site is built with, for a release, in .cache/sbom/
	$(PY) -m scripts.maintenance.sbom .cache/sbom

lock: $(VENV)/test.ready ## pin the newest allowed versions of everything
	$(LOCK) -o requirements.txt
	$(LOCK) --extra test -o requirements-test.txt
	$(LOCK) --extra test --extra bench -o requirements-bench.txt
	$(LOCK) --extra test --extra fuzz -o requirements-fuzz.txt
	$(LOCK) --extra properdocs -o requirements-properdocs.txt
	$(NPM) update --package-lock-only
	cd tests/bench && ../../$(NPM) update --package-lock-only
	$(INSTALL) -r requirements-test.txt
	$(PY) -m scripts.maintenance.licences

$(VENV)/site.ready: requirements.txt package-lock.json
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Balik Layar needs Python 3.11 or newer; choose one with: make $(MAKECMDGOALS) PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements.txt
	$(NPM) ci
	@touch $@

$(VENV)/test.ready: $(VENV)/site.ready requirements-test.txt
	$(INSTALL) -r requirements-test.txt
	@touch $@

$(VENV)/fuzz.ready: $(VENV)/test.ready requirements-fuzz.txt
	$(INSTALL) -r requirements-fuzz.txt
	@touch $@

$(VENV)/properdocs.ready: $(VENV)/site.ready requirements-properdocs.txt
	$(INSTALL) -r requirements-properdocs.txt
	@touch $@

$(VENV)/bench.ready: $(VENV)/test.ready requirements-bench.txt tests/bench/package-lock.json
	$(INSTALL) -r requirements-bench.txt
	cd tests/bench && ../../$(NPM) install --no-save # `ci` stumbles over packages of other platforms, which this lock leaves out
	@touch $@
