"""What the search knows of minimum wages: the area, and the amount as the answer."""

from collections.abc import Iterator

from scripts.outputs.search.document import SearchDocument
from scripts.pages.label_placeholders import fill
from scripts.pages.locale_format import format_rupiah
from scripts.pages.site import Site


def wage_documents(site: Site, lang: str) -> Iterator[SearchDocument]:
    """Yield one document for the minimum wage of each area; it leads to the area's row in the table."""
    words, page = site.catalog.labels[lang]["pay"], site.page("pay", lang)
    for wage in site.catalog.pay.minimum_wages:
        province = wage.province.name[lang]
        is_known = wage.kind == "UMK" or province == wage.area
        yield SearchDocument(
            kind="wage",
            key=f"wage/{wage.key}",
            url=f"{page.url}#{wage.key}",
            title=fill(words["wage_title"], kind=wage.kind, area=wage.area, year=wage.year),
            lead=fill(words["wage_line"], amount=format_rupiah(wage.amount, lang)),
            also=() if is_known else (province,),
        )
