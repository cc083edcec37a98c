"""What the site keeps on a reader's device.

The privacy page lists it, and tests hold the browser modules and a whole journey through the site to it.
"""

from typing import Final

# The names in the browser's local storage, in the order of the privacy page.
STORAGE_KEYS: Final = ("palette", "marks", "quiz", "list", "ticks", "samples")

# The caches of the service worker. The full name of each begins with the address of the site.
CACHES: Final = ("seen", "whole")
