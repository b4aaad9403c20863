"""What can stand in the way of a decision, a run or a question."""

from shared.kernel.messages.text import Text

CASES: dict[str, tuple[Text, ...]] = {
    "case_unknown": (Text("Ärendet finns inte.", "There is no such case."),),
    "decision_unknown": (Text("Beslutet finns inte.", "There is no such decision."),),
    "not_found": (Text("Det som söktes finns inte.", "What was asked for does not exist."),),
    "case_incomplete": (
        Text(
            "Ärendet är inte komplett än: bostadskostnaden bedöms. Försök igen om en stund.",
            "The case is not complete yet: the housing cost is being assessed. Try again in a moment.",
        ),
    ),
    "case_already_decided": (Text("Ärendet är redan beslutat.", "The case has been decided already."),),
    "case_not_ready": (
        Text(
            "Ärendet ingår i en körning som pågår. Försök igen om en stund.",
            "The case is part of a run under way. Try again in a moment.",
        ),
    ),
    "case_changed": (
        Text(
            "Ärendet har ändrats sedan du öppnade det. Se över det igen innan du beslutar.",
            "The case has changed since you opened it. Look at it again before you decide.",
        ),
    ),
    "nothing_calculated": (
        Text(
            "Det går inte att besluta: ett belopp som behövs för beräkningen saknas. Lägg ärendet på vent.",
            "It cannot be decided: an amount that the calculation needs is missing. Put the case on hold.",
        ),
    ),
    "nothing_to_grant": (
        Text(
            "Det finns inget att bevilja: inkomsterna räcker till behovet.",
            "There is nothing to grant: the income covers the need.",
        ),
    ),
    "motivation_needed": (
        Text(
            "Skriv varför ansökan avslås. Det ska stå i beslutet.",
            "Write why the application is refused. The decision must say so.",
        ),
    ),
    "hold_reason_needed": (Text("Skriv vad ärendet väntar på.", "Write what the case waits for."),),
    "hold_until_past": (Text("Välj en dag som kommer.", "Choose a day to come."),),
    "not_a_day": (Text("Ska vara en dag: 2026-11-30.", "Must be a day: 2026-11-30."),),
    "letter_not_drawable": (
        Text(
            "Brevet kan inte ritas: tecknet {character} finns inte i typsnittet. Rätta uppgiften i ansökan.",
            "The letter cannot be drawn: the font lacks the character {character}. Mend it in the application.",
        ),
        Text("Brevet kan inte ritas.", "The letter cannot be drawn."),
    ),
    "unknown_operation": (Text("Tjänsten kan inte göra det.", "The service cannot do that."),),
}
