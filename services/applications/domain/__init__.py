"""Why: what makes an application whole, when two are the same, and which household sent it."""
