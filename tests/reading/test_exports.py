"""Texts as databases, clippings and copied pages print them: codes, forwarded clips, one title in the middle, words parted at line ends. Invented."""

from __future__ import annotations

from digest.model import Document, Sheet
from digest.reading import read

CODED = """HD
Lighthouse of the strait sold
BY Ann Marsh
WC 90 words
PD 6 May 2009
SN The Wennet Star
SC WNTST
LA English
CY (c) 2009 Wennet Holdings

LP
The lighthouse of the strait has been sold to a painter, the port of Wennet said yesterday.

TD
She will move in on Monday, with two goats and a boat that has no engine.

CO lght : Lights NV
AN Document WNTST00001
"""
MAIL = """From: Clippings Desk <clips@agency.example>
To: a@b.example
Date: Tue, 06 Feb 2024 07:00:00 +0000
Subject: Ferry sold to Norway

Wennet Daily Mirror
5 February 2024

Ferry sold to Norway

By Ann Marsh

The ferry Lorna has been sold to a company in Norway, which will take her over in May.

The town had hoped to keep her as a museum, but the price was too high.

This e-mail may not be passed on.
"""
ONE_TITLE = """Ferry runs aground off Wennet

By Ann Marsh
4 March 2021

The ferry Lorna ran aground on a sandbank off Wennet on Thursday in a thick fog.

Nobody was hurt, the coast guard said, and the tide would lift the ship by the evening.

Keep Reading
Why the sand is white

Inspectors will look at the hull in the dock when the weather allows it next week.

The owners expect a bill of 40,000 crowns and a month without a crossing of any kind.
"""
PARTED = """Fähre nach Sollum verkauft
Von Anna Marsch
6. Mai 2019

WENNET. Die Fähre nach Sollum ist am Samstag für eine Krone
an eine Malerin verkauft worden, die auf dem Schiff mit ih-
ren beiden Ziegen wohnen will und keinen Motor braucht.
Der Hafen hatte das Boot seit dem Frühjahr angeboten, doch
niemand hatte es haben wollen.
"""


def _sheet(text: str, name: str = "a.txt") -> Sheet:
    (sheet,) = read(Document(name, text.encode()))
    assert isinstance(sheet, Sheet)
    return sheet


def test_codes_of_a_database_say_what_its_lines_are() -> None:
    sheet = _sheet(CODED)
    assert (sheet.headline, sheet.byline, sheet.outlet and sheet.outlet.name) == (
        "Lighthouse of the strait sold",
        ("Ann Marsh",),
        "The Wennet Star",
    )
    assert sheet.body.startswith("The lighthouse of the strait")
    assert sheet.body.endswith("has no engine.")


def test_a_clipping_is_of_the_paper_it_names_and_not_of_who_sent_it_on() -> None:
    sheet = _sheet(MAIL, "a.eml")
    assert sheet.outlet is not None
    assert sheet.outlet.name == "Wennet Daily Mirror"
    assert sheet.body.endswith("the price was too high.")


def test_below_one_title_in_the_middle_the_text_goes_on() -> None:
    body = _sheet(ONE_TITLE).body
    assert "Why the sand is white" not in body
    assert body.endswith("a crossing of any kind.")


def test_a_word_parted_at_a_line_end_does_not_end_a_paragraph() -> None:
    assert "mit ih-ren beiden Ziegen" in _sheet(PARTED).body
