"""The keys that the data has, as a schema: editors complete them and underline all others."""

import json


def known_ids(families, roles, sources, skills, terms):
    """Return the text of data/schema/known.schema.json for these keys."""
    described = {
        "source": (sources, "Kunci sebuah sumber di data/sources.yaml.", "The key of a source in data/sources.yaml."),
        "role": (roles, "Kunci sebuah pekerjaan di data/roles.yaml.", "The key of a role in data/roles.yaml."),
        "family": (
            families,
            "Kunci sebuah keluarga pekerjaan di awal data/roles.yaml.",
            "The key of a family at the top of data/roles.yaml.",
        ),
        "skill": (skills, "Kunci sebuah keterampilan di data/skills.yaml.", "The key of a skill in data/skills.yaml."),
        "term": (terms, "Kunci sebuah istilah di data/glossary.yaml.", "The key of a term in data/glossary.yaml."),
    }
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made by `make fmt` from the data; changes here are lost.",
        "title": "Balik Layar: known keys",
        "$defs": {
            name: {"type": "string", "enum": list(keys), "description": f"{indonesian}\n\n{english}"}
            for name, (keys, indonesian, english) in described.items()
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
