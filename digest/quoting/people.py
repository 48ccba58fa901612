"""Body -> the persons and bodies it names: full names, surnames, offices, and what a later mention of them can mean."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from digest.data import table
from digest.names import is_institution, surname_first
from digest.text import fold

_UP = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ]"
_PARTICLE = r"(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|ibn|al|el|af|av|zu|y|e|of)"
_TOKEN = rf"{_UP}[\w’'ʼ-]*\.?"
#: A run of capitalised words, particles allowed between them.
CAPITALISED = re.compile(rf"{_TOKEN}(?: (?:{_PARTICLE} ){{0,2}}{_TOKEN}){{0,8}}")
_HANGUL_NAME = re.compile(
    r"((?:[가-힣]{1,7} ){0,2}[가-힣]{2,5}?) ?(?:[가-힣]{0,12} )?(?:[가-힣]{0,8}(?:장관|대통령|총리|대표|의원|회장|사장|위원장|대변인|중재관|시장|지사|교수|감독|선수|총장|청장|국장|실장|주석|차관|대사|씨|박사|소장|본부장|관계자|기자))"
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the article names in full."""

    name: str
    surname: str
    first: int
    """Offset of the first full mention."""
    roles: tuple[str, ...]
    """Offices and descriptions printed with the name."""
    gender: str | None
    """"m" or "f" where Mr, Ms, he, son or the like stand with the name; never guessed from the name."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the body that names somebody."""

    start: int
    end: int
    person: Person


@cache
def words_of(name: str) -> frozenset[str]:
    return frozenset(table("titles")[name].split())


def strip_titles(text: str) -> str:
    """A capitalised run without what stands before the name: offices, ranks, nationalities, a first word that is no name."""
    words = text.split()
    last = max((n for n, w in enumerate(words[:-1]) if _title(w)), default=-1)
    words = words[last + 1 :]
    while len(words) > 1 and fold(words[0]) in words_of("not_names"):
        words.pop(0)
    return " ".join(words).rstrip(".,") if words else ""


def _title(word: str) -> bool:
    return fold(word).strip(".,") in words_of("honorifics") or fold(word).strip(".,") in words_of("person_nouns")


def people_of(body: str, verb: re.Pattern[str], media: frozenset[str] = frozenset()) -> tuple[Person, ...]:
    """The persons a body names in full, in order of their first mention.

    `verb` matches a reporting verb of its language; `media` are folded names of outlets and agencies, which are no persons.
    """
    found: dict[str, list[tuple[int, int, str]]] = {}
    lone: set[str] = set()
    for match in CAPITALISED.finditer(body):
        name = re.sub(r"[’']s?$", "", strip_titles(match.group()))
        start = match.start() + max(0, match.group().rfind(name))
        if is_full_name(name) and fold(name) not in media:
            found.setdefault(name, []).append((start, start + len(name), match.group()))
        elif name:
            lone.add(name.split()[-1])
    return tuple(
        Person(name, surname_of(name), places[0][0], roles_of(body, places), gender_of(body, places))
        for name, places in sorted(found.items(), key=lambda item: item[1][0][0])
        if is_somebody(name, places, body, lone, verb)
    )


_THE = re.compile(
    r"\b(?:the|der|die|das|le|la|les|el|los|las|in|at|near|from|on|of|im|am|en|dans|à|à la|broadcaster|newspaper|agency|channel|film|ship|ferry|island|town|village|city|mount|lake)\s+$",
    re.I,
)


def is_somebody(name: str, places: list[tuple[int, int, str]], body: str, lone: set[str], verb: re.Pattern[str]) -> bool:
    """A person by the company the name keeps: an office, an age, a reporting verb, a surname used alone; not "the Korean Peninsula"."""
    score = 2 if surname_of(name) in lone else 0
    for start, end, run in places[:8]:
        before, after = body[max(0, start - 40) : start], body[end : end + 60]
        score += 2 * (len(run.split()) > len(name.split()) and any(_title(w) for w in run.split()[: -len(name.split())]))
        score += 2 * bool(_office_before(before))
        score += 2 * bool(re.match(r",? ?\(?\d{1,2}\)?,|, (?:a|an|the|who|head|chief|director)\b", after))
        score += 2 * bool(verb.match(after.lstrip(" ,”\"»'’"))) + 2 * bool(
            re.search(r"[,”\"»’']\s*\w{2,14}\s+$", before) and verb.search(before[-16:])
        )
        score += bool(re.match(r" (?:has|had|was|is|will|would|did|does|\w+ed)\b", after))
        score -= 3 * bool(_THE.search(before) and not any(_title(w) for w in run.split()[: -len(name.split())]))
    return score > 0


def is_full_name(name: str) -> bool:
    """Two to five capitalised parts that are no institution and no word of a place or a work."""
    words = name.split()
    if not 2 <= len(words) <= 5 or is_institution(name):
        return False
    folded = [fold(w).strip(".") for w in words]
    if any(w in words_of("not_names") for w in (folded[0], folded[-1])) or len(folded[-1]) < 2:
        return False
    if sum(c.isupper() for c in name) > len(words) + 3 and name.isupper():
        return False
    return not (set(folded) & _PLACES)


_PLACES = frozenset(
    "korea states kingdom street avenue road river mount lake island islands north south east west northern southern eastern western republic union nations city county "
    "bay sea ocean valley port airport station square bridge times post news herald tribune journal press university college school hospital church cathedral bank "
    "award prize festival cup league tour championship olympics act law treaty agreement accord pact charter article office team party house street".split()
)


def surname_of(name: str) -> str:
    """The part by which later mentions name a person: the last, or the first of Korean and Chinese names."""
    words = [w for w in name.split() if fold(w) not in {"jr", "jr.", "sr", "sr.", "ii", "iii"}]
    return words[0] if surname_first(name) and words else words[-1]


_APPOSITION = re.compile(
    r"^,? ?(?:\(\d{1,3}\),? ?|\d{1,3},? )?,? ?((?:the|a|an|who (?:is|was|runs|led|leads|heads|directs)|former|head|chief|director|der|die|le|la|el)\b[^,.;:“\"«]{3,90}|[a-z][^,.;:“\"«]{3,70})[,.;]"
)
_BEFORE = re.compile(r"((?:[\w’'-]+,? ){1,8})$")


def roles_of(body: str, places: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """What is printed beside a name: the office before it, the apposition after it."""
    roles: list[str] = []
    for start, end, _run in places[:6]:
        before = body[max(0, start - 90) : start]
        title = _office_before(before)
        if title:
            roles.append(title)
        after = body[end : end + 140]
        match = _APPOSITION.match(after)
        if after.startswith(",") and match and _describes(match.group(1)):
            roles.append(match.group(1).strip())
    return tuple(dict.fromkeys(roles))


def _describes(text: str) -> bool:
    words = {fold(w) for w in re.findall(r"[\w-]+", text)}
    return bool(words & (words_of("person_nouns") | words_of("honorifics") | {"head", "leads", "led", "runs", "directs", "heads"}))


def _office_before(before: str) -> str:
    """The words of office that end right before a name: "Russian Deputy Foreign Minister ", "the finance minister, "."""
    words = before.replace(",", " ,").split()
    taken: list[str] = []
    for word in reversed(words):
        bare = fold(word).strip(".")
        if word == "," and not taken:
            continue
        if word in {",", "."} or (re.search(r"[.!?;:“”\"]$", word) and not _title(word)):
            break
        if _title(word) or (taken and (bare in {"of", "the", "for"} or word[:1].isupper() or bare in _OFFICE_WORDS)):
            taken.append(word)
            if bare == "the" or len(taken) > 7:
                break
        else:
            break
    office = list(reversed(taken))
    return " ".join(office) if any(_title(w) for w in office) else ""


_OFFICE_WORDS = frozenset(
    "finance foreign defence defense interior transport health trade fire police vice acting former national general executive managing union central bank state".split()
)


def gender_of(body: str, places: list[tuple[int, int, str]]) -> str | None:
    """From Mr, Ms, Herr, Mme printed before the name; None without such a word."""
    for start, _, run in places:
        words = {fold(w).strip(".") for w in (run + " " + body[max(0, start - 12) : start]).split()}
        if words & {
            "mr",
            "sir",
            "lord",
            "herr",
            "m",
            "monsieur",
            "senor",
            "don",
            "king",
            "prince",
            "chairman",
            "spokesman",
            "fr",
            "father",
        }:
            return "m"
        if words & {
            "mrs",
            "ms",
            "miss",
            "dame",
            "lady",
            "frau",
            "mme",
            "mlle",
            "madame",
            "senora",
            "dona",
            "queen",
            "princess",
            "chairwoman",
            "spokeswoman",
            "sister",
        }:
            return "f"
    return None


def mentions_of(body: str, people: tuple[Person, ...]) -> list[Mention]:
    """Every place that names one of the people, by full name or by a surname that only one of them has."""
    found: list[Mention] = []
    for match in CAPITALISED.finditer(body):
        name = strip_titles(match.group())
        start = match.start() + (match.group().rfind(name) if name else 0)
        person = resolve_name(name, people)
        if person:
            found.append(Mention(start, start + len(name), person))
    return found


def resolve_name(name: str, people: tuple[Person, ...]) -> Person | None:
    """The one person a name can mean: the full name, its end or its surname; None where two fit."""
    if not name:
        return None
    exact = [p for p in people if p.name == name]
    if exact:
        return exact[0]
    bare = re.sub(r"[’']s?$", "", name)
    fits = [p for p in people if bare in (p.name, p.surname) or p.name.endswith(" " + bare) or p.name.startswith(bare + " ")]
    by_surname = [p for p in fits if p.surname == bare]
    for group in (by_surname, fits):
        names = {p.name for p in group}
        if len(names) == 1:
            return group[0]
    return None


def resolve_description(text: str, people: tuple[Person, ...], before: int) -> Person | None:
    """The one person already named whose printed office has the head noun of "the deputy foreign minister"."""
    words = [fold(w) for w in re.findall(r"[\w-]+", text)]
    nouns = [w for w in words if w in words_of("person_nouns")]
    if not nouns:
        return None
    scored = []
    for person in people:
        office = {fold(w) for role in person.roles for w in re.findall(r"[\w-]+", role)}
        if nouns[-1] in office and person.first < before:
            scored.append((len(office & set(words)), person))
    best = max((s for s, _ in scored), default=0)
    top = [p for s, p in scored if s == best]
    return top[0] if len(top) == 1 else None
