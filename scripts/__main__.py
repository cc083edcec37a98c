"""The commands: python -m scripts check | build | serve | fmt | role | status | changes | addresses | inspect | reach."""

import argparse
import gc
import os
import shutil
import subprocess
import sys
import traceback
from contextlib import chdir
from pathlib import Path

from scripts import pipeline
from scripts.checks import stops
from scripts.config import ADDRESSES, LOCALES
from scripts.editing import commands
from scripts.editing.page_diff import changes
from scripts.folder_swap import restore, reuse_unchanged, swap_in
from scripts.problems.reporters import FORMATS, format_problems

ADDRESS = "127.0.0.1:8000"
CONTACT = "https://github.com/balik-layar/balik-layar"

GOOD = {
    "id": "Tidak ada kesalahan: {roles} pekerjaan, {sources} sumber, {pages} halaman.",
    "en": "No mistakes: {roles} roles, {sources} sources, {pages} pages.",
}
OURS = {
    "id": "Ini kesalahan program, bukan kesalahan Anda. Rinciannya ada di {file}; kirimkan lewat halaman Issues.",
    "en": "This is a fault of the program, not yours. The details are in {file}; please send them in an issue.",
}


def main(arguments=None):
    options = _parser().parse_args(arguments)
    os.environ["BALIK_LAYAR_LANG"] = options.lang  # the MkDocs hook runs in another process
    gc.disable()  # reading throws nothing away, and looking for it takes a third of a check
    try:
        return options.run(options)
    except KeyboardInterrupt:
        return 130
    except Exception:
        file = pipeline.ROOT / pipeline.CACHE / "fault.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text(traceback.format_exc(), "utf-8")
        print(OURS[options.lang].format(file=file.relative_to(pipeline.ROOT)), file=sys.stderr)
        return 2


def _parser():
    parser = argparse.ArgumentParser(prog="python -m scripts", description="Build Balik Layar.")
    verbs = parser.add_subparsers(dest="verb", required=True)

    def verb(name, run, about):
        command = verbs.add_parser(name, help=about)
        command.set_defaults(run=run)
        command.add_argument(
            "--lang", choices=LOCALES, default=LOCALES[0], help="language of the messages, id unless told"
        )
        return command

    check = verb("check", _check, "validate the data and write nothing")
    check.add_argument("--format", choices=FORMATS, default="text", help="how problems are printed")
    verb("build", _build, "build the published site into site/")
    serve = verb("serve", _serve, "build, serve and reload on every edit")
    serve.add_argument("--address", default=ADDRESS, help=f"host and port, {ADDRESS} unless told")
    verb(
        "fmt", lambda options: commands.put_in_form(pipeline.ROOT, options.lang), "put the data into its canonical form"
    )
    role = verb("role", lambda options: commands.add_role(pipeline.ROOT, options), "add the skeleton of a new role")
    for name, about in (
        ("title-id", "the title in Indonesian"),
        ("title-en", "the title in English"),
        ("family", "the key of its family"),
    ):
        role.add_argument(f"--{name}", help=f"{about}; asked for unless given")
    reach = verb("reach", _reach, "ask the address of every source, and print as Markdown what broke")
    reach.add_argument("--contact", default=CONTACT, help="the address that hosts find in their logs")
    inspection = verb("inspect", _inspect, "judge a built site before it is published")
    inspection.add_argument(
        "site",
        type=Path,
        nargs="?",
        default=pipeline.ROOT / "site",
        help="the folder of the built site, site/ unless told",
    )
    verb(
        "addresses",
        lambda options: commands.add_addresses(pipeline.ROOT, options.lang),
        "add the addresses of new pages to the register",
    )
    verb(
        "status", lambda options: commands.print_status(pipeline.ROOT, options.lang), "print what each role still lacks"
    )
    compare = verb("changes", _changes, "print how the pages differ from those of another checkout")
    compare.add_argument("base", type=Path, help="the folder of the other checkout")
    return parser


def _check(options):
    return _say(*pipeline.read_site(pipeline.ROOT), options.lang, options.format)


def _say(site, problems, lang, style="text"):
    """Print what was found and how many there are of what is good; return the code to end with."""
    if problems or style in ("json", "sarif"):
        print(format_problems(problems, lang, style))
    if site and style in ("text", "github"):
        print(
            GOOD[lang].format(roles=len(site.catalog.roles), sources=len(site.catalog.sources), pages=len(site.pages))
        )
    return 1 if stops(problems) else 0


def _build(options):
    """Build beside the old site and change places only when all is there."""
    place, partial = pipeline.ROOT / "site", pipeline.ROOT / pipeline.CACHE / "site"
    restore(place)
    site, problems = pipeline.read_site(pipeline.ROOT)
    if _say(site, problems, options.lang):
        return 1
    sys.stdout.flush()  # what MkDocs says goes another way, and stands below
    gc.freeze()  # what was read stays to the end; what MkDocs makes does not
    gc.enable()
    partial.parent.mkdir(exist_ok=True)
    shutil.rmtree(partial, ignore_errors=True)
    if not _built(partial, site, problems):
        print("The site was not built; site/ is as it was.", file=sys.stderr)
        return 1
    reuse_unchanged(partial, place)
    swap_in(partial, place)
    return 0


def _built(folder, site, problems):
    """Have MkDocs build a Site that was read into a folder, as `mkdocs build --strict` would; return whether it could."""
    os.environ.update(_environment())
    # Only a build needs them, and Material looks at the environment when it is imported.
    from click import ClickException
    from mkdocs.__main__ import State
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with chdir(pipeline.ROOT):
        said = State()  # MkDocs says what it does as long as this is there
        config = load_config(str(pipeline.ROOT / "mkdocs.yml"), strict=True, site_dir=str(folder))
        config.extra["balik_layar"] = {"site": site, "problems": problems}
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except ClickException as error:
            error.show()
            return False
        finally:
            config.plugins.on_shutdown()
            del said
    return True


def _serve(options):
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", options.address]
    return subprocess.run(
        command, cwd=pipeline.ROOT, env=_environment() | {"SITE_URL": f"http://{options.address}/"}
    ).returncode


def _changes(options):
    before, after = pipeline.read_site(options.base)[0], pipeline.read_site(pipeline.ROOT)[0]
    print(changes(before, after, options.lang))
    return 1 if commands.tell_forgotten(options.base, pipeline.ROOT, options.lang) else 0


def _inspect(options):
    """For maintainers and machines, so in English."""
    from scripts.site_checks import inspect  # starts what only this needs

    problems = inspect(options.site, (pipeline.ROOT / ADDRESSES).read_text("utf-8"))
    print(*problems, f"{len(problems)} problems in {options.site}", sep="\n")
    return 1 if problems else 0


def _reach(options):
    """For maintainers, so in English; whatever broke, the command succeeds."""
    from scripts.maintenance.link_requests import watch

    print(watch(pipeline.read_site(pipeline.ROOT)[0], f"Balik-Layar-source-check (+{options.contact})"), end="")
    return 0


def _environment():
    return {"SOURCE_DATE_EPOCH": _commit_time(), "NO_MKDOCS_2_WARNING": "1", **os.environ}


def _commit_time():
    """Return the time of the last commit in seconds, so that the same commit gives the same bytes."""
    git = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=pipeline.ROOT, capture_output=True, text=True)
    return git.stdout.strip() or "0"


if __name__ == "__main__":
    sys.exit(main())
