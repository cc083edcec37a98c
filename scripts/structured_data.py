"""What search engines read of a page: schema.org descriptions as JSON-LD."""

import json

from scripts.pages import ARTICLES

CODE_SETS = {
    "isco08": ("ISCO-08", "isco-08"),
    "kbji2014": ("KBJI 2014", "kbji-2014"),
    "onet": ("O*NET-SOC 2019", "onet"),
    "esco": ("ESCO 1.1.1", "esco"),
}


def structured_data(site, page, address, breadcrumb):
    """Return a page's JSON-LD, safe inside a script element.

    `address` turns a page's url into an absolute one; `breadcrumb` is the list
    of title and url from the home page to this one.
    """
    things = [*_things(site, page, address)]
    if len(breadcrumb) > 1:
        things.append({
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": position, "name": title, "item": address(url)}
                for position, (title, url) in enumerate(breadcrumb, 1)
            ],
        })
    if not things:
        return None
    graph = {"@context": "https://schema.org", "@graph": things}
    return json.dumps(graph, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")


def _things(site, page, address):
    labels = site.catalog.labels[page.lang]
    if "role" in page.context:
        yield _occupation(site, page, address)
    elif page.key == "home":
        yield {
            "@type": "WebSite", "name": labels["site"]["name"], "alternateName": labels["site"]["tagline"],
            "description": page.description, "url": address(page.url), "inLanguage": page.lang,
        }
    elif page.key == ARTICLES[0]:
        yield {
            "@type": "DefinedTerm", "name": "back office", "description": page.description, "url": address(page.url),
            "inDefinedTermSet": {"@type": "DefinedTermSet", "name": labels["site"]["name"], "url": address(site.page("home", page.lang).url)},
        }


def _occupation(site, page, address):
    role, lang = page.context["role"], page.lang
    labels = site.catalog.labels[lang]
    return {
        "@type": "Occupation",
        "@id": f"{address(page.url)}#occupation",
        "name": role.title[lang],
        "alternateName": list(role.aliases[lang]),
        "description": role.summary.text[lang],
        "url": address(page.url),
        "sameAs": [code.url for code in role.codes if code.url],
        "occupationLocation": {"@type": "Country", "name": "Indonesia"},
        "occupationalCategory": [_category(site, code) for code in role.codes],
        "responsibilities": [duty.text[lang] for duty in role.duties],
        "skills": [skill.name[lang] for skill in role.skills],
        "educationRequirements": ", ".join(labels["education"][step] for step in role.education),
    }


def _category(site, code):
    name, source = CODE_SETS[code.classification]
    return {
        "@type": "CategoryCode", "codeValue": code.code, "name": code.title,
        "inCodeSet": {"@type": "CategoryCodeSet", "name": name, "url": site.catalog.sources[source].url},
    }
