"""The environment that other programs get: without what a user set for work of their own.

Only the standard library is needed, for this runs before any package is installed.
"""

import os
from collections.abc import Mapping
from typing import Final

# What changes how Node, npm, git, Python and pip work. Where they find certificates, a login and the terminal stays.
_PREFIXES: Final = (
    *("NODE_", "ESBUILD_", "NPM_CONFIG_", "GIT_"),
    *("PYTHON", "PIP_", "VIRTUAL_ENV", "CONDA_", "__PYVENV_LAUNCHER__"),
)
_KEPT: Final = (
    *("NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA", "NODE_AUTH_TOKEN"),
    *("PYTHONUTF8", "PYTHONIOENCODING", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"),
)


def without_own_settings(variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return environment variables without those that change how Node, npm, git, Python and pip work."""
    return {name: value for name, value in variables.items() if name in _KEPT or not name.upper().startswith(_PREFIXES)}
