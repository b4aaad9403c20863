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
            "Det finns inget att bevilja: inkomsterna täcker behovet.",
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
    "hold_reason_too_long": (
        Text("Skriv högst {longest} tecken.", "Write at most {longest} characters."),
        Text("Texten är för lång.", "The text is too long."),
    ),
    "motivation_needed_in_part": (
        Text(
            "Skriv varför allt inte räknas: något som hushållet sökte för godtas inte, eller bara delvis.",
            "Write why not everything is counted: something that was applied for is not accepted, or only in part.",
        ),
    ),
    "hold_until_past": (Text("Välj en dag som kommer.", "Choose a day to come."),),
    "not_a_day": (Text("Ska vara en dag: 2026-11-30.", "Must be a day: 2026-11-30."),),
    "letter_not_drawable": (
        Text(
            "Brevet kan inte ritas: tecknet {character} finns inte i typsnittet. Rätta uppgiften i ansökan.",
            "The letter cannot be drawn: the font lacks the character {character}. Mend it in the application.",
        ),
        Text("Brevet kan inte ritas.", "The letter cannot be drawn."),
    ),
    "parameters_not_signed": (
        Text(
            "Inget kan beslutas: beloppen ({version}) har ändrats och är inte underskrivna av två personer. Pröva dem "
            "med andrum rehearse --month, och skriv sedan under: andrum rehearse sign {version}.",
            "Nothing can be decided: the parameters ({version}) have changed and are not signed by two persons. "
            "Rehearse them with andrum rehearse --month, then sign: andrum rehearse sign {version}.",
        ),
        Text(
            "Inget kan beslutas: beloppen har ändrats och är inte underskrivna av två personer.",
            "Nothing can be decided: the parameters have changed and are not signed by two persons.",
        ),
    ),
    "nothing_to_rehearse": (
        Text(
            "Det finns inget att pröva: beloppen ({version}) är redan de som gäller.",
            "There is nothing to rehearse: the parameters ({version}) are those in use.",
        ),
        Text("Det finns inget att pröva.", "There is nothing to rehearse."),
    ),
    "not_rehearsed": (
        Text(
            "Beloppen {version} har inte prövats: andrum rehearse --set.",
            "The parameters {version} have not been rehearsed: andrum rehearse --set.",
        ),
        Text("Beloppen har inte prövats.", "The parameters have not been rehearsed."),
    ),
    "rehearsal_unfinished": (
        Text(
            "Prövningen av {version} avbröts innan den var klar. Gör om den.",
            "The rehearsal of {version} was cut short. Do it again.",
        ),
        Text("Prövningen är inte klar.", "The rehearsal is not finished."),
    ),
    "rehearsal_outdated": (
        Text(
            "Beloppen som prövningen jämför med finns inte kvar. Gör om den.",
            "The parameters that the rehearsal compares with are gone. Do it again.",
        ),
    ),
    "homes_not_weighed": (
        Text("Alla bostäder har inte vägts. Gör om prövningen.", "Not all homes were weighed. Rehearse again."),
    ),
    "parameter_file_wrong": (
        Text("Filen kan inte tas: {why}", "The file cannot be taken: {why}"),
        Text("Filen kan inte tas.", "The file cannot be taken."),
    ),
    "parameter_file_changes_more": (
        Text(
            "Filen ändrar också {others}. Ange hela filens namn om det är meningen.",
            "The file changes {others} too. Name the whole file if that is meant.",
        ),
        Text("Filen ändrar mer än så.", "The file changes more than that."),
    ),
    "parameters_released": (
        Text("Beloppen {version} är redan underskrivna.", "The parameters {version} are signed already."),
        Text("Beloppen är redan underskrivna.", "The parameters are signed already."),
    ),
    "signed_already": (
        Text(
            "{name} har redan skrivit under. Den andra underskriften ska vara någon annans.",
            "{name} has signed already. The second signature must be another person's.",
        ),
        Text("Den andra underskriften ska vara någon annans.", "The second signature must be another person's."),
    ),
    "signature_is_a_persons": (Text("En person ska skriva under: --as NAMN/ID.", "A person must sign: --as NAME/ID."),),
    "unknown_operation": (Text("Tjänsten kan inte göra det.", "The service cannot do that."),),
}
