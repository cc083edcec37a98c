"""The real data, cut down to two roles and a little of all else: small enough to be tried thousands of times."""

from copy import deepcopy

import yaml

from scripts.config import CLASSIFICATIONS, EXPOSURE_SOURCE
from scripts.reading.inline_markup import links
from scripts.reading.source_tree import SourceTree

# How many terms, stories and questions are enough to break.
FEW = 5


def cut(raw, keep):
    """Return the text of each file of claims and of sources.yaml with only the roles named, and what they need."""
    roles, sources = deepcopy(raw.roles.value), deepcopy(raw.sources.value["sources"])
    titles = {role["key"]: role["title"] for role in roles["roles"]}
    roles["roles"] = [_without_others(role, keep, titles) for role in roles["roles"] if role["key"] in keep]
    needed = {skill["skill"] for role in roles["roles"] for skill in role["skills"]}
    terms = deepcopy(raw.glossary.value["terms"][:FEW])
    for term in terms:
        term.pop("see", None)
    files = {
        "roles": roles,
        "skills": {
            "skills": [skill for skill in raw.skills.value["skills"] if skill["key"] in needed and not _leads(skill)]
        },
        "glossary": {"terms": terms},
        "stories": {"stories": [_story(story, keep, titles) for story in deepcopy(raw.stories.value["stories"][:1])]},
        "questions": {
            "questions": [question for question in raw.questions.value["questions"] if not _leads(question)][:FEW]
        },
    }
    kept = {skill["key"] for skill in files["skills"]["skills"]}
    statements = [
        {**statement, "skills": [key for key in statement["skills"] if key in kept]}
        for statement in raw.quiz.value["statements"]
    ]
    files["quiz"] = {"statements": [statement for statement in statements if statement["skills"]]}
    files["search"] = {
        **raw.search.value,
        "typed": [group for group in raw.search.value["typed"] if group["for"].removeprefix("role/") in keep],
    }
    cited = {
        *_cited(files),
        *CLASSIFICATIONS.values(),
        EXPOSURE_SOURCE,
        *(key for page in raw.pages for key, _ in page.citations),
    }
    cited |= {sources[key]["part_of"] for key in cited if "part_of" in sources[key]}
    files["sources"] = {"sources": {key: source for key, source in sources.items() if key in cited}}
    return {name: as_yaml(value) for name, value in files.items()}


def _leads(entry):
    """Return whether a text of an entry leads to another page, which the small project may not have."""
    return any(isinstance(text, str) and list(links(text)) for _, text in SourceTree("", entry).leaves)


def _without_others(role, keep, titles):
    role["related"] = [key for key in keep if key != role["key"]]
    for party in (*role["works_with"], *role["leads_to"], *role["confused_with"]):
        _named(party, keep, titles)
    return role


def _story(story, keep, titles):
    for actor in story["actors"]:
        _named(actor, keep, titles)
    return story


def _named(party, keep, titles):
    if "role" in party and party["role"] not in keep:
        party["name"] = dict(titles[party.pop("role")])


def _cited(node):
    if isinstance(node, dict):
        yield from node.get("sources", ())
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _cited(child)


def as_yaml(value):
    """Return a value as YAML that people could have written: each text on one line, each key as it comes."""
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**9)
