"""What happens: a decision becomes a payout, a second person approves it, a file is frozen. Each is one transaction."""

from services.payments.use_cases.approve_payouts import Seen, approve_payouts
from services.payments.use_cases.look import APPROVERS, list_files, list_waiting, read_file, summarise_waiting
from services.payments.use_cases.order_payouts import order_payouts

__all__ = [
    "APPROVERS",
    "Seen",
    "approve_payouts",
    "list_files",
    "list_waiting",
    "order_payouts",
    "read_file",
    "summarise_waiting",
]
