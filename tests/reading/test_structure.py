"""What `sheet_of` promises: nothing vanishes, words stay as printed, invented pages of many styles are told apart."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from digest.model import Field, Outlet, Sheet
from digest.reading.material import Line, Material
from digest.reading.plain import plain
from digest.reading.structure import MOST_LINES, sheet_of
from tests.reading.invented import PAGES, Page


def material(*lines: Line, **facts: object) -> Material:
    return Material(path="x.txt", item=None, format="text", identity=b"x", lines=lines, **facts)  # type: ignore[arg-type]


def of_text(text: str) -> Sheet:
    (found,) = plain("x.txt", text.encode())
    assert isinstance(found, Material)
    return sheet_of(found)


def squeezed(text: str) -> str:
    """Without white space and the bars that part a line."""
    return re.sub(r"[\s|·•/–—]+", "", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_an_invented_page_is_told_apart(page: Page) -> None:
    sheet = of_text(page.text)
    said = (sheet.headline, sheet.byline, sheet.outlet.name if sheet.outlet else None, sheet.agency, sheet.language)
    assert said == (page.headline, page.byline, page.outlet, page.agency, page.language)
    paragraphs = sheet.body.split("\n\n")
    assert page.first in paragraphs[0]
    assert paragraphs[-1].endswith(page.last)
    for words in page.gone:
        assert words not in sheet.body
    for words in page.kept:
        assert words in sheet.body


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_of_a_page_vanishes_and_every_region_has_its_reason(page: Page) -> None:
    sheet = of_text(page.text)
    assert squeezed("".join(region.text for region in sheet.regions)) == squeezed(page.text)
    assert all(region.why for region in sheet.regions)
    assert sheet.body == "\n\n".join(region.text for region in sheet.regions if region.role == "body")


WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
PRINTED = st.sampled_from(
    [
        "By Ann Lee and Bob Roe",
        "Related stories",
        "Posted on : 2024-06-26 17:10 KST",
        "The minister said on Tuesday that the bank would not be sold to anybody.",
        "[서울=뉴시스]",
        "© 2020 The Herald",
        "Share",
        "Editor: What did you see?",
        "Interview Transcript: Editor and Dr. X",
        "（新华社记者张三）",
        "About us",
        "x",
        "",
    ]
)
LINES = st.lists(
    st.builds(Line, text=WORDS | PRINTED, block=st.integers(0, 5), hint=st.sampled_from([None, None, None, "body", "headline", "teaser"])),
    max_size=30,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_any_lines_give_a_sheet_that_holds_them_all(lines: list[Line]) -> None:
    """Never raises; every line is in a region, in the page's order; the body's words are a subsequence of the page's."""
    sheet = sheet_of(material(*lines))
    assert squeezed("".join(region.text for region in sheet.regions)) == squeezed("".join(line.text for line in lines))
    page = iter("".join(squeezed(line.text) for line in lines))
    assert all(c in page for c in squeezed(sheet.body))
    assert sheet.title


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=80), st.text(st.characters(codec="utf-8"), max_size=80))
def test_no_fact_of_a_format_makes_it_raise(one: str, two: str) -> None:
    line = Line("The minister said on Tuesday that the bank would not be sold to anybody.", 0)
    sheet = sheet_of(
        material(line, headline=one, publisher=two, url=f"http://{one}", byline=(one, two), subject=two, domains=(one,), language=two)
    )
    assert sheet.body == line.text


@pytest.mark.parametrize(
    "text",
    [
        "ab\n" * 330_000,
        "By John Smith\n" * 70_000,
        "(" * 1_000_000,
        "【東京=山田】" * 60_000,
        "Editor: hi there.\nDr. X: well.\n" * 30_000,
        " - " * 330_000,
        "© 2024 " * 140_000,
    ],
    ids=["short lines", "bylines", "brackets", "tags", "turns", "dashes", "copyrights"],
)
def test_a_megabyte_of_junk_takes_less_than_a_second(text: str) -> None:
    lines = tuple(Line(line, 0) for line in text.split("\n"))
    start = time.process_time()
    sheet_of(material(*lines))
    assert time.process_time() - start < 1.0


def test_lines_beyond_any_article_are_kept_in_one_region() -> None:
    lines = [Line(f"line {n}", n) for n in range(MOST_LINES + 5)]
    assert sheet_of(material(*lines)).regions[-1].text.split("\n") == [f"line {n}" for n in range(MOST_LINES, MOST_LINES + 5)]


LEAD = Line("The harbour at Tansy froze on Monday for the first time since 1963, the pilot said.", 9)


def test_the_sites_own_outlets_come_before_the_general_table() -> None:
    own = Outlet("Our Guardian", domains=("theguardian.com",), country="nz")
    sheet = sheet_of(material(LEAD, url="https://www.theguardian.com/a/b"), (own,))
    assert sheet.outlet == own


def test_an_address_that_no_table_knows_is_named_as_the_page_spells_it() -> None:
    outlet = sheet_of(material(LEAD, Line("Mehr bei Tansy Bote", 9), url="https://www.tansybote.de/x")).outlet
    assert outlet is not None
    assert (outlet.name, outlet.country) == ("Tansy Bote", "de")


@pytest.mark.parametrize(
    ("facts", "name", "country"),
    [
        ({"url": "https://english.hani.co.kr/arti/1.html"}, "Hankyoreh", "kr"),
        ({"publisher": "the guardian", "publisher_why": "og:site_name"}, "The Guardian", "gb"),
        ({"publisher": "Tansy FM | Local news", "publisher_why": "feed title"}, "Tansy FM", None),
        ({"publisher": "Tansy Bote", "url": "https://www.tansybote.de/x"}, "Tansy Bote", "de"),
        ({"url": "https://www.tansybote.de/x"}, None, None),
        ({"url": "https://www.reuters.com/x"}, "Reuters", "gb"),
        ({}, None, None),
    ],
)
def test_the_outlet_is_told_by_address_and_by_the_formats_own_word(facts: dict[str, str], name: str | None, country: str | None) -> None:
    outlet = sheet_of(material(LEAD, **facts)).outlet
    assert (outlet.name if outlet else None, outlet.country if outlet else None) == (name, country)


@pytest.mark.parametrize(
    "line",
    [
        "Skaters on the frozen harbour. (TASS/Yonhap)",
        "Skaters on the harbour on Jan. 4. 2021.01.04 Tansy = AP/Newsis",
        "Photo: AFP",
        "Fishermen pose on the ice. Picture: Reuters",
    ],
)
def test_a_pictures_credit_is_no_agency_of_the_text(line: str) -> None:
    sheet = sheet_of(material(Line("Harbour at Tansy freezes", 0), Line(line, 1), LEAD, Line("It thawed on Wednesday, he said.", 10)))
    assert sheet.agency == ()
    assert "caption" in {region.role for region in sheet.regions}


@pytest.mark.parametrize(
    ("lead", "agency"),
    [
        ("TANSY, Nov 5 (Meridian) - The harbour froze.", ("Meridian",)),
        ("TANSY (Reuters) - The harbour froze.", ("Reuters",)),
        ("TANSY, Spain (SportPress) _ The harbour froze.", ("SportPress",)),
        ("ТАНСИ, 5 ноября. /ТАСС/. Гавань замёрзла.", ("TASS",)),
        ("Tansy (dpa/lno) - Der Hafen ist zugefroren.", ("dpa",)),
        ("On the 5th (local time) - so the pilot says - the harbour froze.", ()),
        ("Tansy (population 900) - a town of pilots - froze on Monday.", ()),
    ],
)
def test_a_dateline_credits_its_agency_known_or_not(lead: str, agency: tuple[str, ...]) -> None:
    body = f"{lead} It was the first time since 1963, and the pilots went home."
    assert sheet_of(material(Line("Harbour at Tansy freezes", 0), Line(body, 1))).agency == agency


def test_an_agency_cited_for_a_quotation_is_not_credited() -> None:
    text = "The harbour “will thaw when it likes,” the pilot said, according to KarTAG."
    assert sheet_of(material(LEAD, Line(text, 10))).agency == ()


def test_without_a_headline_the_title_comes_from_the_lead() -> None:
    sheet = sheet_of(material(LEAD, Line("It thawed on Wednesday, he said.", 10)))
    assert sheet.headline is None
    assert sheet.title == LEAD.text


def test_the_outlets_name_is_taken_off_a_title() -> None:
    sheet = sheet_of(material(LEAD, headline="Harbour freezes | The Guardian", fields=(Field("url", "2020", "published"),)))
    assert sheet.headline == "Harbour freezes"
    assert sheet.outlet is not None
    assert sheet.outlet.name == "The Guardian"


def test_the_headline_of_a_mail_is_on_the_page_before_its_subject() -> None:
    lines = (Line("HARBOUR FREEZES AT TANSY", 0), LEAD, Line("The harbour thawed on Wednesday, the pilot said.", 10))
    assert sheet_of(material(*lines, subject="The week in ice")).headline == "HARBOUR FREEZES AT TANSY"
    assert sheet_of(material(LEAD, subject="The week in ice")).headline == "The week in ice"


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The harbour at Tansy froze on Monday for the first time since",
        "1963, and the pilots, who had nothing to do, walked out to the",
        "light and back with a dog, a sledge and a bottle that nobody would",
        "later own to, the harbour master, who had lent the sledge, said",
        "on Tuesday.",
    )
    assert sheet_of(material(*(Line(text, 0) for text in wrapped))).body == " ".join(wrapped)


def test_a_lead_printed_twice_stays_once_with_its_dateline() -> None:
    again = Line(f"Tansy: {LEAD.text}", 10)
    sheet = sheet_of(material(LEAD, again, Line("It thawed on Wednesday, he said.", 11)))
    assert sheet.body.split("\n\n")[0] == again.text
    assert sheet.regions[0].role == "repeat"
