"""Constants that many modules ask for: languages, file names, folders. Nothing else.

A new language is one entry here, one in mkdocs.yml, and its texts in data/.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True)
class Language:
    """A language of the site.

    `code` is its ISO 639-1 code, as data, folders and `lang` attributes name it. `territory` is the country whose
    spelling it has (ISO 3166-1). `time_separator` stands between hours and minutes. `plural_suffix` is what a text may
    add to a term of the glossary to speak of several.
    """

    code: str
    territory: str
    time_separator: str
    plural_suffix: str = ""


# The first language stands at the root of the site, and is the one that messages have unless told otherwise.
LANGUAGES: Final = (
    Language("id", "ID", "."),
    Language("en", "GB", ":", plural_suffix="s"),
)
LOCALES: Final = tuple(language.code for language in LANGUAGES)
DEFAULT_LOCALE: Final = LOCALES[0]

# Keys of entries and descriptions for programs are made from the texts in this language.
KEY_LOCALE: Final = "en"

ROOT: Final = Path(__file__).parents[1]
CACHE: Final = Path(".cache")  # below the project's root, as are the paths that follow
SCHEMAS: Final = Path("data/schema")

# The data files, by the name that the code gives them: data/<name>.yaml.
DATA_FILES: Final = (
    "roles",
    "skills",
    "glossary",
    "stories",
    "questions",
    "programmes",
    "certificates",
    "learning",
    "status",
    "work-samples",
    "quiz",
    "pay",
    "search",
    "sources",
    "labels",
    "exceptions",
    "terms",
    "access",
)

# The data files whose statements readers read.
CONTENT_FILES: Final = DATA_FILES[:12]

EXCEPTIONS: Final = "data/exceptions.yaml"  # not every project needs it
TERMS: Final = "data/terms.yaml"  # nor this
KNOWN_IDS: Final = "data/schema/known.schema.json"  # made from the data, for editors' completion
ADDRESSES: Final = "data/addresses.txt"  # every address ever published

# Each classification that gives a role its code, and the key of the source that the code rests on.
CLASSIFICATIONS: Final = {"isco08": "isco-08", "kbji2014": "kbji-2014", "onet": "onet", "esco": "esco"}

# The key of the source of each role's exposure to generative AI.
EXPOSURE_SOURCE: Final = "ilo-wp-140"
