# Everything a newcomer needs; `make` alone lists it.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site serve test check scores bench clean lock

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv/site: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 site")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/site requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

site: .venv/site ## the site of seeds/, from nothing: venv, locked libraries, build
	@$(BIN)/digest build

serve: .venv/site ## show the site, built again when something changes
	@$(BIN)/digest serve

check: .venv/test ## ruff and mypy --strict
	$(BIN)/ruff check digest tests
	$(BIN)/ruff format --check digest tests
	$(BIN)/mypy

test: check ## everything CI runs
	$(BIN)/python -m pytest

scores: .venv/test ## figures on the labelled articles, with every miss
	@$(BIN)/python -m tests.scores

bench: .venv/test ## time and memory: reading, quotations, gathering of generated archives
	@$(BIN)/python -m bench

lock: .venv/test ## renew the locked versions
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --output-file requirements.lock pyproject.toml --extra build
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --output-file requirements-dev.lock pyproject.toml --extra build --extra dev

clean: ## remove everything generated
	rm -rf .venv .digest site outbox dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	git clean -qfX docs
