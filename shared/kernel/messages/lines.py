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
    "job-stimulus": Text("Jobbstimulans", "Job stimulus"),
    "childrens-wage": Text("Barns arbetsinkomst", "A child's wage"),
    "childrens-surplus": Text("Barns egna inkomster utöver barnets behov", "A child's own means beyond its need"),
}
