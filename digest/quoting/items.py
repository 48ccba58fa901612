"""A stretch of a sentence -> its noun phrases and the small words between them, by word lists and capitals alone.

No parser: determiners, prepositions, conjunctions and capitals show enough of a newspaper sentence to tell the subject of a
reporting verb (Pouliquen 2007 and PolNeAR's rule systems do no more), and they are data for every language.
"""

from __future__ import annotations

import re
from typing import Literal

from digest.quoting.cues import Cues
from digest.quoting.lexicon import (
    Grammar,
    given_names,
    grammar_of,
    is_abbreviation,
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
from digest.quoting.phrases import Item, Mark, Phrase, phrase_of
from digest.text import fold

_TOKEN = re.compile(
    r"\w+(?=-(?:t-)?(?:ils?|elles?|on)\b)|(?<=t-)(?:ils?|elles?|on)\b|-t-(?=[ieo])|-(?=(?:ils?|elles?|on)\b)"
    r"|\((?=[A-Z0-9])[^()\n]{1,60}\)|(?<=[\w.] )[\"“‘'][A-Z][\w.-]{0,14}(?: [A-Z]\w{0,14})?[\"”’'](?= [A-Z])|(?:[LlDdSsJjNn]|[Qq]u)['’](?=\w)|\w+(?:[.’'ʼ&-]\w+)*\.?|[,;:()—–/]|-(?=\s)|\S"
)
MOST_TOKENS = 400
"""Of one sentence; what is longer is no sentence of prose."""
_NEXT = re.compile(r" ([A-Za-zÀ-ÿ-]{2,20})")
_NEXT_SMALL = re.compile(r" [а-яёіїє]{3,}")
_ADJECTIVE_RU = re.compile(r"(?:[ск]ого|[ск]ому|[нвл]ого|ейшего|ской|ских|[нвл]ой|ского|ным|ном)$")
_CONTRACTED = re.compile(r"’(?:s|d|ll|ve|re|m)$")
_GENITIVE = re.compile(r"[’'](?:s|$)")


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
        self.owned_at: tuple[int, int] | None = None
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
        word = token.casefold().replace("'", "’").rstrip(".")  # à is no a
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
        if self.cues.language in {"ru", "uk"} and _ADJECTIVE_RU.search(word) and _NEXT_SMALL.match(self.body, end):
            token = token[0].lower() + token[1:]  # глава Центрального банка: an adjective of what follows
        if token[-1] in "’'" and word in g.articles:
            token = token.lower()  # L’Irlandais
        raised = is_raised(token) and not (opening and (word in g.articles or word in g.conjunctions or word in g.relatives))
        if self.words and self._goes_on_with_name(token, bare, end):
            self.words.append((token, start, end))
        elif kind := self._pronoun(word, raised and not opening):
            self.close()
            self.items.append(Phrase(start, end, (token,), None, bare, self.governed, None, kind))
            self.governed = False
        elif raised and opening and self.cues.language == "de" and word in self.cues.verbs and bare not in given_names():
            self.mark("verb")  # Gesprochen hat den Satz Anna Keller
        elif raised and opening and (word in g.openers or self._participle(bare, end)):
            self.governed = word in g.prepositions
            self.items.append("other")
        elif raised and word not in g.articles:
            last = self.words[-1][0] if self.words else ""
            describes = not self.items and not any(is_raised(w) for w, _, _ in self.words[1:])  # Ship maker Norlund
            if (
                last[:1].islower()
                and self._named()
                and not self._of_a_place()
                and not describes
                and fold(last) not in joining()
                and not is_person_noun(last)
            ):
                self.close()
            if self.loose and not is_title(token):
                self.close()
            self.words, self.loose = [*self.loose, *self.words, (token, start, end)], []
            self._genitive(token)
        elif word in g.that:
            self.mark("that")
        elif word in g.relatives and word not in g.articles:
            self.mark("who")
        elif word in g.prepositions and (word not in g.articles or not opening):
            self.close()
            self.governed = True
        elif word in g.articles:
            self.close()
            self.words.append((token, start, end))
        elif word in g.conjunctions:
            self.mark("and")
        elif word in g.auxiliaries or (self.cues.verb.fullmatch(token) and not self._only_article() and not self._adjective(bare, end)):
            self.mark("verb")
        elif bare in words_of("adverbs") or (bare.endswith("ly") and bare not in words_of("no_adverbs")):
            self.mark("adverb")
        else:
            self._small(token, bare, start, end)

    def _pronoun(self, bare: str, inside: bool) -> Literal["i", "he", "she", "it"] | None:
        g, bare = self.grammar, _CONTRACTED.sub("", bare) if self.cues.language == "en" else bare
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
            following[0][0].isupper() or (fold(following[0]) in words_of("particles") and len(following) > 1 and following[1][0].isupper())
        )
        if not raised:
            return False
        if bare in words_of("of") and (is_body_noun(last) or is_person_noun(last) or is_crowd(last)):
            return True
        g = self.grammar
        common = bare in g.prepositions or bare in g.articles or bare in g.conjunctions
        return bare in words_of("particles") and (not common or fold(last) in given_names())

    def _only_article(self) -> bool:
        """The claims, a statement: a verb's form right after an article is a noun."""
        return len(self.words) == 1 and fold(self.words[0][0]) in self.grammar.articles

    def _named(self) -> bool:
        """The phrase at hand holds a name that a further capital cannot belong to."""
        return any(
            is_raised(w) and not is_title(w) and fold(w) not in self.grammar.articles and fold(w) not in words_of("nationalities")
            for w, _, _ in self.words
        )

    def _of_a_place(self) -> bool:
        """Former Australia (quick Thomas Moss), the Japan (international): the only capitals are a country's."""
        raised = [w for w, _, _ in self.words if is_raised(w) and fold(w) not in self.grammar.articles]
        return self.cues.language == "en" and bool(raised) and fold(" ".join(raised)) in words_of("states")

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

    def _adjective(self, bare: str, end: int) -> bool:
        """State (senator), vice (president)."""
        return bare in words_of("office_adjectives") and self._office_follows(end)

    def _office_follows(self, end: int) -> bool:
        """Is the next word, or the one after another such adjective, a noun for a person: vice president, deputy chief engineer?"""
        following = _NEXT.match(self.body, end)
        if following is None:
            return False
        bare = fold(following.group(1))
        return is_title(bare) or bare in somebody() or self._adjective(bare, following.end())

    def _genitive(self, token: str) -> None:
        if self.cues.language == "en" and re.search(r"[’'](?:s|$)", token):
            self.owner, self.owned_at = " ".join(w for w, _, _ in self.words), (self.words[0][1], self.words[-1][2])
            self.words = []

    def _small(self, token: str, bare: str, start: int, end: int) -> None:
        """A word of no list: part of a description, or a verb between phrases."""
        after_verb = not self.words and self.items[-1:] in ([], ["verb"])  # said science minister Bae
        noun = is_speaking_noun(_GENITIVE.sub("", token)) or self._adjective(bare, end) or (after_verb and self._office_follows(end))
        last = self.words[-1][0] if self.words else ""
        if last[:1].islower() and not noun and (bare.endswith("ed") or bare in self.grammar.past) and is_speaking_noun(last):
            self.close()  # the report | released last year
        placed = self.body[end : end + 1] == " " and self.body[end + 1 : end + 2].isupper() and self._of_a_place()
        if self.words and self.governed and not self.grammar.indefinite and is_title(bare) and self.body[end : end + 2].strip().isupper():
            self.close()  # по спутниковому телефону | капитан Иван Петров
        if self._named() and not placed and not (noun and self._modifies(_GENITIVE.sub("", token), _GENITIVE.sub("", bare))):
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
        elif self.owner and self.owned_at:  # as badly as Keller’s on Tuesday
            words = [(w, *self.owned_at) for w in re.sub(r"[’']s?$", "", self.owner).split()]
            self.items.append(phrase_of(words, True, None, self.grammar, self.cues.language))
        self.words, self.owner, self.owned_at = [], None, None

    def finish(self) -> tuple[Item, ...]:
        self.close()
        return tuple(self.items)
