"""The commands: python -m scripts check | build | serve | fmt | role | status | changes | addresses | inspect | reach.

Messages for editors come in their language, those for maintainers in English. What only one command needs is imported
by that command: MkDocs alone takes longer than a check.
"""

import errno
import os
import sys
import tempfile
import traceback
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from scripts import pipeline
from scripts.config import ADDRESSES, CACHE, DEFAULT_LOCALE, LOCALES, ROOT
from scripts.console import use_signs_of_terminal
from scripts.editing import commands
from scripts.editing.check_data import check_data, print_result
from scripts.editing.page_diff import page_diff
from scripts.machine_faults import machine_fault
from scripts.messages import message
from scripts.problems.reporters import FORMATS

ADDRESS = "127.0.0.1:8000"
CONTACT = "https://github.com/balik-layar/balik-layar"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return the code to end with. A fault of ours is described in a file, never by a traceback."""
    use_signs_of_terminal()
    options = _parser().parse_args(arguments)
    run: Callable[[Namespace], int] = options.run
    try:
        code = run(options)
        sys.stdout.flush()  # a disk may be full here too
        return code
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        return _explain(error, options.lang)


def _explain(error: Exception, lang: str) -> int:
    """Tell why a command failed; return the code to end with: 1 if the machine is why, 2 for a fault of ours."""
    if isinstance(error, OSError):
        try:
            sys.stdout.flush()
        except OSError:  # what cannot be printed is lost: the end of the process shall not try again
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno == errno.EPIPE:  # whoever read it has left, as `head` does
            return 1
        if reason := machine_fault(error, ROOT, lang):
            print(reason, file=sys.stderr)
            return 1
    print(_our_fault(error, lang), file=sys.stderr)
    return 2


def _our_fault(error: Exception, lang: str) -> str:
    """Write the details into a file, in the cache or where all may write, and return the words that name it."""
    details = "".join(traceback.format_exception(error))
    with suppress(OSError):
        (ROOT / CACHE).mkdir(exist_ok=True)
        (ROOT / CACHE / "fault.txt").write_text(details, "utf-8")
        return message("command.our-fault", lang, file=CACHE / "fault.txt")
    with suppress(OSError), tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt", delete=False) as file:
        file.write(details)
        file.flush()
        return message("command.our-fault", lang, file=file.name)
    return message("command.our-fault-untold", lang, error=f"{type(error).__name__}: {error}")


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m scripts", description="Build Balik Layar.")
    subparsers = parser.add_subparsers(dest="command", required=True)

    def add(name: str, run: Callable[[Namespace], int], about: str) -> ArgumentParser:
        command = subparsers.add_parser(name, help=about)
        command.set_defaults(run=run)
        command.add_argument("--lang", choices=LOCALES, default=DEFAULT_LOCALE, help="language of the messages")
        return command

    check = add("check", _check, "check the data and write nothing")
    check.add_argument("--format", choices=FORMATS, default="text", help="how problems are printed")
    check.add_argument("--only", metavar="CHECK", help="run one check, e.g. references, and say how long it took")
    add("build", _build, "build the published site into site/")
    serve = add("serve", _serve, "build, serve, and show every edit")
    serve.add_argument("--address", default=ADDRESS, help=f"host and port; default: {ADDRESS}")
    fmt = add("fmt", _format, "format the data")
    fmt.add_argument("--check", action="store_true", help="print what is not in that form, and write nothing")
    fmt.add_argument("--format", choices=FORMATS, default="text", help="how --check prints problems")
    fmt.add_argument("--strict", action="store_true", help="with --check: fail on warnings too")
    role = add("role", lambda options: commands.add_role(ROOT, options), "add the skeleton of a new role")
    for lang in LOCALES:
        role.add_argument(f"--title-{lang}", help=f"the title in the language {lang}; asked for unless given")
    role.add_argument("--family", help="the key of its family; asked for unless given")
    add("status", lambda options: commands.print_status(ROOT, options.lang), "print what each role still lacks")
    changes = add("changes", _changes, "print how the pages differ from those of another checkout")
    changes.add_argument("base", type=Path, help="the folder of the other checkout")
    add("addresses", lambda options: commands.add_addresses(ROOT, options.lang), "register the addresses of new pages")
    inspect = add("inspect", _inspect, "judge a built site before it is published")
    inspect.add_argument("site", type=Path, nargs="?", default=ROOT / "site", help="its folder; default: site/")
    reach = add("reach", _reach, "ask the address of every source, and print as Markdown what broke")
    reach.add_argument("--contact", default=CONTACT, help="the address that hosts find in their logs")
    return parser


def _check(options: Namespace) -> int:
    return check_data(ROOT, options.lang, options.format, options.only)


def _build(options: Namespace) -> int:
    from scripts.mkdocs_site.site_build import replace_site

    site, problems = pipeline.read_site(ROOT)
    code = print_result(site, problems, options.lang)
    if site is None:
        return code
    sys.stdout.flush()  # MkDocs writes to the other stream, and after this
    if not replace_site(ROOT, site, options.lang):
        print("The site was not built; site/ is as it was.", file=sys.stderr)
        return 1
    return 0


def _serve(options: Namespace) -> int:
    from scripts.mkdocs_site.site_build import build_environment

    os.environ.update(build_environment(ROOT))  # Material looks at it when it is imported
    from scripts.mkdocs_site.preview_server import serve

    return serve(ROOT, options.address, options.lang)


def _format(options: Namespace) -> int:
    if options.check:
        return commands.check_format(ROOT, options.lang, options.format, options.strict)
    return commands.format_data(ROOT, options.lang)


def _changes(options: Namespace) -> int:
    before, after = pipeline.read_site(options.base)[0], pipeline.read_site(ROOT)[0]
    print(page_diff(before, after, options.lang))
    return commands.report_lost_addresses(options.base, ROOT, options.lang)


def _inspect(options: Namespace) -> int:
    from scripts.site_checks import inspect

    problems = inspect(options.site, (ROOT / ADDRESSES).read_text("utf-8"))
    print(*problems, f"{len(problems)} problems in {options.site}", sep="\n")
    return 1 if problems else 0


def _reach(options: Namespace) -> int:
    """Print the report; whatever broke, the command succeeds."""
    from scripts.maintenance.link_requests import check_links

    site, problems = pipeline.read_site(ROOT)
    if site is None:
        return print_result(site, problems, options.lang)
    print(check_links(site, f"Balik-Layar-source-check (+{options.contact})"), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
