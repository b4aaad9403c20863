"""How to appeal (överklaga), 33, 43 and 44 §§ FL: the only place these words come from.

A letter that says it wrongly, or not at all, keeps an appeal from ever being too late (45 § FL). So no template
writes this by itself, and a test holds the words against the statute.
"""

from __future__ import annotations

from datetime import date

from services.eligibility.domain.decision import Office
from services.eligibility.domain.letter.blocks import Heading, Paragraph, Points
from services.eligibility.domain.letter.statutes import HOW_TO_APPEAL, RIGHT_TO_APPEAL
from services.eligibility.domain.letter.swedish import Address, day_in_words

TIME_TO_APPEAL = "tre veckor"
"""44 § FL: from the day on which the party received the decision."""


def how_to_appeal(
    you: Address, office: Office, decided_on: date, reference: str
) -> tuple[Heading | Paragraph | Points, ...]:
    """The appeal notice of one decision."""
    du, court, committee = you.you, office.court, office.committee
    return (
        Heading(f"Så här överklagar {du}"),
        Paragraph(
            f"Tycker {du} att beslutet är fel? Då kan {du} överklaga. Överklagandet ska vara skriftligt. "
            f"Det ska vara ställt till {court}, men {du} lämnar in det till {committee}."
        ),
        Points(what_to_write(du, office, decided_on, reference)),
        Paragraph(
            f"{committee} ser först efter om överklagandet kom i tid och om beslutet ska ändras. "
            f"Annars går det vidare till {court}. Det kostar ingenting att överklaga. "
            f"Rätten att överklaga finns i {RIGHT_TO_APPEAL.cite(decided_on)}. "
            f"Hur det går till står i {HOW_TO_APPEAL.cite(decided_on)}."
        ),
    )


def what_to_write(du: str, office: Office, decided_on: date, reference: str) -> tuple[str, ...]:
    """Time, form, content and place, in the order in which one needs them."""
    return (
        f"{office.committee} måste ha fått överklagandet inom {TIME_TO_APPEAL} "
        f"från den dag då {du} fick del av beslutet.",
        f"Skriv vilket beslut {du} överklagar: beslutet den {day_in_words(decided_on)}, nummer {reference}.",
        f"Skriv hur {du} vill att beslutet ändras, och varför.",
        "Skriv namn, personnummer, adress och telefonnummer. Skriv under.",
        f"Skicka eller lämna överklagandet till {office.address}.",
    )
