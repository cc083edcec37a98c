"""Average wages: the tables of Statistics Indonesia (BPS)."""

from dataclasses import dataclass

from scripts.catalog.text import Text


@dataclass(frozen=True)
class AverageRow:
    """What a table says of a group: rupiah a month, one amount for each column."""

    key: str
    name: Text
    amounts: tuple[int, ...]


@dataclass(frozen=True)
class AverageTable:
    """Average wages of the groups of one kind in a month, such as `2026-02`."""

    key: str
    title: Text
    month: str
    columns: tuple[Text, ...]
    rows: tuple[AverageRow, ...]
    sources: tuple[str, ...]

    def row(self, key: str) -> AverageRow:
        """Return the row of a key; raises KeyError if there is none."""
        return {row.key: row for row in self.rows}[key]
