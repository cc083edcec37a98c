"""The roles as JSON-LD: occupations in the words of schema.org, with ESCO's URIs and the codes of ISCO-08."""

from scripts.config import CLASSIFICATIONS, LOCALES
from scripts.outputs.open_data.edition import API, LICENCE
from scripts.pages.page import page_and_anchor
from scripts.reading.inline_markup import plain_text

# Standing here, so that a program need not ask another site for it.
CONTEXT = {
    "@vocab": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{
        name: {"@type": "@id"}
        for name in ("url", "license", "distribution", "inDefinedTermSet", "hasDefinedTerm", "inCodeSet", "skills")
    },
    **{f"skos:{name}": {"@type": "@id"} for name in ("exactMatch", "closeMatch", "relatedMatch")},
    "dateModified": {"@type": "xsd:dateTime"},
}

# How nearly the codes mean a role, in the words of SKOS.
MATCHES = {"exact": "skos:exactMatch", "close": "skos:closeMatch", "approximate": "skos:relatedMatch"}

# ESCO gives the groups of ISCO-08 their URIs.
ISCO = "http://data.europa.eu/esco/isco/C"


def linked_data(site, edition):
    catalog, graph = site.catalog, _Graph(site, edition)
    return {
        "@context": CONTEXT,
        "@graph": [
            graph.dataset(),
            *(graph.code_set(name, source) for name, source in CLASSIFICATIONS.items()),
            *(graph.family(family, roles) for family, roles in catalog.by_family()),
            *(graph.role(role) for role in catalog.roles.values()),
            graph.skill_set(),
            *(graph.skill(skill) for skill in catalog.skills.values()),
        ],
    }


class _Graph:
    """The nodes of one edition; each has its address within the file."""

    def __init__(self, site, edition):
        self.site, self.edition = site, edition
        self.file = edition.address(f"{API}/roles.jsonld")

    def node(self, kind, key):
        return f"{self.file}#{kind}-{key}"

    def pages(self, kind, key):
        page, _ = page_and_anchor(self.site.catalog, kind, key)
        return [self.edition.address(self.site.page(page, lang).url) for lang in LOCALES]

    def dataset(self):
        labels, edition = self.site.catalog.labels, self.edition
        return {
            "@id": self.file,
            "@type": "Dataset",
            "name": _both(
                {lang: f"{labels[lang]['site']['name']}: {labels[lang]['site']['tagline']}" for lang in LOCALES}
            ),
            "license": LICENCE["licence_url"],
            "creditText": edition.credit,
            "usageInfo": [{"@value": notice, "@language": "en"} for _, notice in edition.notices],
            "version": edition.version,
            "dateModified": edition.moment,
            "url": edition.site_url,
        }

    def code_set(self, name, source):
        labels = self.site.catalog.labels[LOCALES[0]]["classification"]
        return {
            "@id": self.node("codes", name),
            "@type": "CategoryCodeSet",
            "name": labels[name],
            "url": self.site.catalog.sources[source].url,
        }

    def family(self, family, roles):
        return {
            "@id": self.node("family", family.key),
            "@type": "DefinedTermSet",
            "name": _both(family.name),
            "description": _both(family.summary),
            "url": self.pages("family", family.key),
            "hasDefinedTerm": [self.node("role", role.key) for role in roles],
        }

    def role(self, role):
        labels = self.site.catalog.labels
        codes = {code.classification: code for code in role.codes}
        education = {lang: ", ".join(labels[lang]["education"][step] for step in role.education) for lang in LOCALES}
        return {
            "@id": self.node("role", role.key),
            "@type": ["Occupation", "DefinedTerm"],
            "termCode": role.key,
            "name": _both(role.title),
            "alternateName": [{"@value": name, "@language": lang} for lang in LOCALES for name in role.aliases[lang]],
            "description": _both(role.summary.text),
            "url": self.pages("role", role.key),
            "inDefinedTermSet": self.node("family", role.family),
            "occupationLocation": {"@type": "Country", "name": "Indonesia"},
            "occupationalCategory": [self.code(code) for code in role.codes],
            MATCHES[role.match]: codes["esco"].url,
            "educationRequirements": _both(education),
            "responsibilities": [value for claim in role.duties for value in _both(claim.text)],
            "skills": [self.node("skill", claim.skill) for claim in role.skills],
        }

    def code(self, code):
        """Return a code as a node of the classification that has it."""
        address = ISCO + code.code if code.classification == "isco08" else code.url
        title = {"@value": code.title, "@language": code.lang}
        own = {"@id": address} if address else {}
        return own | {
            "@type": "CategoryCode",
            "codeValue": code.code,
            "name": title,
            "inCodeSet": self.node("codes", code.classification),
        }

    def skill_set(self):
        skills = self.site.catalog.skills
        title = {lang: self.site.page("skills", lang).title for lang in LOCALES}
        return {
            "@id": f"{self.file}#skills",
            "@type": "DefinedTermSet",
            "name": _both(title),
            "hasDefinedTerm": [self.node("skill", key) for key in skills],
        }

    def skill(self, skill):
        return {
            "@id": self.node("skill", skill.key),
            "@type": "DefinedTerm",
            "termCode": skill.key,
            "name": _both(skill.name),
            "description": _both(skill.summary.text),
            "url": self.pages("skill", skill.key),
            "inDefinedTermSet": f"{self.file}#skills",
        }


def _both(text):
    return [{"@value": plain_text(text[lang]), "@language": lang} for lang in LOCALES]
