"""Why a payout may be paid, by whom, when and to where: plain Python."""
