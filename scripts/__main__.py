"""The commands: python -m scripts check | build | serve | fmt | role | status | changes | addresses | inspect | reach."""

import argparse
import sys
import traceback
from pathlib import Path

from scripts import pipeline
from scripts.checks import CHECKS, stops
from scripts.config import ADDRESSES, CACHE, LOCALES, ROOT
from scripts.editing import commands
from scripts.editing.page_diff import page_diff
from scripts.messages import message
from scripts.mkdocs_site.site_build import replace_site
from scripts.problems.problem import suggest
from scripts.problems.reporters import FORMATS, format_problems

ADDRESS = "127.0.0.1:8000"
CONTACT = "https://github.com/balik-layar/balik-layar"


def main(arguments=None):
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except KeyboardInterrupt:
        return 130
    except Exception:
        file = ROOT / CACHE / "fault.txt"
        file.parent.mkdir(exist_ok=True)
        file.write_text(traceback.format_exc(), "utf-8")
        print(message("command.our-fault", options.lang, file=file.relative_to(ROOT)), file=sys.stderr)
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
    check.add_argument("--only", metavar="CHECK", help="run one check, e.g. references, and say how long it took")
    verb("build", _build, "build the published site into site/")
    serve = verb("serve", _serve, "build, serve and reload on every edit")
    serve.add_argument("--address", default=ADDRESS, help=f"host and port, {ADDRESS} unless told")
    form = verb("fmt", _format, "put the data into its canonical form")
    form.add_argument("--check", action="store_true", help="print what is not in that form, and write nothing")
    form.add_argument("--format", choices=FORMATS, default="text", help="how --check prints problems")
    form.add_argument("--strict", action="store_true", help="with --check: fail on warnings too")
    role = verb("role", lambda options: commands.add_role(ROOT, options), "add the skeleton of a new role")
    for language in LOCALES:
        role.add_argument(f"--title-{language}", help=f"the title in the language {language}; asked for unless given")
    role.add_argument("--family", help="the key of its family; asked for unless given")
    reach = verb("reach", _reach, "ask the address of every source, and print as Markdown what broke")
    reach.add_argument("--contact", default=CONTACT, help="the address that hosts find in their logs")
    inspection = verb("inspect", _inspect, "judge a built site before it is published")
    inspection.add_argument(
        "site",
        type=Path,
        nargs="?",
        default=ROOT / "site",
        help="the folder of the built site, site/ unless told",
    )
    verb(
        "addresses",
        lambda options: commands.add_addresses(ROOT, options.lang),
        "add the addresses of new pages to the register",
    )
    verb("status", lambda options: commands.print_status(ROOT, options.lang), "print what each role still lacks")
    compare = verb("changes", _changes, "print how the pages differ from those of another checkout")
    compare.add_argument("base", type=Path, help="the folder of the other checkout")
    return parser


def _check(options):
    if options.only:
        return _check_only(options.only, options.lang, options.format)
    return _say(*pipeline.read_site(ROOT), options.lang, options.format)


def _check_only(name, lang, style):
    """Run one check by its name; an unknown name is answered with the nearest one and the list of all."""
    if name not in CHECKS:
        print(message("check.unknown", lang, check=name, suggestion=suggest(name, CHECKS, lang)), file=sys.stderr)
        return 2
    result = pipeline.read_and_run_check(ROOT, name)
    if result.problems or style in ("json", "sarif"):
        print(format_problems(result.problems, lang, style))
    if style in ("text", "github"):
        print(message("check.seconds", lang, check=name, seconds=f"{result.seconds:.2f}", count=len(result.problems)))
    return 1 if stops(result.problems) else 0


def _say(site, problems, lang, style="text"):
    """Print what was found and how many there are of what is good; return the code to end with."""
    if problems or style in ("json", "sarif"):
        print(format_problems(problems, lang, style))
    if site and style in ("text", "github"):
        counts = {"roles": len(site.catalog.roles), "sources": len(site.catalog.sources), "pages": len(site.pages)}
        print(message("command.good", lang, **counts))
    return 1 if stops(problems) else 0


def _format(options):
    if options.check:
        return commands.check_format(ROOT, options.lang, options.format, options.strict)
    return commands.format_data(ROOT, options.lang)


def _build(options):
    site, problems = pipeline.read_site(ROOT)
    if _say(site, problems, options.lang):
        return 1
    sys.stdout.flush()  # MkDocs writes to the other stream, and after this
    if not replace_site(ROOT, site, problems):
        print("The site was not built; site/ is as it was.", file=sys.stderr)
        return 1
    return 0


def _serve(options):
    from scripts.mkdocs_site.preview_server import serve  # starts what only this needs

    return serve(ROOT, options.address, options.lang)


def _changes(options):
    before, after = pipeline.read_site(options.base)[0], pipeline.read_site(ROOT)[0]
    print(page_diff(before, after, options.lang))
    return commands.report_lost_addresses(options.base, ROOT, options.lang)


def _inspect(options):
    """For maintainers and machines, so in English."""
    from scripts.site_checks import inspect  # starts what only this needs

    problems = inspect(options.site, (ROOT / ADDRESSES).read_text("utf-8"))
    print(*problems, f"{len(problems)} problems in {options.site}", sep="\n")
    return 1 if problems else 0


def _reach(options):
    """For maintainers, so in English; whatever broke, the command succeeds."""
    from scripts.maintenance.link_requests import check_links

    print(check_links(pipeline.read_site(ROOT)[0], f"Balik-Layar-source-check (+{options.contact})"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
