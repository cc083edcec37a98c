"""Of someone's settings of pip and npm only those count that say where packages come from."""

import sys
from pathlib import Path

import pytest

from scripts.set_up.registries import npm_environment, pip_environment

PYTHON = Path(sys.executable)

PIP_FILE = """[global]
index-url = https://mirror.example.org/simple
trusted-host = mirror.example.org
user = true
target = /nonexistent
no-binary = :all:
[install]
prefix = /nonexistent
constraint = /nonexistent
extra-index-url =
    https://one.example.org/simple
    https://two.example.org/simple
"""

NPM_FILE = """registry=https://mirror.example.org/
@scope:registry = https://scope.example.org/
//mirror.example.org/:_authToken=${TOKEN}
ca[]="one"
ignore-scripts=false
prefix=/nonexistent
omit[]=dev
production=true
node-options=--no-such-option
script-shell=/bin/false
"""


@pytest.fixture
def variables(tmp_path):
    (tmp_path / "pip.conf").write_text(PIP_FILE, "utf-8")
    (tmp_path / ".npmrc").write_text(NPM_FILE, "utf-8")
    return {"PATH": "/usr/bin", "HOME": str(tmp_path), "PIP_CONFIG_FILE": str(tmp_path / "pip.conf")}


def of_pip(environment):
    return {name: value for name, value in environment.items() if name.startswith("PIP_")}


def test_pip_keeps_where_packages_come_from_and_nothing_else(variables):
    hostile = {"PIP_USER": "1", "PIP_TARGET": "/nonexistent", "PIP_PROXY": "http://proxy.example.org:3128"}
    settings = of_pip(pip_environment(PYTHON, variables | hostile))
    assert settings.pop("PIP_EXTRA_INDEX_URL").split() == [
        "https://one.example.org/simple",
        "https://two.example.org/simple",
    ]
    ours = ("PIP_INDEX_URL", "PIP_TRUSTED_HOST", "PIP_PROXY", "PIP_CONFIG_FILE")
    assert {name: settings.get(name) for name in ours} == {
        "PIP_INDEX_URL": "https://mirror.example.org/simple",
        "PIP_TRUSTED_HOST": "mirror.example.org",
        "PIP_PROXY": "http://proxy.example.org:3128",
        "PIP_CONFIG_FILE": "/dev/null",
    }
    assert not settings.keys() & {"PIP_USER", "PIP_TARGET", "PIP_NO_BINARY", "PIP_PREFIX", "PIP_CONSTRAINT"}


def test_an_environment_variable_of_pip_goes_before_its_file(variables):
    variables["PIP_INDEX_URL"] = "https://other.example.org/simple"
    assert pip_environment(PYTHON, variables)["PIP_INDEX_URL"] == "https://other.example.org/simple"


def test_npm_keeps_where_packages_come_from_and_nothing_else(variables, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    hostile = {"npm_config_global": "true", "NPM_CONFIG_OMIT": "dev", "NODE_ENV": "production", "NODE_OPTIONS": "--x"}
    wanted = {"NPM_CONFIG_REGISTRY": "https://other.example.org/", "npm_config_https_proxy": "http://proxy.example.org"}
    file = tmp_path / "kept"
    environment = npm_environment(file, variables | hostile | wanted)
    assert file.read_text("utf-8") == "".join(NPM_FILE.splitlines(keepends=True)[:4])
    assert file.stat().st_mode & 0o077 == 0, "there may be a login in it"
    assert environment["npm_config_userconfig"] == str(file)
    assert not hostile.keys() & environment.keys() and wanted.items() <= environment.items()


def test_someone_without_settings_has_none(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "nonexistent"))
    npm_environment(tmp_path / "kept", {})
    assert (tmp_path / "kept").read_text("utf-8") == ""
