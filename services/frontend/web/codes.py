"""Codes of the other services in the reader's words. One that is missing here is shown as it is."""

from __future__ import annotations

from flask_babel import lazy_gettext as _

ROLES = {
    "caseworker": _("handläggare"),
    "decision_maker": _("beslutsfattare"),
    "housing_officer": _("bostadshandläggare"),
    "administrator": _("administratör"),
    "payment_officer": _("utbetalningsansvarig"),
    "unit_head": _("enhetschef"),
    "auditor": _("revisor"),
    "operator": _("driftansvarig"),
}

STATES = {
    "waiting": _("Väntar på månaden"),
    "ready": _("Väntar på månaden"),
    "person": _("Behöver en handläggare"),
    "on_hold": _("På vent"),
    "decided": _("Beslutat"),
}

OUTCOMES = {"granted": _("Bifall"), "refused": _("Avslag")}

PAYOUTS = {"none": "–", "ordered": _("Väntar på attest"), "approved": _("I bankfil")}

RUN_STATES = {"none": _("Inte körd"), "running": _("Pågår"), "done": _("Klar")}

CHANNELS = {"e_service": _("e-tjänst"), "paper": _("papper"), "import": _("import")}

SCHOOLS = {
    "none": _("går inte i skola"),
    "preschool": _("förskola"),
    "compulsory": _("grundskola"),
    "upper_secondary": _("gymnasieskola"),
}

OCCUPATIONS = {
    "employed": _("arbetar"),
    "unemployed": _("arbetslös"),
    "labour_market_programme": _("i arbetsmarknadsprogram"),
    "job_seeker": _("arbetssökande"),
    "student": _("studerar"),
    "sick": _("sjukskriven"),
    "on_sick_leave": _("sjukskriven"),
    "sickness_compensation": _("har sjukersättning"),
    "activity_compensation": _("har aktivitetsersättning"),
    "parental_leave": _("föräldraledig"),
    "self_employed": _("egen företagare"),
    "retired": _("pensionär"),
    "other": _("annat"),
}
"""What people do. A paper form has it in the household's own words."""

PARTS = {"norm": _("Riksnorm"), "cost": _("Kostnader"), "income": _("Inkomster")}

HISTORY = {
    "application_received": _("Ansökan mottagen"),
    "housing_cost_assessed": _("Boendekostnad bedömd"),
    "handed_to_person": _("Till handläggare"),
    "put_on_hold": _("Lagd på vent"),
    "approved": _("Bifall"),
    "refused": _("Avslag"),
    "decided_automatically": _("Beslutat automatiskt"),
    "waits_for_agency": _("Väntar på en myndighet"),
}

NOTES = {
    "job_seeker": _("Arbetssökande"),
    "decision": _("Beslut om ersättning"),
    "vehicle": _("Fordon"),
    "permit": _("Tillstånd"),
    "capital": _("Inkomst av kapital"),
}
"""Kinds of what agencies tell besides payments."""

UNITS = {
    "hotel": _("hotell"),
    "hostel": _("vandrarhem"),
    "emergency_flat": _("jourlägenhet"),
    "transition_flat": _("övergångslägenhet"),
    "municipal_flat": _("kommunens hyreslägenhet"),
}

FITS = {
    "same_district": _("samma område"),
    "other_district": _("annat område"),
    "enough_rooms": _("rum nog"),
    "too_few_rooms": _("för få rum"),
    "kitchen": _("eget kök"),
    "no_kitchen": _("inget kök"),
    "can_stay": _("kan bo kvar"),
    "must_move_again": _("måste flytta igen"),
    "within_cap": _("hyra inom taket"),
    "above_cap": _("hyra över taket"),
}

FACTS = {
    "accepted_ore": _("Godtagen kostnad"),
    "age": _("Ålder"),
    "agency": _("Myndighet"),
    "amount": _("Belopp"),
    "amount_ore": _("Belopp"),
    "asked_on": _("Frågad"),
    "asked_ore": _("Sökt"),
    "assets_ore": _("Tillgångar"),
    "before": _("Förra månaden"),
    "before_ore": _("Förra månaden"),
    "benefit": _("Förmån"),
    "came": _("Nya i hushållet"),
    "cap_ore": _("Tak"),
    "cap_unknown": _("Taket är okänt"),
    "category": _("Kategori"),
    "character": _("Tecken"),
    "code": _("Kod"),
    "days": _("Dagar i hushållet"),
    "deadline": _("Sista dag"),
    "decided_on": _("Beslutat den"),
    "disregarded_ore": _("Räknas inte"),
    "distraint_ore": _("Utmätning"),
    "earned_this_year_ore": _("Tjänat i år"),
    "ended_on": _("Avslutad den"),
    "error": _("Fel"),
    "expected_ore": _("Efter regeln"),
    "fact": _("Uppgift"),
    "from": _("Från"),
    "fund": _("A-kassa"),
    "home": _("Boende"),
    "income": _("Inkomst"),
    "income_ore": _("Inkomster"),
    "kind": _("Typ"),
    "last_report_on": _("Senaste aktivitetsrapport"),
    "left": _("Inte längre i hushållet"),
    "limit_ore": _("Gräns"),
    "look_above_ore": _("Ovanligt över"),
    "lunch_away": _("Äter lunch borta"),
    "make": _("Fabrikat"),
    "meant_for": _("Gällde"),
    "member": _("Person"),
    "members": _("Personer"),
    "mode": _("Sätt att räkna"),
    "month": _("Månad"),
    "months": _("Månader"),
    "name": _("Namn"),
    "need_ore": _("Behov"),
    "net_ore": _("Netto"),
    "now": _("Den här månaden"),
    "now_ore": _("Den här månaden"),
    "other_deductions_ore": _("Andra avdrag"),
    "outcome": _("Utfall"),
    "over_ore": _("Över"),
    "own_cost_ore": _("Egna kostnader"),
    "own_means_ore": _("Egna inkomster"),
    "paid_on": _("Utbetalt"),
    "parameter": _("Parameter"),
    "people": _("Personer"),
    "percent": _("Procent"),
    "permanent": _("Permanent"),
    "personal_costs_ore": _("Personliga kostnader"),
    "persons": _("Personer"),
    "persons_in_dwelling": _("Personer i bostaden"),
    "received_on": _("Kom in"),
    "received_ore": _("Mottaget"),
    "registered": _("Inskriven"),
    "registered_on": _("Inskriven den"),
    "registration": _("Registreringsnummer"),
    "rent_ore": _("Hyra"),
    "role": _("Roll"),
    "rooms": _("Rum"),
    "school": _("Skola"),
    "set_off_ore": _("Kvittning"),
    "source": _("Källa"),
    "surplus_ore": _("Överskott"),
    "tax_ore": _("Skatt"),
    "told_ore": _("Uppgett"),
    "type": _("Slag"),
    "unit": _("Bostad"),
    "until": _("Till"),
    "whole_dwelling_ore": _("För hela bostaden"),
    "whole_month_ore": _("För en hel månad"),
    "withheld_ore": _("Innehållet"),
    "year": _("År"),
}

VALUES: dict[str, str] = {
    "IN_NORM": _("ingår i normen"),
    "FLAT_GRANT": _("fast belopp"),
    "ACTIVITY_TESTED": _("prövas mot aktivitet"),
    "NONE": _("inget"),
    "in_norm": _("ingår i normen"),
    "flat_grant": _("fast belopp"),
    "activity_tested": _("prövas mot aktivitet"),
    "adult": _("vuxen"),
    "child": _("barn"),
    "preschool": _("förskola"),
    "compulsory": _("grundskola"),
    "upper_secondary": _("gymnasieskola"),
    "tax": _("skatt"),
    "set_off": _("kvittning"),
    "distraint": _("utmätning"),
    "municipality": _("kommunen"),
}
