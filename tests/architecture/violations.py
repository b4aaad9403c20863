"""One broken import rule each: what is planted, and which contract of pyproject.toml must notice."""

from __future__ import annotations

from dataclasses import dataclass

SERVICES = ("applications", "housing", "eligibility", "payments", "frontend")
DOMAIN_NEVER = ("shared.events", "shared.platform", "werkzeug")
NOT_IN_DOMAIN_AND_KEPT_ELSEWHERE = ("sqlalchemy", "nameko", "kombu", "marshmallow", "msgspec", "reportlab", "flask")
NOT_IN_USE_CASES_AND_KEPT_ELSEWHERE = ("sqlalchemy", "nameko", "kombu", "marshmallow", "reportlab", "flask")
KEPT_BY = {
    "sqlalchemy": "sqlalchemy",
    "nameko": "nameko",
    "kombu": "nameko",
    "amqp": "nameko",
    "eventlet": "nameko",
    "marshmallow": "marshmallow",
    "msgspec": "msgspec",
    "reportlab": "reportlab",
    "lxml": "lxml",
    "flask": "flask",
    "flask_smorest": "flask",
    "flask_wtf": "flask",
    "flask_babel": "flask",
    "wtforms": "flask",
}
"""The contract that says where a technology may be imported."""


@dataclass(frozen=True)
class Violation:
    """Lines to add, by module, and the contracts that they break: exactly these, no others.

    Lines for a package go into a new module inside it, which nobody else imports: so the rest of the code has
    no part in what is broken. `perhaps` holds what is broken too if the rest of the code leads back.
    """

    breaks: frozenset[str]
    planted: tuple[tuple[str, str], ...]
    perhaps: frozenset[str] = frozenset()

    def __str__(self) -> str:
        planted = ", ".join(f"{module}: {line}" for module, line in self.planted)
        return f"{'+'.join(sorted(self.breaks))} <- {planted}"


def breaking(contracts: str, *planted: tuple[str, str], perhaps: str = "") -> Violation:
    return Violation(frozenset(contracts.split()), planted, frozenset(perhaps.split()))


def circle(package: str) -> Violation:
    one, other = f"{package}.planted_one", f"{package}.planted_other"
    return breaking("acyclic", (one, f"import {other}"), (other, f"import {one}"))


def kept_in(technology: str, *, outside: str) -> Violation:
    return breaking(KEPT_BY[technology], (outside, f"import {technology}"))


VIOLATIONS = (
    # andrum > services > shared
    breaking("front-door", ("shared.platform", "import services.housing")),
    breaking("front-door", ("shared.events", "import andrum")),
    breaking("front-door", ("services.housing.service", "import andrum")),
    # no service imports another
    breaking("independent-services", ("services.payments.service", "import services.housing.domain")),
    breaking("independent-services", ("services.eligibility.domain", "import services.applications.domain")),
    breaking("independent-services", ("services.frontend.web", "import services.eligibility.domain")),
    # inside a service, inward, and no other rooms
    breaking("rooms", ("services.housing.domain", "import services.housing.use_cases"), perhaps="acyclic plain-law"),
    breaking("rooms", ("services.housing.schemas", "import services.housing.store")),
    breaking("rooms", ("services.payments.bank_file", "import services.payments.store")),
    breaking("rooms", ("services.eligibility.letter_pdf", "import services.eligibility.store")),
    breaking("rooms", ("services.eligibility.ssbtek", "import services.eligibility.store")),
    breaking("rooms", ("services.housing.utils", "")),
    # inside shared
    breaking("shared-rooms", ("shared.kernel", "import shared.parameters"), perhaps="acyclic"),
    breaking("shared-rooms", ("shared.parameters", "import shared.events"), perhaps="acyclic"),
    breaking("shared-rooms", ("shared.events", "import shared.parameters"), perhaps="acyclic"),
    breaking("shared-rooms", ("shared.parameters", "import shared.platform"), perhaps="acyclic"),
    breaking("shared-rooms", ("shared.helpers", "")),
    # no circles
    circle("andrum"),
    circle("shared.platform"),
    circle("services.eligibility.domain"),
    # the law is plain Python
    *(breaking("plain-law lxml", (f"services.{service}.domain", "import lxml")) for service in SERVICES),
    *(breaking("plain-law", ("services.eligibility.domain", f"import {never}")) for never in DOMAIN_NEVER),
    breaking("plain-law", ("shared.kernel", "import werkzeug")),
    *(
        breaking(f"plain-law {KEPT_BY[technology]}", ("services.payments.domain", f"import {technology}"))
        for technology in NOT_IN_DOMAIN_AND_KEPT_ELSEWHERE
    ),
    # use cases know no technology
    *(breaking("plain-use-cases lxml", (f"services.{service}.use_cases", "import lxml")) for service in SERVICES),
    breaking("plain-use-cases", ("services.housing.use_cases", "import shared.platform")),
    *(
        breaking(f"plain-use-cases {KEPT_BY[technology]}", ("services.housing.use_cases", f"import {technology}"))
        for technology in NOT_IN_USE_CASES_AND_KEPT_ELSEWHERE
    ),
    # each technology in its place
    kept_in("sqlalchemy", outside="services.housing.service"),
    kept_in("sqlalchemy", outside="services.frontend.web"),
    kept_in("sqlalchemy", outside="andrum"),
    *(kept_in(broker, outside="services.payments.store") for broker in ("nameko", "kombu", "amqp", "eventlet")),
    kept_in("nameko", outside="andrum"),
    kept_in("marshmallow", outside="services.applications.store"),
    kept_in("msgspec", outside="shared.platform"),
    kept_in("reportlab", outside="services.payments.bank_file"),
    kept_in("lxml", outside="services.eligibility.store"),
    kept_in("flask", outside="services.applications.service"),
    *(kept_in(part, outside="andrum") for part in ("flask_smorest", "flask_wtf", "flask_babel", "wtforms")),
)
