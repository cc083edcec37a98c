from scripts.config import LOCALES
from scripts.reading.schema import described, schema


def test_a_schema_has_the_definitions_that_it_takes_from_that_of_the_roles():
    assert "roles.schema.json" not in str(schema("skills"))
    assert schema("skills")["$defs"]["key"] == schema("roles")["$defs"]["key"]


def test_a_description_stands_there_once_in_each_language():
    assert described({"description": "Nama.\n\nThe name."}) == {"id": "Nama.", "en": "The name."}
    assert described({"description": "Nama."}) == dict.fromkeys(LOCALES, "Nama.")
    assert described({}) == dict.fromkeys(LOCALES, "")
