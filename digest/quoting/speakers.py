"""Quoted stretch -> speaker: a sieve of named rules, the surest first; no hit leaves the speaker open."""

from __future__ import annotations

from digest.quoting.after import after_the_quotation, name_after_dash
from digest.quoting.attribution import NOBODY, Attribution, Context, Place
from digest.quoting.before import before_the_quotation, word_of_somebody
from digest.quoting.colon import colon_before, subject_before_colon


def attribute(place: Place, context: Context) -> Attribution:
    """The speaker by what stands beside the quotation in its own sentence; NOBODY where nothing does."""
    governed = thing = NOBODY
    for rule in (after_the_quotation, colon_before, word_of_somebody, before_the_quotation, subject_before_colon, name_after_dash):
        if rule is subject_before_colon and governed.mention:  # of his father who wired: “ is the father's
            continue
        found = rule(place, context)
        if found.speaker and found.rule and found.rule.startswith("according to"):
            said = before_the_quotation(place, context)  # X said “...”, according to the agency
            return said if said.speaker else found
        if found.speaker:
            return found
        governed = found if found.governed and not governed.governed else governed
        thing = thing if thing.mention else found
    return governed if governed.governed else thing  # a plan that calls for “...”: no body, but the words are its
