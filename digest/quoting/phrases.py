"""A stretch of a sentence -> its noun phrases and the small words between them, by word lists and capitals alone.

No parser: determiners, prepositions, conjunctions and capitals show enough of a newspaper sentence to tell the subject of a
reporting verb (Pouliquen 2007 and PolNeAR's rule systems do no more), and they are data for every language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from digest.data import table
from digest.names import surname_first
from digest.quoting.cues import Cues
from digest.text import ABBREVIATIONS, fold

_TOKEN = re.compile(
    r"\w+(?=-(?:t-)?(?:ils?|elles?|on)\b)|(?<=t-)(?:ils?|elles?|on)\b|-t-(?=[ieo])|-(?=(?:ils?|elles?|on)\b)"
    r"|\((?=[A-Z0-9])[^()\n]{1,60}\)|(?<=[\w.] )[\"“‘'][A-Z][\w.-]{0,14}(?: [A-Z]\w{0,14})?[\"”’'](?= [A-Z])|(?:[LlDdSsJjNn]|[Qq]u)['’](?=\w)|\w+(?:[.’'ʼ&-]\w+)*\.?|[,;:()—–/]|-(?=\s)|\S"
)
_PARTICLES = frozenset("de da do dos del della di du la le van von der den ter bin ibn al el af av zu y e".split())
_OF = frozenset("of de du des del di für do da".split())
_JOINING = _PARTICLES | _OF
MOST_TOKENS = 400
"""Of one sentence; what is longer is no sentence of prose."""

Mark = Literal["comma", "stop", "and", "who", "that", "verb", "other", "adverb"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as printed, with what stands before it."""

    start: int
    end: int
    """Into the body."""
    words: tuple[str, ...]
    name: str | None
    """Its capitalised run without offices and titles."""
    head: str
    """Folded: the last word that is no part of the name."""
    governed: bool = False
    """It stands after a preposition."""
    owner: str | None = None
    """The name or noun in the genitive before it: Rudenko’s (ministry)."""
    pronoun: Literal["i", "he", "she", "it"] | None = None
    definite: bool = False

    @property
    def role(self) -> str:
        """The words beside the name: "deputy foreign minister"."""
        own = len(self.name.split()) if self.name else 0
        return " ".join(self.words[: len(self.words) - own])


Item = Phrase | Mark


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language."""

    articles: frozenset[str]
    indefinite: frozenset[str]
    prepositions: frozenset[str]
    openers: frozenset[str]
    i: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    it: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    that: frozenset[str]
    past: frozenset[str]
    """Irregular past forms that follow a noun without being part of it."""
    time: frozenset[str]
    inverts: frozenset[str]
    drops: frozenset[str]


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar words of a language, English where it has no table of its own."""
    known = table("grammar")
    data = known.get(language, known["en"])
    return Grammar(**{name: frozenset(data.get(name, "").replace("'", "’").split()) for name in Grammar.__dataclass_fields__})


@cache
def words_of(name: str) -> frozenset[str]:
    return frozenset(table("titles")[name].split())


@cache
def given_names() -> dict[str, str]:
    """Folded given name -> "m" or "f"; names that both have are in neither."""
    male, female = (frozenset(fold(w) for w in table("given")[g].split()) for g in ("male", "female"))
    return {**dict.fromkeys(male - female, "m"), **dict.fromkeys(female - male, "f"), **dict.fromkeys(male & female, "")}


@cache
def person_nouns() -> frozenset[str]:
    """Folded nouns for a person with an office or a part."""
    nouns = words_of("person_nouns") | words_of("offices_elsewhere") | words_of("person_nouns")
    return frozenset(fold(w) for w in nouns)


_PERSON = re.compile(r"\w{3,}(?:ologist|ographer|ician|arian|orian)|\w{2,}(?:woman|sman)|\w{4,}(?:eer|ivist)")
"""Ends of English nouns that hardly ever mean anything but a person."""


@cache
def is_person_noun(word: str) -> bool:
    """By the lists, or by the end of a German compound: Feuerwehrkommandant."""
    bare = fold(word).strip(".")
    tail = bare.rpartition("-")[2]
    endings = words_of("person_endings")
    return (
        _PERSON.fullmatch(bare) is not None
        or tail in person_nouns()
        or bare in person_nouns()
        or (word[:1].isupper() and any(bare.endswith(fold(e)) and len(bare) > len(e) + 2 for e in endings if len(e) > 3))
    )


@cache
def is_title(word: str) -> bool:
    """A word that stands before a name: an office, a rank, Mr."""
    return fold(word).strip(".") in words_of("honorifics") or is_person_noun(word)


@cache
def is_abbreviation(token: str) -> bool:
    """Dr., U.S., Prof.: the full stop belongs to the word."""
    bare = fold(token).strip(".")
    return "." in token[:-1] or bare in ABBREVIATIONS or (bare in words_of("honorifics") and len(bare) <= 4)


def is_raised(word: str) -> bool:
    """It begins with a capital and is no description made of a name: Washington-based."""
    return word[0].isupper() and not ("-" in word and word.rpartition("-")[2] in _HYPHENED)


@cache
def somebody() -> frozenset[str]:
    """Folded nouns for a person that are no office, those of nations among them."""
    return frozenset(fold(w) for w in words_of("somebody") | words_of("demonyms"))


@cache
def is_crowd(word: str) -> bool:
    """Persons without a name: officials, or the plural of a noun for a person."""
    bare = fold(word).strip(".")
    singular = f"{bare[:-3]}y" if bare.endswith("ies") else f"{bare[:-3]}man" if bare.endswith("men") else bare.removesuffix("s")
    nouns = person_nouns() | somebody() | words_of("bodies") | words_of("firms")
    return bare in words_of("crowds") or (bare != singular and len(singular) > 3 and singular in nouns)


@cache
def is_speaking_noun(word: str) -> bool:
    """A noun for a person, a body, a crowd or a document."""
    bare = fold(word).strip(".")
    return is_person_noun(word) or is_body_noun(word) or is_crowd(word) or bare in somebody() or bare in words_of("documents")


@cache
def is_body_noun(word: str) -> bool:
    bare = fold(word).strip(".")
    return bare in words_of("bodies") or bare in words_of("firms") or bare in words_of("institutions")


def items_of(body: str, start: int, end: int, cues: Cues) -> tuple[Item, ...]:
    """The phrases and marks of a stretch of a body, in order."""
    builder = _Builder(body, cues, grammar_of(cues.language))
    for n, match in enumerate(_TOKEN.finditer(body, start, end)):
        if n >= MOST_TOKENS:
            break
        builder.take(match.group(), match.start(), match.end())
    return builder.finish()


class _Builder:
    """Collects tokens into phrases in one pass."""

    def __init__(self, body: str, cues: Cues, grammar: Grammar) -> None:
        self.body, self.cues, self.grammar = body, cues, grammar
        self.items: list[Item] = []
        self.words: list[tuple[str, int, int]] = []
        self.governed = False
        self.owner: str | None = None
        self.loose: list[tuple[str, int, int]] = []
        """Words after a comma that belong to the noun that may follow: political science (professor)."""
        self.fresh = True
        """At the start of a sentence, where a capital says nothing."""

    def take(self, token: str, start: int, end: int) -> None:
        """Put one token where it belongs: into the phrase at hand, at the start of another, or between phrases."""
        if token[-1] == "." and len(token) > 2 and not is_abbreviation(token) and self.body[end : end + 1] != ",":  # the sentence ends here
            self.take(token[:-1], start, end - 1)
            self.take(".", end - 1, end)
            return
        g, bare = self.grammar, fold(token).replace("'", "’").rstrip(".")
        if token == "&" and self.words and self.words[-1][0][0].isupper() and self.body[end : end + 2].strip()[:1].isupper():
            self.words.append((token, start, end))
            return
        if len(token) > 2 and not token[0].isalnum():  # (D-Md.), “Bobby”: between the parts of a name or after it
            return
        if token == "-t-" or (token == "-" and self.cues.language == "fr" and self.body[end : end + 1].isalpha()):  # a-t-il dit
            return
        if not token[0].isalnum():
            self.mark("comma" if token in ",—–-" else "stop" if token in ";:" else "other" if self.items else "adverb")
            self.fresh = self.fresh or token in ".!?"
            return
        opening, self.fresh = self.fresh and not self.words, False
        raised = is_raised(token) and not (opening and (bare in g.articles or bare in g.conjunctions or bare in g.relatives))
        if self.words and self._goes_on_with_name(token, bare, end):
            self.words.append((token, start, end))
        elif kind := self._pronoun(bare, raised and not opening):
            self.close()
            self.items.append(Phrase(start, end, (token,), None, bare, self.governed, None, kind))
            self.governed = False
        elif raised and opening and (bare in g.openers or self._participle(bare, end)):
            self.governed = bare in g.prepositions
            self.items.append("other")
        elif raised and bare not in g.articles:
            last = self.words[-1][0] if self.words else ""
            describes = not self.items and not any(is_raised(w) for w, _, _ in self.words[1:])  # Ship maker Norlund
            if last[:1].islower() and self._named() and not describes and fold(last) not in _JOINING and not is_person_noun(last):
                self.close()
            if self.loose and not is_title(token):
                self.close()
            self.words, self.loose = [*self.loose, *self.words, (token, start, end)], []
            self._genitive(token)
        elif bare in g.that:
            self.mark("that")
        elif bare in g.relatives and bare not in g.articles:
            self.mark("who")
        elif bare in g.prepositions and (bare not in g.articles or not opening):
            self.close()
            self.governed = True
        elif bare in g.articles:
            self.close()
            self.words.append((token, start, end))
        elif bare in g.conjunctions:
            self.mark("and")
        elif bare in g.auxiliaries or (self.cues.verb.fullmatch(token) and not self._only_article()):
            self.mark("verb")
        elif bare in _ADVERBS or (bare.endswith("ly") and bare not in _NO_ADVERBS):
            self.mark("adverb")
        else:
            self._small(token, bare, start, end)

    def _pronoun(self, bare: str, inside: bool) -> Literal["i", "he", "she", "it"] | None:
        g = self.grammar
        if bare in g.i:
            return "i"
        if inside:
            return None
        return "he" if bare in g.he else "she" if bare in g.she else "it" if bare in g.it else None

    def _participle(self, bare: str, end: int) -> bool:
        """Touching on, Asked about: a capital at the start of a sentence, an English participle, a small word."""
        return (
            self.cues.language == "en"
            and bare.endswith(("ing", "ed"))
            and bare not in given_names()
            and self.body[end : end + 1] == " "
            and self.body[end + 1 : end + 2].islower()
        )

    def _goes_on_with_name(self, token: str, bare: str, end: int) -> bool:
        """Does a small word go on with a name: Ursula von der Leyen, Ministry of Foreign Affairs?"""
        last = self.words[-1][0]
        if token[0].isupper() or not last[0].isupper():
            return False
        following = self.body[end : end + 24].split()
        raised = bool(following) and (
            following[0][0].isupper() or (fold(following[0]) in _PARTICLES and len(following) > 1 and following[1][0].isupper())
        )
        if not raised:
            return False
        if bare in _OF and (is_body_noun(last) or is_person_noun(last) or is_crowd(last)):
            return True
        g = self.grammar
        common = bare in g.prepositions or bare in g.articles or bare in g.conjunctions
        return bare in _PARTICLES and (not common or fold(last) in given_names())

    def _only_article(self) -> bool:
        """The claims, a statement: a verb's form right after an article is a noun."""
        return len(self.words) == 1 and fold(self.words[0][0]) in self.grammar.articles

    def _named(self) -> bool:
        """The phrase at hand holds a name that a further capital cannot belong to."""
        return any(
            is_raised(w) and not is_title(w) and fold(w) not in self.grammar.articles and fold(w) not in words_of("nationalities")
            for w, _, _ in self.words
        )

    def _modifies(self, token: str, bare: str) -> bool:
        """Does a capital before a noun only describe it: the Trump campaign, Overall leader, Small groups, a Homeland Security memo?"""
        if (len(self.words) == 1 and not self.items) or bare in words_of("office_adjectives"):
            return True
        article = fold(self.words[0][0]) in self.grammar.articles
        return (
            is_person_noun(token)
            or bare in somebody()
            or is_body_noun(token)
            or bare in words_of("crowds")
            or (article and bare in words_of("documents"))
        )

    def _office_follows(self, end: int) -> bool:
        """Is the next word, or the one after another such adjective, a noun for a person: vice president, deputy chief engineer?"""
        following = _NEXT.match(self.body, end)
        if following is None:
            return False
        bare = fold(following.group(1))
        return (
            is_person_noun(bare) or bare in somebody() or (bare in words_of("office_adjectives") and self._office_follows(following.end()))
        )

    def _genitive(self, token: str) -> None:
        if self.cues.language == "en" and re.search(r"[’'](?:s|$)", token):
            self.owner = " ".join(w for w, _, _ in self.words)
            self.words = []

    def _small(self, token: str, bare: str, start: int, end: int) -> None:
        """A word of no list: part of a description, or a verb between phrases."""
        adjective = bare in words_of("office_adjectives") or (
            not self.words and self.items[-1:] in ([], ["verb"])
        )  # said science minister Bae
        noun = is_speaking_noun(_GENITIVE.sub("", token)) or (adjective and self._office_follows(end))
        last = self.words[-1][0] if self.words else ""
        if last[:1].islower() and not noun and (bare.endswith("ed") or bare in self.grammar.past) and is_speaking_noun(last):
            self.close()  # the report | released last year
        if self._named() and not (noun and self._modifies(_GENITIVE.sub("", token), _GENITIVE.sub("", bare))):
            self.close()
        before_a_name = self.body[end : end + 1] == " " and self.body[end + 1 : end + 2].isupper() and bare.endswith(("er", "or", "ist"))
        if not self.words and self.owner is None and not noun and not before_a_name and not self.governed:
            if len(self.loose) < 3 and (self.loose or self.items[-1:] == ["comma"]) and not bare.endswith(("ed", "ing")):
                self.loose.append((token, start, end))
            else:
                self.mark("other")
            return
        self.words, self.loose = [*self.loose, *self.words, (token, start, end)], []
        self._genitive(token)

    def mark(self, mark: Mark) -> None:
        """Close the phrase at hand and note what stands after it."""
        self.close()
        if mark != "adverb":
            self.governed = False
        self.items.append(mark)

    def close(self) -> None:
        if self.loose:
            self.items += ["other"] * len(self.loose)
            self.loose = []
        if self.words:
            self.items.append(phrase_of(self.words, self.governed, self.owner, self.grammar, self.cues.language))
            self.governed = False
        self.words, self.owner = [], None

    def finish(self) -> tuple[Item, ...]:
        self.close()
        return tuple(self.items)


_ADJECTIVE_LAST = frozenset({"es", "fr", "it", "pt"})
_NEXT = re.compile(r" ([a-zà-ÿ-]{2,20})")
_GENITIVE = re.compile(r"[’'](?:s|$)")
_HYPHENED = frozenset("based born area backed led era style bound educated trained owned run area born wide".split())  # Washington-based
_NO_ADVERBS = frozenset("family monthly weekly daily ally assembly july italy".split())
_ADVERBS = frozenset(
    "first last least also then later once still again yesterday today tomorrow earlier already not never only even now here there soon instead himself herself aussi encore également ensuite auch dann noch später también también luego ayer anche poi também также затем потом ещё тоже".split()
)


def phrase_of(words: list[tuple[str, int, int]], governed: bool, owner: str | None, grammar: Grammar, language: str) -> Phrase:
    """Tokens as a phrase: articles off, the last capitalised run without its titles as the name."""
    definite = fold(words[0][0]) in grammar.articles and fold(words[0][0]) not in grammar.indefinite
    texts = [w for w, _, _ in words]
    bare = texts[1:] if fold(texts[0]) in grammar.articles and len(texts) > 1 else texts
    after = len(bare) > 1 and bare[-1].isupper() and fold(bare[-1]) in words_of("letters_after") and bare[-2][:1].isupper()
    if after:  # Makokha J is Justice Makokha
        bare = [bare[-1], *bare[:-1]]
    name = name_of(bare[after:], language)
    if len(name) == 1 and (is_crowd(name[0]) or (definite and fold(name[0]) in somebody())):
        name = []  # Analysts at the start of a sentence; the Pole
    if len(name) > 1 and definite and fold(name[-1]) in words_of("partisans") and fold(name[0]) not in given_names():
        name = []  # the Ohio Republican
    if language == "de" and len(name) == 1 and definite and fold(name[0]) not in given_names():
        name = []  # der Betreiber: German nouns have capitals
    rest = bare[: len(bare) - len(name)]
    return Phrase(
        words[0][1],
        words[-1][2],
        tuple(bare),
        " ".join(name).rstrip(".,") or None,
        fold(head_of(rest, language)).strip("."),
        governed,
        owner,
        None,
        definite or owner is not None,
    )


def head_of(words: list[str], language: str) -> str:
    """The word that says what a description means: the last one, before "of"; la capitana visitante has its adjective behind."""
    main = next((words[:n] for n, w in enumerate(words) if n and fold(w) in _OF and is_person_noun(words[n - 1])), words)
    if language in _ADJECTIVE_LAST and not is_speaking_noun(main[-1] if main else ""):
        return next((w for w in main if is_person_noun(w)), main[-1] if main else "")
    return main[-1] if main else ""


def name_of(texts: list[str], language: str) -> list[str]:
    """The words of the capitalised run at the end, without titles, nationalities and a first word that is no name."""
    at = len(texts)
    while at > 0 and (is_raised(texts[at - 1]) or (at < len(texts) and fold(texts[at - 1]) in _JOINING | {"&"})):
        at -= 1
    run = texts[at:]
    while run and not run[0][0].isupper():
        run = run[1:]
    given = next(
        (n for n, w in enumerate(run[:-1]) if n and fold(w) in given_names() and fold(run[0]) not in given_names()),
        0,
    )
    given = given or next((n for n in range(1, len(run) - 2) if len(run) - n == 3 and surname_first(" ".join(run[n:]))), 0)
    run = run[given:]
    titled = max((n for n, w in enumerate(run) if is_title(w) and (len(w.strip(".")) > 1 or language == "fr")), default=-1)
    body = max((n for n, w in enumerate(run) if is_body_noun(w)), default=-1)
    if body >= 0 and len(run) > 1 and not any(is_person_noun(w) for w in run[body + 1 :]):
        return run  # Ministry of Foreign Affairs
    if titled == len(run) - 1 and run and not (len(run) > 1 and fold(run[0]) in given_names()):
        return []  # the Minister, Foreign Minister
    name = run[titled + 1 :] if titled < len(run) - 1 else run
    if len(name) > 1 and name[0] in _OF:  # Minister of Transport Arkady Selivanov
        name = name[2:] if len(name) > 3 else []
    while name and (fold(name[0]) in words_of("not_names") or (len(name) > 2 and fold(name[0]) in words_of("nationalities"))):
        name = name[1:]
    return name
