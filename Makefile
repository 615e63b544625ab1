# All that a fresh machine needs is Python 3.11 to 3.13 and make: `make demo` or `make test` does the rest.

VENV := .venv
# The environment is made again when pyproject.toml, or the folder the project stands in, is another.
STAMP := $(VENV)/.installed-$(shell { cat pyproject.toml; pwd; } | cksum | cut -d ' ' -f 1)
BIN := $(VENV)/bin

# The first Python that is recent enough and can make an environment; PYTHON=… chooses another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import ensurepip, sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { command -v $$python; break; }; done)

.PHONY: demo test lint types docs accuracy bench bench-archive clean

# The archive of the demo, made anew each time, and a call that three of the examples tell of.
DEMO := build/demo/archive.db
CALL := --between RUS CHN --kind call --since 2024-01-10 --until 2024-01-10

demo: $(STAMP) ## Read the examples and print what they say, then put them all into an archive and ask it
	@$(BIN)/visavis read --format text examples/french/lavrov-wang-depeche.txt examples/french/report-blinken.txt examples/french/convocation-copenhague.html \
		examples/english/blinken-dar-call.txt examples/english/borrell-brussels-transcript.txt examples/english/putin-tokayev-call.txt \
		examples/russian/lavrov-fidan-call.txt examples/chinese/qin-hoekstra-call.txt
	@$(BIN)/visavis read examples/*/ --format jsonl -o /dev/null && \
		echo "All examples were read; visavis read FILE --format text|json|html shows any of them."
	@rm -rf $(dir $(DEMO))
	@printf '\n==== All examples in one archive, each contact once ====\n\n$$ visavis add examples/*/ --archive $(DEMO)\n'
	@$(BIN)/visavis add examples/*/ --archive $(DEMO)
	@printf '\n$$ visavis contacts $(CALL)\n'
	@$(BIN)/visavis contacts $(CALL) --archive $(DEMO)
	@id=$$($(BIN)/visavis contacts $(CALL) --archive $(DEMO) | cut -f 6) && \
		printf '\n$$ visavis show %s\n' "$$id" && $(BIN)/visavis show "$$id" --archive $(DEMO)
	@printf '\n$$ visavis count --by month --since 2024 --status held\n'
	@$(BIN)/visavis count --by month --since 2024 --status held --archive $(DEMO)
	@printf '\n$$ visavis count --status held\n'
	@$(BIN)/visavis count --status held --archive $(DEMO)

test: $(STAMP) ## Run all tests
	@$(BIN)/python -m pytest $(PYTEST)

lint: $(STAMP) ## Check style and format
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: $(STAMP) ## Check types
	@$(BIN)/mypy

docs: $(STAMP) ## Write the generated pages of the manual
	@$(BIN)/python tools/build_docs.py

accuracy: $(STAMP) ## Write docs/accuracy.md, beside other tools; ACCURACY="--data FOLDER --gendergap CHECKOUT" adds what needs them
	@$(BIN)/python tools/build_accuracy.py --install $(ACCURACY)

bench: $(STAMP) ## Print the figures of speed
	@$(BIN)/python benchmarks/read_speed.py

bench-archive: $(STAMP) ## Print how large an archive may grow: REPORTS=1000000 of them, in half an hour or more
	@$(BIN)/python benchmarks/archive.py --reports $(or $(REPORTS),10000)

$(STAMP):
	@test -n "$(PYTHON)" || { echo "visavis needs Python 3.11, 3.12 or 3.13 with venv; name one with: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@rm -rf $(VENV)
	@echo "Making $(VENV) with $(PYTHON); this takes a minute or two …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean: ## Remove all that is built
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
