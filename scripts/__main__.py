"""The commands: python -m scripts check | build | serve."""

import argparse
import os
import shutil
import subprocess
import sys

from scripts import pipeline
from scripts.problem import report

ADDRESS = "127.0.0.1:8000"


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Build Balik Layar.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("check", help="validate the data and write nothing")
    check.add_argument("--format", choices=("text", "github"), default="text", help="how problems are printed")
    verbs.add_parser("build", help="build the published site into site/")
    serve = verbs.add_parser("serve", help="build, serve and reload on every edit")
    serve.add_argument("--address", default=ADDRESS, help=f"host and port, {ADDRESS} unless told")
    options = parser.parse_args(arguments)
    if options.verb == "check":
        return _check(options.format)
    return _build() if options.verb == "build" else _serve(options.address)


def _check(style="text"):
    site, problems = pipeline.read(pipeline.ROOT)
    if problems:
        print(report(problems, style))
        return 1
    print(f"No problems: {len(site.catalog.roles)} roles, {len(site.catalog.sources)} sources, {len(site.pages)} pages.")
    return 0


def _build():
    """Build beside the old site and change places only when all is there."""
    if _check():
        return 1
    site, partial, old = (pipeline.ROOT / name for name in ("site", ".cache/site.partial", ".cache/site.old"))
    partial.parent.mkdir(exist_ok=True)
    result = _mkdocs("build", "--strict", "--site-dir", str(partial))
    if result:
        print("The site was not built; site/ is as it was.", file=sys.stderr)
        return result
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    partial.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return 0


def _serve(address):
    os.environ["SITE_URL"] = f"http://{address}/"
    try:
        return _mkdocs("serve", "--dev-addr", address)
    except KeyboardInterrupt:
        return 0


def _mkdocs(*arguments):
    environment = {"SOURCE_DATE_EPOCH": _commit_time(), "NO_MKDOCS_2_WARNING": "1", **os.environ}
    return subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=pipeline.ROOT, env=environment).returncode


def _commit_time():
    """Return the time of the last commit in seconds, so that the same commit gives the same bytes."""
    git = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=pipeline.ROOT, capture_output=True, text=True)
    return git.stdout.strip() or "0"


if __name__ == "__main__":
    sys.exit(main())
