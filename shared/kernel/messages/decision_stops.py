"""Why a case goes to a person although its calculation stands."""

from shared.kernel.messages.text import Text

DECISION_STOPS: dict[str, tuple[Text, ...]] = {
    "no_decision_last_month": (Text("Förra månaden är inte beslutad", "Last month has not been decided"),),
    "refused_last_month": (Text("Förra månaden fick hushållet avslag", "Last month was refused"),),
    "payee_changed": (
        Text("Nytt konto för utbetalningen: {now}, förut {before}", "A new account to pay to: {now}, before {before}"),
        Text("Nytt konto för utbetalningen", "A new account to pay to"),
    ),
    "letter_not_drawable": (
        Text(
            "Beslutsbrevet kan inte skriva tecknet {character} i namn eller adress",
            "The letter cannot write the character {character} of a name or an address",
        ),
        Text("Beslutsbrevet kan inte skriva ett tecken", "The letter cannot write a character"),
    ),
    "calculation_failed": (
        Text("Beräkningen kunde inte göras ({error})", "The calculation could not be made ({error})"),
        Text("Beräkningen kunde inte göras", "The calculation could not be made"),
    ),
}
