"""The pages of work samples: their list, the page on which each is done, and its answers."""

from collections.abc import Iterator, Mapping
from typing import Final

from scripts.catalog.catalog import Catalog
from scripts.catalog.statement import Duty
from scripts.catalog.work_sample import WorkSample
from scripts.features.work_samples import nearest_samples, next_sample, sample_data, taste_data
from scripts.label_placeholders import fill
from scripts.pages.page import Page
from scripts.pages.page_factory import cited_sources, index_page
from scripts.reading.inline_markup import plain_text
from scripts.urls import FOLDERS, SLUG_WORDS

_FOLDER: Final = "work-samples"


def work_sample_pages(catalog: Catalog, lang: str) -> Iterator[Page]:
    """Yield the list of work samples, and each sample followed by its answers."""
    urls = {key: f"{sample.slug[lang]}/" for key, sample in catalog.work_samples.items()}
    yield index_page(catalog, lang, _FOLDER, data=taste_data(catalog, lang, urls))
    for sample in catalog.work_samples.values():
        around = {"near": nearest_samples(catalog, sample), "more": next_sample(catalog, sample)}
        yield _sample_page(catalog, sample, lang, around)
        yield _answers_page(catalog, sample, lang, around)


def _sample_page(catalog: Catalog, sample: WorkSample, lang: str, around: Mapping[str, object]) -> Page:
    opening = plain_text(sample.opening[lang])
    role = catalog.roles[sample.role].title[lang]
    return Page(
        key=f"work-sample/{sample.key}",
        lang=lang,
        path=f"{lang}/{FOLDERS[lang][_FOLDER]}/{sample.slug[lang]}.md",
        title=sample.title[lang],
        description=fill(catalog.labels[lang]["work_sample"]["description"], role=role, opening=opening),
        template="work-sample.md.j2",
        context={"sample": sample, "data": sample_data(catalog, sample, lang), **around},
        parent=_FOLDER,
    )


def _answers_page(catalog: Catalog, sample: WorkSample, lang: str, around: Mapping[str, object]) -> Page:
    words, duties = catalog.labels[lang]["work_sample"], _duties(catalog, sample)
    return Page(
        key=f"answers/{sample.key}",
        lang=lang,
        path=f"{lang}/{FOLDERS[lang][_FOLDER]}/{sample.slug[lang]}/{SLUG_WORDS['answers'][lang]}.md",
        title=fill(words["answers_title"], title=sample.title[lang]),
        description=plain_text(sample.instruction[lang]),
        cites=cited_sources(duties),
        template="answers.md.j2",
        context={"sample": sample, "duties": duties, **around},
        parent=f"work-sample/{sample.key}",
    )


def _duties(catalog: Catalog, sample: WorkSample) -> list[Duty]:
    """Return the duties of the role that a sample tries, in the order in which it names them."""
    duties = {duty.key: duty for duty in catalog.roles[sample.role].duties if isinstance(duty, Duty)}
    return [duties[key] for key in sample.duties]
