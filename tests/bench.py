"""The figures that the README quotes: python -m tests.bench."""

import gzip
import os
import statistics
import subprocess
import sys
import time

from tests.conftest import ROOT

RUNS = 3


def seconds(*command):
    """Return the median time of a command over RUNS runs, as a whole process."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True, capture_output=True, env={**os.environ, "PYTHONUTF8": "1"})
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def kilobytes(path):
    return len(gzip.compress(path.read_bytes(), 6)) / 1000


def main():
    rows = [
        ("`make check`, seconds", f"{seconds('scripts', 'check'):.2f}"),
        ("`make build`, seconds", f"{seconds('scripts', 'build'):.2f}"),
        ("pages", str(len(list((ROOT / 'site').rglob('index.html'))))),
    ]
    for name in ("index.html", "back-office/index.html", "pekerjaan/asisten-hrd/index.html", "en/roles/hr-assistant/index.html", "pekerjaan/index.html"):
        rows.append((f"HTML of `/{name.removesuffix('index.html')}`, KB", f"{kilobytes(ROOT / 'site' / name):.1f}"))
    print("| figure | median of 3 |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    main()
