"""The pages that show all entries of a group: terms by field, sources by group, rules by concern."""

from scripts.catalog.catalog import Catalog
from scripts.catalog.term import Term
from scripts.label_placeholders import fill
from scripts.pages.page import Page
from scripts.pages.page_factory import cited_sources
from scripts.problems.rules import CONCERNS, rules
from scripts.urls import FOLDERS, GLOSSARY_FIELDS, RULE_PAGES, SOURCE_GROUPS

_TERMS_IN_DESCRIPTION = 6


def field_pages(catalog: Catalog, lang: str) -> list[Page]:
    """Return the page of each field that has terms."""
    return [_field(catalog, field, lang) for field in GLOSSARY_FIELDS if _terms(catalog, field)]


def source_pages(catalog: Catalog, lang: str) -> list[Page]:
    """Return the page of each group that has sources."""
    groups = {source.group for source in catalog.sources.values()}
    return [_source_group(catalog, group, lang) for group in SOURCE_GROUPS if group in groups]


def rule_pages(catalog: Catalog, lang: str) -> list[Page]:
    """Return the pages that explain the rules of the data to editors, one for each concern."""
    return [_rules(catalog, concern, lang) for concern in CONCERNS]


def _terms(catalog: Catalog, field: str) -> list[Term]:
    return [term for term in catalog.terms.values() if term.field == field]


def _field(catalog: Catalog, field: str, lang: str) -> Page:
    labels, terms = catalog.labels[lang], _terms(catalog, field)
    name = labels["field"][field]
    names = ", ".join(term.term[lang] for term in terms[:_TERMS_IN_DESCRIPTION])
    return Page(
        key=f"field/{field}",
        lang=lang,
        path=f"{lang}/{FOLDERS[lang]['glossary']}/{GLOSSARY_FIELDS[field][lang]}.md",
        title=f"{labels['glossary']['title']}: {name}",
        description=fill(labels["glossary"]["field_description"], field=name, terms=names),
        cites=cited_sources(term.meaning for term in terms),
        template="field.md.j2",
        context={"terms": terms},
        parent="glossary",
    )


def _source_group(catalog: Catalog, group: str, lang: str) -> Page:
    labels = catalog.labels[lang]
    return Page(
        key=f"sources/{group}",
        lang=lang,
        path=f"{lang}/{FOLDERS[lang]['sources']}/{SOURCE_GROUPS[group][lang]}.md",
        title=f"{labels['sources']['title']}: {labels['group'][group]}",
        description=f"{labels['group'][group]}. {labels['sources']['description']}",
        template="group.md.j2",
        context={"sources": [source for source in catalog.sources.values() if source.group == group]},
        parent="sources",
    )


def _rules(catalog: Catalog, concern: str, lang: str) -> Page:
    labels = catalog.labels[lang]["checks"]
    return Page(
        key=f"checks/{concern}",
        lang=lang,
        path=f"{lang}/{FOLDERS[lang]['checks']}/{RULE_PAGES[lang][concern]}.md",
        title=labels[concern],
        description=f"{labels[concern]}. {labels['description']}",
        template="checks.md.j2",
        context={"rules": [rule for rule in rules().values() if rule.concern == concern], "concern": concern},
        parent="editing",
    )
