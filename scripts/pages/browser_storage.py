"""What the site keeps on a reader's device: the page about privacy says it, and a test holds the modules and a whole journey to it."""

# The names in the browser's local storage, in the order in which the page says them.
KEPT = ("palette", "quiz", "list", "ticks")

# The caches of the service worker; before each name stands the address of the site, behind that of the whole site its version.
CACHES = ("seen", "whole")
