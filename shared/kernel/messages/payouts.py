"""What can stand in the way of a payout."""

from shared.kernel.messages.text import Text

PAYOUTS: dict[str, tuple[Text, ...]] = {
    "four_eyes": (
        Text(
            "Den som har fattat beslutet kan inte godkänna utbetalningen. {count} av de valda är dina egna beslut. "
            "Lämna dem till en kollega.",
            "Whoever made the decision cannot approve the payout. {count} of those chosen are decisions of yours. "
            "Leave them to a colleague.",
        ),
        Text(
            "Den som har fattat beslutet kan inte godkänna utbetalningen.",
            "Whoever made the decision cannot approve the payout.",
        ),
    ),
    "payouts_changed": (
        Text(
            "Utbetalningarna har ändrats: summan är {sum_ore}, inte {expected_sum_ore}. Läs om listan och försök igen.",
            "The payouts have changed: the sum is {sum_ore}, not {expected_sum_ore}. Reload the list and try again.",
        ),
        Text("Utbetalningarna har ändrats. Läs om listan.", "The payouts have changed. Reload the list."),
    ),
    "new_accounts_unseen": (
        Text(
            "{count} av utbetalningarna går till ett annat konto än förra gången. Läs om listan, se dem och attestera "
            "sedan.",
            "{count} of the payouts go to another account than last time. Reload the list, look at them, then approve.",
        ),
        Text(
            "Utbetalningar går till ett annat konto än förra gången. Läs om listan.",
            "Payouts go to another account than last time. Reload the list.",
        ),
    ),
    "new_accounts_changed": (
        Text(
            "{count} av utbetalningarna går till ett nytt konto, inte {seen}. Läs om listan och försök igen.",
            "{count} of the payouts go to a new account, not {seen}. Reload the list and try again.",
        ),
        Text("Utbetalningarna har ändrats. Läs om listan.", "The payouts have changed. Reload the list."),
    ),
    "payout_already_approved": (
        Text(
            "Någon har redan godkänt utbetalningen. Den betalas bara en gång.",
            "Somebody has approved the payout already. It is paid only once.",
        ),
    ),
    "payout_unknown": (
        Text("{count} av utbetalningarna finns inte här.", "{count} of the payouts are not here."),
        Text("Utbetalningen finns inte här.", "The payout is not here."),
    ),
    "nothing_to_approve": (Text("Välj minst en utbetalning.", "Choose at least one payout."),),
    "file_unknown": (Text("Det finns ingen sådan bankfil.", "There is no such bank file."),),
    "file_protected": (
        Text(
            "Filen innehåller skyddade personuppgifter. Den hämtas av någon som är behörig att se dem.",
            "The file holds protected identities. It is fetched by somebody who is cleared to see them.",
        ),
    ),
    "payer_unknown": (
        Text(
            "Kommunens organisationsnummer eller konto att betala från saknas eller stämmer inte. Driften behöver "
            "ange dem innan något kan betalas.",
            "The municipality's organisation number or the account to pay from is missing or wrong. Operations must "
            "enter them before anything can be paid.",
        ),
    ),
    "payee_wrong": (
        Text(
            "{payee}, {payee_label}: så kan ett konto eller en mottagare inte se ut. Rätta uppgiften i ärendet.",
            "{payee}, {payee_label}: no account or payee can look like this. Correct it in the case.",
        ),
        Text("Mottagaren eller kontot stämmer inte.", "The payee or the account is not right."),
    ),
    "payee_name_unwritable": (
        Text(
            "Banken kan inte läsa namnet {payee}: tecknen {characters}. Ta reda på hur mottagarens bank skriver det.",
            "The bank cannot read the name {payee}: the characters {characters}. Find out how the payee's bank "
            "writes it.",
        ),
        Text("Namnet har tecken som banken inte kan läsa.", "The name has characters that the bank cannot read."),
    ),
}
"""Codes of payments: merged into `FAULTS`."""
