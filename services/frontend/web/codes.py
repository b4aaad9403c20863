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

PARTS = {"norm": _("Riksnorm"), "cost": _("Kostnader"), "income": _("Inkomster")}

HISTORY = {
    "application_received": _("Ansökan mottagen"),
    "housing_cost_assessed": _("Boendekostnad bedömd"),
    "handed_to_person": _("Till handläggare"),
    "put_on_hold": _("Lagd på vent"),
    "approved": _("Bifall"),
    "refused": _("Avslag"),
    "decided_automatically": _("Beslutat automatiskt"),
}

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
    "amount_ore": _("Belopp"),
    "asked_ore": _("Sökt"),
    "assets_ore": _("Tillgångar"),
    "before": _("Förra månaden"),
    "before_ore": _("Förra månaden"),
    "came": _("Nya i hushållet"),
    "cap_ore": _("Tak"),
    "days": _("Dagar i hushållet"),
    "deadline": _("Sista dag"),
    "home": _("Boende"),
    "income_ore": _("Inkomster"),
    "left": _("Inte längre i hushållet"),
    "limit_ore": _("Gräns"),
    "lunch_away": _("Äter lunch borta"),
    "member": _("Person"),
    "mode": _("Sätt att räkna"),
    "month": _("Månad"),
    "need_ore": _("Behov"),
    "net_ore": _("Netto"),
    "now": _("Den här månaden"),
    "now_ore": _("Den här månaden"),
    "over_ore": _("Över"),
    "own_means_ore": _("Egna inkomster"),
    "people": _("Personer"),
    "percent": _("Procent"),
    "personal_costs_ore": _("Personliga kostnader"),
    "persons": _("Personer"),
    "persons_in_dwelling": _("Personer i bostaden"),
    "received_on": _("Kom in"),
    "received_ore": _("Mottaget"),
    "rent_ore": _("Hyra"),
    "role": _("Roll"),
    "rooms": _("Rum"),
    "source": _("Källa"),
    "type": _("Slag"),
    "whole_dwelling_ore": _("För hela bostaden"),
    "whole_month_ore": _("För en hel månad"),
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
    "employed": _("arbetar"),
    "unemployed": _("arbetslös"),
    "job_seeker": _("arbetssökande"),
    "student": _("studerar"),
    "sick": _("sjukskriven"),
    "on_sick_leave": _("sjukskriven"),
    "parental_leave": _("föräldraledig"),
    "retired": _("pensionär"),
    "other": _("annat"),
}
