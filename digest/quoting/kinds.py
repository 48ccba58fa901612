"""Is a quoted stretch something said? Titles, slogans, nicknames, names of treaties and scare quotes are not."""

from __future__ import annotations

import re

from digest.quoting.cues import cues_of
from digest.quoting.lexicon import alternatives, grammar_of, words_of
from digest.text import WORD, fold

_CAPITAL = "(?-i:[A-ZÀ-ÞА-ЯЁ])"

_NAMING = re.compile(
    rf"(?<!\w)(?:(?:{alternatives('titles', 'naming')})|(?:{alternatives('titles', 'works')})(?:\s+(?:by|of|von|vom|de|del|di|du))?(?:\s+{_CAPITAL}[\w.’'-]*){{0,3}})\s*(?:aquí|only|nur|hier|ici)?\s*[,:]?\s*$",
    re.IGNORECASE,
)
"""Words before the marks that introduce a name, a title or a wording that nobody says; a work may have its maker's name between."""
_SIGN = re.compile(
    rf"(?<!\w)(?:{alternatives('titles', 'signs')})(?:e?s|en|e|ом|а|е)?(?P<between>(?:\s+[^\s.!?:;“”\"«»„]+){{0,6}})\s*(?P<mark>[,:]?)\s*$",
    re.IGNORECASE,
)
"""A poster, a motto, a notice and up to six words behind it."""
_READS = re.compile(
    r"\b(?:read|reads|reading|saying|that said|that says|which said|with the words|is|was|lautet|lautete|steht|stand|ist|war|mit der Aufschrift|est|était|disait|proclamait|proclame"
    r"|es|era|decía|dice|rezaba|reza|con la frase|con la leyenda|è|era|гласит|гласил|гласила|с надписью|со словами)$",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(r",[^,]{1,40},")
_THING = re.compile(rf"[”\"»“’'\s]{{1,3}}(?:{alternatives('titles', 'labelled')})(?!\w)")
_DETERMINED = re.compile(r"\b(?:its|their|his|her|our|the|an?|[A-Z]\w+[’']s)\s*$")
_END = re.compile(r"[.!?…,;—–-][\"'”’»)\]]*$")
_HANDLE = re.compile(r"^[#@]\w+$|^[A-Z0-9][\w-]*\d[\w-]*$")
_SPOKEN = re.compile(
    r"\b(?:i|we|you|me|us|my|our|your|i’m|i'm|we’re|we're|don’t|don't|ich|wir|je|nous|yo|nosotros|я|мы|나는|우리)\b", re.IGNORECASE
)


def count(text: str) -> int:
    """Words of a stretch; scripts without spaces count three characters as one."""
    cjk = len(re.findall("[\u3040-\u30ff\u3400-\u9fff]", text))
    return max(len(WORD.findall(text)), cjk // 3)


def is_title(text: str) -> bool:
    """Every word that carries content has a capital and no question or exclamation ends it: "The Year of Two Harvests"."""
    words = [w for w in WORD.findall(text) if fold(w) not in words_of("small_words")]
    return len(words) >= 2 and all(w[:1].isupper() or w[:1].isdigit() for w in words) and not re.search(r"[!?]$", text.strip())


_WHAT = re.compile(
    r"\bwhat (?:passe[sd] (?:[\w’'-]+ ){0,6}for\s*$|(?:[\w’'-]+ ){1,4}(?:call|calls|called|calling|describe|describes|described as|dubbed|term|terms|termed)\s*$)"
)
_NOT_SAID = re.compile(
    r"(?:\bnot|n[’']t|\bnever|\bwithout)\s+(?:contain|containing|include|including|mention|mentioning|use|using|utter|uttering|say|saying)"
    r"\s+(?:the (?:word|words|term|phrase)\s+)?$"
)
_LABEL = re.compile(r"(?:^|\n|\b[A-Z][a-z]+ )(?:[Tt]itle|[Tt]itre|Titel|Título|Titolo|Название)\s*:\s*$")
_FINITE = re.compile(r"\b(?:is|are|was|were|will|shall|has|have|had|can|must|i|we)\b", re.IGNORECASE)
_IN_A_WORK = re.compile(r"^\W{0,2}(?:In|Dans|En|Nel|Na|No|В) (?:[\w’'-]+ ){0,3}[“\"«„‘]([^“”\"«»„]{2,60})[”\"»“’]")
_ANY = re.compile(r"^(?:an?|one|some|ein|eine|un|une|una|uno|um|uma)\s", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|The)\s*$")


def on_a_sign(before: str, language: str) -> bool:
    """A banner that read “ / the motto, she points out, is “ / hung a notice: “ / its slogan, “: nobody says what is written there."""
    found = _SIGN.search(_PARENTHESIS.sub("", before)) or _SIGN.search(before)
    between = found.group("between").strip() if found else ""
    if not found or (re.search(rf"\s{_CAPITAL}", f" {between}") and not re.search(r"\b(?:vom|von|der|des|am|im|an)\b", between)):
        return False
    if not between:
        return bool(found.group("mark"))
    return _READS.search(between) is not None or (found.group("mark") == ":" and not cues_of(language).verb.search(between))


def a_works_name(text: str, before: str, language: str) -> bool:
    """Crowned for « Les Heures sans témoin »: an article with a capital right after a preposition begins a name, not what somebody says."""
    grammar, first, last = grammar_of(language), text.split()[:1], before.split()[-1:]
    raised = bool(first) and first[0][0].isupper() and fold(first[0]) in grammar.articles
    return raised and bool(last) and last[0] in grammar.prepositions and before.rstrip()[-1:].isalpha() and 2 <= count(text) <= 8


def not_said(
    text: str, before: str, mark: str, governed: bool, sentence_alone: bool, language: str, nameless: bool = False, after: str = ""
) -> str | None:
    """Why a stretch is not an utterance, in words; None where it may be one.

    In American prose 98 % of stretches of four words and more are utterances, of one to three words 69 to 79 % (PolNeAR);
    title case without an end mark is no utterance in 60 %. `nameless`: somebody nobody knows calls a thing so (children call it “the beach”).
    """
    n = count(text)
    if _HANDLE.match(text.strip()):
        return "a handle or a number"
    if _LABEL.search(before[-40:]):
        return "a title: its label says so"
    if on_a_sign(before[-120:], language):
        return "written on a sign, or a motto"
    naming = _NAMING.search(before[-60:])
    ends = bool(_END.search(text.strip()))
    if (
        naming
        and not (ends and text.strip()[-1] in ".!?" and n >= 5)
        and not (governed and (_SPOKEN.search(text) or (n >= 4 and text[:1].islower())))
        and not re.search(r"[:,]\s*$", before)
    ):
        return f"named by “{naming.group().strip()}”"
    if not ends and a_works_name(text, before[-40:], language):
        return "a name: it begins with a capital after a preposition"
    if n <= 3 and _THING.match(after) and _DETERMINED.search(before[-30:]):
        return "a name of what follows"
    if mark in "「『" and (language == "ko" or (language == "zh" and not governed)):  # Taiwan and Hong Kong quote speech in them
        return "a title: these marks are for works and laws"
    if n <= 3 and (nameless or _WHAT.search(before[-60:])):
        return "a name that people use"
    if n <= 3 and _NOT_SAID.search(before[-60:] + " "):
        return "words that were not said"
    if n <= 3 and _THE.search(before[-5:]) and not ends:
        return "a name with its article"
    if n == 1 and text[:1].isupper() and not ends and re.search(r"\w\s*$", before):
        return "a single name"
    if is_title(text):
        return "a title: every word has a capital"
    if re.match(r"^(?:On|Concerning|About|Regarding) .* (?:between|of|with) ", text) and not _FINITE.search(text):
        return "a title: it names a matter and says nothing"
    if governed:
        return None
    if n <= 3 and not (sentence_alone and ends):
        return "a word or two that no cue governs"
    if n >= 4 and not ends and not _SPOKEN.search(text) and n <= 5:
        return "a phrase that no cue governs"
    return None


def in_a_work(sentence: str, mention: str | None, cue: str | None, media: frozenset[str]) -> bool:
    """In “The Ferry” a widow says “...”: the sentence opens with a work that is no outlet, whose plot somebody unnamed speaks in, in the present."""
    opened = _IN_A_WORK.match(sentence)
    work = opened.group(1).strip(",. ") if opened else ""
    named = is_title(work) or (len(WORD.findall(work)) == 1 and work[:1].isupper())
    return named and fold(work) not in media and _ANY.match(mention or "") is not None and (cue or "").endswith(("s", "t"))


def kind_of(text: str, before: str, sentence_alone: bool) -> str:
    """`direct` for whole sentences, `partial` for words woven into the reporter's sentence."""
    opened = before.rstrip()
    begins = text[:1].isupper() or text[:1] in "[¿¡…(0123456789$£€" or not text[:1].isalpha() or not text[:1].islower()
    if begins and (sentence_alone or not opened or opened[-1] in ',:;.!?—–-”"’»' or count(text) >= 6):
        return "direct"
    return "partial"
