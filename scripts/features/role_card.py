"""What a card says of a role in short, besides its family and level."""

from scripts.catalog.catalog import Catalog
from scripts.catalog.role import Role
from scripts.features.getting_in import open_schooling
from scripts.label_placeholders import fill
from scripts.locale_format import format_rupiah


def card_facts(catalog: Catalog, role: Role, lang: str) -> tuple[str, str]:
    """Return the lowest schooling that opens the door now, else another job; and the average pay of the group."""
    labels = catalog.labels[lang]
    lowest = next(iter(open_schooling(role)), "work")
    average = format_rupiah(catalog.pay.work_group(role).amounts[0], lang)
    return labels["route"][lowest], fill(labels["explore"]["card_pay"], amount=average)
