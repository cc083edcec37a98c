#!/bin/bash
# The programs that workflows run and a test must not: each writes down what it was asked, and does what the next steps
# need. It is called by the name of the program that it stands in for.
program=$(basename "$0")
echo "$program $*" >> "$CALLS"

case "$program $1 $2" in
  make\ *)
    "$REAL_MAKE" -n "$@" > /dev/null || exit 2 # no such target
    if [ ! -e .venv ]; then
      mkdir -p .venv/bin
      ln -s "$STAND_INS" .venv/bin/python
      ln -s "$NODE_MODULES" node_modules
    fi
    case "$1" in
      build) if [ -n "$BUILT" ]; then cp -r "$BUILT" site; else exec "$PYTHON" -m scripts build; fi ;;
      sbom) exec "$PYTHON" -m scripts.maintenance.sbom .cache/sbom ;;
      lock) echo "# a newer version" >> requirements.txt ;;
    esac
    ;;
  "gh run list" | "gh issue list" | "gh pr list") printf '%s' "$LISTED" ;;
  "gh api "*) cat "$RUNNER_TEMP/content" > "$RUNNER_TEMP/sent" ;;
  gh\ * | sudo\ *) ;;
  "python -m tests.bench.hosting") [ -e site/index.html ] ;;
  "python -m scripts")
    case "$3" in
      reach) printf '%s' "$BROKEN" ;;
      inspect) [ -n "$BUILT" ] || exec "$PYTHON" "$@" ;;
      *) exec "$PYTHON" "$@" ;;
    esac
    ;;
  "python -m scripts.maintenance.smoke_test") if [ -n "$SMOKE" ]; then exit 1; else exec "$PYTHON" "$@"; fi ;;
  *) exec "$PYTHON" "$@" ;;
esac
