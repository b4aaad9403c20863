"""Answers as the interface's description has them, written by hand: no code of the simulator stands behind these."""

from __future__ import annotations

import base64
import json
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from services.eligibility.domain.agency_facts import Agency, AgencyAnswer, Asker, Question
from services.eligibility.ssbtek.answer import read_answer

NUMBER = "199001012384"
NOW = datetime(2026, 10, 22, 6, 30, tzinfo=UTC)
CORRELATION = "1f7c"
QUESTION = Question(
    application_id=UUID(int=1),
    member="p1",
    personal_number=NUMBER,
    from_day=date(2026, 9, 1),
    until_day=date(2026, 10, 31),
    asker=Asker(organisation_number="299999-9994", name="Lindsala kommun"),
    asked_on=date(2026, 10, 22),
    agencies=frozenset(Agency),
)

AF = f"""<er:Fraga/><er:Svar>
  <er:Schemaversion>4.0</er:Schemaversion>
  <er:IdentitetsbeteckningFysiskPerson>{NUMBER}</er:IdentitetsbeteckningFysiskPerson>
  <er:ArbetssokandeInfo>
    <er:Arbetssokande>true</er:Arbetssokande>
    <er:ArbetssokandeRegistrerad>2016-11-18+01:00</er:ArbetssokandeRegistrerad>
  </er:ArbetssokandeInfo>
  <er:BeslutInfo><er:EkonomiskaBeslut><er:Beslut>
    <er:ErsattningTyp>Aktivitetsstöd</er:ErsattningTyp><er:Omfattning>100</er:Omfattning>
    <er:BeslutFrom>2026-08-01</er:BeslutFrom><er:BeslutTom>2026-12-31</er:BeslutTom>
  </er:Beslut></er:EkonomiskaBeslut></er:BeslutInfo>
  <er:StatusSokandeinformationKod>0</er:StatusSokandeinformationKod>
  <er:StatusSokandeinformationKodText>Ett giltigt svar.</er:StatusSokandeinformationKodText>
</er:Svar>"""

CSN_DOCUMENT = """<CSNSvar schemaVersion="4.0" xmlns="http://schema.csn.se/v4.0/kommunfraga"
    xmlns:p="http://schema.csn.se/v4.0/person" xmlns:s="http://schema.csn.se/v4.0/studiemedel"
    xmlns:t="http://schema.csn.se/v4.0/csntyper">
  <GemensamtSvarEkbistand><Resultat><ResultatKod>{code}</ResultatKod><ResultatText>{text}</ResultatText></Resultat>
  </GemensamtSvarEkbistand><GemensamtFragaEkbistand/>
  <Personer><Person personnummer="9001012384" Status="          " sekel="19">
    <p:Studiemedel><p:Arenden><p:Arende lopnummer="1"><s:UtbetalningsPlan>
      <s:Utbetalning><t:utbetdatum>20261023</t:utbetdatum><t:utbetstatus>Planerad</t:utbetstatus>
        <t:Utbetaldatider><t:Utbetaldtid><t:Beloppen>
          <t:Belopp><t:beloppstyp>GRUNDB</t:beloppstyp><t:klartext>Bidrag</t:klartext><t:belopp>3916</t:belopp>
            <t:totbelopp>3916</t:totbelopp></t:Belopp>
          <t:Belopp><t:beloppstyp>GRUNDL</t:beloppstyp><t:klartext>Lån</t:klartext><t:belopp>9000</t:belopp>
            <t:totbelopp>9000</t:totbelopp></t:Belopp>
        </t:Beloppen><t:totbelopp>12916</t:totbelopp></t:Utbetaldtid></t:Utbetaldatider>
        <t:totbelopp>12916</t:totbelopp></s:Utbetalning>
    </s:UtbetalningsPlan></p:Arende></p:Arenden></p:Studiemedel>
  </Person></Personer>
</CSNSvar>"""

SKV_DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<SvarBeskattningsuppgifterEnligtSFS2008-975
    xmlns="http://xmls.skatteverket.se/se/skatteverket/zg/instans/standardiseradInformation/1.0"
    xmlns:besko="http://xmls.skatteverket.se/se/skatteverket/zg/komponent/infoForBeskattning/1.0"
    xmlns:folko="http://xmls.skatteverket.se/se/skatteverket/zg/komponent/infoForFolkbokforing/1.0">
  <PersonuppgiftLista><Personuppgift>
    <folko:IdentitetsbeteckningFysiskPerson>{NUMBER}</folko:IdentitetsbeteckningFysiskPerson>
    <Kapitaluppgift><besko:Taxeringsar>2025</besko:Taxeringsar>
      <besko:SummaIntakterPaKapital>12345</besko:SummaIntakterPaKapital>
      <besko:OverskottPaKapital>666</besko:OverskottPaKapital></Kapitaluppgift>
    <Skattekontouppgift><Aterbetalning><Utbetalningsdatum>2026-10-06</Utbetalningsdatum><Belopp>4210</Belopp>
      </Aterbetalning></Skattekontouppgift>
  </Personuppgift></PersonuppgiftLista>
</SvarBeskattningsuppgifterEnligtSFS2008-975>"""

SO = f"""<in:IdentificationNumber>{NUMBER}</in:IdentificationNumber>
<in:ArbetsloshetsersattningLista><in:Arbetsloshetsersattning>
  <in:SvarandeOrganisation>En a-kassa</in:SvarandeOrganisation>
  <in:Utbetalningar><in:Utbetalningsdatum>2026-10-09</in:Utbetalningsdatum>
    <in:NettoEfterSkatt>1250.50</in:NettoEfterSkatt><in:NettoEfterAvdrag>1100.50</in:NettoEfterAvdrag>
    <in:Ersattningsdagar>2</in:Ersattningsdagar><in:AvserFrom>2026-10-01</in:AvserFrom>
    <in:AvserTom>2026-10-02</in:AvserTom></in:Utbetalningar>
</in:Arbetsloshetsersattning></in:ArbetsloshetsersattningLista>"""

TNS = """<tns:resultat>OK</tns:resultat><tns:fordonsinnehav><f:fordon>
  <f:regnr>ABC001</f:regnr><f:fabrikat>VOLVO</f:fabrikat><f:fordonsar>2012</f:fordonsar>
  <f:fordonsslag>PERSONBIL</f:fordonsslag><f:handelsbeteckning>V70</f:handelsbeteckning>
</f:fordon></tns:fordonsinnehav>"""

MIV = f"""<response><correlationid>0</correlationid><personnummer>{NUMBER}</personnummer><svarCollection><svar>
  <arendeTypNamn>UPPEHÅLLSTILLSTÅND</arendeTypNamn><beslutsKodNamn>ANSÖKAN BEVILJAS</beslutsKodNamn>
  <beslutsTypNamn>PERMANENT UPPEHÅLLSTILLSTÅND</beslutsTypNamn><beslutsdatum>1998-05-12+02:00</beslutsdatum>
  <giltighetstid>PERMANENT</giltighetstid></svar></svarCollection></response>"""


def sek(kronor: float) -> dict[str, Any]:
    return {"summa": kronor, "valuta": "SEK"}


def lefi(**changes: Any) -> dict[str, Any]:
    """Sickness benefit with tax, set-off and distraint; a planned housing allowance; a pension."""
    sickness = {"id": "SJP", "beskrivning": "Sjukpenning"}
    row = {
        "formansfamilj": {"id": "DAG", "beskrivning": "Dagersättning"},
        "datum": "2026-10-23",
        "bruttobelopp": sek(7_000),
        "skattebelopp": sek(2_100),
        "avdragsbelopp": sek(3_100.5),
        "nettobelopp": sek(3_899.5),
        "utbetalningsdetalj": [
            {"forman": sickness, "beloppstyp": {"id": "DAG"}, "bruttobelopp": sek(7_000), "dagar": 10},
            {"forman": sickness, "beloppstyp": {"id": "PS"}, "skattebelopp": sek(2_100)},
            {"forman": sickness, "beloppstyp": {"id": "KVI"}, "avdragsbelopp": sek(600.5)},
            {"forman": sickness, "beloppstyp": {"id": "INF"}, "avdragsbelopp": sek(400)},
        ],
    }
    planned = {
        "formansfamilj": {"id": "BOB", "beskrivning": "Bostadsbidrag"},
        "datum": "2026-10-27",
        "nettobelopp": sek(1_200),
    }
    pension = {
        "utbetalningsdatum": "2026-10-19",
        "bruttobelopp": 9_000,
        "nettobelopp": 6_500,
        "avdrag": [
            {"belopp": 2_000, "avdragstyp": {"kod": "PM:PS", "beskrivning": "Skatt"}},
            {"belopp": 500, "avdragstyp": {"kod": "PM:UTMATNING", "beskrivning": "Utmätning"}},
        ],
        "utbetalningsrader": [
            {"formansgrupp": {"kod": "PM:AP", "beskrivning": "Allmän pension"}, "belopp": 9_000},
        ],
    }
    return {
        "utlamnare": [{"utlamnare": {"kod": kod}, "tillstand": {"kod": "OK"}} for kod in ("FK", "PM")],
        "formansinformation": {
            "generellPersoninformation": [{"personnummer": NUMBER}],
            "utbetalningsuppgift": [row],
            "preliminarautbetalningar": [planned],
        },
        "utbetalningar": [pension],
        **changes,
    }


def base64_of(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def csn(code: str = "0", text: str = "Allt OK", number: str = NUMBER) -> str:
    document = CSN_DOCUMENT.format(code=code, text=text).replace(NUMBER[2:], number[2:])
    return f"<ssbt:svar>{base64_of(document)}</ssbt:svar>"


def fk(answer: Any = None) -> str:
    return f"<ssbt:lefiJsonSvar>{base64_of(json.dumps(lefi() if answer is None else answer))}</ssbt:lefiJsonSvar>"


def skv(document: str = SKV_DOCUMENT) -> str:
    return f"<svar><![CDATA[{document}]]></svar>"


def data(**parts: str) -> dict[str, str]:
    """Every agency's data, with some of it changed."""
    right = {"AF": AF, "CSN": csn(), "FK": fk(), "SKV": skv(), "SO": SO, "TNS": TNS, "MIV": MIV}
    return {name: f"<ssbt:data>{part}</ssbt:data>" for name, part in (right | parts).items()}


def envelope(parts: dict[str, str], correlation: str = CORRELATION, version: str = "10") -> bytes:
    inside = "".join(f"<ssbt:{name}>{part}</ssbt:{name}>" for name, part in parts.items())
    return f"""<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
      <ssbt:hamtaBastjanstInformationResponse
          xmlns:ssbt="http://schema.forsakringskassan.se/integration/ssbt/{version}"
          xmlns:er="http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2"
          xmlns:in="http://INT014.UBPService.Schemas" xmlns:f="http://schema.transportstyrelsen.se/ssbtek/fordon/1"
          xmlns:tns="http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1">
        <ssbt:korrelationsid>{correlation}</ssbt:korrelationsid>
        <ssbt:svarsdata>{inside}</ssbt:svarsdata>
      </ssbt:hamtaBastjanstInformationResponse></soap:Body></soap:Envelope>""".encode()


def answers(parts: dict[str, str] | None = None) -> dict[Agency, AgencyAnswer]:
    """What is read of an answer with these parts, by agency."""
    read = read_answer(envelope(data() if parts is None else parts), QUESTION, CORRELATION, NOW)
    return {one.agency: one for one in read}


def error(source: str = "BT", code: str = "TEKNISKT_FEL", message: str = "Ett fel") -> str:
    return (
        f"<ssbt:error><ssbt:kalla>{source}</ssbt:kalla><ssbt:felkod>{code}</ssbt:felkod>"
        f"<ssbt:felmeddelande>{message}</ssbt:felmeddelande></ssbt:error>"
    )
