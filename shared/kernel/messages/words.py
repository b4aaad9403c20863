"""What types of incomes, costs and homes are called: Swedish, English. Written as inside a sentence."""

INCOMES: dict[str, tuple[str, str]] = {
    "wage": ("lön", "wage"),
    "child_benefit": ("barnbidrag", "child benefit"),
    "large_family_supplement": ("flerbarnstillägg", "large-family supplement"),
    "housing_allowance": ("bostadsbidrag", "housing allowance"),
    "maintenance_support": ("underhållsstöd", "maintenance support"),
    "parental_benefit": ("föräldrapenning", "parental benefit"),
    "sickness_benefit": ("sjukpenning", "sickness benefit"),
    "unemployment_benefit": ("arbetslöshetsersättning", "unemployment benefit"),
    "activity_support": ("aktivitetsstöd", "activity support"),
    "study_grant": ("studiestöd", "study grant"),
    "child_pension": ("barnpension", "child pension"),
    "pension": ("pension", "pension"),
    "tax_refund": ("skatteåterbäring", "tax refund"),
    "gift": ("gåva", "gift"),
    "capital": ("inkomst av kapital", "income from capital"),
    "rent_share": ("hyresdel från hemmaboende", "rent share from a person living at home"),
    "leisure_card": ("fritidskort", "leisure card"),
    "job_premium": ("jobbpremie", "job premium"),
    "other": ("övrig inkomst", "other income"),
}

COSTS: dict[str, tuple[str, str]] = {
    "electricity": ("hushållsel", "household electricity"),
    "home_insurance": ("hemförsäkring", "home insurance"),
    "union_fee": ("fackavgift", "trade union fee"),
    "unemployment_fund": ("avgift till a-kassa", "unemployment fund fee"),
    "work_travel": ("arbetsresor", "journeys to work"),
    "internet": ("internet", "internet"),
    "medical_care": ("läkarvård", "medical care"),
    "medicine": ("läkemedel", "medicine"),
    "dental_care": ("tandvård", "dental care"),
    "glasses": ("glasögon", "glasses"),
    "childcare_fee": ("barnomsorgsavgift", "childcare fee"),
    "visitation": ("umgängesresor", "journeys to see one's children"),
    "other": ("övrig kostnad", "other cost"),
}

HOMES: dict[str, tuple[str, str]] = {
    "rental": ("hyresrätt", "rented home"),
    "sublet": ("andrahandsbostad", "sublet home"),
    "owned": ("ägd bostad", "owned home"),
    "lodging": ("inneboende", "lodging"),
    "temporary": ("tillfälligt boende", "temporary home"),
    "none": ("ingen bostad", "no home"),
}
