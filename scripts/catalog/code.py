"""The codes of a role in the classifications of occupations."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from scripts.config import CLASSIFICATIONS

Classification = Literal["isco08", "kbji2014", "onet", "esco"]
CLASSIFICATION_NAMES: Final[tuple[Classification, ...]] = get_args(Classification)

# How sure it is that the codes mean the role.
CodeMatch = Literal["exact", "close", "approximate"]


@dataclass(frozen=True)
class Code:
    """A code and official title in one classification. `lang` is the title's language, `url` the page that shows it."""

    classification: Classification
    code: str
    title: str
    lang: str
    url: str | None

    @property
    def source(self) -> str:
        """The key of the source that the classification is."""
        return CLASSIFICATIONS[self.classification]
