"""What search engines read of a page: schema.org descriptions as JSON-LD."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from scripts.catalog.catalog import Labels
from scripts.catalog.role import Role
from scripts.json_script import json_for_script
from scripts.pages.page import ARTICLES, Page
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text

_Node = dict[str, Any]


def structured_data(
    site: Site, page: Page, absolute: Callable[[str], str], breadcrumb: Sequence[tuple[str, str]]
) -> str | None:
    """Return a page's JSON-LD, safe inside a script element, or None where there is nothing to say.

    `absolute` turns an address below the site's root into an absolute one; `breadcrumb` has title and address of the
    pages from the home page to this one.
    """
    nodes = [*_nodes(site, page, absolute)]
    if len(breadcrumb) > 1:
        nodes.append(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": position, "name": title, "item": absolute(url)}
                    for position, (title, url) in enumerate(breadcrumb, 1)
                ],
            }
        )
    return json_for_script({"@context": "https://schema.org", "@graph": nodes}) if nodes else None


def _nodes(site: Site, page: Page, absolute: Callable[[str], str]) -> Iterator[_Node]:
    labels = site.catalog.labels[page.lang]
    if page.role:
        yield _occupation(page.role, page, labels, absolute)
    elif page.key == "home":
        search = absolute(site.page("search", page.lang).url)
        yield {
            "@type": "WebSite",
            "name": labels["site"]["name"],
            "alternateName": labels["site"]["tagline"],
            "description": page.description,
            "url": absolute(page.url),
            "inLanguage": page.lang,
            "potentialAction": {
                "@type": "SearchAction",
                "query-input": "required name=search_term_string",
                "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{search_term_string}}"},
            },
        }
    elif page.key == ARTICLES[0]:
        yield {
            "@type": "DefinedTerm",
            "name": labels["diagram"]["back"],
            "description": page.description,
            "url": absolute(page.url),
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "name": labels["site"]["name"],
                "url": absolute(site.page("home", page.lang).url),
            },
        }


def _occupation(role: Role, page: Page, labels: Labels, absolute: Callable[[str], str]) -> _Node:
    lang = page.lang
    return {
        "@type": "Occupation",
        "name": role.title[lang],
        "alternateName": list(role.aliases[lang]),
        "description": plain_text(role.summary.text[lang]),
        "url": absolute(page.url),
        "sameAs": [code.url for code in role.codes if code.url],
        "occupationLocation": {"@type": "Country", "name": labels["site"]["country"]},
        "occupationalCategory": [f"{labels['classification'][code.classification]} {code.code}" for code in role.codes],
    }
