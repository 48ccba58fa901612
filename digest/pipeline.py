"""The whole flow on one screen: read it first.

    Document -> Sheet -> Clipping -> Dossier -> Story -> Comparison -> Edition
      each file alone (parallel)   |  all  |    each story (parallel)   |  all

Pure: documents come in, a Digest goes out; what must be written to disk is `io`'s business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from digest.comparing import compare
from digest.dating import clues_of, date_alone, date_story
from digest.editing import edit
from digest.errors import SettingsError, UnreadableError
from digest.gathering import Know, gather, lock_of
from digest.gathering.features import features_of
from digest.model import Clipping, Comparison, Digest, Document, Dossier, Lock, Sheet, Spike
from digest.quoting import quotations_of
from digest.reading import read
from digest.settings import Desk, Settings

Clip = Callable[..., tuple[Clipping | Spike, ...]]
Map = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
"""The executor: anything shaped like the builtin `map`, keeping order."""


def clip(document: Document | Spike, settings: Settings) -> tuple[Clipping | Spike, ...]:
    """All that one document allows by itself; bad input comes back as a Spike, a bug keeps its traceback."""
    if isinstance(document, Spike):
        return (document,)
    clippings: list[Clipping | Spike] = []
    try:
        for sheet in read(document, settings.outlets):
            clippings.append(sheet if isinstance(sheet, Spike) else clipping_of(sheet, settings))
    except UnreadableError as fault:
        clippings.append(Spike(document.path, None, str(fault)))
    return tuple(clippings)


def clipping_of(sheet: Sheet, settings: Settings) -> Clipping:
    """One sheet with its quotations, its clues of time, and what they defend by themselves."""
    quotations = quotations_of(sheet, settings.desk.aliases)
    clues = clues_of(sheet, quotations)
    return Clipping(sheet, quotations, clues, date_alone(sheet, clues))


def compared(dossier: Dossier, desk: Desk) -> Comparison:
    """Date a dossier's articles together and put what they say side by side."""
    return compare(date_story(dossier, desk), desk)


def digest_of(
    documents: Iterable[Document | Spike],
    settings: Settings,
    lock: Lock = Lock(),
    run: Map = map,
    clip: Clip = clip,
    know: Know = features_of,
) -> Digest:
    """The digest of some documents; input order does not matter.

    `run` is the executor and `clip` the function it maps over the documents, `know` what gathering asks of each clipping: the places for
    a pool and for a cache.
    """
    found = [one for batch in run(partial(clip, settings=settings), documents) for one in batch]
    clippings, spikes = sort_out(found, settings)
    dossiers = gather(clippings, lock, settings.desk, know=know)
    comparisons = tuple(run(partial(compared, desk=settings.desk), dossiers))
    return Digest(
        comparisons=comparisons,
        editions=edit(comparisons),
        spikes=spikes,
        lock=lock_of(dossiers, lock),
        documents=len({place(one)[0] for one in found}),
    )


def sort_out(found: Iterable[Clipping | Spike], settings: Settings) -> tuple[tuple[Clipping, ...], tuple[Spike, ...]]:
    """What goes on to be gathered, by id, and what is set aside: unreadable, twins, withdrawn, after the day asked for.

    Raises:
        SettingsError: a decision on one article names none; a withdrawal that is misspelt must not pass in silence.
    """
    found = list(found)
    known = {name for one in found for name in names_of(one)}
    for kind, decisions in (("withdraw", settings.desk.withdraw), ("date", settings.desk.date)):
        for decision in decisions:
            if decision.article not in known:
                raise SettingsError(
                    f"digest.toml: [[{kind}]] names {decision.article!r}, which is no article of this build: give its path or its id"
                )
    withdrawn = {decision.article: decision.reason for decision in settings.desk.withdraw}
    kept: dict[str, Clipping] = {}
    spikes: list[Spike] = []
    for one in sorted(found, key=place):
        if isinstance(one, Spike):
            spikes.append(one)
            continue
        path, item = one.sheet.path, one.sheet.item
        reason = next((withdrawn[name] for name in names_of(one) if name in withdrawn), None)
        if reason is not None:
            spikes.append(Spike(path, item, f"{path} was withdrawn by the desk: {reason}", asked=True))
        elif one.id in kept:
            spikes.append(Spike(path, item, f"{path} holds the same article as {kept[one.id].sheet.path}: keep one of the two"))
        elif settings.until and one.alone.date and one.alone.date > settings.until:
            late = f"{path} is of {one.alone.date}, after {settings.until}: build without --until to see it"
            spikes.append(Spike(path, item, late, asked=True))
        else:
            kept[one.id] = one
    return tuple(kept[id] for id in sorted(kept)), tuple(spikes)


def names_of(one: Clipping | Spike) -> tuple[str, ...]:
    """What a decision of the desk may call it: id, path, or path and item."""
    path, item = (one.path, one.item) if isinstance(one, Spike) else (one.sheet.path, one.sheet.item)
    return (*(() if isinstance(one, Spike) else (one.id,)), path, f"{path}#{item}")


def place(one: Clipping | Spike) -> tuple[str, int]:
    """Where it came from: path, and item (-1 where the file holds one article)."""
    where = one if isinstance(one, Spike) else one.sheet
    return where.path, -1 if where.item is None else where.item
