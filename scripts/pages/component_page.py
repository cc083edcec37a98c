"""The page of components: every part of the looks in both palettes, for those who maintain the site."""

from functools import partial

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.features.at_a_glance import at_a_glance
from scripts.features.comparison_pictures import glance
from scripts.features.role_explorer import RoleExplorer
from scripts.features.role_pictures import busy_months, busy_weeks
from scripts.pages.page import Page
from scripts.pages.page_factory import index_page
from scripts.pages.site_features import SiteFeatures
from scripts.urls import STEP_ANCHORS


def component_page(catalog: Catalog, lang: str, features: SiteFeatures) -> Page:
    """Return the page of components.

    It shows one role, but under another name than `role`: the page is about none.
    """
    shown = _shown_role(catalog)
    return index_page(
        catalog,
        lang,
        "components",
        shown_role=shown,
        glance=at_a_glance(catalog, shown, lang),
        pairs=features.pairs[:1],
        compared=partial(glance, catalog, lang=lang),
        explore=RoleExplorer(catalog, lang, features.role_map),
        moves=features.moves,
        lessons=features.lessons[:1],
        name_languages=features.name_languages,
        anchor=STEP_ANCHORS[lang],
    )


def _shown_role(catalog: Catalog) -> Role:
    """Return the first role that fills all pictures, or else the first."""
    roles = list(catalog.roles.values())
    filling = (role for role in roles if busy_months(role) and busy_weeks(role) and _has_narrow_door(role))
    return next(filling, roles[0])


def _has_narrow_door(role: Role) -> bool:
    return any(way.door == "narrow" for way in role.ways_in) and any(way.certificates for way in role.ways_in)
