"""`python -m tests.site.old_browsers` installs the old browsers; with NIGHTLY set, those of the nightly run too."""

import os

from tests.site.old_browsers import install, versions

nightly = bool(os.environ.get("NIGHTLY"))
install(nightly)
print("Old Chromiums:", *versions(nightly))
