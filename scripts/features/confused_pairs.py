"""The pairs of roles that people confuse, each of which has a page that compares them."""

from dataclasses import dataclass

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.catalog.statement import RoleStatement
from scripts.catalog.text import Text
from scripts.config import LOCALES
from scripts.urls import SLUG_WORDS


@dataclass(frozen=True)
class Pair:
    """Two roles that people confuse, in the order of the file, with what each says of the other."""

    first: Role
    second: Role
    statements: tuple[RoleStatement, ...]

    @property
    def key(self) -> str:
        """The keys of both roles."""
        return f"{self.first.key}+{self.second.key}"

    @property
    def slug(self) -> Text:
        """The slugs of both roles with a word between them."""
        return Text(
            {lang: f"{self.first.slug[lang]}-{SLUG_WORDS['and'][lang]}-{self.second.slug[lang]}" for lang in LOCALES}
        )

    @property
    def roles(self) -> tuple[Role, Role]:
        """Both roles."""
        return (self.first, self.second)


def confused_pairs(catalog: Catalog) -> tuple[Pair, ...]:
    """Return every pair of roles of which one says that it is confused with the other."""
    numbers = {key: number for number, key in enumerate(catalog.roles)}
    statements: dict[tuple[int, int], list[RoleStatement]] = {}
    for role in catalog.roles.values():
        for statement in role.confused_with:
            if statement.role:
                first, second = sorted((numbers[role.key], numbers[statement.role]))
                statements.setdefault((first, second), []).append(statement)
    roles = tuple(catalog.roles.values())
    return tuple(Pair(roles[pair[0]], roles[pair[1]], tuple(statements[pair])) for pair in sorted(statements))
