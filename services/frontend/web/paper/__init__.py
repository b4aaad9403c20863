"""The paper application as a form: its fields, how what was typed becomes an application, and how faults come back."""
