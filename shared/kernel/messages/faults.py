"""What is wrong with something that was asked. For each code, the fullest text first; the last one needs no facts."""

from shared.kernel.messages.cases import CASES
from shared.kernel.messages.homes import HOMES_FAULTS
from shared.kernel.messages.intake import INTAKE
from shared.kernel.messages.payouts import PAYOUTS
from shared.kernel.messages.text import Text

FAULTS: dict[str, tuple[Text, ...]] = {
    **CASES,
    **INTAKE,
    **PAYOUTS,
    **HOMES_FAULTS,
    "not_parked": (
        Text("Den parkerade händelsen finns inte, eller är redan hanterad.", "No such event is parked any more."),
    ),
    # What a form or a file can have wrong, key by key.
    "required": (Text("Uppgiften saknas.", "This is missing."),),
    "null": (Text("Uppgiften får inte vara tom.", "This must not be null."),),
    "unknown_key": (
        Text("Okänd uppgift. Menades {nearest}?", "Unknown key. Did you mean {nearest}?"),
        Text("Okänd uppgift. Här finns: {known}.", "Unknown key. Known here: {known}."),
        Text("Okänd uppgift.", "Unknown key."),
    ),
    "not_an_object": (Text("Ska vara ett objekt med uppgifter.", "Must be an object of keys and values."),),
    "not_a_list": (Text("Ska vara en lista.", "Must be a list."),),
    "too_many_items": (
        Text("Har för många rader: högst {most}.", "Has too many entries: at most {most}."),
        Text("Har för många rader.", "Has too many entries."),
    ),
    "not_whole_ore": (
        Text("Ska vara ett belopp i hela öre, ett heltal.", "Must be an amount in whole öre, an integer."),
    ),
    "not_whole": (Text("Ska vara ett heltal.", "Must be an integer."),),
    "out_of_range": (
        Text("Ska vara mellan {low} och {high}.", "Must be between {low} and {high}."),
        Text("Är utanför det tillåtna.", "Is out of range."),
    ),
    "not_true_or_false": (Text("Ska vara true eller false.", "Must be true or false."),),
    "not_text": (Text("Ska vara text.", "Must be text."),),
    "text_length": (
        Text("Ska ha mellan {low} och {high} tecken.", "Must have between {low} and {high} characters."),
        Text("Har fel längd.", "Has the wrong length."),
    ),
    "not_a_day": (Text("Ska vara ett datum, skrivet som 2026-11-30.", "Must be a date, written as 2026-11-30."),),
    "not_a_month": (Text("Ska vara en månad, skriven som 2026-11.", "Must be a month, written as 2026-11."),),
    "not_one_of": (
        Text("Okänt värde {value}. Menades {nearest}?", "Unknown value {value}. Did you mean {nearest}?"),
        Text("Okänt värde {value}. Ska vara något av {known}.", "Unknown value {value}. Must be one of {known}."),
        Text("Okänt värde.", "Unknown value."),
    ),
    # What does not fit together in a household.
    "no_adult": (Text("Minst en vuxen ska finnas i hushållet.", "The household needs at least one adult."),),
    "too_many_adults": (
        Text(
            "Ett hushåll har högst två vuxna. Andra vuxna i bostaden räknas i others_in_home.",
            "A household has at most two adults. Other adults in the home are counted in others_in_home.",
        ),
    ),
    "cohabiting_needs_two_adults": (Text("Ett sammanboende par är två vuxna.", "A cohabiting couple is two adults."),),
    "two_adults_must_cohabit": (
        Text(
            "Två vuxna i ett hushåll är ett sammanboende par. Annars är de var sitt hushåll.",
            "Two adults of a household are a cohabiting couple. Otherwise they are a household each.",
        ),
    ),
    "grown_children_are_others": (
        Text(
            "Vuxna barn hemma räknas också i others_in_home, som är {others}.",
            "Grown children at home are counted in others_in_home too, which is {others}.",
        ),
        Text("Vuxna barn hemma räknas också i others_in_home.", "Grown children are counted in others_in_home too."),
    ),
    "child_not_grown": (Text("Ett vuxet barn har fyllt 18 år.", "A grown child has turned 18."),),
    "gross_and_net_differ": (
        Text("Bruttot mindre avdragen ska vara det som kom.", "Gross less the deductions must be what came."),
    ),
    "duplicate_member": (
        Text("Två i hushållet har samma id {id}.", "Two members have the same id {id}."),
        Text("Två i hushållet har samma id.", "Two members have the same id."),
    ),
    "unknown_member": (
        Text("Ingen i hushållet har id {member}.", "No member has the id {member}."),
        Text("Ingen i hushållet har detta id.", "No member has this id."),
    ),
    "not_an_adult": (Text("Gäller bara en vuxen.", "Is for an adult only."),),
    "adult_too_young": (
        Text("Under 18 år, {age} år: ska anges som barn.", "Under 18, at {age}: must be entered as a child."),
        Text("Under 18 år: ska anges som barn.", "Under 18: must be entered as a child."),
    ),
    "too_old": (Text("Födelsedatumet kan inte stämma.", "The day of birth cannot be right."),),
    "child_too_old": (
        Text(
            "Barn i hushållet är högst 20 år. Den som är {age} år är ett eget hushåll.",
            "A child of the household is at most 20. At {age} the person is a household of their own.",
        ),
        Text("Barn i hushållet är högst 20 år.", "A child of the household is at most 20."),
    ),
    "child_not_in_school": (
        Text(
            "Den som är {age} år är barn i hushållet bara under gymnasiestudier (upper_secondary).",
            "At {age} a person is a child of the household only in upper secondary school (upper_secondary).",
        ),
        Text("Skolgång saknas.", "Schooling is missing."),
    ),
    "not_born": (Text("Personen är inte född än.", "The person is not born yet."),),
    "rent_without_home": (Text("Den som saknar bostad har ingen hyra.", "Somebody without a home has no rent."),),
    # What a file can have wrong, line by line.
    "not_json": (
        Text("Raden är inte giltig JSON: {why}.", "The line is not valid JSON: {why}."),
        Text("Raden är inte giltig JSON.", "The line is not valid JSON."),
    ),
    "not_utf8": (Text("Raden är inte giltig UTF-8.", "The line is not valid UTF-8."),),
    "repeated_key": (
        Text("Nyckeln {key} står två gånger.", "The key {key} stands twice."),
        Text("En nyckel står två gånger.", "A key stands twice."),
    ),
    "unknown_municipality": (
        Text("Okänd kommun {value}. Menades {nearest}?", "Unknown municipality {value}. Did you mean {nearest}?"),
        Text("Okänd kommun {value}. Kända: {known}.", "Unknown municipality {value}. Known: {known}."),
        Text("Okänd kommun.", "Unknown municipality."),
    ),
    "unexpected": (
        Text("Oväntat fel: {why}.", "Unexpected error: {why}."),
        Text("Oväntat fel.", "Unexpected error."),
    ),
}
