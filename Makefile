# kefu: everything a person does with this repository, one word each.
#   make run      install what is missing, build, open the workbench on this folder's desk
#   make test     install what tests need, build, run every test
#   make faults   kill the program at every write, fill its disk: some minutes
#   make lint     check the format, as CI does
#   make model    fit the category model to the phrases and messages of this repository
#   make release  a static release build; its path is printed
#   make install  put the release build under PREFIX (default /usr/local), with man page and Tab
#   make bench    print the table of Benchmarks/, or some: make bench ROWS="phrases terminal"
#   make fuzz     feed parsers, imports and search with random bytes: make fuzz SECONDS=600
SHELL := /bin/bash
PREFIX ?= /usr/local
SHARE := $(DESTDIR)$(PREFIX)/share
PROGRAM ?= .build/debug/kefu
RELEASE := --configuration release --static-swift-stdlib --scratch-path .build-release
# Measured on the data of one month: a release build whose clock KEFU_NOW sets (DeskClock.swift).
DRILL := --configuration release --static-swift-stdlib --scratch-path .build-drill \
  -Xswiftc -DKEFU_DRILL

.PHONY: run test faults lint model release install install-documents bench packages test-packages

run: packages
	swift build --product kefu
	@exec .build/debug/kefu --desk .

test: test-packages
	swift build --build-tests
	swift test --skip-build --skip FaultTests

faults: test-packages
	@bash .ci/packages strace
	swift build --build-tests
	swift test --skip-build --filter FaultTests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests \
	  Benchmarks/Package.swift Benchmarks/Sources

# MESSAGES=FILE adds a CSV file of labelled messages (category, text).
model: packages
	swift build --product FitModel
	.build/debug/FitModel Sources/CCategories Scripts-Library \
	  Tests/PhrasebookTests/Messages $(MESSAGES)

release: packages
	swift build $(RELEASE) --product kefu
	@echo .build-release/release/kefu

install: release
	@# What an earlier version shipped and this one does not would come into every new desk.
	rm -rf $(SHARE)/kefu
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/kefu
	install .build-release/release/kefu $(DESTDIR)$(PREFIX)/bin/kefu
	cp -R kefu.yaml Scripts-Library Shifts Policies Desks $(SHARE)/kefu/
	@$(MAKE) --no-print-directory install-documents PROGRAM=.build-release/release/kefu

# The man page in both languages, and Tab for bash, zsh and fish.
install-documents:
	install -d $(SHARE)/man/man1 $(SHARE)/man/zh_CN/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(PROGRAM) help --man --lang en > $(SHARE)/man/man1/kefu.1
	$(PROGRAM) help --man --lang zh > $(SHARE)/man/zh_CN/man1/kefu.1
	install -m 644 Sources/Completions/kefu.bash $(SHARE)/bash-completion/completions/kefu
	install -m 644 Sources/Completions/_kefu $(SHARE)/zsh/site-functions/_kefu
	install -m 644 Sources/Completions/kefu.fish $(SHARE)/fish/vendor_completions.d/kefu.fish

# Peers that can't be had are named in their rows, and the others measured.
bench: packages
	swift build $(DRILL) --product kefu
	@bash .ci/packages sqlite3
	-@bash .ci/packages ripgrep fzf
	cd Benchmarks && swift run --configuration release Benchmarks $(ROWS)

SECONDS_EACH = $(or $(SECONDS),60)
FUZZ = phrases qianniu espanso ours query message sheet workbook
fuzz: packages
	cd Tests/Fuzz && swift build --configuration release --sanitize fuzzer
	@for target in $(FUZZ); do \
	  mkdir -p Tests/Fuzz/.build/corpus/$$target && \
	  cp Tests/Fuzz/Seeds/$$target Tests/Fuzz/.build/corpus/$$target/seed && \
	  echo "fuzzing $$target for $(SECONDS_EACH) s" && \
	  SWIFT_BACKTRACE=enable=no KEFU_FUZZ=$$target KEFU_FUZZ_PHRASES=Scripts-Library \
	  Tests/Fuzz/.build/release/Fuzz -max_total_time=$(SECONDS_EACH) -timeout=10 -max_len=2000 \
	  -artifact_prefix=Tests/Fuzz/.build/$$target- -print_final_stats=1 -verbosity=0 \
	  Tests/Fuzz/.build/corpus/$$target || exit 1; \
	done

packages:
	@bash .ci/packages libexpat1-dev libmd-dev libminizip-dev libreadline-dev libsqlite3-dev \
	  tzdata
test-packages: packages
	@bash .ci/packages tmux screen sqlite3 xvfb xclip openssh-server openssh-client zsh fish
