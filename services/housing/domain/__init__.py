"""What a home may cost, and which home fits a household: plain Python."""
