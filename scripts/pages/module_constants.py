"""What the browser modules of every page know of the site."""

from scripts.pages.checklists import checklist_url
from scripts.pages.site import Site


def module_constants(site: Site) -> dict[str, object]:
    """Return the values of constants that theme/modules/globals.d.ts declares, by name; words are by language."""

    def words(name: str) -> dict[str, str]:
        return {lang: labels["site"][name] for lang, labels in site.catalog.labels.items()}

    return {
        "UNSAVED": words("unsaved"),
        "DAMAGED_LINK": words("damaged_link"),
        "CHECKLISTS_FILE": checklist_url(),
    }
