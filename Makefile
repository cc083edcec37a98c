# Every command is one line over `python -m scripts` or a standard tool.
# Set PYTHON to choose a Python, e.g. make site PYTHON=python3.12, PORT to serve on another port, e.g. make site PORT=8080,
# and OPTIONS to hand options on, e.g. make check OPTIONS="--lang en"

# The first of these that is new enough sets everything up.
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
PORT ?= 8000
OPTIONS =
VENV := .venv
PY := $(VENV)/bin/python
NPM := $(PY) -m scripts.set_up npm --silent
# Runs a script of package.json. npm would ask the settings of whoever runs it.
RUN := $(VENV)/bin/node --run
# What someone set for work of their own changes nothing here; where packages come from is read by scripts/set_up/.
unexport CDPATH GREP_OPTIONS VIRTUAL_ENV
unexport $(filter-out PYTHON PYTHONUTF8 PYTHONIOENCODING PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE,$(filter PYTHON%,$(.VARIABLES)))
unexport $(filter-out NODE_EXTRA_CA_CERTS NODE_USE_SYSTEM_CA NODE_AUTH_TOKEN,$(filter NODE_% GIT_%,$(.VARIABLES)))
# The scripts of package.json find Node there.
export PATH := $(CURDIR)/$(VENV)/bin:$(PATH)
LOCK := $(PY) -m uv pip compile pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet

# FORM=warn has `make lint` and `make test` only warn of data that is not in form, as pull requests of editors do.
FORM ?= strict

.PHONY: site build check role status fmt lint test fuzz bench access listen properdocs audit sbom lock

site: $(VENV)/site.ready ## build, serve on http://127.0.0.1:8000/, reload on every edit
	$(PY) -m scripts serve --address 127.0.0.1:$(PORT)

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
	@if [ -e $(VENV)/test.ready ]; then $(PY) -m ruff format --quiet . && $(RUN) fmt; fi

lint: $(VENV)/test.ready ## formatters, linters, types and layers: all must be clean
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports
	$(RUN) lint
	$(RUN) types
	$(PY) -m scripts fmt --check $(if $(filter strict,$(FORM)),--strict)

test: lint ## run every test, those in a browser too
	$(PY) -m tests.site.browser
	$(PY) -m tests.site.old_browsers
	$(RUN) test
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
	SOURCE_DATE_EPOCH=$$($(PY) -m scripts.mkdocs_site.commit_time) $(VENV)/bin/properdocs build --strict -f mkdocs.yml --site-dir .cache/site-properdocs
	$(PY) -m scripts.maintenance.compare_sites site .cache/site-properdocs

audit: $(VENV)/test.ready ## tell which pinned packages have known holes
	$(PY) -m pip_audit --disable-pip --require-hashes -r requirements-fuzz.txt # holds what the other two hold
	$(NPM) audit --package-lock-only
	$(NPM) audit --package-lock-only --prefix tests/bench

sbom: $(VENV)/test.ready ## list all packages that the site is built with, for a release, in .cache/sbom/
	$(PY) -m scripts.maintenance.sbom .cache/sbom

lock: $(VENV)/test.ready ## pin the newest allowed versions of everything
	$(LOCK) -o requirements.txt
	$(LOCK) --extra test -o requirements-test.txt
	$(LOCK) --extra test --extra bench -o requirements-bench.txt
	$(LOCK) --extra test --extra fuzz -o requirements-fuzz.txt
	$(LOCK) --extra properdocs -o requirements-properdocs.txt
	$(NPM) update --package-lock-only
	$(NPM) update --package-lock-only --prefix tests/bench
	$(PY) -m scripts.set_up test
	$(PY) -m scripts.maintenance.licences

# Looked at by each command, in a tenth of a second: time stamps do not tell whether all is there.
$(VENV)/%.ready: FORCE
	@for python in $(PY) $(PYTHON); do \
	  if [ "$$($$python -c 'import sys; print(sys.version_info >= (3, 11))' 2>/dev/null)" = True ]; then \
	    exec $$python -m scripts.set_up $*; \
	  fi; \
	done; \
	echo "Balik Layar memerlukan Python 3.11 atau lebih baru. Pasang, atau sebutkan: make $(MAKECMDGOALS) PYTHON=…" >&2; \
	echo "Balik Layar needs Python 3.11 or newer. Install it, or name one: make $(MAKECMDGOALS) PYTHON=…" >&2; \
	exit 1

.PHONY: FORCE
FORCE:
