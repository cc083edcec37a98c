"""Certificates: what a person can really sit."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from scripts.catalog.statement import Statement
from scripts.catalog.text import Text

# Who stands behind a certificate: the own school, the state, a professional body, or a company.
CertificateKind = Literal["school", "state", "profession", "vendor"]
CERTIFICATE_KINDS: Final[tuple[CertificateKind, ...]] = get_args(CertificateKind)


@dataclass(frozen=True)
class Certificate:
    """A certificate: who issues it, who may sit it, its fee, free routes, and what adverts say about it.

    `short` is the name that adverts use, `roles` are the keys of the roles it serves, `url` the issuer's page.
    """

    key: str
    kind: CertificateKind
    name: Text
    short: str | None
    issuer: Statement
    standard: Statement | None
    who: Statement
    fee: Statement
    free: Statement | None
    adverts: Statement
    roles: tuple[str, ...]
    url: str | None

    @property
    def named_statements(self) -> dict[str, Statement]:
        """What is said of the certificate, by the name of the field, in the order in which it is shown."""
        every = {
            "issuer": self.issuer,
            "standard": self.standard,
            "who": self.who,
            "fee": self.fee,
            "free": self.free,
            "adverts": self.adverts,
        }
        return {name: statement for name, statement in every.items() if statement}

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of the certificate, in the order in which it is shown."""
        return tuple(self.named_statements.values())
