"""The roles as JSON-LD: occupations in the words of schema.org, with ESCO's URIs and the codes of ISCO-08."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from scripts.catalog.code import Code
from scripts.catalog.family import Family
from scripts.catalog.role import Role
from scripts.catalog.skill import Skill
from scripts.config import CLASSIFICATIONS, DEFAULT_LOCALE, KEY_LOCALE, LOCALES
from scripts.outputs.open_data.edition import API, LICENCE, Edition
from scripts.outputs.open_data.fields import JsonObject, page_urls
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text

# Part of the file, so that a program need not ask another site for it.
CONTEXT: Final[JsonObject] = {
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

# How close the codes are to a role, in the words of SKOS.
MATCHES: Final = {"exact": "skos:exactMatch", "close": "skos:closeMatch", "approximate": "skos:relatedMatch"}

# The URIs that ESCO gives to the groups of ISCO-08.
ISCO: Final = "http://data.europa.eu/esco/isco/C"


def linked_data(site: Site, edition: Edition) -> JsonObject:
    """Return the JSON-LD document of an edition."""
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
    """The nodes of one edition; the URI of each is an address within the file."""

    def __init__(self, site: Site, edition: Edition) -> None:
        self._site, self._edition = site, edition
        self._file = edition.address(f"{API}/roles.jsonld")

    def dataset(self) -> JsonObject:
        """Return the node of the file itself."""
        labels, edition = self._site.catalog.labels, self._edition
        return {
            "@id": self._file,
            "@type": "Dataset",
            "name": _texts(
                {lang: f"{labels[lang]['site']['name']}: {labels[lang]['site']['tagline']}" for lang in LOCALES}
            ),
            "license": LICENCE["licence_url"],
            "creditText": edition.credit,
            "usageInfo": [_value(notice, KEY_LOCALE) for _, notice in edition.notices],
            "version": edition.version,
            "dateModified": edition.moment,
            "url": edition.site_url,
        }

    def code_set(self, name: str, source: str) -> JsonObject:
        """Return the node of a classification."""
        labels = self._site.catalog.labels[DEFAULT_LOCALE]["classification"]
        return {
            "@id": self._uri("codes", name),
            "@type": "CategoryCodeSet",
            "name": labels[name],
            "url": self._site.catalog.sources[source].url,
        }

    def family(self, family: Family, roles: Sequence[Role]) -> JsonObject:
        """Return the node of a family with its roles."""
        return {
            "@id": self._uri("family", family.key),
            "@type": "DefinedTermSet",
            "name": _texts(family.name),
            "description": _texts(family.summary),
            "url": self._pages("family", family.key),
            "hasDefinedTerm": [self._uri("role", role.key) for role in roles],
        }

    def role(self, role: Role) -> JsonObject:
        """Return the node of a role."""
        labels = self._site.catalog.labels
        esco = next(code for code in role.codes if code.classification == "esco")
        education = {lang: ", ".join(labels[lang]["education"][step] for step in role.education) for lang in LOCALES}
        return {
            "@id": self._uri("role", role.key),
            "@type": ["Occupation", "DefinedTerm"],
            "termCode": role.key,
            "name": _texts(role.title),
            "alternateName": [_value(name, lang) for lang in LOCALES for name in role.aliases[lang]],
            "description": _texts(role.summary.text),
            "url": self._pages("role", role.key),
            "inDefinedTermSet": self._uri("family", role.family),
            "occupationLocation": {"@type": "Country", "name": "Indonesia"},
            "occupationalCategory": [self._code(code) for code in role.codes],
            MATCHES[role.match]: esco.url,
            "educationRequirements": _texts(education),
            "responsibilities": [value for duty in role.duties for value in _texts(duty.text)],
            "skills": [self._uri("skill", need.skill) for need in role.skills],
        }

    def skill_set(self) -> JsonObject:
        """Return the node of all skills."""
        skills = self._site.catalog.skills
        title = {lang: self._site.page("skills", lang).title for lang in LOCALES}
        return {
            "@id": f"{self._file}#skills",
            "@type": "DefinedTermSet",
            "name": _texts(title),
            "hasDefinedTerm": [self._uri("skill", key) for key in skills],
        }

    def skill(self, skill: Skill) -> JsonObject:
        """Return the node of a skill."""
        return {
            "@id": self._uri("skill", skill.key),
            "@type": "DefinedTerm",
            "termCode": skill.key,
            "name": _texts(skill.name),
            "description": _texts(skill.summary.text),
            "url": self._pages("skill", skill.key),
            "inDefinedTermSet": f"{self._file}#skills",
        }

    def _code(self, code: Code) -> JsonObject:
        """Return a code as a node of its classification; codes without an address are blank nodes."""
        address = ISCO + code.code if code.classification == "isco08" else code.url
        return {
            **({"@id": address} if address else {}),
            "@type": "CategoryCode",
            "codeValue": code.code,
            "name": _value(code.title, code.lang),
            "inCodeSet": self._uri("codes", code.classification),
        }

    def _uri(self, kind: str, key: str) -> str:
        return f"{self._file}#{kind}-{key}"

    def _pages(self, kind: str, key: str) -> list[str]:
        return list(page_urls(self._site, self._edition, kind, key).values())


def _value(text: str, lang: str) -> dict[str, str]:
    return {"@value": text, "@language": lang}


def _texts(text: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return a text in every language, in plain words."""
    return [_value(plain_text(text[lang]), lang) for lang in LOCALES]
