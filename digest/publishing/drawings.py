"""Drawings made at build time: plain SVG with its words beside it; x in per cent, y in pixels, so that text never shrinks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import fmean

from markupsafe import Markup, escape

from digest.model import Article, Comparison, Wording
from digest.publishing.labels import Words

DAYS = 62
"""Longest span drawn day by day; a longer one is drawn by month."""
DOTS = 6
"""Most reports of a day drawn as dots; more are a bar."""


def strip(wording: Wording, base_words: int, say: Words, spoken: bool = True) -> Markup:
    """The kept strip: the fullest wording as one bar; full height kept, low changed, a thin line left out.

    A unit a word, stretched to the width there is. Not `spoken` where its words stand beside it.
    """
    total = sum(n for _, n in wording.strip) or base_words or 1
    counts, at = Counter({"kept": 0, "changed": 0, "left_out": 0}), 0
    lines: dict[str, list[str]] = {"kept": [], "changed": [], "left_out": []}
    gap = max(0.1, total // 8 / 10)
    for kind, n in wording.strip or (("kept", total),):
        kind = kind if kind in lines else "changed"
        counts[kind] += n
        lines[kind].append(f"M{at + (gap if at else 0):.4g} {HEIGHTS[kind]}h{n - (gap if at else 0):.4g}".replace("h0.", "h."))
        at += n
    paths = "".join(f'<path class="{kind[0]}" d="{"".join(found)}"/>' for kind, found in lines.items() if found)
    name = (
        say.say("all_kept", n=total)
        if counts["kept"] == total
        else say.say("strip", n=total, a=counts["kept"], b=counts["changed"], c=counts["left_out"])
    )
    heard = Markup('role="img" aria-label="{}"').format(name) if spoken else Markup('aria-hidden="true"')
    if counts["kept"] == total:
        return Markup('<i class="dg-strip dg-full" {}></i>').format(heard)
    return Markup('<svg class="dg-strip" viewBox="0 0 {} 10" preserveAspectRatio="none" {}>{}</svg>').format(total, heard, Markup(paths))


HEIGHTS = {"kept": "5", "changed": "8", "left_out": "9.2"}
"""Middle of each line of the strip; its width is the style sheet's."""


def coverage(days: Sequence[tuple[date, str]], say: Words, now: date | None = None) -> Markup:
    """Reports by day, by month where the span is long: dots while they are few, filled where the day is stated; else bars."""
    if not days:
        return Markup("")
    first, last = min(d for d, _ in days), max(d for d, _ in days)
    by_day = (last - first).days < DAYS
    if by_day:
        first, last = whole_months(first, last) if (last - first).days < 28 else (first, last)
        bins = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    else:
        bins = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in range(1, 13)]
        bins = [b for b in bins if first.replace(day=1) <= b <= last]
    place = {b: 100 * (n + 0.5) / len(bins) for n, b in enumerate(bins)}
    grades: dict[date, list[str]] = defaultdict(list)
    for day, grade in days:
        grades[day if by_day else day.replace(day=1)].append(grade)
    most = max(map(len, grades.values()))
    base = 20 + (16 * most if most <= DOTS else 80)
    parts = [axis_at(base)]
    parts += (
        f'<text x="{x:.2f}%" y="{base + 22}" class="day{" now" if b == now else ""}">{label}</text>'
        for b, x, label in ticks(bins, place, now, by_day)
    )
    for b, found in sorted(grades.items()):
        x = place[b]
        if most <= DOTS:
            for n, grade in enumerate(sorted(found, key=lambda g: g != "stated")):
                parts.append(
                    f'<circle cx="{x:.2f}%" cy="{base - 9 - 16 * n}" r="5.5" class="g-{"stated" if grade == "stated" else "story"}"/>'
                )
            top = base - 5 - 16 * len(found)
        else:
            tall = max(2, round(80 * len(found) / most))
            parts.append(
                f'<rect x="{x - 35 / len(bins):.2f}%" y="{base - tall}" width="{70 / len(bins):.2f}%" height="{tall}" class="g-stated"/>'
            )
            top = base - tall - 5
        if len(found) > 1 and (most <= DOTS or len(grades) <= 40):
            parts.append(f'<text x="{x:.2f}%" y="{max(11, top)}" class="day now">{len(found)}</text>')
    spoken = ", ".join(f"{say.short(b) if by_day else say.month(b)} {len(found)}" for b, found in sorted(grades.items())[-40:])
    return Markup('<svg class="dg-draw dg-coverage" role="img" aria-label="{}: {}" height="{}">{}</svg>').format(
        say["coverage_title"], spoken, base + 26, Markup("".join(parts))
    )


def whole_months(first: date, last: date) -> tuple[date, date]:
    """The months that a short span lies in, from their first day to their last."""
    after = (last.replace(day=28) + timedelta(days=4)).replace(day=1)
    return first.replace(day=1), after - timedelta(days=1)


def ticks(bins: Sequence[date], place: Mapping[date, float], now: date | None, by_day: bool) -> list[tuple[date, float, str]]:
    """Which days, or years, stand below the axis; never two closer than a label is wide on a telephone."""
    if not by_day:
        years = [b for b in bins if b.month == 1] or [bins[0]]
        every = max(1, len(years) // 8)
        return [(b, place[b], str(b.year)) for b in years[::every]]
    wanted = [b for b in bins if b.day in (1, 5, 10, 15, 20, 25, 30) or b == now]
    if len(bins) > 40:
        wanted = [b for b in bins if b.day in (1, 15) or b == now]
    return [(b, place[b], str(b.day)) for b in wanted if b == now or now is None or abs((b - now).days) > len(bins) // 14]


def timeline(comparison: Comparison, events: Sequence[tuple[str, date]], keys: Mapping[str, str], say: Words) -> Markup:
    """Two lanes over the days: events above the axis by number, reports below by letter; a dotted line where the day is a range."""
    reports = [h for h in comparison.timeline if h.lane == "report"]
    if not reports:
        return Markup("")
    first, last = min(h.day for h in reports), max(h.last or h.day for h in reports)
    shown = [(name, day) for name, day in events if (first - day).days <= 30 and (day - last).days <= 30]  # others are in the list
    first, last = min([first, *(d for _, d in shown)]) - timedelta(days=1), max([last, *(d for _, d in shown)]) + timedelta(days=1)
    span = (last - first).days + 1
    up = max(Counter(d for _, d in shown).values(), default=0)
    down = min(8, max(Counter(r.day for r in reports).values()))
    axis = 22 + 22 * up

    def x(day: date) -> str:
        return f"{100 * ((day - first).days + 0.5) / span:.2f}%"

    parts = [f'<text y="11" class="lane">{escape(say["said_done"])}</text>'] if shown else []
    parts += [f'<text y="{axis + 36 + 17 * down}" class="lane">{escape(say["reported"])}</text>', axis_at(axis)]
    days = [first + timedelta(days=n) for n in range(0, span, max(1, -(-span // 14)))]
    parts.append(group("day", (f'<text x="{x(day)}" y="{axis + 15}">{day.day}</text>' for day in days)))
    stacked: Counter[date] = Counter()
    marks = []
    for name, day in shown:
        y = axis - 14 - 21 * stacked[day]
        stacked[day] += 1
        marks.append(f'<circle cx="{x(day)}" cy="{y}" r="9"/><text x="{x(day)}" y="{y + 4}">{name}</text>')
    parts.append(group("ev", marks))
    grades = {a.id: a.dating.grade for a in comparison.story.articles}
    below: Counter[date] = Counter()
    for r in sorted(reports, key=lambda r: (r.day, keys.get(r.article, ""))):
        n, y = below[r.day], axis + 28 + 17 * below[r.day]
        below[r.day] += 1
        if n == down - 1 and sum(o.day == r.day for o in reports) > down:
            parts.append(f'<text x="{x(r.day)}" y="{y + 4}" class="rpn">+{sum(o.day == r.day for o in reports) - n}</text>')
        if n >= down - 1 and sum(o.day == r.day for o in reports) > down:
            continue
        if r.last and r.last != r.day:
            parts.append(f'<line x1="{x(r.day)}" x2="{x(r.last)}" y1="{y}" y2="{y}" class="rng"/>')
        css = "g-stated" if grades.get(r.article) == "stated" else "g-story"
        parts.append(
            f'<circle cx="{x(r.day)}" cy="{y}" r="4.5" class="{css}"/><text x="{x(r.day)}" dx="-8" y="{y + 4}" class="rpn">{keys[r.article]}</text>'
        )
    spoken = [f"{say['reported']}: " + ", ".join(f"{keys[r.article]} {say.short(r.day)}" for r in reports[:30])]
    if shown:
        spoken.insert(0, f"{say['said_done']}: " + ", ".join(f"{name} {say.short(day)}" for name, day in shown))
    return Markup('<svg class="dg-draw dg-timeline" role="img" aria-label="{}" height="{}">{}</svg>').format(
        ". ".join(spoken), axis + 42 + 17 * down, Markup("".join(parts))
    )


def chain(ways: Sequence[tuple[str, ...]], names: Mapping[str, str]) -> Markup:
    """Who took it from whom, from left to right: each way is speaker, medium, agency, report, "" where not told.

    The last column is held here (filled), the others are named as sources (open). `names` are the labels of reports.
    """
    if not ways:
        return Markup("")
    columns = [n for n in range(4) if any(way[n] for way in ways)]
    xs = dict(
        zip(
            columns,
            ([0.0, 98.0] if len(columns) == 2 else [0.0, 49.0, 98.0] if len(columns) == 3 else [0.0, 31.0, 63.0, 98.0]),
            strict=False,
        )
    )
    place: dict[tuple[int, str], tuple[float, float]] = {}
    rows = list(dict.fromkeys(way[3] for way in ways))
    ways = [threaded(way, columns) for way in ways]
    height = 42 * max(len({way[n] for way in ways if way[n]}) for n in columns) + 14
    for n in reversed(columns):
        weight = {name: fmean(rows.index(w[3]) for w in ways if w[n] == name) for name in {way[n] for way in ways if way[n]}}
        inside = rows if n == 3 else sorted(weight, key=lambda name: (weight[name], not name.startswith(PASSING), name))
        for i, name in enumerate(inside):
            place[n, name] = (xs[n], height * (i + 1) / (len(inside) + 1) + 7)
    lines, marks = set(), []
    for way in ways:
        path = [place[n, way[n]] for n in columns if way[n]]
        lines |= {
            f'<line x1="{a:.1f}%" y1="{b:.0f}" x2="{c:.1f}%" y2="{d:.0f}" class="link"/>'
            for (a, b), (c, d) in zip(path, path[1:], strict=False)
        }
    for (n, name), (x, y) in sorted(place.items()):
        if name.startswith(PASSING):
            continue
        anchor = "end" if n == 3 else "start" if n == columns[0] else "middle"
        css, aside = ("held", "") if n == 3 else ("cited", ' transform="translate(6)"' if n == columns[0] else "")
        marks.append(
            f'<circle cx="{x:.1f}%" cy="{y:.0f}" r="4.5" class="{css}"{aside}/>'
            f'<text x="{x:.1f}%" y="{y + (19 if columns.index(n) % 2 else -10):.0f}" text-anchor="{anchor}" class="nm{" h" if n == 3 else ""}">{escape(names.get(name, name)[:30])}</text>'
        )
    return Markup('<svg class="dg-draw dg-chain" aria-hidden="true" height="{}">{}</svg>').format(
        round(height) + 14, Markup("".join([*sorted(lines), *marks]))
    )


PASSING = "\0"
"""Begins the name of a place where a way only passes through a column."""


def threaded(way: tuple[str, ...], columns: Sequence[int]) -> tuple[str, ...]:
    """A way with a place of its own in each column that it skips, so that it crosses no name that is not on it."""
    first = next(n for n in columns if way[n])
    return tuple(name or (f"{PASSING}{way[3]}" if n in columns and n > first else "") for n, name in enumerate(way))


def quoting(pairs: Mapping[tuple[str, str], int], outlets: Sequence[str], people: Sequence[str]) -> Markup:
    """Who quotes whom: outlets left, people right, a line as wide as the quotations are many. Its words are a table beside it."""
    most = max(pairs.values(), default=0)
    if not most:
        return Markup("")
    height = 22 * max(len(outlets), len(people))

    def y(names: Sequence[str], name: str) -> float:
        return height * (names.index(name) + 0.5) / len(names)

    parts = [
        f'<line x1="34%" x2="66%" y1="{y(outlets, o):.0f}" y2="{y(people, p):.0f}" class="link" stroke-width="{1 + 7 * n / most:.1f}"/>'
        for (o, p), n in sorted(pairs.items(), key=lambda item: (item[1], item[0]))
    ]
    for names, x, anchor in ((outlets, "32.5%", "end"), (people, "67.5%", "start")):
        parts += (f'<text x="{x}" y="{y(names, name) + 4:.0f}" text-anchor="{anchor}">{escape(name[:26])}</text>' for name in names)
    return Markup('<svg class="dg-draw dg-quoting" aria-hidden="true" height="{}">{}</svg>').format(height, Markup("".join(parts)))


def group(css: str, parts: Iterable[str]) -> str:
    """Marks that look alike, their class said once; nothing where there are none."""
    inside = "".join(parts)
    return f'<g class="{css}">{inside}</g>' if inside else ""


def axis_at(y: int) -> str:
    return f'<line x1="0" x2="100%" y1="{y}.5" y2="{y}.5" class="axis"/>'


def short_outlet(article: Article, say: Words) -> str:
    """Who printed it, in as few words as tell reports apart."""
    if article.sheet.outlet:
        return article.sheet.outlet.name
    return f"{say['via']} {'-'.join(article.sheet.agency)}" if article.sheet.agency else say["no_credit"]
