"""The real data, cut down to a few roles and a little of everything else: small enough for thousands of runs."""

import re
from copy import deepcopy

import yaml

from scripts.config import CLASSIFICATIONS, EXPOSURE_SOURCE
from scripts.reading.inline_markup import links
from scripts.reading.source_tree import SourceTree

FEW = 5  # so many terms, questions, programmes and places to learn

_ROLE_LINK = re.compile(r"\[([^\]]*)\]\(role:([\w-]+)\)")


def cut(raw, keys):
    """Return the text of each data file, by name, with only the roles that have these keys, and what they need."""
    roles, sources = deepcopy(raw.roles.value), deepcopy(raw.sources.value["sources"])
    titles = {role["key"]: role["title"] for role in roles["roles"]}
    roles["roles"] = [_without_other_roles(role, keys, titles) for role in roles["roles"] if role["key"] in keys]
    roles["roles"] = _without_role_links(roles["roles"], keys)
    programmes, certificates = _ways_in(raw, roles["roles"], keys)
    needed = {skill["skill"] for role in roles["roles"] for skill in role["skills"]}
    skills = [skill for skill in raw.skills.value["skills"] if skill["key"] in needed and not _has_link(skill)]
    skill_keys = {skill["key"] for skill in skills}
    terms = deepcopy(raw.glossary.value["terms"][:FEW])
    for term in terms:
        term.pop("see", None)
    stories = deepcopy(raw.stories.value["stories"][:1])
    for story in stories:
        for actor in story["actors"]:
            _name_other_role(actor, keys, titles)
    statements = [
        {**statement, "skills": [key for key in statement["skills"] if key in skill_keys]}
        for statement in raw.quiz.value["statements"]
    ]
    files = {
        "roles": roles,
        "skills": {"skills": skills},
        "glossary": {"terms": terms},
        "stories": {"stories": stories},
        "questions": {
            "questions": [question for question in raw.questions.value["questions"] if not _has_link(question)][:FEW]
        },
        "programmes": {"programmes": programmes},
        "certificates": {"certificates": certificates},
        "learning": {"places": _places_to_learn(raw.learning.value["places"], skill_keys)},
        "work-samples": {
            **raw.work_samples.value,
            "samples": [sample for sample in raw.work_samples.value["samples"] if sample["role"] in keys],
        },
        "quiz": {"statements": [statement for statement in statements if statement["skills"]]},
        "pay": _little_pay(raw.pay.value),
        "search": {
            **raw.search.value,
            "typed": [group for group in raw.search.value["typed"] if group["for"].removeprefix("role/") in keys],
        },
    }
    files["status"] = {"laws": deepcopy(raw.status.value["laws"][:1])}
    cited = {
        *_cited(files),
        *CLASSIFICATIONS.values(),
        EXPOSURE_SOURCE,
        *(key for page in raw.pages for key, _ in page.citations),
    }
    cited |= {sources[key]["part_of"] for key in cited if "part_of" in sources[key]}
    cited |= {older for key in cited for older in sources[key].get("replaces", ())}
    for law in files["status"]["laws"]:
        law["touches"] = [key for key in law["touches"] if key in cited]
    files["sources"] = {"sources": {key: source for key, source in sources.items() if key in cited}}
    return {name: as_yaml(value) for name, value in files.items()}


def _ways_in(raw, roles, keys):
    """Return the programmes that lead to the roles, and the certificates that those and the roles name."""
    programmes = deepcopy(raw.programmes.value["programmes"])
    for programme in programmes:
        programme["leads_to"] = [lead for lead in programme["leads_to"] if lead["role"] in keys]
    programmes = [programme for programme in programmes if programme["leads_to"]][:FEW]
    known = {programme["key"] for programme in programmes}
    named = {key for entry in programmes for key in entry.get("certificates", ())}
    named |= {key for role in roles for way in role["ways_in"] for key in way.get("certificates", ())}
    for programme in programmes:
        for lead in programme["leads_to"]:
            if lead.get("over") not in keys:
                lead.pop("over", None)
        further = [key for key in programme.pop("study_on", ()) if key in known]
        programme.update({"study_on": further} if further else {})
    certificates = [deepcopy(entry) for entry in raw.certificates.value["certificates"] if entry["key"] in named]
    for certificate in certificates:
        certificate["roles"] = [key for key in certificate["roles"] if key in keys] or [keys[0]]
    return programmes, certificates


def _places_to_learn(places, skills):
    """Return a few places to learn, with only the skills that are there."""
    few = [{**place, "skills": [skill for skill in place["skills"] if skill["skill"] in skills]} for place in places]
    return [place for place in few if place["skills"]][:FEW]


def _without_role_links(node, keys):
    """Return a copy in which a link to a role that is cut is only its words."""
    if isinstance(node, dict):
        return {name: _without_role_links(value, keys) for name, value in node.items()}
    if isinstance(node, list):
        return [_without_role_links(value, keys) for value in node]
    if isinstance(node, str):
        return _ROLE_LINK.sub(lambda match: match[0] if match[2] in keys else match[1], node)
    return node


def _little_pay(pay):
    """Return the data of pay with few minimum wages, averages and rules; rates and groups of work stay."""
    pay = deepcopy(pay)
    pay["minimum_wages"] = [wage for wage in pay["minimum_wages"] if wage["kind"] == "UMP"][:FEW]
    provinces = {wage["province"] for wage in pay["minimum_wages"]}
    pay["provinces"] = [province for province in pay["provinces"] if province["key"] in provinces]
    pay["averages"] = pay["averages"][:1]
    pay["rules"] = pay["rules"][:1]
    pay["limits"] = pay["limits"][:1]
    return pay


def as_yaml(value):
    """Return a value as YAML with each text on one line."""
    return yaml.dump(value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**9)


def _has_link(entry):
    """Return whether a text of an entry links to another page, which the small project may not have."""
    return any(isinstance(text, str) and list(links(text)) for _, text in SourceTree("", entry).leaves)


def _without_other_roles(role, keys, titles):
    role["related"] = [key for key in keys if key != role["key"]]
    for party in (*role["works_with"], *role["leads_to"], *role["confused_with"]):
        _name_other_role(party, keys, titles)
    for party in role["works_with"]:
        if "name" in party:
            party.setdefault("place", "back")
    return role


def _name_other_role(party, keys, titles):
    """Name a role that is cut by its title instead of its key."""
    if "role" in party and party["role"] not in keys:
        party["name"] = dict(titles[party.pop("role")])


def _cited(node):
    """Yield the key of each source that is cited anywhere below a node."""
    if isinstance(node, dict):
        yield from node.get("sources", ())
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from _cited(child)
