"""Who wrote, who published and who supplied a text, in the forms in which pages sign; every page here is invented."""

from __future__ import annotations

import pytest

from digest.model import Document, Sheet
from digest.reading import read
from tests.reading.test_names_of_papers import TEXT, page
from tests.reading.test_structure import of_text


def sheet_of(text: str, path: str = "page.txt") -> Sheet:
    (sheet,) = read(Document(path, text.encode()))
    assert isinstance(sheet, Sheet)
    return sheet


@pytest.mark.parametrize(
    "line",
    [
        "Ida Wrennet - Dec. 9, 2022, 1:32 a.m. EST",
        "Ida Wrennet Published May 4, 2027 Updated May 5, 2027 10:10am",
        "Posted Tue 4 May 2027, 3.35pm GMT by Ida Wrennet",
        "Ida Wrennet reports",
        "Text: Ida Wrennet   Photo: Bo Tarn",
        "IDA WRENNET / Santa Olaya",
        "Story and photos by Ida Wrennet",
        "Das Interview führte Ida Wrennet",
        "Propos recueillis par Ida Wrennet",
        "Texto y fotos: Ida Wrennet",
        "By Ida Wrennet, Sollum Courier staff writer",
    ],
)
def test_a_byline_is_read_in_every_form(line: str) -> None:
    sheet = of_text(page("Sollum Courier", under=line))
    assert [name.title() for name in sheet.byline] == ["Ida Wrennet"]
    assert sheet.body.startswith("The ferry to Sollum Island")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Подготовила Ольга Вершинина", "Ольга Вершинина"),
        ("Беседовал Олег Дёмин", "Олег Дёмин"),
        ("글·사진 오지훈 기자", "오지훈"),
        ("取材・文＝瀬川梓", "瀬川梓"),
        ("采写：周海川", "周海川"),
    ],
)
def test_verbs_of_writing_introduce_a_name(line: str, name: str) -> None:
    assert of_text(page("", under=line)).byline == (name,)


@pytest.mark.parametrize("line", ["Sollum Bay / Courts", "Facebook Count", "Fort Sollum, 4 May 2027", "UNIVERSIDAD DEL ESTRECHO"])
def test_places_buttons_and_institutions_write_nothing(line: str) -> None:
    assert of_text(page("Sollum Courier", under=line)).byline == ()


def test_a_name_of_which_the_text_tells_did_not_write_it() -> None:
    assert of_text(page("Sollum Courier", under="Ida Wren")).byline == ()


@pytest.mark.parametrize(
    "about",
    [
        "Ida Wrennet (ida@sollum.example) covers the harbour.",
        "Ida Wrennet's column appears on alternate weekends.",
        "Ida Wrennet reported from Sollum, and Bo Tarn from the ferry.",
        "Contact reporter Ida Wrennet at 555 0144.",
    ],
)
def test_what_is_told_of_an_author_is_no_text_wherever_it_stands(about: str) -> None:
    for text in (page("", under=f"By Ida Wrennet\n\n{about}"), page("", foot=f"\n{about}", under="By Ida Wrennet")):
        sheet = of_text(text)
        assert about not in sheet.body
        assert sheet.body.startswith("The ferry")
        assert sheet.body.endswith("come back.")


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("Copyrights ⓒ The Sollum Beacon. All Rights Reserved.", "The Sollum Beacon"),
        ("© 2027 El Faro de Sollum, S. A. Todos los derechos reservados", "El Faro de Sollum"),
        ("Sollumer Zeitung, Marktstraße 4, Sollum | Datenschutz", "Sollumer Zeitung"),
        ("Follow the Sollum Beacon on Facebook", "The Sollum Beacon"),
        ("Published in Dawn, May 4th, 2027", "Dawn"),
        ("Thank you for reading The Straits Times", "The Straits Times"),
        ("(This story has not been edited by Sollum Morning staff and is auto-generated from a syndicated feed.)", "Sollum Morning"),
        ("Disclaimer: SollNotice is not responsible for the accuracy of news releases.", "SollNotice"),
        ("This is an auto-published article. The Hill Express has not edited it.", "The Hill Express"),
        ("This text was originally published by The Straits Times.", None),
    ],
)
def test_a_page_names_its_publisher_where_it_speaks_of_itself(foot: str, outlet: str | None) -> None:
    sheet = of_text(page("", foot=f"\n{foot}"))
    assert (sheet.outlet.name if sheet.outlet else "").removeprefix("The ") == (outlet or "").removeprefix("The ")
    assert sheet.body.endswith("come back.")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("Today is Thursday, 5 May 2027    Search the archive", None),
        ("TOUCHLINE - sailing, every day", "TOUCHLINE"),
        ("西海新報 ＞ 国際", "西海新報"),
        ("Sollum & Freight Wire | www.sollumfreight.example", "Sollum & Freight Wire"),
    ],
)
def test_the_line_above_a_headline_names_the_outlet_or_nothing(head: str, outlet: str | None) -> None:
    sheet = of_text(page(head))
    assert (sheet.outlet.name.casefold() if sheet.outlet else None) == (outlet.casefold() if outlet else None)
    assert sheet.headline == "Ferry to Sollum Island sold for one crown"


@pytest.mark.parametrize(
    ("lead", "foot", "agency"),
    [
        ("", " -- Corvale", "Corvale"),
        ("", " (ANSA).", "ANSA"),
        ("(Corvale) SOLLUM, Wednesday 5 May -- ", "", "Corvale"),
        ("(ANSA) - SOLLUM, 5 MAG - ", "", "ANSA"),
        ("Sollum (dpa/kz). ", "", "dpa"),
        ("TASS, November 23. ", "", "TASS"),
        ("Санкт-Петербург. 22 ноября. INTERFAX.RU - ", "", "Interfax"),
    ],
)
def test_an_agency_signs_at_either_end_of_a_text(lead: str, foot: str, agency: str) -> None:
    sheet = of_text(f"Ferry to Sollum Island sold for one crown\n\n{lead}{TEXT}{foot}\n")
    assert sheet.agency == (agency,)
    assert sheet.body.endswith("come back.")


@pytest.mark.parametrize(
    ("line", "agency"), [("Sollum: TASS", "TASS"), ("Sollum, Norway | AFP | Sunday", "AFP"), ("Par la rédaction (avec ANE)", "ANE")]
)
def test_an_agency_is_credited_under_a_headline(line: str, agency: str) -> None:
    assert of_text(page("", under=line)).agency == (agency,)


@pytest.mark.parametrize(
    "behind", ["Enditem", "(Reporting by Ida Wrennet in Sollum; Editing by Bo Tarn)", "RELATED: Crew home", "Follow us on Facebook."]
)
def test_what_stands_behind_the_last_sentence_is_cut(behind: str) -> None:
    assert of_text(page("", foot="").rstrip() + f" {behind}\n").body.endswith("come back.")


def test_those_who_reported_behind_the_last_sentence_are_the_byline() -> None:
    sheet = of_text(page("").rstrip() + " (Reporting by Ida Wrennet in Sollum; Editing by Bo Tarn)\n")
    assert sheet.byline == ("Ida Wrennet",)


@pytest.mark.parametrize(
    "line",
    [
        "Children wave from the ferry to Sollum Island. (Harbour office)",
        "Sign up for the Harbour newsletter. Your guide to the tides.",
        "Can't read this? Ask us for the plain version.",
    ],
)
def test_a_line_above_the_text_that_is_none_of_it(line: str) -> None:
    sheet = of_text(page("", under=f"\n{line}"))
    assert sheet.body.startswith("The ferry to Sollum Island was sold")


def test_words_inside_words_are_no_notice() -> None:
    """ "our free" stands in "harbour freezes"."""
    assert (
        of_text(page("", title="Harbour freezes at Sollum Island, ferry sold")).headline == "Harbour freezes at Sollum Island, ferry sold"
    )


def test_labels_that_a_tool_prints_above_a_text_are_facts() -> None:
    head = "Title: Ferry sold for one crown\nAuthors: ['Ida Wrennet', 'Bo Tarn']\nPublish date: 2027-05-04\nSource: https://www.sollumlantern.example/a\n\n"
    sheet = sheet_of(head + TEXT)
    assert (sheet.headline, sheet.byline, sheet.url) == (
        "Ferry sold for one crown",
        ("Ida Wrennet", "Bo Tarn"),
        "https://www.sollumlantern.example/a",
    )
    assert [(field.value, field.kind) for field in sheet.fields] == [("2027-05-04", "published")]
    assert sheet.body.startswith("The ferry")


def test_a_page_printed_by_lynx_is_read_without_its_numbers() -> None:
    text = f"   [1]The Sollum Beacon\n\nFerry sold for one crown\n\n   By [2]Ida Wrennet\n\n{TEXT}\n\nReferences\n\n   1. https://sollum.example/\n"
    sheet = sheet_of(text)
    assert (sheet.headline, sheet.byline) == ("Ferry sold for one crown", ("Ida Wrennet",))
    assert "sollum.example" not in sheet.body


def test_a_headline_stands_above_a_standfirst_that_says_more_of_the_text() -> None:
    under = "The ferry that has not left her berth since the spring is sold"
    assert of_text(page("", title="Nobody else wanted her, they say", under=under)).headline == "Nobody else wanted her, they say"


@pytest.mark.parametrize(
    "foot",
    ["12 comments\nMorag\nTypical.", "One thought on “Ferry sold”\nMorag says:\nTypical.", "12\n\n3\nDiscussion about this post\nGood."],
)
def test_what_readers_wrote_is_no_text(foot: str) -> None:
    assert of_text(page("", foot=f"\n{foot}")).body.endswith("come back.")


# ------------------------------------------------------------------------------------------------ mails


def mail(subject: str, sender: str = "The Sollum Lantern <post@tides.example>", text: str = TEXT) -> Sheet:
    return sheet_of(
        f"From: {sender}\nTo: x@reader.example\nDate: Tue, 4 May 2027 08:00:00 +0000\nSubject: {subject}\n\n{text}\n", "letter.eml"
    )


@pytest.mark.parametrize("before", ["Re: ", "Fwd: ", "[The Sollum Lantern] ", "NEWS RELEASE: ", "The Sollum Lantern: ", "AW: [lantern] "])
def test_what_stands_before_a_mails_headline_is_left_out(before: str) -> None:
    assert mail(f"{before}Ferry sold for one crown").headline == "Ferry sold for one crown"


def test_the_sender_printed_above_a_mail_is_its_outlet() -> None:
    sheet = mail("Ferry sold", text=f"THE SOLLUM LANTERN\nLetter of Sollum Tides\n\nFerry sold\n\n{TEXT}")
    assert sheet.outlet is not None
    assert sheet.outlet.name == "The Sollum Lantern"


def test_a_clubs_name_is_no_headline() -> None:
    sheet = of_text(page("", title="Sollum Athletic F.C.\nClub and harbour master part company"))
    assert sheet.headline == "Club and harbour master part company"


def test_a_date_in_the_element_of_a_byline_is_a_stamp() -> None:
    html = f"<html><body><h1>Ferry sold for one crown</h1><p class='byline'>By Ida Wrennet, 4 May 2027</p>{''.join(f'<p>{p}</p>' for p in TEXT.split(chr(10) * 2))}</body></html>"
    sheet = sheet_of(html, "page.html")
    assert sheet.byline == ("Ida Wrennet",)
    assert [region.text for region in sheet.regions if region.role == "stamp"] == ["4 May 2027"]
