"""A decision with every value written out, so that its letter changes only when the template does."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

from services.eligibility.domain.decision import DecisionRecord, Office, PersonOnRecord
from shared.kernel.finding import Finding, Part
from shared.kernel.month import Month
from shared.kernel.payee import Payee, PayeeKind
from shared.kernel.situation import Home, HomeKind, HousingCost, Member, Role, Situation

MONTH = Month(2026, 11)
SOF, SOL = "12 kap. 2 § SoF (2025:468)", "12 kap. 1 § SoL (2025:400)"


def record() -> DecisionRecord:
    return DecisionRecord(
        decision_id=UUID("01a12ad5-8a00-7397-8dfe-21047a0a3ce2"),
        application_id=UUID("01a11b62-7600-7dc7-96fd-be2b340dddb5"),
        household_id=UUID("01a106c9-0600-72c1-bce9-eaf442f84fae"),
        month=MONTH,
        outcome="granted",
        amount_ore=631_050,
        automatic=True,
        decided_by="andrum",
        decided_by_name="Andrum, automatiserad beslutsfunktion",
        delegation="SN 2025/412 § 118",
        decided_at=datetime(2026, 10, 21, 22, 30, tzinfo=UTC),
        received_on=date(2026, 10, 9),
        motivation=None,
        persons=(PersonOnRecord(member="p1", name="Anna Nyström", personal_number="198804029807"),),
        address="Nygatan 12, 000 12 Lindsala",
        payee=Payee(name="Anna Nyström", kind=PayeeKind.ACCOUNT, clearing="5021", number="0054157"),
        pay_on=date(2026, 10, 30),
        office=Office(
            municipality="Lindsala kommun",
            committee="Socialnämnden i Lindsala",
            address="Lindsala kommun, Box 1, 000 00 Lindsala",
            phone="08-465 004 00",
            court="Förvaltningsrätten i Lindsala",
            invented=True,
        ),
        situation=Situation(
            id="h-1",
            municipality="lindsala",
            month=MONTH,
            members=(Member(id="p1", role=Role.ADULT, born=date(1988, 4, 2)),),
            home=Home(kind=HomeKind.RENTAL, rent_ore=690_000),
        ),
        housing=HousingCost(asked_ore=690_000, accepted_ore=690_000, cap_ore=730_000),
        findings=(
            Finding("personal-costs", 1, SOF, Part.NORM, 394_000, {"member": "p1", "role": "adult", "age": 38}),
            Finding("common-costs", 1, SOF, Part.NORM, 128_000, {"persons": 1, "persons_in_dwelling": 1}),
            Finding("housing-cost", 1, SOL, Part.COST, 690_000, {"home": "rental", "asked_ore": 690_000}),
            Finding(
                "income",
                1,
                SOL,
                Part.INCOME,
                -580_950,
                {"type": "sickness_benefit", "member": "p1", "month": "2026-10"},
            ),
        ),
        stops=(),
        norm_ore=522_000,
        costs_ore=690_000,
        need_ore=1_212_000,
        income_ore=580_950,
        assistance_ore=631_050,
        last_month_ore=620_000,
        rules_version="rules",
        parameters_version="parameters",
        values={},
        template_version="2026-1",
    )
