"""What the search knows of study programmes and certificates: little more than their names, for an index is small."""

from collections.abc import Iterator

from scripts.outputs.search.document import SearchDocument
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text
from scripts.urls import other_languages


def schooling_documents(site: Site, lang: str) -> Iterator[SearchDocument]:
    """Yield one document for each programme and each certificate."""
    yield from _programmes(site, lang)
    yield from _certificates(site, lang)


def _programmes(site: Site, lang: str) -> Iterator[SearchDocument]:
    """Yield the programmes by all names that people know, in any language the one that has the official name."""
    for key, programme in site.catalog.programmes.items():
        others = (programme.name[other] for other in other_languages(lang))
        official = tuple(name for name in others if programme.official in name)
        group = (programme.group,) if programme.group else ()
        yield SearchDocument(
            kind="programme",
            key=f"programme/{key}",
            url=site.page(f"programme/{key}", lang).url,
            title=programme.name[lang],
            lead=plain_text(programme.learns.text[lang]),
            also=(*programme.abbreviations, *programme.formerly, *official, *group),
        )


def _certificates(site: Site, lang: str) -> Iterator[SearchDocument]:
    for key, certificate in site.catalog.certificates.items():
        yield SearchDocument(
            kind="certificate",
            key=f"certificate/{key}",
            url=site.entry_url("certificate", key, lang),
            title=certificate.name[lang],
            lead=plain_text(certificate.who.text[lang]),
            also=(certificate.short,) if certificate.short else (),
        )
