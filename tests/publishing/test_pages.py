"""The reader's pages: every link leads somewhere, every number is a link, every word of ours is in the string table."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from digest.data import table
from digest.io.articles import documents_in
from digest.model import Comparison, CopyLink, Digest, Document, Reason, Utterance, Voice, Wording
from digest.pipeline import digest_of
from digest.publishing import archive
from digest.publishing.labels import FRAME, english, frame_of, words_of
from digest.publishing.pages import pages_of
from digest.publishing.story import clause_of, letter, marked_changes
from digest.publishing.writer import wide
from digest.settings import Settings, Site
from tests.build_a import a_comparison, a_digest, a_quote, a_sheet, an_article

ROOT = Path(__file__).parents[2]
TEMPLATES = {p.relative_to(ROOT / "templates").as_posix(): p.read_text("utf-8") for p in (ROOT / "templates").rglob("*.jinja")}
FOLDERS = ["seeds", "tests/corpus/articles"]
OUTSIDE = {"data/", "how-it-is-made/", "settings/"}
"""Written by hand or by MkDocs."""
VOID = {"br", "hr", "img", "input", "link", "meta"}


class Node:
    """An element, with what a reader sees of it."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.inside: list[Node | str] = []

    def all(self) -> list[Node]:
        return [self, *(n for part in self.inside if isinstance(part, Node) for n in part.all())]

    def text(self, without: tuple[str, ...] = ()) -> str:
        return "".join(p if isinstance(p, str) else p.text(without) if p.tag not in without else "" for p in self.inside)

    def within(self, tag: str) -> bool:
        return self.tag == tag or (self.parent is not None and self.parent.within(tag))

    def has(self, css: str) -> bool:
        return css in self.attributes.get("class", "").split()


class Tree(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.top = self.here = Node("", {}, None)
        self.feed(html)
        self.close()
        assert self.here is self.top, f"{self.here.tag} is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.inside.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.here.inside.append(Node(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"</{tag}> closes {self.here.tag}"
        assert self.here.parent
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.inside.append(data)


@cache
def digest_in(folder: str) -> Digest:
    return digest_of([d for d in documents_in(ROOT / folder) if isinstance(d, Document)], Settings())


@cache
def pages_in(folder: str) -> dict[str, str]:
    return {p.path: p.text for p in pages_of(digest_in(folder), Site(), TEMPLATES)}


def trees_of(pages: dict[str, str]) -> dict[str, Node]:
    """Address -> the page's element tree."""
    return {path[: -len("index.md")]: Tree(text.split("\n---\n", 1)[1]).top for path, text in pages.items() if path.endswith("index.md")}


@cache
def trees_in(folder: str) -> dict[str, Node]:
    return trees_of(pages_in(folder))


def target(address: str, href: str) -> tuple[str, str]:
    path, _, anchor = href.partition("#")
    joined = posixpath.normpath(posixpath.join("/" + address, path)).lstrip("/") if path else address.rstrip("/")
    return joined, anchor


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_link_leads_to_a_page_and_every_anchor_to_a_place(folder: str) -> None:
    trees, files = trees_in(folder), set(pages_in(folder))
    places = {address.rstrip("/"): {n.attributes["id"] for n in top.all() if "id" in n.attributes} for address, top in trees.items()}
    for address, top in trees.items():
        for link in top.all():
            href = link.attributes.get("href", "")
            if link.tag != "a" or re.match(r"https?:", href):
                continue
            path, anchor = target(address, href)
            if path in files or path + "/" in OUTSIDE or re.fullmatch(r"data/\w+\.(jsonl|schema\.json)", path):
                continue
            assert path in places, f"{address}: {href}"
            assert not anchor or anchor in places[path], f"{address}: {href}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_place_has_two_elements(folder: str) -> None:
    for address, top in trees_in(folder).items():
        ids = Counter(n.attributes["id"] for n in top.all() if "id" in n.attributes)
        assert [i for i, n in ids.items() if n > 1] == [], address


def counting() -> re.Pattern[str]:
    """Our own words for so many of something, in every form of the string table; a reason is a sentence and counts nothing."""
    forms = [form for forms in table("labels")["en"].values() if isinstance(forms, list) for form in forms if "{n}" in form]
    return re.compile("|".join("[0-9]+".join(map(re.escape, re.split("{[nab]}", form))) for form in forms))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_number_that_counts_is_a_link_to_what_it_counts(folder: str) -> None:
    """Or opens it: the summary of a fold."""
    pattern, seen = counting(), 0
    for address, top in trees_in(folder).items():
        for node in top.all():
            if node.tag == "b" and re.fullmatch(r"\d+", node.text()) and not node.has("dg-key"):
                assert node.within("a"), f"{address}: {node.parent.text() if node.parent else ''}"
            for words in (" ".join(part.split()) for part in node.inside if isinstance(part, str)):
                if pattern.fullmatch(words.strip(" ,;·:()")):
                    assert node.within("a") or node.within("summary"), f"{address}: {words}"
                    seen += 1
    assert seen > 20


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_words_of_a_row_without_what_it_left_out_are_the_quotation(folder: str) -> None:
    """Promise 1 on the page itself: take the struck words away and the article's own slice is left."""
    quotes = {q.id: q.text for c in digest_in(folder).comparisons for a in c.story.articles for q in a.clipping.quotations}
    seen = 0
    for address, top in trees_in(folder).items():
        for row in top.all():
            if row.tag == "li" and row.attributes.get("id") in quotes:
                [words] = [n for n in row.all() if n.tag == "q" or (n.has("dg-own") and n.tag == "p")]
                shown = " ".join(words.text(without=("del",)).split())
                assert shown == " ".join(quotes[row.attributes["id"]].split()), address
                seen += 1
    assert seen > 10


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_article_is_on_its_storys_page_with_the_grade_of_its_date(folder: str) -> None:
    trees, say = trees_in(folder), words_of("en")
    for c in digest_in(folder).comparisons:
        held = {n.attributes["id"]: n for n in trees[f"stories/{c.story.dossier.address}/"].all() if "id" in n.attributes}
        for a in c.story.articles:
            words = held[a.id].text()
            assert say["grade_" + a.dating.grade] in words or say["no_date"] in words


def test_the_first_page_of_the_seeds_is_light() -> None:
    """60 KB of HTML (61,440 bytes), of which the theme's frame takes some 8,000."""
    [story] = [text for path, text in pages_in("seeds").items() if path.startswith("stories/2024-06/") and path.endswith("index.md")]

    assert len(story.encode()) < 53_000


# ------------------------------------------------------------------------------------------------ words


def test_both_languages_have_the_same_words_and_blanks() -> None:
    known = table("labels")
    for language, words in known.items():
        assert words.keys() == known["en"].keys(), language
        for key, value in words.items():
            forms, other = ([v] if isinstance(v, str) else v for v in (value, known["en"][key]))
            if key == "places":
                assert value.keys() == known["en"][key].keys(), language
            elif key != "reasons":
                assert len(forms) == len(other), (language, key)
                assert {b for f in forms for b in re.findall(r"{(\w*)}", f)} == {b for f in other for b in re.findall(r"{(\w*)}", f)}, key


def test_a_german_site_says_nothing_of_its_own_in_english() -> None:
    english, german = words_of("en").fixed, words_of("de").fixed
    ours = {v for k, v in english.items() if isinstance(v, str) and "{" not in v and len(v) > 6 and v != german[k]}
    pages = {p.path: p.text for p in pages_of(digest_in("seeds"), Site(language="de"), TEMPLATES)}
    text = " | ".join(" ".join(n.text().split()) for top in trees_of(pages).values() for n in top.all() if len(n.inside) == 1)
    attributes = {v for top in trees_of(pages).values() for n in top.all() for v in n.attributes.values()}

    assert german["words_title"] in text
    assert [w for w in ours if f"| {w} |" in text or w in attributes] == []
    wordings = [form if isinstance(form, str) else form[-1] for form in english["reasons"].values()]
    told = {max(re.split(r"{[^}]*}", form), key=len).strip() for form in wordings}
    assert [sentence for sentence in told if len(sentence) > 12 and sentence in text] == []


def test_a_language_without_a_table_is_said_in_english_and_marked_so() -> None:
    assert words_of("xx").language == "en"
    assert words_of("de").language == "de"


def test_the_frame_has_its_words_in_both_languages() -> None:
    for language in ("en", "de"):
        say = words_of(language)
        assert all(say[key] for key in FRAME)
        assert frame_of(say).startswith("{% set words = {")


def test_days_in_common_are_said_once_and_printed_days_are_left_alone() -> None:
    say = words_of("en")

    assert say.span(date(2024, 6, 25), date(2024, 6, 27)) == "25 to 27 Jun 2024"
    assert say.span(date(2024, 6, 25), date(2024, 7, 2)) == "25 Jun 2024 to 2 Jul 2024"
    reason = Reason.of("fits", printed="2024-06-25", where="stamp", day=date(2024, 6, 25))
    assert say.reason(reason) == "“2024-06-25” (line that dates the page) fits 25 Jun 2024"
    assert english(reason) == "“2024-06-25” (line that dates the page) fits 2024-06-25"


# ------------------------------------------------------------------------------------------------ odd stories


def page_of(digest: Digest, prefix: str, site: Site = Site()) -> Node:
    pages = {p.path: p.text for p in pages_of(digest, site, TEMPLATES)}
    [found] = [top for address, top in trees_of(pages).items() if address.startswith(prefix)]
    return found


def thirty_reports() -> Comparison:
    """One thing said, printed by thirty outlets with long names."""
    sheets = [
        a_sheet(
            f"n{n}",
            f"“The bridge will stay closed until spring, said {n} times,” said Anna Weil.",
            f"Bridge closed, part {n}",
            f"The Very Long Named Courier of Town Number {n}",
        )
        for n in range(30)
    ]
    quotes = [a_quote(s, s.body[1 : s.body.index("”")]) for s in sheets]
    articles = [an_article(s, f"2024-06-{1 + n % 28:02}", (q,)) for n, (s, q) in enumerate(zip(sheets, quotes, strict=True))]
    wordings = tuple(Wording(q, (), (("kept", 9), ("changed", 1)), 9) for q in quotes)
    utterance = Utterance("u1", "s", "Anna Weil", quotes[0].id, 10, wordings, (), ())
    voice = Voice("Anna Weil", "anna", ("Anna Weil",), (), tuple(q.id for q in quotes))
    return a_comparison(*articles, utterances=(utterance,), voices=(voice,))


def test_with_more_reports_than_columns_each_row_names_its_reports() -> None:
    story = page_of(a_digest(thirty_reports()), "stories/2024-06/")

    [many] = [n for n in story.all() if n.has("dg-many")]
    assert len([n for n in many.all() if n.tag == "svg"]) == 30
    assert letter(29) == "AD"


def test_a_story_of_one_report_without_quotations_has_no_empty_section() -> None:
    story = page_of(a_digest(a_comparison(an_article(a_sheet(), "2024-06-25"))), "stories/2024-06/")

    headings = [n for n in story.all() if n.tag == "h2"]
    assert [h.attributes["id"] for h in headings] == ["reports", "sources", "about"]


def test_foreign_words_carry_their_language_and_direction() -> None:
    sheet = a_sheet(body="قال المتحدث.", headline="عنوان", language="ar")
    story = page_of(a_digest(a_comparison(an_article(sheet, "2024-06-25"))), "stories/2024-06/")

    printed = [n for n in story.all() if "عنوان" in "".join(p for p in n.inside if isinstance(p, str))]
    assert printed
    for node in printed:
        assert any(n.attributes.get("lang") == "ar" and n.attributes.get("dir") == "rtl" for n in ancestors(node))


def ancestors(node: Node | None) -> list[Node]:
    return [node, *ancestors(node.parent)] if node else []


def test_a_copy_is_folded_under_what_it_copies_and_still_has_its_place() -> None:
    one, other = an_article(a_sheet("one"), "2024-06-25"), an_article(a_sheet("two", outlet="The Echo"), "2024-06-25")
    story = page_of(
        a_digest(a_comparison(one, other, copies=(CopyLink(other.id, one.id, "copy", 1.0, Reason.of("same_text")),))), "stories/2024-06/"
    )

    [place] = [n for n in story.all() if n.attributes.get("id") == other.id]
    assert place.within("details")
    assert "one text in 2 reports" in story.text()


def test_an_undated_story_stands_apart_and_in_no_drawing() -> None:
    digest = a_digest(
        a_comparison(an_article(a_sheet("one"), "2024-06-25")), a_comparison(an_article(a_sheet("two", headline="Nobody knows when")))
    )
    pages = {p.path: p.text for p in pages_of(digest, Site(), TEMPLATES)}
    home = trees_of(pages)[""]

    [heading] = [n for n in home.all() if n.attributes.get("id") == "undated"]
    assert heading.tag == "h2"
    assert "Nobody knows when" in home.text()
    assert not [n for n in home.all() if n.has("dg-lead") and "Nobody" in n.text()]
    assert [n.text() for n in home.all() if n.tag == "circle"] == [""]


def test_where_nothing_is_dated_the_home_page_shows_what_there_is() -> None:
    home = trees_of({p.path: p.text for p in pages_of(a_digest(a_comparison(an_article(a_sheet()))), Site(), TEMPLATES)})[""]

    assert "Bridge closed" in home.text()


def test_of_many_reports_with_the_same_words_the_rest_is_folded() -> None:
    story = thirty_reports()
    [utterance] = story.utterances
    same = replace(utterance, wordings=tuple(replace(w, quotation=replace(w.quotation, text="the very same")) for w in utterance.wordings))

    page = page_of(a_digest(replace(story, utterances=(same,))), "stories/2024-06/")

    [row] = [n for n in page.all() if n.has("dg-row--base")]
    assert len([n for n in row.all() if n.has("dg-outlet") and not n.within("details")]) == 5
    assert len([n for n in row.all() if n.has("dg-outlet")]) == 30


def test_the_full_text_is_shown_where_rights_allow_it_alone() -> None:
    body = "The bridge was closed.\n\nA second paragraph that no extract reaches."
    digest = a_digest(a_comparison(an_article(a_sheet(body=body), "2024-06-25")))

    assert "second paragraph" not in page_of(digest, "stories/2024-06/").text()
    assert "second paragraph" in page_of(digest, "stories/2024-06/", Site(rights="full")).text()


def test_months_and_weeks_have_pages_that_lead_to_their_neighbours() -> None:
    digest = a_digest(*(a_comparison(an_article(a_sheet(d), d)) for d in ("2024-06-30", "2024-07-01", "2024-12-30")))
    trees = trees_of({p.path: p.text for p in pages_of(digest, Site(), TEMPLATES)})

    assert {a for a in trees if a.startswith("archive/")} == {
        "archive/",
        "archive/2024-06/",
        "archive/2024-07/",
        "archive/2024-12/",
        "archive/2024-w26/",
        "archive/2024-w27/",
        "archive/2025-w01/",
    }
    links = {n.attributes.get("rel"): n.attributes["href"] for n in trees["archive/2024-07/"].all() if n.tag == "a"}
    assert (links["prev"], links["next"]) == ("../../archive/2024-06/", "../../archive/2024-12/")


def test_the_longer_a_headline_the_smaller_it_is_set() -> None:
    sizes = [wide("x" * n) for n in (30, 70, 110, 300)]

    assert sizes == ["dg-xl", "dg-l", "dg-m", "dg-s"]
    assert wide("가" * 30) == wide("x" * 60)


def test_an_event_is_a_slice_around_its_date() -> None:
    from digest.model import Happening

    body = "After many weeks of talks in two towns, at which little had been said, the mayors of both banks met on 3 June and signed a paper that gave the old bridge to the county, and with it every debt that had ever been made for its sake."
    article = an_article(a_sheet(body=body), "2024-06-25")

    text = clause_of(Happening(date(2024, 6, 3), "event", article.id, body), article)

    assert text in body
    assert len(text) < len(body)


def test_a_changed_headline_is_marked_word_by_word() -> None:
    assert marked_changes("Dam kills 14 in Valdura".split(), "Dam kills 17 in Valdura".split()) == [
        ("same", "Dam kills"),
        ("gone", "14"),
        ("added", "17"),
        ("same", "in Valdura"),
    ]


def test_json_ld_cannot_leave_its_script() -> None:
    sheet = a_sheet(headline="</script><script>alert(1)</script>")
    digest = a_digest(a_comparison(an_article(sheet, "2024-06-25")))
    [text] = [p.text for p in pages_of(digest, Site(), TEMPLATES) if p.path.startswith("stories/2024-06/") and p.path.endswith(".md")]

    jsonld = json.loads(text.split("\n---\n")[0].removeprefix("---\n"))["jsonld"]
    assert "<" not in jsonld
    assert json.loads(jsonld)["about"][0]["headline"] == sheet.headline


def test_a_redirect_leads_on_without_a_script() -> None:
    digest = a_digest(a_comparison(an_article(a_sheet(), "2024-06-25")))
    digest = replace(digest, lock=replace(digest.lock, redirects=(("2024-06/old", "2024-06/new"),)))

    [page] = [p for p in pages_of(digest, Site(), TEMPLATES) if p.path == "stories/2024-06/old/index.md"]

    assert 'href="../../../stories/2024-06/new/"' in page.text


def test_a_long_list_goes_on_to_further_pages_and_leaves_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LINES", 7)
    digest = digest_in("tests/corpus/articles")
    trees = trees_of({p.path: p.text for p in pages_of(digest, Site(), TEMPLATES)})

    for name, wanted in (
        ("stories", {c.id for c in digest.comparisons}),
        ("report", {a.id for c in digest.comparisons for a in c.story.articles}),
    ):
        found: list[str] = []
        here, seen = f"{name}/", 0
        while here:
            links = [n for n in trees[here].all() if n.tag == "a"]
            hrefs = [target(here, n.attributes["href"]) for n in links if "href" in n.attributes]
            found += [path if name == "stories" else anchor for path, anchor in hrefs if path.startswith("stories/2") or "undated/" in path]
            on = [target(here, n.attributes["href"])[0] for n in links if n.attributes.get("rel") == "next"]
            here, seen = (on[0] + "/" if on else ""), seen + 1
        told = {c.id for c in digest.comparisons if f"stories/{c.story.dossier.address}" in found} if name == "stories" else set(found)
        assert seen >= 3
        assert wanted <= told


FOREIGN = re.compile("[\u0400-\u052f\u0590-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")
FROM_THE_RIGHT = re.compile("[\u0590-\u06ff]")


def test_words_in_other_letters_say_their_language_and_their_direction() -> None:
    """Names of outlets and people, offices, quotations and headlines alike, so that a voice, a face and a date beside them are right."""
    arabic = an_article(a_sheet("ar", headline="افتتاح الجسر", outlet="جريدة النموذج", language="ar"), "2024-06-26")
    hebrew = an_article(a_sheet("he", headline="הגשר החדש", outlet="עיתון הדוגמה", language="he"), "2024-06-27")
    made = pages_of(a_digest(a_comparison(arabic), a_comparison(hebrew)), Site(), TEMPLATES)
    trees = [*trees_of({p.path: p.text for p in made}).items(), *trees_in("tests/corpus/articles").items()]
    seen = 0
    for address, top in trees:
        for node in top.all():
            words = "".join(part for part in node.inside if isinstance(part, str))
            above: Node | None = node
            marks: dict[str, str] = {}
            while above:
                marks = {name: value for name, value in above.attributes.items() if name in {"lang", "dir", "hidden"}} | marks
                above = above.parent
            if not FOREIGN.search(words) or "hidden" in marks:
                continue
            seen += 1
            assert marks.get("lang", "en") != "en", f"{address}: {words.strip()[:80]}"
            assert not FROM_THE_RIGHT.search(words) or marks.get("dir") == "rtl", f"{address}: {words.strip()[:80]}"
    assert seen > 100
