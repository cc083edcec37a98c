"""Many roles: what building, building again, checking and editing takes, and what others take for the same Markdown."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from tests.bench import peers

MANY = 1000
SIZES = (53, 200, MANY)
BEYOND = 5000  # roles that only show how the cost grows: the check refuses so large a file as another one
MADE = "import sys; from pathlib import Path; from tests.generator import with_roles; from tests.site.conftest import copy_of_project; with_roles(copy_of_project(Path(sys.argv[1])), int(sys.argv[2]))"
UNLIMITED = "import sys; from scripts import __main__; from scripts.reading import loader, yaml_builder; loader.LARGEST = yaml_builder.MOST_VALUES = 10**9; sys.exit(__main__.main())"
EDITED = ("Mengatur jadwal wawancara", "Schedule interviews")
PAGES = ("pekerjaan/asisten-hrd/", "en/roles/hr-assistant/")  # of the role that is edited
DATA = ("data/roles.yaml",)
STOCK = ("docs/id/pekerjaan/asisten-hrd.md", "docs/en/roles/hr-assistant.md")  # the same pages as Markdown
ADDRESS = "127.0.0.1:8917"


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock and of the processors, and the memory of its largest process in MiB."""

    seconds: float
    processor: float
    memory: float

    def __str__(self):
        return f"{self.seconds:.1f} | {self.processor:.1f} | {self.memory:.0f}"


def cost(command, folder, **environment):
    """Run a command in a folder; return its Cost."""
    start = time.perf_counter()
    with open(folder / "said.txt", "wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdout=said,
            stderr=said,
            env={**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", **environment},
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit((folder / "said.txt").read_text("utf-8")[-3000:])
    return Cost(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def ours(*verb, size=0):
    return [sys.executable, *(("-c", UNLIMITED) if size >= BEYOND else ("-m", "scripts")), *verb]


def edit(project, word, files=DATA):
    """Put a word behind a duty of one role, in both languages."""
    for path in (project / name for name in files):
        text = path.read_text("utf-8")
        for beginning in EDITED:
            text = re.sub(rf"({beginning})(?: [a-z]{{3}}\b)?", rf"\1 {word}", text, count=1)
        path.write_text(text, "utf-8")


def reload(command, project, files=DATA):
    """Return the seconds from an edit until a server that says what it does gives both pages of the role anew."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
    server = subprocess.Popen(
        command,
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        env=environment,
    )
    try:
        next(line for line in server.stdout if "Serving on" in line)
        edit(project, "zzz", files)
        start = time.perf_counter()
        while not all("zzz" in urlopen(f"http://{ADDRESS}/{page}").read().decode() for page in PAGES):
            next(line for line in server.stdout if "Reloading browsers" in line)
        return time.perf_counter() - start
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # MkDocs runs below it
        server.wait()
        server.stdout.close()


def report(folder, sizes=SIZES):
    """Print how the cost grows with the roles, and what others take for the pages of MANY of them."""
    print(
        "\n| roles | pages | site, MB | first build: seconds, processor, MiB | again, one role changed | check | reload, seconds |\n|---|---|---|---|---|---|---|",
        flush=True,
    )
    for size in sizes:
        project = folder / str(size)
        subprocess.run(
            [sys.executable, "-c", MADE, project, str(size)], check=True
        )  # Linux counts what this process takes as taken by those it starts
        first = cost(ours("build", size=size), project)
        edit(project, "xxx")
        again = cost(ours("build", size=size), project)
        check = cost(ours("check", size=size), project)
        files = [path for path in (project / "site").rglob("*") if path.is_file()]
        told = " | ".join(str(each).replace(" | ", ", ") for each in (first, again, check))
        shown = f"{reload(ours('serve', '--address', ADDRESS), project):.1f}" if size < BEYOND else "–"
        print(
            f"| {size} | {pages_of(files)} | {sum(path.stat().st_size for path in files) / 1e6:.0f} | {told} | {shown} |",
            flush=True,
        )
        if size == MANY:
            others(project / "docs", folder)
    print(
        f"\nmkdocs serve with stock Material and the Markdown of {sizes[0]} roles: {stock_reload(folder / str(sizes[0]) / 'docs', folder / 'stock'):.1f} seconds"
    )


def stock_reload(docs, folder):
    peers.material_command(docs, folder)
    edit(folder, "www", STOCK)  # what ours was edited to is there already
    return reload([sys.executable, "-m", "mkdocs", "serve", "--dev-addr", ADDRESS], folder, STOCK)


def pages_of(files):
    return sum(path.name == "index.html" for path in files)


def others(docs, folder):
    """Print what others take for the same Markdown."""
    print("\n| the same Markdown | seconds | processor | MiB |\n|---|---|---|---|")
    for name, build in {
        "Hugo, bare pages": peers.hugo,
        "Astro Starlight": peers.starlight_command,
        "stock Material, every page in the nav": peers.material_command,
    }.items():
        print(f"| {name} | {cost(*build(docs, folder / name))} |", flush=True)


def main():
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    report(folder, tuple(map(int, sys.argv[2:])) or SIZES)


if __name__ == "__main__":
    main()
