"""The browser's side of a built site: styles and scripts in its pages, bundled modules, and search indexes.

frontend.mjs does the work, with esbuild and PurgeCSS.
"""

import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import material

from scripts import node

# The icon sets that Material brings; styles name files of them.
_ICONS: Final = Path(material.__file__).parent / "templates" / ".icons"

# Modules below theme/modules/ that become sw.js: one stores pages, the other removes what was stored, and itself.
_SERVICE_WORKER: Final = "offline/service-worker"
_SERVICE_WORKER_OFF: Final = "offline/service-worker-off"


def build_frontend(
    site: Path,
    root: Path,
    searches: Iterable[tuple[str, Mapping[str, Any]]],
    constants: Mapping[str, object],
    keep_pages: bool = True,
    without_server: Path | None = None,
) -> None:
    """Put styles, scripts, search indexes and the service worker into `site`, made from theme/ below `root`.

    `searches` are pairs of a language and what search_input() gives; each is taken only once the one before is written
    down. `constants` are values of constants of theme/modules/globals.d.ts, by name. `keep_pages` tells whether the
    service worker stores pages on readers' devices. Pages and scripts that differ where there is no server go below
    `without_server`; None makes no such files.

    Raises RuntimeError with Node's words if that fails.
    """
    with tempfile.TemporaryDirectory() as scratch:
        inputs = {lang: _write_search(search, Path(scratch, f"{lang}.json")) for lang, search in searches}
        service_worker = _SERVICE_WORKER if keep_pages else _SERVICE_WORKER_OFF
        node.run_script(
            root,
            "mkdocs_site/frontend.mjs",
            [inputs, constants, str(_ICONS)],
            site,
            root / "theme",
            service_worker,
            without_server or "",
        )


def _write_search(search: Mapping[str, Any], file: Path) -> dict[str, str | None]:
    """Write what a search is made of into a file; return what frontend.mjs has to know of it."""
    file.write_text(json.dumps(search, ensure_ascii=False), "utf-8")
    return {"file": str(file), "failed": search["words"].get("failed")}
