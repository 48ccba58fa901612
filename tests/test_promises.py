"""The promises of the design that are held by nothing smaller than the whole; CONTRIBUTING lists which test holds which. Texts invented."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import html as lxml_html

from digest.errors import BuildError
from digest.io import build as building
from digest.io.articles import documents_in
from digest.io.build import verbatim
from digest.io.home import templates_for
from digest.model import Article, Digest, Document, Lock
from digest.pipeline import digest_of
from digest.publishing.letter import letter_of
from digest.publishing.pages import pages_of
from digest.publishing.tables import independent, tables_of
from digest.settings import Mail, Settings, Site
from tests.build_a import a_comparison, a_digest, a_quote, a_sheet, an_article
from tests.conftest import ROOT

TEMPLATES = templates_for(ROOT)
WIRE = (
    "RIVERTON (AP) — The old bridge over the Orla was closed on Monday after divers found a crack in its northern pier, the city said. "
    "About 4,000 cars a day will have to go by the ferry until the pier is mended. “It will not open again before June,” said Anna Weil, "
    "the city engineer. She asked drivers to leave early and to share their cars with neighbours wherever that can be done.\n"
)


def digest_from(**articles: str) -> Digest:
    return digest_of([Document(f"{name}.txt", text.encode()) for name, text in articles.items()], Settings())


def page_of(digest: Digest, start: str) -> str:
    [page] = [p.text for p in pages_of(digest, Site(), TEMPLATES) if p.path.startswith(start) and p.path.endswith("index.md")]
    return page


# 1. Every quotation is a byte-exact slice; no sentence is ever generated


def tampered(digest: Digest) -> Digest:
    """The digest with one letter of one quotation changed."""
    [comparison] = digest.comparisons
    [article] = comparison.story.articles
    quote = replace(article.clipping.quotations[0], text=article.clipping.quotations[0].text.replace("June", "Jane"))
    changed = Article(replace(article.clipping, quotations=(quote,)), article.dating)
    return replace(digest, comparisons=(replace(comparison, story=replace(comparison.story, articles=(changed,))),))


def test_one_letter_that_no_article_printed_and_nothing_is_published(a_site: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    from digest.cli import main

    digest = digest_from(one=f"Bridge closed\n\n5 May 2020\n\n{WIRE}")
    verbatim(digest)
    with pytest.raises(BuildError, match="not a slice of its article"):
        verbatim(tampered(digest))

    folder = a_site({"one.txt": WIRE})
    monkeypatch.setattr(building, "digest_of", lambda *_: tampered(digest))
    monkeypatch.chdir(folder)
    result = CliRunner().invoke(main, ["build", "--jobs", "1"])

    assert result.exit_code == 1
    assert "nothing was published" in result.output
    assert not (folder / "site").exists()
    assert not (folder / "docs" / "index.md").exists()


def folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def shown(page: str) -> Any:
    """The page as parsed, without the words that are marked as left out by the wording shown."""
    found: Any = lxml_html.fromstring(page)
    for left_out in list(found.iter("del")):
        left_out.drop_tree()
    return found


@pytest.mark.parametrize("day", ["2024-06-26", "2024-11-02"])
def test_the_letter_holds_no_sentence_that_is_neither_printed_nor_a_fixed_label(day: str) -> None:
    """Its subject and whatever it quotes was printed by an article."""
    digest = digest_of(documents_in(ROOT / "seeds"), Settings())
    [edition] = [e for e in digest.editions if str(e.day) == day]
    letter = letter_of(digest, edition, Site(), Mail(), TEMPLATES)
    printed = [folded(f"{a.sheet.title} {a.sheet.body}") for c in digest.comparisons for a in c.story.articles]

    quotes = [folded(e.text_content()) for e in shown(letter.html).iter("blockquote", "q")]
    titles = [folded(line) for line in letter.subject.split(": ", 1)[1:]]

    assert titles
    assert quotes or day == "2024-11-02"
    for words in [*titles, *quotes]:
        assert any(words.removesuffix(" …") in text for text in printed), words


# 4. Who said it


def test_a_quotation_of_nobody_known_is_shown_as_unattributed() -> None:
    sheet = a_sheet(body="The bridge was closed on Monday. “It will not open again before June,” it was said.")
    digest = a_digest(a_comparison(an_article(sheet, "2020-05-05", (a_quote(sheet, "It will not open again before June,", speaker=None),))))

    assert "unattributed" in page_of(digest, "stories/2024").casefold()


def test_two_known_people_of_one_surname_are_never_made_one() -> None:
    first = WIRE.replace("RIVERTON (AP) — ", "")
    second = first.replace("Anna Weil, the city engineer", "Bernd Weil, the mayor").replace(
        "will not open again before June", "will be mended by July"
    )
    digest = digest_from(one=f"Bridge closed\n\n5 May 2020\n\n{first}", two=f"Mayor on the bridge\n\n5 May 2020\n\n{second}")

    names = {v.name for c in digest.comparisons for v in c.voices}

    assert {"Anna Weil", "Bernd Weil"} <= names


# 5. Sources are counted three ways


def test_copies_of_one_agency_text_count_once_as_texts_and_each_as_articles_and_outlets() -> None:
    own = (
        "Divers who looked at the bridge over the Orla on Monday found a crack in its northern pier as long as a man, and the city closed it at noon. "
        "Drivers stood for two hours at the ferry. “It will not open again before June,” the city engineer, Anna Weil, told the Star.\n"
    )
    digest = digest_from(
        one=f"Bridge over the Orla closed\n\nThe Courier\n\n5 May 2020\n\n{WIRE}",
        two=f"Crack found, bridge closed\n\nEvening Post\n\n5 May 2020\n\n{WIRE}",
        three=f"A crack as long as a man closes the bridge over the Orla\n\nThe Star\n\n5 May 2020\n\n{own}",
    )

    [comparison] = digest.comparisons
    assert len(comparison.story.articles) == 3
    assert independent(comparison) == 2
    page = page_of(digest, comparison_page(digest))
    counts = " ".join(shown(page.split("---\n", 2)[2]).text_content().split())
    assert "3 reports" in counts
    assert "2 independent texts" in counts


def comparison_page(digest: Digest) -> str:
    return f"stories/{digest.comparisons[0].story.dossier.address}/"


# 6. Adding an article never changes another story's address


@pytest.mark.parametrize("left_out", [3, 5])
def test_adding_articles_changes_no_published_address(left_out: int) -> None:
    documents = [d for d in documents_in(ROOT / "tests" / "corpus" / "articles") if isinstance(d, Document)]
    before = digest_of([d for n, d in enumerate(documents) if n % left_out], Settings())

    after = digest_of(documents, Settings(), before.lock)

    known = {c.story.dossier.address for c in before.comparisons}
    reached = {c.story.dossier.address for c in after.comparisons} | {was for was, _ in after.lock.redirects}
    assert known <= reached
    founders = {c.story.dossier.founder: c.story.dossier.address for c in before.comparisons}
    for c in after.comparisons:
        assert founders.get(c.story.dossier.founder, c.story.dossier.address) == c.story.dossier.address


def test_without_the_lock_the_same_articles_give_the_same_addresses() -> None:
    documents = list(documents_in(ROOT / "tests" / "corpus" / "articles"))

    one, other = digest_of(documents, Settings(), Lock()), digest_of(reversed(documents), Settings(), Lock())

    assert tables_of(one, texts=False)["stories.jsonl"] == tables_of(other, texts=False)["stories.jsonl"]
    assert one.lock == other.lock


# 7. Article text is hostile: see tests/test_hostile_inputs.py; here, a template of one's own


def test_a_template_of_ones_own_escapes_what_it_shows() -> None:
    digest = a_digest(a_comparison(an_article(a_sheet(headline="<script>alert(1)</script>"), "2020-05-05")))
    templates = TEMPLATES | {"story.jinja": "<h1>{{ title }}</h1>"}

    [page] = [p.text for p in pages_of(digest, Site(), templates) if p.path.startswith("stories/2024") and p.path.endswith("index.md")]

    assert "<script>" not in page
