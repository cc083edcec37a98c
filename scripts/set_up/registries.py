"""Where packages come from, as a user's settings of pip and npm say, and nothing else of these settings.

A mirror, a proxy or a login may be needed, and hashes in the lock files protect what comes from there. Whatever says
how or into which folder to install would break the set-up. Only the standard library is needed.
"""

import ast
import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from scripts.own_settings import without_own_settings

_OF_PIP: Final = frozenset(
    {
        *("index-url", "extra-index-url", "find-links", "no-index", "trusted-host", "keyring-provider"),
        *("cert", "client-cert", "proxy", "cache-dir", "timeout", "retries"),
    }
)
_OF_NPM: Final = frozenset(
    {
        *("registry", "cafile", "ca", "cert", "key", "proxy", "https-proxy", "noproxy", "strict-ssl"),
        *("cache", "maxsockets", "local-address", "fetch-retries", "fetch-retry-factor"),
        *("fetch-retry-maxtimeout", "fetch-retry-mintimeout", "fetch-timeout"),
    }
)


def pip_environment(python: Path, variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment for the pip of `python`: of the user's variables and files only where packages come from.

    Raises subprocess.CalledProcessError with pip's words if it cannot read these files.
    """
    with_settings = without_own_settings(variables) | {
        name: value for name, value in variables.items() if name.startswith("PIP_")
    }
    command = [str(python), "-I", "-m", "pip", "config", "list"]
    listed = subprocess.run(command, env=with_settings, capture_output=True, text=True, check=True)
    settings = {
        match[1]: str(ast.literal_eval(match[2]))
        for match in re.finditer(r"^(?:global|install|:env:)\.([\w-]+)=(.+)$", listed.stdout, re.MULTILINE)
        if match[1] in _OF_PIP
    }
    kept = {f"PIP_{name.upper().replace('-', '_')}": value for name, value in settings.items()}
    return {**without_own_settings(variables), **kept, "PIP_CONFIG_FILE": os.devnull}


def npm_environment(file: Path, variables: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment for npm, and write what it keeps of the user's .npmrc into `file`, its only settings.

    A login in there is readable by the user alone.
    """
    own = {
        name.lower().removeprefix("npm_config_"): name for name in variables if name.lower().startswith("npm_config_")
    }
    theirs = Path(variables[own["userconfig"]] if "userconfig" in own else Path("~/.npmrc").expanduser())
    try:
        lines = theirs.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    file.touch(mode=0o600)
    file.write_text("".join(f"{line}\n" for line in lines if _says_where(line.partition("=")[0])), "utf-8")
    kept = {name: variables[name] for key, name in own.items() if _says_where(key.replace("_", "-"))}
    return {**without_own_settings(variables), **kept, "npm_config_userconfig": str(file)}


def _says_where(setting: str) -> bool:
    name = setting.strip().removesuffix("[]")
    return name in _OF_NPM or name.startswith("//") or name.endswith(":registry")
