"""The commands for editors: they read the files, write what changes, and print what they did.

Each returns the exit code of its process: 0 if all went well.
"""

import re
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from babel import Locale, localedata

from scripts.checks import check, renamed_keys, stops
from scripts.checks.references import keys
from scripts.config import ADDRESSES, DEFAULT_LOCALE, KNOWN_IDS, LOCALES
from scripts.editing.address_register import extend_register, lost_addresses
from scripts.editing.editor_completions import known_ids_of
from scripts.editing.format_data import find_unformatted, format_texts, readable_texts
from scripts.editing.new_role import role_key, role_skeleton, slug
from scripts.editing.new_work_sample import sample_skeleton
from scripts.editing.status import status
from scripts.editing.ways_in_status import old_figures, ways_in_status
from scripts.files import replace_file
from scripts.messages import message
from scripts.pipeline import read_site
from scripts.problems.problem import Problem
from scripts.problems.reporters import Format, format_problems
from scripts.reading.loader import SourceData, load
from scripts.reading.schema import schema
from scripts.reading.today import Today


def format_data(root: Path, lang: str) -> int:
    """Format the data files, and bring the known keys and the address register up to date.

    A file that cannot be read is left as it is, and its problems are printed.
    """
    raw = load(root, Today.now())
    texts = readable_texts(raw)
    formatted, problems = format_texts(root, texts)
    # While a key is wrong where it is defined, the list says what it was called.
    known = None if any(problem.rule in renamed_keys.RULES for problem in check(raw)) else known_ids_of(raw)
    if known is not None:
        formatted[KNOWN_IDS] = known
    changed = [file for file, text in formatted.items() if raw.texts.get(file) != text]
    for file in changed:
        replace_file(root / file, formatted[file])
    site = read_site(root)[0]
    if site is not None and extend_register(root, site):
        changed.append(ADDRESSES)
    problems += [problem for problem in raw.problems if problem.stops]
    if changed:
        print(message("format.changed", lang, files=", ".join(changed)))
    elif not problems:
        print(message("format.unchanged", lang))
    if problems:
        print(format_problems(problems, lang))
    return 1 if problems else 0


def check_format(root: Path, lang: str, style: Format, strict: bool) -> int:
    """Print each data file that is not formatted, and write nothing; `style` is one of the reporters' formats.

    A file that is not formatted is a warning: the code is 0, or 1 if `strict`. A file that cannot be read is an error.
    """
    raw = load(root, Today.now())
    texts = readable_texts(raw)
    formatted, problems = format_texts(root, texts)
    problems += [*find_unformatted(texts, formatted), *(problem for problem in raw.problems if problem.stops)]
    if problems or style in ("json", "sarif"):
        print(format_problems(problems, lang, style))
    else:
        print(message("format.unchanged", lang))
    return 1 if stops(problems) or (strict and problems) else 0


def add_addresses(root: Path, lang: str) -> int:
    """Write the addresses of new pages and files into the register."""
    site = read_site(root)[0]
    if site is None:
        print(message("addresses.unreadable", lang, file=ADDRESSES))
        return 1
    extend_register(root, site)
    return 0


def report_lost_addresses(base: Path, root: Path, lang: str) -> int:
    """Print the addresses that the register of another checkout holds and this one does not, as an error."""
    lost = lost_addresses(base, root)
    if lost:
        text = message("addresses.lost", lang, file=ADDRESSES, addresses="\n  ".join(lost))
        print(text, file=sys.stderr)
    return 1 if lost else 0


def print_status(root: Path, lang: str) -> int:
    """Print what each role still lacks, what its ways in lack, and which figures and dates have grown old."""
    raw = load(root, Today.now())
    print(status(raw, check(raw), lang), ways_in_status(raw, lang), old_figures(raw, lang), sep="\n\n")
    return 0


def add_role(root: Path, options: Namespace) -> int:
    """Ask for what is not given as an option; write the skeletons of a role and of its work sample, each last."""
    lang, raw = options.lang, load(root, Today.now())
    file, samples = raw.roles.file, raw.work_samples.file
    problems = [problem for problem in raw.problems if problem.file in (file, samples)]
    if problems:
        return _refuse_broken_roles(problems, lang)
    try:
        titles = {
            language: (getattr(options, f"title_{language}") or input(_title_question(language, lang))).strip()
            for language in LOCALES
        }
        family = (options.family or _ask_family(raw, lang)).strip()
    except EOFError:
        print("\n" + message("new-role.ended", lang))
        return 1
    refusal = _refusal(raw, titles, family, lang)
    if refusal:
        print(refusal)
        return 1
    skeletons = {
        file: role_skeleton(schema("roles", raw.schemas), titles, family, lang),
        samples: sample_skeleton(schema("work-samples", raw.schemas), titles, lang),
    }
    texts = {name: f"{raw.texts[name].rstrip()}\n\n{skeleton}" for name, skeleton in skeletons.items()}
    formatted, problems = format_texts(root, texts)
    if problems:
        return _refuse_broken_roles(problems, lang)
    for name in skeletons:
        replace_file(root / name, formatted[name])
    if known := known_ids_of(load(root, Today.now())):  # so that editors complete the key in the other files
        replace_file(root / KNOWN_IDS, known)
    key = role_key(titles)
    line = _line_of_key(formatted[file], key)
    print(message("new-role.added", lang, title=titles[lang], file=file, line=line, key=key))
    return 0


def _refuse_broken_roles(problems: Sequence[Problem], lang: str) -> int:
    print(message("new-role.broken", lang), format_problems(problems, lang), sep="\n")
    return 1


def _title_question(language: str, lang: str) -> str:
    """Return the question for the title in one language, asked in another."""
    names = Locale.parse(lang if localedata.exists(lang) else DEFAULT_LOCALE).languages
    return message("new-role.title", lang, language=names.get(language, language))


def _ask_family(raw: SourceData, lang: str) -> str:
    print(message("new-role.families", lang))
    for number, key in enumerate(keys(raw.roles, "families")):
        print(f"  {key}: {raw.roles.get(('families', number, 'name', lang))}")
    return input(message("new-role.family", lang))


def _refusal(raw: SourceData, titles: Mapping[str, str], family: str, lang: str) -> str | None:
    """Return why a role cannot be added, or None."""
    if not all(slug(title) for title in titles.values()):
        return message("new-role.no-title", lang)
    if role_key(titles) in keys(raw.roles, "roles"):
        return message("new-role.taken", lang, key=role_key(titles))
    families = keys(raw.roles, "families")
    if family not in families:
        return message("new-role.no-family", lang, family=family, known=", ".join(families))
    return None


def _line_of_key(text: str, key: str) -> int:
    """Return the line, from 1, on which the last entry of a file with this key begins."""
    matches = list(re.finditer(rf'^ *- key: "?{re.escape(key)}"?$', text, re.MULTILINE))
    return text.count("\n", 0, matches[-1].start()) + 1
