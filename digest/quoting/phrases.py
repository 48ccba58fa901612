"""Words that stand together -> a noun phrase: its name, the office or description beside it, whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from digest.names import surname_first
from digest.quoting.lexicon import (
    Grammar,
    given_names,
    is_body_noun,
    is_crowd,
    is_person_noun,
    is_raised,
    is_speaking_noun,
    is_title,
    joining,
    somebody,
    words_of,
)
from digest.text import fold

BORN = ("ois", "oise", "ais", "aise", "ien", "ienne", "eenne")
"""Folded ends of French words for who comes from a town."""
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
    """The name or noun in the genitive before it: Keller’s (ministry)."""
    pronoun: Literal["i", "he", "she", "it"] | None = None
    definite: bool = False

    @property
    def role(self) -> str:
        """The words beside the name: "deputy foreign minister"."""
        own = len(self.name.split()) if self.name else 0
        return " ".join(self.words[: len(self.words) - own])


Item = Phrase | Mark
_PATRONYMIC = re.compile(r"(?:вич|вна|ична|оглы|кызы)$")
_GENITIVE_RU = re.compile(r"(?:[аяыи]|ого|его)$")


def phrase_of(words: list[tuple[str, int, int]], governed: bool, owner: str | None, grammar: Grammar, language: str) -> Phrase:
    """Tokens as a phrase: articles off, the last capitalised run without its titles as the name."""
    definite = fold(words[0][0]) in grammar.articles and fold(words[0][0]) not in grammar.indefinite
    texts = [w for w, _, _ in words]
    bare = texts[1:] if fold(texts[0]) in grammar.articles and len(texts) > 1 else texts
    after = len(bare) > 1 and bare[-1].isupper() and fold(bare[-1]) in words_of("letters_after") and bare[-2][:1].isupper()
    if after:  # Keller J is Justice Keller
        bare = [bare[-1], *bare[:-1]]
    name = name_of(bare[after:], language)
    if len(name) == 1 and (is_crowd(name[0]) or (definite and fold(name[0]) in somebody())):
        name = []  # Analysts at the start of a sentence; the Pole
    if len(name) > 1 and definite and fold(name[-1]) in words_of("partisans") and fold(name[0]) not in given_names():
        name = []  # the Ohio Republican
    if language == "de" and len(name) == 1 and fold(texts[0]) in grammar.articles and len(texts) > 1 and fold(name[0]) not in given_names():
        name = []  # der Betreiber, ein Beteiligter: German nouns have capitals
    if language == "fr" and len(name) == 1 and definite and len(bare) == 1 and fold(name[0]).endswith(BORN):
        name = []  # le Brestois
    if language == "fr" and len(name) > 2 and definite and fold(name[0]).endswith(BORN):
        name = name[1:]  # L’Irlandais Jean Dupont
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


_ADJECTIVE_LAST = frozenset({"es", "fr", "it", "pt"})


def head_of(words: list[str], language: str) -> str:
    """The word that says what a description means: the last one, before "of"; la capitana visitante has its adjective behind."""
    main = next((words[:n] for n, w in enumerate(words) if n and fold(w) in words_of("of") and is_person_noun(words[n - 1])), words)
    if language in _ADJECTIVE_LAST and not is_speaking_noun(main[-1] if main else ""):
        return next((w for w in main if is_person_noun(w)), main[-1] if main else "")
    return main[-1] if main else ""


def name_of(texts: list[str], language: str) -> list[str]:
    """The words of the capitalised run at the end, without titles, nationalities and a first word that is no name."""
    at = len(texts)
    while at > 0 and (is_raised(texts[at - 1]) or (at < len(texts) and fold(texts[at - 1]) in joining() | {"&"})):
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
    if len(name) > 1 and name[0] in words_of("of"):  # Minister of Transport Anna Keller
        name = name[2:] if len(name) > 3 else []
    if (
        language == "ru"
        and len(texts) > len(run)
        and len(name) == 3
        and not _PATRONYMIC.search(name[1])
        and fold(name[0]) not in given_names()
    ):
        name = name[1:] if _GENITIVE_RU.search(name[0]) else name  # глава (Центрального банка) Италии Анна Петрова
    while name and (fold(name[0]) in words_of("not_names") or (len(name) > 2 and fold(name[0]) in words_of("nationalities"))):
        name = name[1:]
    return name
