# Two commands are enough: `make site` and `make test`. Everything else is listed by `make help`.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
# The same bytes on another day: dates of the site come from the last commit, unless you say otherwise.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

.PHONY: help site serve test check lint golden measure lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

site: .venv/site.stamp ## build the briefings of seeds/ into site/
	@$(BIN)/briefing build --strict

serve: .venv/site.stamp ## show the site while you edit templates and articles
	@$(BIN)/briefing serve

test: .venv/dev.stamp ## run the whole test suite
	@$(BIN)/python -m pytest

check: .venv/dev.stamp lint ## ruff, mypy and the tests
	@$(BIN)/python -m pytest

lint: .venv/dev.stamp ## ruff and mypy only
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

golden: .venv/dev.stamp ## accept the pages of the seeds as they are now
	@$(BIN)/python -m pytest tests/golden --refresh-golden

measure: .venv/dev.stamp ## measure how well the generator reads: make measure DATA=folder
	@test -n "$(DATA)" || { echo 'Say where the annotated texts lie: make measure DATA=folder. They are no part of this project.'; exit 2; }
	@$(BIN)/python -m tests.quality.measure "$(DATA)"

lock: ## lock the dependencies anew; needs uv
	uv pip compile pyproject.toml requirements/build.in --extra dev --universal --generate-hashes --no-annotate --no-header \
	  --python-version 3.11 --output-file requirements/dev.lock
	uv pip compile pyproject.toml requirements/build.in --constraint requirements/dev.lock --universal --generate-hashes --no-annotate \
	  --no-header --python-version 3.11 --output-file requirements/site.lock

clean: ## remove what was made, but not the environment
	rm -rf site .cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0])'
	$(PYTHON) -m venv .venv

.venv/%.stamp: requirements/%.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@
