"""make fuzz: a coverage-guided fuzzer changes the real data, cut down to two roles, until something else than a located problem shows.

python -m tests.fuzz [--runs 20000] [--seed 1]
It stops at a run of more than two seconds of work, or of 500 MB; what stopped it is left in .cache/fuzz/.
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

ROOT = Path(__file__).parents[2]
PATIENCE = 2  # seconds of work; a busy machine may take longer
FILES = (
    "roles",
    "roles",
    "roles",
    "skills",
    "glossary",
    "stories",
    "questions",
    "quiz",
    "search",
    "sources",
    "exceptions",
    "labels",
)

with atheris.instrument_imports(include=["scripts"]):
    from tests.fuzz.mutations import mutate
    from tests.fuzz.outcome import outcome
    from tests.fuzz.project import small_project


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gc.set_threshold(
        100_000, 20, 20
    )  # a run makes and drops thousands of small values; collecting them often takes a fifth of the time
    with tempfile.TemporaryDirectory() as folder:
        project = small_project(ROOT, Path(folder) / "project", date.today())
        _fuzz(project, _corpus(project, Path(folder) / "corpus"), options)


def _corpus(project, folder):
    """One file for each data file; the first byte says which it is."""
    folder.mkdir()
    for number, name in enumerate(FILES):
        (folder / f"{number}").write_bytes(bytes([number]) + (project / "data" / f"{name}.yaml").read_bytes())
    return folder


def _fuzz(project, corpus, options):
    good = {name: (project / "data" / f"{name}.yaml").read_bytes() for name in FILES}
    today, random, seen = date.today(), Random(options.seed), Counter()

    def one(data):
        name = FILES[data[0] % len(FILES)] if data else FILES[0]
        path = project / "data" / f"{name}.yaml"
        path.write_bytes(data[1:])
        started = time.process_time()
        try:
            found = outcome(project, today)
        finally:
            path.write_bytes(good[name])
        assert time.process_time() - started < PATIENCE, "took too long"
        seen.update(["accepted" if found.accepted else "refused", *found.rules])
        if not sum((seen["accepted"], seen["refused"])) % 1000:
            print(_told(seen), flush=True)

    def change(data, max_size, seed):
        """Mostly begin from a real file and change it as an editor might; else go on from what reached new code."""
        if random.random() < 0.6:
            number = random.randrange(len(FILES))
            data = bytes([number]) + good[FILES[number]]
        elif random.random() < 0.2 or not data:
            return atheris.Mutate(data, max_size)
        return (data[:1] + mutate(data[1:], random))[:max_size]

    left = ROOT / ".cache" / "fuzz"
    left.mkdir(parents=True, exist_ok=True)
    limits = [
        f"-runs={options.runs}",
        f"-seed={options.seed}",
        "-timeout=60",
        "-rss_limit_mb=500",
        "-mutate_depth=1",
        "-max_len=400000",
        "-print_final_stats=1",
        f"-artifact_prefix={left}/",
    ]
    atheris.Setup([sys.argv[0], *limits, str(corpus)], one, custom_mutator=change)
    atheris.Fuzz()


def _told(seen):
    rules = sorted(rule for rule in seen if "." in rule)
    return f"{seen['accepted'] + seen['refused']} runs: {seen['accepted']} accepted and shown, {seen['refused']} refused by {len(rules)} rules"


if __name__ == "__main__":
    main()
