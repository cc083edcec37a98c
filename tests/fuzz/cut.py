"""The real data, cut down to two roles: small enough to be tried thousands of times."""

from copy import deepcopy

import yaml

from scripts.canonical import canonical
from scripts.checks.shape import schema
from scripts.load import CLASSIFICATIONS


def cut(raw, keep):
    """Return the text of roles.yaml and sources.yaml with only the roles named, and the sources they need."""
    roles, sources = deepcopy(raw.roles.value), deepcopy(raw.sources.value["sources"])
    roles["roles"] = [_without_others(role, keep) for role in roles["roles"] if role["key"] in keep]
    cited = {*_cited(roles), *CLASSIFICATIONS.values(), *(key for page in raw.pages for key, _ in page.citations)}
    cited |= {sources[key]["part_of"] for key in cited if "part_of" in sources[key]}
    return {
        "roles": _text(roles, "roles"),
        "sources": _text({"sources": {key: source for key, source in sources.items() if key in cited}}, "sources"),
    }


def _without_others(role, keep):
    role["related"] = [key for key in role["related"] if key in keep]
    for claim in (*role["leads_to"], *role["confused_with"]):
        if claim.get("role") not in keep:
            claim.pop("role", None)
    return role


def _cited(node):
    if isinstance(node, dict):
        yield from node.get("sources", ())
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _cited(child)


def _text(value, name):
    text = yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**9)
    return canonical(text, schema(name))
