"""Weight: what readers on metered data are sent."""

import gzip
from urllib.parse import urljoin

from scripts.pages.page import MODULE_KINDS

KB = 1024
FIRST_VISIT, NEXT_PAGE, REQUESTS = 14 * KB, 10 * KB, 4  # bytes as sent, files
HEADERS = 235  # bytes of a response's head, as a plain static server sends it


def weight(path):
    """Return the bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 6)) + HEADERS


def keeps_to_its_budget(built, register):
    """No page, with all that a first visit to it asks for, is heavier than its budget; what a tool asks for only a browser tells."""
    shared = {}
    for path, document in built.documents.items():
        if document.kind in MODULE_KINDS:
            continue
        asked = [built.file(urljoin(built.url(path), link))[0] for link in document.fetched]
        for file in asked:
            if file in built.files and file not in shared:
                shared[file] = weight(built.folder / file)
        page = weight(built.folder / path)
        whole = page + sum(shared.get(file, 0) for file in asked)
        if page > NEXT_PAGE or whole > FIRST_VISIT or len(asked) + 1 > REQUESTS:
            yield f"{path}: weighs {page:,} bytes, {whole:,} in {len(asked) + 1} requests on a first visit; allowed are {NEXT_PAGE:,}, and {FIRST_VISIT:,} in {REQUESTS}"


RULES = (keeps_to_its_budget,)
