"""What editors and maintainers do to the data files: canonical form, a new role, what is missing."""

import sys
from datetime import date

from scripts.canonical import canonical
from scripts.checks import check
from scripts.checks.formatting import forms
from scripts.checks.json_schema import schema
from scripts.checks.references import keys
from scripts.config import ADDRESSES, LOCALES
from scripts.editing.new_role import skeleton, slug
from scripts.editing.status import status
from scripts.files import replace_file
from scripts.pages.url_registry import extended, missing_urls
from scripts.pipeline import read_site
from scripts.problems.reporters import format_problems
from scripts.reading.loader import load

_WORDS = {
    "id": {
        "formed": "Sudah dalam bentuk baku: {}",
        "already": "Semua berkas sudah dalam bentuk baku.",
        "title-id": "Nama pekerjaan dalam bahasa Indonesia: ",
        "title-en": "Nama pekerjaan dalam bahasa Inggris: ",
        "families": "Keluarga pekerjaan:",
        "family": "Kunci keluarganya: ",
        "no-family": "Keluarga “{}” tidak ada. Yang ada: {}.",
        "no-title": "Namanya harus berisi huruf.",
        "taken": "Kunci “{}” sudah dipakai pekerjaan lain.",
        "broken": "Betulkan dulu data/roles.yaml:",
        "added": "Pekerjaan “{}” ditambahkan di data/roles.yaml baris {}. `make check` menyebut yang masih harus ditulis.",
        "ended": "Masukan berakhir sebelum semua pertanyaan dijawab; tidak ada yang ditulis.",
        "unread": "Datanya mengandung kesalahan; `make check` menyebutnya. {} tetap seperti semula.",
        "forgotten": "Alamat yang sudah diterbitkan hilang dari {}; kembalikan barisnya:\n  {}",
    },
    "en": {
        "formed": "Now in canonical form: {}",
        "already": "Every file is in canonical form.",
        "title-id": "Title in Indonesian: ",
        "title-en": "Title in English: ",
        "families": "Families:",
        "family": "Key of its family: ",
        "no-family": "There is no family “{}”. Known: {}.",
        "no-title": "A title needs letters.",
        "taken": "Another role has the key “{}”.",
        "broken": "Mend data/roles.yaml first:",
        "added": "The role “{}” was added to data/roles.yaml on line {}. `make check` names what is still to be written.",
        "ended": "The input ended before every question was answered; nothing was written.",
        "unread": "The data has mistakes; `make check` names them. {} is as it was.",
        "forgotten": "Addresses that were published are missing from {}; put their lines back:\n  {}",
    },
}


def put_in_form(root, lang):
    """Write every data file in its canonical form; a file that cannot be read is left as it is."""
    raw = load(root, date.today())
    changed = []
    for file, text in forms(raw):
        if raw.texts.get(file) != text:
            replace_file(root / file, text)
            changed.append(file)
    changed += _add_addresses(root, read_site(root)[0])
    print(_WORDS[lang]["formed"].format(", ".join(changed)) if changed else _WORDS[lang]["already"])
    unread = [p for p in raw.problems if p.stops]
    if unread:
        print(format_problems(unread, lang))
    return 1 if unread else 0


def add_addresses(root, lang):
    """Write the addresses of new pages and files into the register."""
    site = read_site(root)[0]
    if site is None:
        print(_WORDS[lang]["unread"].format(ADDRESSES))
        return 1
    _add_addresses(root, site)
    return 0


def _add_addresses(root, site):
    """Return the register's name if it grew; a project that keeps none gets none."""
    file = root / ADDRESSES
    if site is None or not file.is_file():
        return []
    text = file.read_text("utf-8")
    longer = extended(text, site)
    if longer == text:
        return []
    replace_file(file, longer)
    return [ADDRESSES]


def tell_forgotten(base, root, lang):
    """Say which addresses the register of another checkout holds and this one does not; return whether there are any."""
    texts = [
        (folder / ADDRESSES).read_text("utf-8") if (folder / ADDRESSES).is_file() else "" for folder in (base, root)
    ]
    gone = missing_urls(*texts)
    if gone:
        print(_WORDS[lang]["forgotten"].format(ADDRESSES, "\n  ".join(gone)), file=sys.stderr)
    return bool(gone)


def add_role(root, options):
    """Ask for what is not given as an option, and write the skeleton of a role at the end of the file."""
    words, raw = _WORDS[options.lang], load(root, date.today())
    unread = [p for p in raw.problems if p.file == raw.roles.file]
    if unread:
        print(words["broken"], format_problems(unread, options.lang), sep="\n")
        return 1
    families = keys(raw.roles, "families")
    try:
        titles = {
            lang: (getattr(options, f"title_{lang}") or input(words[f"title-{lang}"])).strip() for lang in LOCALES
        }
        if not options.family:
            print(
                words["families"],
                *(f"  {key}: {raw.roles.get(('families', i, 'name', options.lang))}" for i, key in enumerate(families)),
                sep="\n",
            )
        family = (options.family or input(words["family"])).strip()
    except EOFError:
        print("\n" + words["ended"])
        return 1
    refusal = _refusal(raw, titles, family, families, words)
    if refusal:
        print(refusal)
        return 1
    text = raw.texts[raw.roles.file].rstrip() + "\n"
    name = raw.roles.file.removeprefix("data/").removesuffix(".yaml")
    longer = canonical(text + "\n" + skeleton(schema(name), titles, family, options.lang), schema(name))
    replace_file(root / raw.roles.file, longer)
    line = next(number for number, row in enumerate(longer.splitlines(), 1) if row == f"  - key: {slug(titles['en'])}")
    print(words["added"].format(titles[options.lang], line))
    return 0


def _refusal(raw, titles, family, families, words):
    if not all(slug(title) for title in titles.values()):
        return words["no-title"]
    if slug(titles["en"]) in keys(raw.roles, "roles"):
        return words["taken"].format(slug(titles["en"]))
    return None if family in families else words["no-family"].format(family, ", ".join(families))


def print_status(root, lang):
    raw = load(root, date.today())
    print(status(raw, check(raw), lang))
    return 0
