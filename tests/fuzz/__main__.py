"""make fuzz: a coverage-guided fuzzer changes the real data, cut down to two roles.

python -m tests.fuzz [--runs 20000] [--seed 1]
Fails on a crash, on a problem without a line, on a page that does not show its texts, and on a run that takes more than
two seconds of work or 500 MB. The input of the run that failed is left in .cache/fuzz/.
"""

import argparse
import gc
import sys
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import atheris

from scripts.console import use_signs_of_terminal

with atheris.instrument_imports(include=["scripts"]):
    from tests.fuzz.mutations import mutate
    from tests.fuzz.outcome import outcome
    from tests.fuzz.project import small_project

ROOT = Path(__file__).parents[2]
MAX_SECONDS = 2  # of work in one run; a busy machine may take longer
MAX_MEGABYTES = 500
MAX_FILE_BYTES = 400_000
RUNS_BETWEEN_REPORTS = 1000

# The first byte of an input says which file it is of; roles come more often than the others.
FILES = (
    *("roles", "roles", "roles", "skills", "glossary", "stories", "questions", "quiz", "pay"),
    *("search", "sources", "exceptions", "labels"),
)


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    # A run makes and drops thousands of small values; to collect them less often saves a fifth of the time.
    gc.set_threshold(100_000, 20, 20)
    with tempfile.TemporaryDirectory() as folder:
        project = small_project(ROOT, Path(folder) / "project", date.today())
        _fuzz(project, _write_corpus(project, Path(folder) / "corpus"), options)


def _write_corpus(project, folder):
    """Write one input for each data file as it is."""
    folder.mkdir()
    for number, name in enumerate(FILES):
        (folder / f"{number}").write_bytes(bytes([number]) + (project / "data" / f"{name}.yaml").read_bytes())
    return folder


def _fuzz(project, corpus, options):
    good = {name: (project / "data" / f"{name}.yaml").read_bytes() for name in FILES}
    today, random = date.today(), Random(options.seed)
    counts: Counter[str] = Counter()

    def run(data):
        name = FILES[data[0] % len(FILES)] if data else FILES[0]
        path = project / "data" / f"{name}.yaml"
        path.write_bytes(data[1:])
        started = time.process_time()
        try:
            result = outcome(project, today)
        finally:
            path.write_bytes(good[name])
        assert time.process_time() - started < MAX_SECONDS, "took too long"
        counts.update(["accepted" if result.accepted else "refused", *result.rules])
        if (counts["accepted"] + counts["refused"]) % RUNS_BETWEEN_REPORTS == 0:
            print(_progress(counts), flush=True)

    def change(data, max_size, seed):
        """Mostly change a real file as an editor might; otherwise go on from an input that reached new code."""
        if random.random() < 0.6:
            number = random.randrange(len(FILES))
            data = bytes([number]) + good[FILES[number]]
        elif random.random() < 0.2 or not data:
            return atheris.Mutate(data, max_size)
        return (data[:1] + mutate(data[1:], random))[:max_size]

    failures = ROOT / ".cache" / "fuzz"
    failures.mkdir(parents=True, exist_ok=True)
    limits = [
        f"-runs={options.runs}",
        f"-seed={options.seed}",
        "-timeout=60",
        f"-rss_limit_mb={MAX_MEGABYTES}",
        "-mutate_depth=1",
        f"-max_len={MAX_FILE_BYTES}",
        "-print_final_stats=1",
        f"-artifact_prefix={failures}/",
    ]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], run, custom_mutator=change)
    atheris.Fuzz()


def _progress(counts):
    accepted, refused = counts["accepted"], counts["refused"]
    rules = sum("." in name for name in counts)
    return f"{accepted + refused} runs: {accepted} accepted and shown, {refused} refused by {rules} rules"


if __name__ == "__main__":
    use_signs_of_terminal()
    main()
