"""Why a case goes to a person. For each reason, the fullest text first; the last one needs no facts."""

from shared.kernel.messages.decision_stops import DECISION_STOPS
from shared.kernel.messages.text import Text

STOPS: dict[str, tuple[Text, ...]] = {
    **DECISION_STOPS,
    "no_need": (
        Text(
            "Inkomsterna {income_ore} räcker till behovet {need_ore}",
            "The income of {income_ore} covers the need of {need_ore}",
        ),
        Text("Inkomsterna räcker till behovet", "The income covers the need"),
    ),
    "rent_above_cap": (
        Text("Hyran {asked_ore} är över taket {cap_ore}", "The rent of {asked_ore} is above the cap of {cap_ore}"),
        Text("Hyran är över taket", "The rent is above the cap"),
    ),
    "cost_needs_judgement": (
        Text("Kostnaden för {cost} {asked_ore} ska bedömas", "The cost of {cost}, {asked_ore}, must be judged"),
        Text("En kostnad ska bedömas", "A cost must be judged"),
    ),
    "cost_capped": (
        Text(
            "Kostnaden för {cost} {asked_ore} är över taket {cap_ore}",
            "The cost of {cost}, {asked_ore}, is above the cap of {cap_ore}",
        ),
        Text("En kostnad är över taket", "A cost is above the cap"),
    ),
    "income_changed": (
        Text(
            "Inkomsten har ändrats {percent}: {income} {now_ore}, förra månaden {before_ore}",
            "The income has changed by {percent}: {income} {now_ore}, last month {before_ore}",
        ),
        Text("En inkomst har ändrats", "An income has changed"),
    ),
    "income_missing": (
        Text(
            "En inkomst saknas: {income}, förra månaden {before_ore}",
            "An income is missing: {income}, last month {before_ore}",
        ),
        Text("En inkomst saknas", "An income is missing"),
    ),
    "new_income": (
        Text("En inkomst är ny: {income} {now_ore}", "An income is new: {income} {now_ore}"),
        Text("En inkomst är ny", "An income is new"),
    ),
    "unknown_income": (
        Text(
            "{source} har betalat {received_ore} i något som inte är känt: {benefit}",
            "Of an unknown kind, paid by {source}: {benefit}, {received_ore}",
        ),
        Text("Inkomsten är av okänt slag: {received_ore}", "The income is of an unknown kind: {received_ore}"),
        Text("En inkomst är av okänt slag", "An income is of an unknown kind"),
    ),
    "asset_above_limit": (
        Text(
            "Tillgångarna {assets_ore} är över gränsen {limit_ore}",
            "The assets of {assets_ore} are above the limit of {limit_ore}",
        ),
        Text("Tillgångarna är över gränsen", "The assets are above the limit"),
    ),
    "household_changed": (
        Text(
            "Hushållet har ändrats: {came} har kommit, {left} har gått; {now} bor här, förra månaden {before}",
            "The household has changed: {came} came, {left} left; {now} live here, last month {before}",
        ),
        Text("Hushållet har ändrats", "The household has changed"),
    ),
    "lower_than_last_month": (
        Text(
            "Biståndet blir lägre än förra månaden: {now_ore}, förra månaden {before_ore}",
            "The assistance is lower than last month: {now_ore}, last month {before_ore}",
        ),
        Text("Biståndet blir lägre än förra månaden", "The assistance is lower than last month"),
    ),
    "parameter_missing": (
        Text("Beloppet {parameter} saknas för {month}", "The amount {parameter} is missing for {month}"),
        Text("Ett belopp saknas", "An amount is missing"),
    ),
    "parameter_unverified": (
        Text(
            "Beloppet {parameter} är inte kontrollerat mot källan: {source}",
            "The amount {parameter} has not been checked against its source: {source}",
        ),
        Text("Ett belopp är inte kontrollerat mot källan", "An amount has not been checked against its source"),
    ),
    "source_unavailable": (
        Text("{source} har inte svarat", "{source} has not answered"),
        Text("En myndighet har inte svarat", "An agency has not answered"),
    ),
    "undeclared_income": (
        Text(
            "Hushållet har inte uppgett {income}: {source} har betalat {received_ore}",
            "The household has not told of {income}: paid by {source}, {received_ore}",
        ),
        Text("En inkomst har inte uppgetts", "An income was not told of"),
    ),
    "income_differs": (
        Text(
            "Hushållet uppger {told_ore} i {income}, {source} {received_ore}",
            "The household tells of {told_ore} in {income}, {source} of {received_ore}",
        ),
        Text("En inkomst stämmer inte med myndighetens uppgift", "An income differs from what the agency says"),
    ),
    "benefit_withheld": (
        Text(
            "{source} har hållit inne {withheld_ore} av {income}",
            "Kept back from {income} by {source}: {withheld_ore}",
        ),
        Text("En myndighet har hållit inne pengar", "An agency has kept money back"),
    ),
    "late_application": (
        Text(
            "Ansökan kom {received_on}, sista dagen var {deadline}",
            "The application came on {received_on}, the last day was {deadline}",
        ),
        Text("Ansökan kom för sent", "The application came late"),
    ),
    "activity_requirement": (Text("Aktivitetskravet ska prövas", "The activity requirement must be tried"),),
    "temporary_home": (
        Text("Boendet är tillfälligt och kostar {asked_ore}", "The home is temporary and costs {asked_ore}"),
        Text("Boendet är tillfälligt", "The home is temporary"),
    ),
    "protected_identity": (Text("Skyddade personuppgifter", "Protected identity"),),
    "random_check": (Text("Utvald till stickprov", "Chosen for a random check"),),
    "no_home": (Text("Hushållet saknar bostad", "The household has no home"),),
    "first_application": (Text("Hushållets första ansökan", "The household's first application"),),
    "not_delegated": (
        Text("Delegationsordningen tillåter inte automatiska beslut", "Automatic decisions are not delegated"),
    ),
    "fact_missing": (
        Text("Uppgift saknas: {fact}", "A fact is missing: {fact}"),
        Text("En uppgift saknas", "A fact is missing"),
    ),
    "cost_unusual": (
        Text(
            "Kostnaden för {cost} {asked_ore} är ovanligt hög; över {look_above_ore} ska en person se på den",
            "The cost of {cost}, {asked_ore}, is unusually high; above {look_above_ore} a person looks",
        ),
        Text("En kostnad är ovanligt hög", "A cost is unusually high"),
    ),
    "housing_cost_changed": (
        Text(
            "Boendekostnaden har ändrats {percent}: {now_ore}, förra månaden {before_ore}",
            "The housing cost has changed by {percent}: {now_ore}, last month {before_ore}",
        ),
        Text(
            "Boendekostnaden är ny: {now_ore}, förra månaden {before_ore}",
            "The housing cost is new: {now_ore}, last month {before_ore}",
        ),
        Text("Boendekostnaden har ändrats", "The housing cost has changed"),
    ),
    "income_other_month": (
        Text(
            "En inkomst hör till en annan månad: {income} {amount_ore}, {month}",
            "An income is of another month: {income} {amount_ore}, {month}",
        ),
        Text("En inkomst hör till en annan månad", "An income is of another month"),
    ),
    "income_needs_judgement": (
        Text(
            "Om inkomsten räknas ska bedömas: {income} {received_ore}",
            "Whether the income counts must be judged: {income} {received_ore}",
        ),
        Text("En inkomst ska bedömas", "An income must be judged"),
    ),
    "deduction_needs_judgement": (
        Text(
            "Från {income} har {set_off_ore} kvittats och {distraint_ore} utmätts",
            "From {income}, {set_off_ore} was set off and {distraint_ore} distrained",
        ),
        Text("Från {income} har {set_off_ore} kvittats", "From {income}, {set_off_ore} was set off"),
        Text("Från {income} har {distraint_ore} utmätts", "From {income}, {distraint_ore} was distrained"),
        Text("Ett avdrag från en inkomst ska bedömas", "A deduction from an income must be judged"),
    ),
    "late_transfer": (
        Text(
            "En inkomst kom sent: {income} {received_ore} för {meant_for}",
            "An income came late: {income} {received_ore} for {meant_for}",
        ),
        Text("En inkomst kom sent", "An income came late"),
    ),
    "job_stimulus_unclear": (
        Text(
            "Det är oklart om jobbstimulans gäller: {months} månader i rad med bistånd",
            "Whether the job stimulus holds is unclear: {months} months in a row with assistance",
        ),
        Text("Det är oklart om jobbstimulans gäller", "Whether the job stimulus holds is unclear"),
    ),
    "reform_in_force": (
        Text(
            "Reformen i {statute} gäller, och Andrum räknar inte enligt den",
            "The reform of {statute} is in force, and Andrum does not calculate by it",
        ),
        Text(
            "En reform gäller som Andrum inte räknar enligt", "A reform is in force by which Andrum does not calculate"
        ),
    ),
    "rent_share_differs": (
        Text(
            "Hyresdelen är {told_ore}, efter regeln {expected_ore}",
            "The rent share is {told_ore}, by the rule {expected_ore}",
        ),
        Text("Hyresdelen stämmer inte med regeln", "The rent share differs from the rule"),
    ),
    "receiver_unclear": (
        Text("Det är inte känt vems lönen {received_ore} är", "It is not known whose wage of {received_ore} this is"),
        Text("Det är inte känt vems en lön är", "It is not known whose a wage is"),
    ),
    "school_unclear": (
        Text(
            "Skolgången är oklar: barn, {age} år, bor hemma",
            "Schooling is unclear: a child of {age} years lives at home",
        ),
        Text("Skolgången är oklar", "Schooling is unclear"),
    ),
}
