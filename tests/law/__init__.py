"""The law, table by table: what each rule makes of a household."""
