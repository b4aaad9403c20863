"""What can stand in the way of a home for a household."""

from shared.kernel.messages.text import Text

HOMES_FAULTS: dict[str, tuple[Text, ...]] = {
    "unit_taken": (
        Text(
            "Någon annan har just fått {unit}. Välj en annan bostad.",
            "Somebody else has just got {unit}. Choose another home.",
        ),
        Text("Någon annan har just fått bostaden.", "Somebody else has just got the home."),
    ),
    "unit_too_few_beds": (
        Text("{unit} har för få sängplatser.", "{unit} has too few beds."),
        Text("Bostaden har för få sängplatser.", "The home has too few beds."),
    ),
    "unit_children_in_shared_home": (
        Text("Barn placeras inte i delat boende: {unit}.", "Children are not placed in a shared home: {unit}."),
        Text("Barn placeras inte i delat boende.", "Children are not placed in a shared home."),
    ),
    "unit_not_free_yet": (
        Text("{unit} är inte ledig än den månaden.", "{unit} is not free yet in that month."),
        Text("Bostaden är inte ledig än.", "The home is not free yet."),
    ),
    "unit_unknown": (Text("Det finns ingen sådan bostad.", "There is no such home."),),
    "search_unknown": (Text("Det finns ingen sådan sökning.", "There is no such search."),),
    "not_placed": (
        Text("Hushållet är inte placerat, eller har redan flyttat.", "The household is not placed, or has moved out."),
    ),
    "ends_before_it_began": (
        Text("Placeringen börjar i {from_month}.", "The placement begins in {from_month}."),
        Text("Placeringen börjar senare.", "The placement begins later."),
    ),
    "search_closed": (Text("Hushållet har redan fått en bostad.", "The household has got a home already."),),
    "unit_unreadable": (
        Text("Bostaden kan inte läsas: {why}.", "The home cannot be read: {why}."),
        Text("Bostaden kan inte läsas.", "The home cannot be read."),
    ),
    "unit_number_too_low": (
        Text("Ska vara minst {low}.", "Must be at least {low}."),
        Text("Är för lågt.", "Is too low."),
    ),
}
"""Codes of housing: merged into `FAULTS`."""
