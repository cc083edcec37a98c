"""Whether a value fits a JSON Schema, told quickly: most data has no mistake, and only mistakes need jsonschema's words.

The schema stays the only definition of shape. It is turned into functions here; what they do not know, they do not
call fitting, so that jsonschema looks at it.
"""

import re

_SAID_TO_PEOPLE = {"$schema", "$defs", "$comment", "title", "description", "examples", "default", "enumDescriptions"}


def fitting(schema, known, conforms):
    """Return a function that tells whether a value surely fits a schema.

    `known` are the definitions that the schema takes from elsewhere, by their reference; `conforms(value, format)`
    judges formats as the FormatChecker of jsonschema does.
    """
    return _Fitting(schema, known, conforms).test(schema)


class _Fitting:
    def __init__(self, root, known, conforms):
        self.root, self.known, self.conforms, self.tests = root, known, conforms, {}

    def test(self, schema):
        """Return one function for all keywords of a schema."""
        tests = tuple(
            self._keyword(name, wanted, schema) for name, wanted in schema.items() if name not in _SAID_TO_PEOPLE
        )
        return lambda value: all(test(value) for test in tests)

    def _keyword(self, name, wanted, schema):
        make = getattr(self, f"_{name.removeprefix('$')}", None)
        return make(wanted, schema) if make else lambda value: False

    def _ref(self, wanted, schema):
        def test(value):
            if wanted not in self.tests:
                self.tests[wanted] = self.test(
                    self.known[wanted] if wanted in self.known else self.root["$defs"][wanted.removeprefix("#/$defs/")]
                )
            return self.tests[wanted](value)

        return test

    def _type(self, wanted, schema):
        kind = {
            "string": str,
            "array": list,
            "object": dict,
            "integer": int,
            "number": int | float,
            "boolean": bool,
        }.get(wanted if isinstance(wanted, str) else "")
        return lambda value: (
            kind is not None and isinstance(value, kind) and (wanted == "boolean" or not isinstance(value, bool))
        )

    def _properties(self, wanted, schema):
        tests = {name: self.test(own) for name, own in wanted.items()}
        return lambda value: (
            not isinstance(value, dict) or all(tests[name](own) for name, own in value.items() if name in tests)
        )

    def _additionalProperties(self, wanted, schema):
        named = schema.get("properties", {}).keys()
        other = self.test(wanted) if isinstance(wanted, dict) else lambda value: wanted is True
        return lambda value: not isinstance(value, dict) or all(other(value[name]) for name in value.keys() - named)

    def _propertyNames(self, wanted, schema):
        test = self.test(wanted)
        return lambda value: not isinstance(value, dict) or all(map(test, value))

    def _required(self, wanted, schema):
        names = frozenset(wanted)
        return lambda value: not isinstance(value, dict) or names <= value.keys()

    def _minProperties(self, wanted, schema):
        return lambda value: not isinstance(value, dict) or len(value) >= wanted

    def _items(self, wanted, schema):
        test = self.test(wanted)
        return lambda value: not isinstance(value, list) or all(map(test, value))

    def _minItems(self, wanted, schema):
        return lambda value: not isinstance(value, list) or len(value) >= wanted

    def _maxItems(self, wanted, schema):
        return lambda value: not isinstance(value, list) or len(value) <= wanted

    def _uniqueItems(self, wanted, schema):
        return lambda value: (
            not isinstance(value, list)
            or (all(isinstance(item, str) for item in value) and len(set(value)) == len(value))
        )

    def _pattern(self, wanted, schema):
        search = re.compile(wanted).search
        return lambda value: not isinstance(value, str) or bool(search(value))

    def _enum(self, wanted, schema):
        return lambda value: isinstance(value, str) and value in wanted

    def _minimum(self, wanted, schema):
        return lambda value: not isinstance(value, int | float) or value >= wanted

    def _maximum(self, wanted, schema):
        return lambda value: not isinstance(value, int | float) or value <= wanted

    def _format(self, wanted, schema):
        return lambda value: self.conforms(value, wanted)
