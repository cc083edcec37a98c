"""What the search knows of minimum wages: the area, and the amount as the answer."""

from collections.abc import Iterator

from scripts.catalog.minimum_wage import MinimumWage
from scripts.label_placeholders import fill
from scripts.locale_format import format_rupiah
from scripts.outputs.search.document import SearchDocument
from scripts.pages.site import Site
from scripts.urls import other_languages


def wage_documents(site: Site, lang: str) -> Iterator[SearchDocument]:
    """Yield one document for the minimum wage of each area; it leads to the area's row in the table."""
    line, page = site.catalog.labels[lang]["pay"]["wage_line"], site.page("pay", lang)
    for wage in site.catalog.pay.minimum_wages:
        title = _title(wage, lang)
        yield SearchDocument(
            kind="wage",
            key=f"wage/{wage.key}",
            url=f"{page.url}#{wage.key}",
            title=title,
            lead=fill(line, year=wage.year, amount=format_rupiah(wage.amount, lang)),
            twin=tuple(twin for other in other_languages(lang) if (twin := _title(wage, other)) != title),
        )


def _title(wage: MinimumWage, lang: str) -> str:
    """Return the name of a minimum wage: that of a province has other names in other languages."""
    return f"{wage.kind} {wage.province.name[lang] if wage.kind == 'UMP' else wage.area}"
