"""What our hooks pass from one event of a build to the next."""

from dataclasses import dataclass, field

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from scripts.mkdocs_site.page_conversion import ConvertedPage
from scripts.pages.site import Site

_SETTING = "balik_layar"  # the name under `extra` in MkDocs' config


@dataclass
class LanguageParts:
    """What MkDocs made of one language, from which a single page can be made again."""

    nav: Navigation
    files: Files
    env: jinja2.Environment
    converted: dict[str, ConvertedPage] = field(default_factory=dict)  # by path of the page


@dataclass
class BuildState:
    """One build of all languages.

    `site` is what is built; `preview` tells whether an editor looks at it.
    mkdocs-static-i18n builds the second language from inside the build of the first, with the same config: `depth`
    counts how many builds are under way.
    """

    site: Site
    preview: bool = False
    depth: int = 0
    languages: dict[str, LanguageParts] = field(default_factory=dict)

    def as_setting(self) -> dict[str, "BuildState"]:
        """Return the state as an entry of `extra` in MkDocs' config."""
        return {_SETTING: self}


def state_of(config: MkDocsConfig) -> BuildState | None:
    """Return the state of the build that a config belongs to, or None where nobody has read the data yet."""
    state = config.extra.get(_SETTING)
    return state if isinstance(state, BuildState) else None


def current_state(config: MkDocsConfig) -> BuildState:
    """Return the state of a build that has begun. Raises LookupError before that."""
    state = state_of(config)
    if state is None:
        raise LookupError("the data is read by on_pre_build, the first event of a build")
    return state
