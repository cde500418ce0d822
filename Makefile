.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
# Tests start hundreds of processes; each would compile the program anew.
unexport PYTHONDONTWRITEBYTECODE

# The first Python on the PATH that is new enough; another: make PYTHON=/path/to/python …
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
VENV ?= .venv
PORT ?= 8000
BIN := $(VENV)/bin
LOCK = .build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" --quiet $(UPGRADE)
PREPARE = $(if $(PYTHON),$(PYTHON),$(error Python 3.11 or newer is needed and was not found. \
	On Debian and Ubuntu: apt-get install python3 python3-venv)) tools/prepare.py

help: ## Say what can be made
	@echo "Berdampak. Two commands on a fresh machine: make run, make test."
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: run-setup ## Serve the demo city at http://127.0.0.1:8000 (PORT=… for another port)
	@$(BIN)/python tools/serve.py $(PORT) --check
	@$(BIN)/python -m berdampak.house.manage migrate --verbosity 0
	@$(BIN)/berdampak demo --lang en
	@exec $(BIN)/python tools/serve.py $(PORT)

test: lint test-fast test-postgres test-eyes ## Check and test everything

lint: test-setup ## Check style, types and the import rule
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-fast: test-setup ## Run the tests that need no browser, on SQLite
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not eyes"

test-postgres: test-setup ## Run the tests that touch the database, on a PostgreSQL of their own
	$(BIN)/python tools/with_postgres.py $(BIN)/python -m pytest -n 2 -m database src tests/story tests/sim

test-eyes: test-setup ## Look at the pages in Chromium
	$(BIN)/python -m pytest -n 2 --dist loadfile -m eyes tests

format: test-setup ## Put the code into its style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: test-setup ## Measure, and write the table in bench/README.md
	$(BIN)/python bench/run.py --date $$(date +%F)

lock: ## Lock what pyproject.toml asks for, with hashes (UPGRADE=--upgrade for the newest of everything)
	$(PYTHON) -m venv .build/lock
	.build/lock/bin/pip install --quiet --disable-pip-version-check uv
	$(LOCK) --group dev --output-file requirements-dev.lock
	$(LOCK) --group build --constraint requirements-dev.lock --output-file requirements.lock

clean: ## Remove what was made: environment, database, demo, caches
	rm -rf $(VENV) .venv-bench .build var .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

run-setup:
	@$(PREPARE) requirements.lock $(VENV)

test-setup:
	@$(PREPARE) requirements-dev.lock $(VENV)

.NOTPARALLEL:
.PHONY: help run test lint test-fast test-postgres test-eyes format bench lock clean run-setup test-setup
