"""What search engines read of a page: schema.org descriptions as JSON-LD."""

from scripts.json_script import json_for_script
from scripts.pages.page import ARTICLES
from scripts.reading.inline_markup import plain_text


def structured_data(site, page, address, breadcrumb):
    """Return a page's JSON-LD, safe inside a script element.

    `address` turns a page's url into an absolute one; `breadcrumb` is the list
    of title and url from the home page to this one.
    """
    things = [*_things(site, page, address)]
    if len(breadcrumb) > 1:
        things.append(
            {
                "@type": "BreadcrumbList",
                "itemListElement": [
                    {"@type": "ListItem", "position": position, "name": title, "item": address(url)}
                    for position, (title, url) in enumerate(breadcrumb, 1)
                ],
            }
        )
    if not things:
        return None
    graph = {"@context": "https://schema.org", "@graph": things}
    return json_for_script(graph)


def _things(site, page, address):
    labels = site.catalog.labels[page.lang]
    if "role" in page.context:
        yield _occupation(site, page, address)
    elif page.key == "home":
        yield {
            "@type": "WebSite",
            "name": labels["site"]["name"],
            "alternateName": labels["site"]["tagline"],
            "description": page.description,
            "url": address(page.url),
            "inLanguage": page.lang,
            "potentialAction": {
                "@type": "SearchAction",
                "query-input": "required name=search_term_string",
                "target": {
                    "@type": "EntryPoint",
                    "urlTemplate": f"{address(site.page('search', page.lang).url)}?q={{search_term_string}}",
                },
            },
        }
    elif page.key == ARTICLES[0]:
        yield {
            "@type": "DefinedTerm",
            "name": labels["diagram"]["back"],
            "description": page.description,
            "url": address(page.url),
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "name": labels["site"]["name"],
                "url": address(site.page("home", page.lang).url),
            },
        }


def _occupation(site, page, address):
    role, lang = page.context["role"], page.lang
    labels = site.catalog.labels[lang]
    return {
        "@type": "Occupation",
        "name": role.title[lang],
        "alternateName": list(role.aliases[lang]),
        "description": plain_text(role.summary.text[lang]),
        "url": address(page.url),
        "sameAs": [code.url for code in role.codes if code.url],
        "occupationLocation": {"@type": "Country", "name": labels["site"]["country"]},
        "occupationalCategory": [_category(code, labels) for code in role.codes],
        "educationRequirements": ", ".join(labels["education"][step] for step in role.education),
    }


def _category(code, labels):
    code_set = {"@type": "CategoryCodeSet", "name": labels["classification"][code.classification]}
    return {"@type": "CategoryCode", "codeValue": code.code, "name": code.title, "inCodeSet": code_set}
