"""A page with the styles and scripts that frontend.mjs put into it before: text alone changes none of them.

A preview that shows an edit at once does not wait for Node. Every page of a preview has the whole style sheet.
"""

import re

# Where a template has a place for styles or a script, and what stands there in a finished page.
_PLACEHOLDER = re.compile(r'<(style|script) data-(?:inline|tool)="[\w-]+">')
_INLINE = re.compile(r"<(style|script)>(.*?)</\1>", re.DOTALL)

# A linked style sheet, in a template and under its published name.
_SHEET = re.compile(r"assets/(later|tools|story|compare|roles|quiz|sample|components)(?:\.[0-9a-f]{8})?\.css")


def reuse_styles(html: str, earlier: str) -> str | None:
    """Return a page as it comes from its template, finished like the page `earlier`, or None if it has other places for
    styles and scripts.
    """
    inline = _INLINE.findall(earlier)
    sheets = {match[1]: match[0] for match in _SHEET.finditer(earlier)}
    if _PLACEHOLDER.findall(html) != [tag for tag, _ in inline] or not _sheets(html) <= sheets.keys():
        return None
    finished = iter(f"<{tag}>{text}" for tag, text in inline)
    return _SHEET.sub(lambda match: sheets[match[1]], _PLACEHOLDER.sub(lambda match: next(finished), html))


def _sheets(html: str) -> set[str]:
    return {match[1] for match in _SHEET.finditer(html)}
