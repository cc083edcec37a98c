"""What the search knows of study programmes and certificates."""

from collections.abc import Iterator

from scripts.outputs.search.document import SearchDocument, words_of
from scripts.pages.site import Site
from scripts.reading.inline_markup import plain_text
from scripts.urls import other_languages


def schooling_documents(site: Site, lang: str) -> Iterator[SearchDocument]:
    """Yield one document for each programme and each certificate."""
    yield from _programmes(site, lang)
    yield from _certificates(site, lang)


def _programmes(site: Site, lang: str) -> Iterator[SearchDocument]:
    catalog, others = site.catalog, other_languages(lang)
    labels = catalog.labels[lang]["programme"]
    for key, programme in catalog.programmes.items():
        official = () if programme.official in programme.name[lang] else (programme.official,)
        group = (programme.group,) if programme.group else ()
        yield SearchDocument(
            kind="programme",
            key=f"programme/{key}",
            url=site.page(f"programme/{key}", lang).url,
            title=programme.name[lang],
            lead=plain_text(programme.learns.text[lang]),
            also=(*programme.abbreviations, *programme.formerly, *official, *group),
            twin=tuple(programme.name[other] for other in others),
            sections=(
                ("now", labels["now"], " · ".join(catalog.roles[lead.role].title[lang] for lead in programme.leads_to)),
                ("show", labels["show"], words_of(programme.show, lang)),
            ),
            other=" ".join(words_of((programme.learns, *programme.show), other) for other in others),
        )


def _certificates(site: Site, lang: str) -> Iterator[SearchDocument]:
    catalog, others = site.catalog, other_languages(lang)
    for key, certificate in catalog.certificates.items():
        yield SearchDocument(
            kind="certificate",
            key=f"certificate/{key}",
            url=site.entry_url("certificate", key, lang),
            title=certificate.name[lang],
            lead=plain_text(certificate.who.text[lang]),
            also=(certificate.short,) if certificate.short else (),
            twin=tuple(certificate.name[other] for other in others),
            other=" ".join(words_of(certificate.statements, other) for other in others),
        )
