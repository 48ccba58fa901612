"""Dossier -> Story: confident siblings and event anchors date the rest, leave-one-out, so that nothing confirms itself."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta

from digest.dating.alone import SURE
from digest.dating.evidence import evidence_of, where_of
from digest.dating.statements import CLOSE
from digest.dating.weighing import OWN, posterior, supports, telling
from digest.days import day_of, parsed
from digest.model import Article, Clipping, Clue, Dating, Dossier, Evidence, Reason, Story
from digest.settings import Desk

SPREAD = 1.5
"""Days: scale of the Laplace distribution of reports round their siblings (notes on dating: .85 Laplace + .15 uniform)."""
ROUNDS = 3
CONFIRMED = 0.95
"""A masthead is a page's own date in .44 of cases; a day of saving falls within CLOSE days of the story in some 2 of 100."""


def date_story(dossier: Dossier, desk: Desk) -> Story:
    """Date the articles of a dossier together: a stamp beats the story, the story beats nothing but silence and a masthead."""
    clippings = dossier.clippings
    own = {c.id: c.alone for c in clippings}
    known = dict(own)
    for _ in range(ROUNDS):
        changed = {c.id: by_story(c, clippings, known) for c in clippings}
        if changed == known:
            break
        known = changed
    decided = {d.article: d for d in desk.date}
    articles = []
    for c in clippings:
        dating = known[c.id]
        decision = next((decided[n] for n in (c.id, c.sheet.path, f"{c.sheet.path}#{c.sheet.item}") if n in decided), None)
        if decision:
            reason = Reason.of("desk_date", day=decision.date, reason=decision.reason)
            dating = replace(
                dating,
                date=decision.date,
                grade="stated",
                earliest=decision.date,
                latest=decision.date,
                confidence=1.0,
                reasons=(reason, *dating.reasons),
            )
        articles.append(Article(c, dating))
    return Story(dossier, tuple(sorted(articles, key=lambda a: (a.dating.date is None, str(a.dating.date), a.dating.time or "99", a.id))))


def by_story(clipping: Clipping, clippings: tuple[Clipping, ...], known: dict[str, Dating]) -> Dating:
    """One article's dating given its siblings': its own stamp, checked against them; or the day that they and its text make likely."""
    own = clipping.alone
    siblings = [known[c.id] for c in clippings if c.id != clipping.id and known[c.id].date and known[c.id].confidence >= 0.6]
    days = [s.date for s in siblings if s.date and s.grade in {"stated", "inferred"}] or [s.date for s in siblings if s.date]
    if own.date and own.grade == "stated" and own.confidence >= SURE:
        return with_conflict(own, days)
    if found := masthead_confirmed(clipping, days):
        return found
    inside = telling(clipping.clues)
    anchors = days or event_days(inside, clippings, clipping.id)
    if not anchors:
        return own
    prior = prior_of(anchors)
    scored = posterior(inside, prior)
    if own.date and own.confidence >= 0.7 and (own.updated or own.date not in prior) and not (days and rests_on_masthead(own)):
        return with_conflict(own, days)
    best = max(scored, key=lambda d: (scored[d], -d.toordinal()))
    near = sum(p for d, p in scored.items() if abs((d - best).days) <= 1)
    if near < 0.4 and len(anchors) < 2:
        return own
    confidence = round(min(0.9, 0.25 + 0.65 * scored[best] if scored[best] < 0.5 else scored[best] * 0.95), 2)
    texts = [c for c in inside if c.kind in {"weekday", "day-of-month", "month-day", "full", "day-of-last-month"} and supports(c, best)]
    spread = sorted(d for d in scored if scored[d] > 0.08)
    others = tuple(sorted(anchors))
    reasons = (
        Reason.of("siblings", n=len(others), days=others),
        *(Reason.of("then_is", printed=c.text, where=where_of(c), day=named) for c in texts[:3] if (named := day_of(c, best))),
    )
    masthead = next(
        (
            c
            for c in clipping.clues
            if c.role in {"masthead", "stamp", "kicker"} and c.kind == "full" and (d := parsed(c.value)) and abs((d - best).days) > CLOSE
        ),
        None,
    )
    conflicts = (
        own.conflicts
        if masthead is None
        else (
            Reason.of("masthead_far", n=len(others), printed=masthead.text, day=parsed(masthead.value) or masthead.value[:10], other=best),
        )
    )
    evidence = evidence_of(clipping.clues, best, None)
    siblings_row = Evidence("", "story", others, "decides")
    return Dating(best, None, "story", spread[0], spread[-1], confidence, reasons, conflicts, own.updated, (siblings_row, *evidence))


def rests_on_masthead(own: Dating) -> bool:
    return any(e.verdict == "decides" and e.where == "masthead" for e in own.evidence)


def masthead_confirmed(clipping: Clipping, days: list[date]) -> Dating | None:
    """The date above the headline, or the reading of 11/04/2031, where related reports are of the same days: no page is saved just then by chance."""
    own = clipping.alone
    if own.grade == "stated" or not days:
        return None
    for clue in clipping.clues:
        doubtful = (clue.kind == "full" and clue.role in _DOUBTFUL) or (clue.kind == "ambiguous" and clue.role in OWN | _DOUBTFUL)
        if not doubtful or clue.label == "modified":
            continue
        for day in (d for d in map(parsed, clue.value.split("|")) if d):
            near = [d for d in days if abs((d - day).days) <= CLOSE]
            if near and 2 * len(near) >= len(days):
                reason = Reason.of("confirmed", n=len(near), printed=clue.text, where=where_of(clue), days=tuple(sorted(near)))
                evidence = evidence_of(clipping.clues, day, clue)
                return Dating(day, own.time, "inferred", day, day, CONFIRMED, (reason,), (), own.updated, evidence)
    return None


_DOUBTFUL = frozenset({"masthead", "kicker", "junk"})


def prior_of(anchors: list[date]) -> dict[date, float]:
    """Days round the siblings': Laplace round each, and a little for every day between them and a week about."""
    low, high = min(anchors) - timedelta(days=7), max(anchors) + timedelta(days=7)
    if (high - low).days > 60:
        middle = sorted(anchors)[len(anchors) // 2]
        low, high = middle - timedelta(days=10), middle + timedelta(days=10)
    days = [low + timedelta(days=n) for n in range((high - low).days + 1)]
    weights = {d: sum(math.exp(-abs((d - a).days) / SPREAD) for a in anchors) for d in days}
    whole = sum(weights.values())
    return {d: 0.85 * w / whole + 0.15 / len(days) for d, w in weights.items()}


def event_days(inside: tuple[Clue, ...], clippings: tuple[Clipping, ...], own: str) -> list[date]:
    """Days that siblings name in full for what this article tells without a year: "June 19" here, "June 19, 2024" there."""
    partial = {(c.value[2:4], c.value[5:7]) for c in inside if c.kind == "month-day"}
    named = [
        d
        for c in clippings
        if c.id != own
        for clue in c.clues
        if clue.kind == "full"
        and clue.role in {"body", "caption"}
        and (d := parsed(clue.value))
        and (f"{d.month:02d}", f"{d.day:02d}") in partial
    ]
    return sorted(set(named))


def with_conflict(own: Dating, days: list[date]) -> Dating:
    """The page's own date kept; told as a conflict where all its story is more than CLOSE days away."""
    if own.date is None or not days:
        return own
    away = [abs((d - own.date).days) for d in days]
    if min(away) <= CLOSE or len(days) < 2:
        return own
    told = Reason.of("story_away", day=own.date, n=len(days), first=min(days), last=max(days))
    return replace(own, conflicts=tuple(dict.fromkeys((*own.conflicts, told))))
