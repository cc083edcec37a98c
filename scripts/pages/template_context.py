"""What the theme's templates are given beside what MkDocs gives them."""

from scripts.pages.page_context import contents, page_context, split


def site_variables(site, lang, serving):
    """Return what every template needs of the site in a language; `serving` tells whether an editor looks at it."""
    urls = {
        f"{key}_url": site.page(key, lang).url
        for key in ("home", "search", "sources", "editing", "data", "accessibility", "privacy")
    }
    return {"labels": site.catalog.labels[lang], "serving": serving, **urls}


def page_variables(site, page, html, toc, site_url, repo_url):
    """Return what the template of a page needs: its text, in two parts, and its frame; a page that is too new to be known has none."""
    opening, later = split(html)
    text = {"opening": opening, "later": later}
    if not page:
        return text
    return {
        **text,
        "frame": page_context(site, page, site_url, repo_url),
        "contents": contents(toc) if page.key != "home" else [],
    }
