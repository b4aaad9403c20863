"""What can be wrong with an application or with the call that brings it, besides the household's month itself."""

from shared.kernel.messages.text import Text

INTAKE: dict[str, tuple[Text, ...]] = {
    # The application beside what is here already.
    "application_exists": (
        Text(
            "Hushållet, eller en vuxen i det, har redan en annan ansökan för {month}. Det som behöver ändras i den "
            "ändras av handläggaren; skicka ingen ny.",
            "The household, or an adult of it, has another application for {month} already. What needs to be changed "
            "in it is changed by the caseworker; do not send a new one.",
        ),
        Text("Det finns redan en annan ansökan för månaden.", "There is another application for the month already."),
    ),
    "application_id_taken": (
        Text(
            "En annan ansökan har redan detta id. Ge ansökan ett eget, eller utelämna det.",
            "Another application has this id already. Give this one its own, or leave it out.",
        ),
    ),
    "application_unknown": (Text("Det finns ingen sådan ansökan.", "There is no such application."),),
    "household_unknown": (Text("Det finns inget sådant hushåll.", "There is no such household."),),
    "other_district": (
        Text(
            "Du registrerar ansökningar för {district}, inte för andra områden.",
            "You register applications of {district}, not of other districts.",
        ),
        Text("Ansökan hör till ett annat område.", "The application belongs to another district."),
    ),
    "other_municipality": (
        Text("Här behandlas ansökningar i {municipality}.", "Applications of {municipality} are handled here."),
        Text("Ansökan hör till en annan kommun.", "The application belongs to another municipality."),
    ),
    "too_many": (
        Text("Högst {most} ansökningar åt gången.", "At most {most} applications at a time."),
        Text("För många ansökningar på en gång.", "Too many applications at once."),
    ),
    "received_in_future": (
        Text("Ansökan kan inte ha kommit efter i dag, {today}.", "It cannot have come after today, {today}."),
        Text("Ansökan kan inte ha kommit efter i dag.", "It cannot have come after today."),
    ),
    "month_too_far": (
        Text("Månaden ligger för långt fram: senast {latest}.", "The month is too far ahead: {latest} at the latest."),
        Text("Månaden ligger för långt fram.", "The month is too far ahead."),
    ),
    "month_too_early": (
        Text(
            "Månaden ligger för långt tillbaka: tidigast {earliest}.", "The month is too far back: {earliest} at first."
        ),
        Text("Månaden ligger för långt tillbaka.", "The month is too far back."),
    ),
    "received_too_long_ago": (
        Text(
            "Kom för länge sedan: tidigast {earliest}. En äldre ansökan läses in från fil.",
            "It came too long ago: {earliest} at the earliest. An older application is imported from a file.",
        ),
        Text("Ansökan kom för länge sedan.", "It came too long ago."),
    ),
    # The persons.
    "not_a_personal_number": (
        Text(
            "Ska vara ett personnummer med tolv siffror: ÅÅÅÅMMDD-NNNN.",
            "Must be a personal number of twelve digits: YYYYMMDD-NNNN.",
        ),
    ),
    "personal_number_wrong": (
        Text(
            "Personnumret stämmer inte. Kontrollera siffrorna.", "The personal number is not right. Check the digits."
        ),
    ),
    "personal_number_twice": (
        Text("Två personer har samma personnummer.", "Two persons have the same personal number."),
    ),
    "member_named_twice": (
        Text("Två personer är samma medlem {member}.", "Two persons are the same member {member}."),
        Text("Två personer är samma medlem.", "Two persons are the same member."),
    ),
    "applicant_not_adult": (
        Text(
            "Den första personen är den sökande och ska vara vuxen.", "The first person applies and must be an adult."
        ),
    ),
    "adult_not_named": (
        Text(
            "Den vuxna {member} saknar namn och personnummer bland personerna.",
            "The adult {member} has no name and personal number among the persons.",
        ),
        Text("En vuxen saknar namn och personnummer.", "An adult has no name and personal number."),
    ),
    "adult_without_number": (Text("En vuxen ska ha personnummer.", "An adult must have a personal number."),),
    "born_disagrees": (
        Text(
            "Personnumret och födelsedatumet stämmer inte överens.",
            "The personal number and the day of birth do not agree.",
        ),
    ),
    # Where the money shall go.
    "not_digits": (
        Text("Ska bara ha siffror, mellanslag och bindestreck.", "Must have digits, spaces and hyphens only."),
    ),
    "clearing_invalid": (
        Text(
            "Clearingnumret stämmer inte: fyra siffror, eller fem när det börjar på 8.",
            "The clearing number is not right: four digits, or five when it begins with 8.",
        ),
    ),
    "account_number_invalid": (
        Text("Ett kontonummer har fem till tolv siffror.", "An account number has five to twelve digits."),
    ),
    "bankgiro_invalid": (Text("Bankgironumret stämmer inte.", "The bankgiro number is not right."),),
    "plusgiro_invalid": (Text("Plusgironumret stämmer inte.", "The plusgiro number is not right."),),
    "reference_invalid": (Text("Ett OCR-nummer har 2 till 25 siffror.", "An OCR number has 2 to 25 digits."),),
    "payee_name_not_latin": (
        Text(
            "Banken kan inte skriva {characters}. Ange mottagarens namn med latinska bokstäver, som banken skriver "
            "det. Den sökandes eget namn kan stå kvar som det är.",
            "The bank cannot write {characters}. Give the payee's name in Latin letters, as the bank writes it. The "
            "applicant's own name may stay as it is.",
        ),
        Text(
            "Ange mottagarens namn med latinska bokstäver, som banken skriver det.",
            "Give the payee's name in Latin letters, as the bank writes it.",
        ),
    ),
    "only_for_account": (
        Text("Clearingnummer hör till ett konto, inte till ett giro.", "A clearing number is for an account, no giro."),
    ),
    "only_for_giro": (
        Text("OCR-nummer hör till ett giro, inte till ett konto.", "An OCR number is for a giro, not an account."),
    ),
    # How it was sent.
    "not_a_uuid": (Text("Ska vara ett UUID.", "Must be a UUID."),),
    "unprintable": (Text("Innehåller tecken som inte kan skrivas ut.", "Holds characters that cannot be printed."),),
    "json_broken": (Text("Det skickade är inte giltig JSON.", "What was sent is not valid JSON."),),
    "token_missing": (
        Text(
            "Skicka en nyckel: Authorization: Bearer … (`andrum token` ger en).",
            "Send a token: Authorization: Bearer … (`andrum token` issues one).",
        ),
    ),
    "token_expired": (
        Text(
            "Nyckeln gäller inte längre. `andrum token` ger en ny.",
            "The token is no longer valid. `andrum token` issues a new one.",
        ),
    ),
    "token_invalid": (Text("Nyckeln har inte utfärdats här.", "The token was not issued here."),),
    "not_allowed": (
        Text("Din roll ger inte rätt att göra detta.", "Your role does not give you the right to do this."),
    ),
}
"""Codes of intake and of the REST API: merged into `FAULTS`."""
