"""Who works in Lindsala: the invented staff that one can log in as in the demo."""

from __future__ import annotations

from shared.kernel.caller import Caller, UserRole

NORTH, CENTRE, SOUTH = DISTRICTS = ("Norra", "Centrum", "Södra")


CLEARED = frozenset({"hanna.lindell", "per.stenmark", "ingrid.falk", "tomasz.zielinski", "ruth.adler"})
"""The named staff who may see households with a protected identity (skyddade personuppgifter)."""


def works(person_id: str, name: str, *roles: UserRole, district: str | None = None) -> Caller:
    """A member of the staff. No district: the whole municipality."""
    cleared = person_id in CLEARED
    return Caller(id=person_id, name=name, roles=frozenset(roles), district=district, cleared=cleared)


PEOPLE: tuple[Caller, ...] = (
    works("astrid.nyberg", "Astrid Nyberg", UserRole.CASEWORKER, district=NORTH),
    works("yusuf.demir", "Yusuf Demir", UserRole.CASEWORKER, district=NORTH),
    works("hanna.lindell", "Hanna Lindell", UserRole.CASEWORKER, district=CENTRE),
    works("milan.kovac", "Milan Kovač", UserRole.CASEWORKER, district=CENTRE),
    works("saga.oberg", "Saga Öberg", UserRole.CASEWORKER, district=SOUTH),
    works("leila.rahimi", "Leila Rahimi", UserRole.CASEWORKER, district=SOUTH),
    works("per.stenmark", "Per Stenmark", UserRole.DECISION_MAKER),
    works("ingrid.falk", "Ingrid Falk", UserRole.PAYMENT_OFFICER),
    works("tomasz.zielinski", "Tomasz Zieliński", UserRole.PAYMENT_OFFICER),
    works("aino.lehtonen", "Aino Lehtonen", UserRole.HOUSING_OFFICER),
    works("birgitta.sjolin", "Birgitta Sjölin", UserRole.ADMINISTRATOR),
    works("david.ekwall", "David Ekwall", UserRole.UNIT_HEAD),
    works("ruth.adler", "Ruth Adler", UserRole.AUDITOR),
    works("oscar.wide", "Oscar Wide", UserRole.OPERATOR),
)
"""Six caseworkers, two to a district, and one of every other role; of payment officers two, for four eyes see more."""


def person(person_id: str) -> Caller:
    """The member of the staff with that id. Raises KeyError for a stranger."""
    for one in PEOPLE:
        if one.id == person_id:
            return one
    raise KeyError(f"nobody in the demo is called {person_id!r}")


def with_role(role: UserRole, district: str | None = None) -> tuple[Caller, ...]:
    """Everybody who has a role; in one district, when it is named, together with those who work in all."""
    return tuple(one for one in PEOPLE if role in one.roles and district in (None, one.district, *_everywhere(one)))


def _everywhere(one: Caller) -> tuple[str, ...]:
    return DISTRICTS if one.district is None else ()
