"""What the services share: plain values, event contracts, parameters and the tamed technology."""
