"""The fields of a role that are built by their shape alone."""

import pytest

from scripts.catalog.role_fields import FieldValue, Names, build_fields, statements_in, texts_in
from scripts.catalog.statement import NamedStatement, Partner, RoleStatement, Season, SkillNeed, Statement, WayIn
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.reading.schema import schema

X, NAME = Text(dict.fromkeys(LOCALES, "x")), Text(dict.fromkeys(LOCALES, "name"))
TEXT = dict(X)
STATEMENT = {**X, "sources": ["book"]}
NAMES = Names(roles={"clerk": NAME}, skills={"care": NAME})


def built(value, shape):
    """Return what a role holds of a new field of this shape."""
    whole = schema("roles")
    properties = {"new": shape}
    definitions = {**whole["$defs"], "role": {"properties": properties}}
    return build_fields({} if value is None else {"new": value}, {"$defs": definitions}, frozenset(), NAMES)["new"]


def definition(name):
    return {"$ref": f"#/$defs/{name}", "description": "…"}


def list_of(shape):
    return {"type": "array", "items": shape}


ROLE = schema("roles")["$defs"]["role"]["properties"]


@pytest.mark.parametrize(
    ("shape", "value", "expected"),
    [
        (definition("text"), TEXT, X),
        (definition("claim"), {**STATEMENT, "as_of": "2026-01-01"}, Statement(X, ("book",), "2026-01-01")),
        (definition("claims"), [STATEMENT], (Statement(X, ("book",)),)),
        (definition("named_claim"), {**STATEMENT, "name": dict(NAME)}, NamedStatement(X, ("book",), name=NAME)),
        (
            definition("linked_claim"),
            {**STATEMENT, "role": "clerk"},
            RoleStatement(X, ("book",), name=NAME, role="clerk"),
        ),
        (definition("linked_claim"), {**STATEMENT, "name": TEXT}, RoleStatement(X, ("book",), name=X)),
        (definition("partner"), {**STATEMENT, "role": "clerk"}, Partner(X, ("book",), name=NAME, role="clerk")),
        (
            definition("partner"),
            {**STATEMENT, "name": TEXT, "place": "outside"},
            Partner(X, ("book",), name=X, place="outside"),
        ),
        (
            definition("season"),
            {**STATEMENT, "name": TEXT, "months": [12], "weeks": [2]},
            Season(X, ("book",), name=X, months=(12,), weeks=(2,)),
        ),
        (definition("season"), {**STATEMENT, "name": TEXT}, Season(X, ("book",), name=X)),
        (
            ROLE["skills"],
            [{**STATEMENT, "skill": "care", "need": "useful"}],
            (SkillNeed(X, ("book",), name=NAME, skill="care", need="useful"),),
        ),
        (ROLE["ways_in"], [{**STATEMENT, "route": "sma"}], (WayIn(X, ("book",), route="sma"),)),
        (ROLE["aliases"], {lang: ["a", "b"] for lang in LOCALES}, dict.fromkeys(LOCALES, ("a", "b"))),
        ({"enum": ["day", "night"]}, "night", "night"),
        (list_of({"type": "integer"}), [1, 2], (1, 2)),
        (
            {"type": "object", "properties": {"from": {"type": "string"}, "why": definition("claim")}},
            {"why": STATEMENT},
            {"from": None, "why": Statement(X, ("book",))},
        ),
    ],
)
def test_a_new_field_has_the_type_of_its_shape(shape, value, expected):
    result = built(value, shape)
    assert result == expected
    assert type(result) is type(expected)


def test_a_list_that_is_left_out_is_empty_and_another_field_none():
    assert built(None, definition("claims")) == ()
    assert built(None, definition("claim")) is None


def test_a_kind_of_statement_that_has_no_class_is_refused_by_name():
    shape = {"properties": {lang: {"type": "string"} for lang in LOCALES} | {"sources": {}, "weight": {}}}
    with pytest.raises(ValueError, match="the fields sources, weight"):
        built({**STATEMENT, "weight": 3}, shape)


def test_statements_and_texts_are_reached_however_deep_they_stand():
    statement = Statement(X, ("book",))
    value: FieldValue = {"list": ({"inner": statement}, statement), "text": NAME, "plain": "x"}
    assert list(statements_in(value)) == [statement, statement]
    assert list(texts_in(value)) == [X, X, NAME]


def test_fields_follow_the_schema_whatever_the_order_of_the_data(good_site):
    order = [name for name in ROLE if name in good_site.catalog.roles["file-clerk"].fields]
    assert list(good_site.catalog.roles["file-clerk"].fields) == order
