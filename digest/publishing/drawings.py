"""Drawings made at build time: plain SVG with its words beside it; x in per cent, y in pixels, so that text never shrinks."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from markupsafe import Markup, escape

from digest.model import Article, Comparison, Wording
from digest.publishing.labels import Words


def strip(wording: Wording, base_words: int, say: Words) -> Markup:
    """The kept strip: the fullest wording as one bar; full height kept, low changed, a thin line left out."""
    total = sum(n for _, n in wording.strip) or base_words or 1
    counts = Counter({"kept": 0, "changed": 0, "left_out": 0})
    for kind, n in wording.strip:
        counts[kind] += n
    name = (
        say.say("all_kept", n=total)
        if counts["kept"] == total
        else say.say("strip", n=total, a=counts["kept"], b=counts["changed"], c=counts["left_out"])
    )
    shape = {"kept": ("k", "0", "10"), "changed": ("c", "6", "4"), "left_out": ("o", "8.5", "1.5")}
    rects, at = [], 0
    for kind, n in wording.strip:
        css, y, height = shape.get(kind, shape["changed"])
        gap = 0.6 if at and len(wording.strip) > 1 else 0.0
        rects.append(
            f'<rect class="{css}" x="{100 * at / total + gap:.1f}%" y="{y}" width="{max(0.3, 100 * n / total - gap):.1f}%" height="{height}"/>'
        )
        at += n
    return Markup('<svg class="dg-strip" role="img" aria-label="{}" height="10">{}</svg>').format(name, Markup("".join(rects)))


def coverage(days: list[tuple[date, str]], say: Words, now: date | None = None) -> Markup:
    """Reports by day: a dot for each, filled where the day is stated; at most 45 days, longer spans as counts."""
    if not days:
        return Markup("")
    counts = Counter(d for d, _ in days)
    first, last = min(counts), max(counts)
    span = (last - first).days + 1
    pad = 2 if span < 40 else 0
    first, span = first - timedelta(days=pad), span + 2 * pad
    title = ", ".join(f"{n} {say.short(d)}" for d, n in sorted(counts.items())[:40])
    most = max(counts.values())
    step = 12 if most <= 6 else 60 / most
    height = 36 + max(40, int(step * most) + 14)
    base = height - 26
    parts = [f'<line x1="0" x2="100%" y1="{base}.5" y2="{base}.5" class="axis"/>']
    every = max(1, span // 12)
    for n in range(span):
        day, x = first + timedelta(days=n), 100 * (n + 0.5) / span
        if n % every == 0 or (day in counts and span <= 31):
            css = "day now" if day == now else "day"
            parts.append(f'<text x="{x:.2f}%" y="{height - 6}" class="{css}">{day.day}</text>')
    for day, n in sorted(counts.items()):
        x = 100 * ((day - first).days + 0.5) / span
        grades = sorted(g for d, g in days if d == day)
        if most <= 6:
            for i, g in enumerate(reversed(grades)):
                parts.append(f'<circle cx="{x:.2f}%" cy="{base - 9 - 14 * i}" r="5" class="g-{"stated" if g == "stated" else "story"}"/>')
        else:
            bar = max(2, step * n)
            parts.append(
                f'<rect x="{x - 40 / span:.2f}%" y="{base - bar:.1f}" width="{80 / span:.2f}%" height="{bar:.1f}" class="g-stated"/>'
            )
        if n > 1:
            y = base - 9 - 14 * n + 2 if most <= 6 else base - step * n - 4
            parts.append(f'<text x="{x:.2f}%" y="{max(11, y):.0f}" class="day now">{n}</text>')
    months = say.month(first) if (first.year, first.month) == (last.year, last.month) else f"{say.month(first)} – {say.month(last)}"
    return Markup('<svg class="dg-draw dg-coverage" role="img" aria-label="{}: {}" height="{}">{}</svg>').format(
        months, title, height, Markup("".join(parts))
    )


def timeline(comparison: Comparison, keys: dict[str, str], say: Words) -> Markup:
    """Two lanes over the days: events above the axis by number, reports below by letter; a dotted line where the day is a range."""
    events = [h for h in comparison.timeline if h.lane == "event"]
    reports = [h for h in comparison.timeline if h.lane == "report"]
    days = [h.day for h in (*events, *reports)] + [h.last for h in reports if h.last]
    if not reports or not days:
        return Markup("")
    first, last = min(days), max(days)
    if (last - first).days > 60:  # old events would press the reports together: they are in the list
        first = min(h.day for h in reports) - timedelta(days=14)
        events = [e for e in events if e.day >= first]
    first, span = first - timedelta(days=1), (last - first).days + 3
    up = max((sum(e.day == d for e in events) for d in {e.day for e in events}), default=0)
    down = max(sum(r.day == d for r in reports) for d in {r.day for r in reports})
    down = min(down, 8)
    axis = 28 + 22 * max(1, up)
    height = axis + 30 + 17 * down

    def x(day: date) -> float:
        return 100 * ((day - first).days + 0.5) / span

    parts = [
        f'<text x="0" y="11" class="lane">{escape(say["said_done"])}</text>',
        f'<text x="0" y="{height - 3}" class="lane">{escape(say["reported"])}</text>',
    ]
    parts.append(f'<line x1="0" x2="100%" y1="{axis}.5" y2="{axis}.5" class="axis"/>')
    every = max(1, span // 10)
    for n in range(0, span, every):
        parts.append(f'<text x="{100 * (n + 0.5) / span:.2f}%" y="{axis + 15}" class="day">{(first + timedelta(days=n)).day}</text>')
    stacked: Counter[date] = Counter()
    for number, e in enumerate(events, 1):
        y = axis - 14 - 21 * stacked[e.day]
        stacked[e.day] += 1
        parts.append(
            f'<circle cx="{x(e.day):.2f}%" cy="{y}" r="9" class="ev"/><text x="{x(e.day):.2f}%" y="{y + 4}" class="evn">{number}</text>'
        )
    below: Counter[date] = Counter()
    grades = {a.id: a.dating.grade for a in comparison.story.articles}
    for r in reports:
        if below[r.day] >= 8:
            continue
        y = axis + 28 + 17 * below[r.day]
        below[r.day] += 1
        if r.last and r.last != r.day:
            parts.append(f'<line x1="{x(r.day):.2f}%" x2="{x(r.last):.2f}%" y1="{y}" y2="{y}" class="rng"/>')
        css = "g-stated" if grades.get(r.article) == "stated" else "g-story"
        parts.append(
            f'<circle cx="{x(r.day):.2f}%" cy="{y}" r="4.5" class="{css}"/><text x="{x(r.day):.2f}%" dx="8" y="{y + 4}" class="rpn">{escape(keys.get(r.article, ""))}</text>'
        )
    title = (
        f"{say['said_done']}: "
        + ", ".join(f"{n} {say.short(e.day)}" for n, e in enumerate(events, 1))
        + f". {say['reported']}: "
        + ", ".join(f"{keys.get(r.article, '')} {say.short(r.day)}" for r in reports[:30])
    )
    return Markup('<svg class="dg-draw dg-timeline" role="img" aria-label="{}" height="{}">{}</svg>').format(
        title, height, Markup("".join(parts))
    )


def chain(comparison: Comparison, articles: dict[str, Article], keys: dict[str, str], say: Words) -> Markup:
    """Who took it from whom: speaker, medium, agency, report, from left to right; open circles are not held here."""
    ways = {(h.speaker or "", h.venue or "", h.reported_by or "", h.article) for h in comparison.chain if h.venue or h.reported_by}
    top = Counter(s for s, *_ in ways).most_common()
    if not ways:
        return Markup("")
    lead = min(top, key=lambda t: (-t[1], t[0]))[0]
    ways = {w for w in ways if w[0] == lead}
    columns: list[list[str]] = [
        [lead],
        sorted({v for _, v, _, _ in ways if v}),
        sorted({r for _, _, r, _ in ways if r}),
        sorted({a for *_, a in ways}, key=lambda a: keys.get(a, a))[:12],
    ]
    height = 40 + 34 * max(len(c) for c in columns)
    xs = (0.0, 30.0, 62.0, 98.0)
    place = {(n, name): (xs[n], height * (i + 1) / (len(c) + 1)) for n, c in enumerate(columns) for i, name in enumerate(c)}
    lines: set[str] = set()
    for s, v, r, a in sorted(ways):
        path = [(n, name) for n, name in enumerate((s, v, r, a)) if name and (n, name) in place]
        for one, other in zip(path, path[1:], strict=False):
            (x1, y1), (x2, y2) = place[one], place[other]
            lines.add(f'<line x1="{x1:.1f}%" y1="{y1:.0f}" x2="{x2:.1f}%" y2="{y2:.0f}" class="link"/>')
    marks = []
    for (n, name), (x, y) in sorted(place.items()):
        held = n == 3
        label = f"{keys.get(name, '')} {short_outlet(articles[name], say)}" if held and name in articles else name
        anchor = "end" if n == 3 else "start" if n == 0 else "middle"
        css = "held" if held else "cited"
        marks.append(f'<circle cx="{x:.1f}%" cy="{y:.0f}" r="4.5" class="{css}" transform="translate({6 if n == 0 else 0} 0)"/>')
        marks.append(
            f'<text x="{x:.1f}%" y="{y - 10:.0f}" text-anchor="{anchor}" class="nm{" h" if held else ""}">{escape(label[:34])}</text>'
        )
    title = "; ".join(
        " – ".join(filter(None, (s, v, r, f"{keys.get(a, '')} {short_outlet(articles[a], say)}" if a in articles else "")))
        for s, v, r, a in sorted(ways)[:20]
    )
    return Markup('<svg class="dg-draw dg-chain" role="img" aria-label="{}" height="{}">{}</svg>').format(
        title, height, Markup("".join([*sorted(lines), *marks]))
    )


def short_outlet(article: Article, say: Words) -> str:
    return (
        article.sheet.outlet.name
        if article.sheet.outlet
        else f"{say['via']} {'-'.join(article.sheet.agency)}"
        if article.sheet.agency
        else say["outlet_not_named"]
    )
