# Everything a newcomer needs; `make` alone lists it.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
CODE := digest tests $(wildcard bench)

.DEFAULT_GOAL := help
.PHONY: help site serve test check scores golden shots bench wheel clean lock

help: ## this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

.venv/site: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 site")'
	@echo "installing the locked libraries into .venv (once; a minute or so)"
	@$(PYTHON) -m venv .venv
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test: .venv/site requirements-dev.lock
	@echo "installing what the tests need into .venv (once)"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

site: .venv/site ## the site of seeds/, from nothing: venv, locked libraries, build
	@$(BIN)/digest build

serve: .venv/site ## show the site, built again when something changes
	@$(BIN)/digest serve

check: .venv/test ## ruff and mypy --strict
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/mypy $(patsubst %,-p %,$(CODE))

test: check ## everything CI runs
	$(BIN)/python -m pytest

golden: .venv/test ## renew the whole pages that tests compare with; read the diff
	@$(BIN)/python -m pytest tests/test_golden.py --golden
	@git diff --stat tests/golden

shots: .venv/test site ## renew the pictures of the README
	@$(BIN)/python -m tests.browser.shots

scores: .venv/test ## figures on the labelled articles, with every miss
	@$(BIN)/python -m tests.scores

bench: .venv/test ## time and memory: reading, quotations, gathering of generated archives
	@$(BIN)/python -m bench

wheel: .venv/site ## dist/*.whl, to be installed elsewhere
	@$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

lock: .venv/test ## renew the locked versions
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --output-file requirements.lock pyproject.toml --extra build
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 --output-file requirements-dev.lock pyproject.toml --extra build --extra dev

clean: ## remove everything generated
	rm -rf .venv .digest site outbox dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	git clean -qfX docs
