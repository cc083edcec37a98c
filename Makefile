# Every command is one line over `python -m scripts` or a standard tool.
# Set PYTHON to choose another Python than python3, e.g. make site PYTHON=python3.12,
# and OPTIONS to hand options on, e.g. make check OPTIONS="--lang en"

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes
NPM := $(VENV)/bin/npm --silent

.PHONY: site build check role status fmt test fuzz bench access audit sbom lock

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

fmt: $(VENV)/site.ready ## put the data into its canonical form
	$(PY) -m scripts fmt $(OPTIONS)

test: $(VENV)/test.ready ## run every test, those in a browser too
	$(PY) -m tests.site.browser
	$(PY) -m pytest

fuzz: $(VENV)/fuzz.ready ## change the data 20,000 times, guided by what the code does
	$(PY) -m tests.fuzz $(OPTIONS)

bench: $(VENV)/bench.ready ## print the figures that the README quotes
	$(PY) -m tests.bench

access: $(VENV)/test.ready ## audit every kind of page in every state, and the whole journey; the results make a page
	$(PY) -m tests.site.browser
	$(PY) -m tests.site.audit

audit: $(VENV)/test.ready ## tell which pinned packages have known holes
	$(PY) -m pip_audit --disable-pip --require-hashes -r requirements-fuzz.txt # holds what the other two hold
	$(VENV)/bin/npm audit --package-lock-only
	cd tests/bench && ../../$(VENV)/bin/npm audit --package-lock-only

sbom: $(VENV)/test.ready ## list all packages that the site is built with, for a release, in .cache/sbom/
	$(PY) -m scripts.maintenance.sbom .cache/sbom

lock: $(VENV)/test.ready ## pin the newest allowed versions of everything
	$(PY) -m uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements.txt
	$(PY) -m uv pip compile pyproject.toml --extra test --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements-test.txt
	$(PY) -m uv pip compile pyproject.toml --extra bench --extra test --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements-bench.txt
	$(PY) -m uv pip compile pyproject.toml --extra fuzz --extra test --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet -o requirements-fuzz.txt
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

$(VENV)/bench.ready: $(VENV)/test.ready requirements-bench.txt tests/bench/package-lock.json
	$(INSTALL) -r requirements-bench.txt
	cd tests/bench && ../../$(NPM) install --no-save # `ci` stumbles over packages of other platforms, which this lock leaves out
	@touch $@
