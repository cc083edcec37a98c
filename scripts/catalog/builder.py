"""From raw data to the catalog. The data has no problems, so nothing here needs a guard."""

from scripts.catalog.catalog import (
    CLAIMS,
    INTERESTS,
    Actor,
    Catalog,
    Claim,
    Code,
    Family,
    Hour,
    Queries,
    Question,
    Role,
    Skill,
    Source,
    Statement,
    Step,
    Story,
    Term,
    Text,
)
from scripts.config import CLASSIFICATIONS, LOCALES


def build_catalog(raw):
    """Return the Catalog of data that the checks found without a problem."""
    data, skills = raw.roles.value, raw.skills.value["skills"]
    names = {role["key"]: _text(role["title"]) for role in data["roles"]} | {
        ("skill", skill["key"]): _text(skill["name"]) for skill in skills
    }
    return Catalog(
        families=tuple(_family(family, names) for family in data["families"]),
        roles={
            role["key"]: _role(role, raw.roles.place(("roles", i, "key"))[0], names)
            for i, role in enumerate(data["roles"])
        },
        skills={skill["key"]: _skill(skill, names) for skill in skills},
        terms={term["key"]: _term(term, names) for term in raw.glossary.value["terms"]},
        stories={story["key"]: _story(story, names) for story in raw.stories.value["stories"]},
        questions=tuple(_question(question, names) for question in raw.questions.value["questions"]),
        queries=_queries(raw.search.value),
        statements=tuple(_statement(statement) for statement in raw.quiz.value["statements"]),
        sources={key: _source(key, source) for key, source in raw.sources.value["sources"].items()},
        labels={lang: _labels(raw.labels.value, lang) for lang in LOCALES},
        access=raw.access.value,
    )


def _family(data, names):
    return Family(
        data["key"],
        _text(data["slug"]),
        _text(data["name"]),
        _text(data["summary"]),
        _claims(data["about"], names),
        _claims(data["differ"], names),
    )


def _role(data, line, names):
    codes = data["codes"]
    return Role(
        line=line,
        **{name: data[name] for name in ("key", "family", "level", "exposure", "reviewed")},
        slug=_text(data["slug"]),
        title=_text(data["title"]),
        aliases={lang: tuple(data["aliases"][lang]) for lang in LOCALES},
        summary=_claim(data["summary"], names),
        education=tuple(data["education"]),
        interests={name: float(data["interests"][name]) for name in INTERESTS},
        codes=tuple(_code(name, codes[name]) for name in CLASSIFICATIONS),
        match=codes["match"],
        match_note=_text(codes["note"]) if "note" in codes else None,
        hours=tuple(Hour(hour["at"], _text(hour)) for hour in data["day"]["hours"]),
        day_sources=tuple(data["day"]["sources"]),
        related=tuple(data["related"]),
        **{name: _claims(data.get(name, ()), names) for name in CLAIMS},
    )


def _skill(data, names):
    return Skill(
        data["key"],
        data["group"],
        data.get("deals_with"),
        _text(data["slug"]),
        _text(data["name"]),
        _claim(data["summary"], names),
        _claims(data["practise"], names),
    )


def _term(data, names):
    forms = {lang: tuple(data.get("forms", {}).get(lang, ())) for lang in LOCALES}
    return Term(data["key"], data["field"], _text(data["term"]), forms, _claim(data, names), tuple(data.get("see", ())))


def _story(data, names):
    return Story(
        data["key"],
        _text(data["slug"]),
        _text(data["title"]),
        _claim(data["summary"], names),
        actors=tuple(_actor(actor, names) for actor in data["actors"]),
        steps=tuple(
            Step(step["actor"], _claim(step, names), _text(step["hands"]) if "hands" in step else None)
            for step in data["steps"]
        ),
        lessons=_claims(data["lessons"], names),
    )


def _actor(data, names):
    role = data.get("role")
    return Actor(data["key"], data["office"], _text(data["name"]) if "name" in data else names[role], role)


def _question(data, names):
    return Question(data["key"], data["group"], _text(data["question"]), _claim(data, names))


def _queries(data):
    return Queries(
        ignored={lang: tuple(data["ignored"][lang]) for lang in LOCALES},
        light=tuple(dict.fromkeys(word for lang in LOCALES for word in data["light"][lang])),
        asking={lang: tuple(data["asking"][lang]) for lang in LOCALES},
        alike={word: group["means"] for group in data["alike"] for word in group["typed"]},
        typed={group["for"]: {lang: tuple(group[lang]) for lang in LOCALES} for group in data["typed"]},
    )


def _statement(data):
    return Statement(data["key"], _text(data), tuple(data["interests"]), tuple(data["skills"]))


def _text(data):
    return Text(data["id"], data["en"])


def _claims(data, names):
    return tuple(_claim(claim, names) for claim in data)


def _claim(data, names):
    """What names a role or a skill of ours needs no name of its own."""
    role, skill = data.get("role"), data.get("skill")
    name = (
        _text(data["name"]) if "name" in data else names[("skill", skill)] if skill else names[role] if role else None
    )
    return Claim(
        _text(data),
        tuple(data["sources"]),
        data.get("as_of"),
        name,
        role,
        skill,
        kind=data.get("need") or data.get("route"),
    )


def _code(name, data):
    url = {"onet": f"https://www.onetonline.org/link/summary/{data['code']}", "esco": data.get("uri")}.get(name)
    return Code(name, data["code"], data["title"], "id" if name == "kbji2014" else "en", url)


def _source(key, data):
    fields = {**data, "supports": _text(data["supports"]), "via": tuple(data.get("via", ()))}
    return Source(key=key, **fields)


def _labels(node, lang):
    if set(node) <= set(LOCALES):
        return node[lang]
    return {key: _labels(child, lang) for key, child in node.items()}
