"""What the lines of a calculation are called, by the id of their rule."""

from shared.kernel.messages.text import Text

COST_OR_INCOME = {
    "living-costs": "cost",
    "medical-costs": "cost",
    "other-costs": "cost",
    "work-travel": "cost",
    "income": "income",
    "childrens-wage": "income",
    "other-month": "income",
    "job-stimulus": "income",
    "left-out-income": "income",
    "gap-filled": "income",
}
"""Rules whose lines are called by their type of cost or income."""

LINES: dict[str, Text] = {
    "personal-costs": Text("Personliga kostnader", "Personal costs"),
    "common-costs": Text("Gemensamma hushållskostnader", "Common household costs"),
    "housing-cost": Text("Boendekostnad", "Housing cost"),
    "travel-card": Text("Resekort", "Travel card"),
    "living-costs": Text("Levnadskostnad", "Living cost"),
    "medical-costs": Text("Vård och läkemedel", "Care and medicine"),
    "other-costs": Text("Övrig kostnad", "Other cost"),
    "work-travel": Text("Arbetsresor", "Journeys to work"),
    "income": Text("Inkomst", "Income"),
    "other-month": Text("Inkomst från en annan månad", "Income of another month"),
    "left-out-income": Text("Inkomst som inte räknas", "Income that does not count"),
    "gap-filled": Text("Inkomst som saknas", "Income that is missing"),
    "job-stimulus": Text("Lön med jobbstimulans", "Wage with job stimulus"),
    "childrens-wage": Text("Barns arbetsinkomst", "A child's wage"),
    "childrens-own-means": Text("Barns egna inkomster", "A child's own means"),
}
