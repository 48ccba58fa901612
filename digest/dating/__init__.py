"""When an article was published, by evidence: clues as written, what the page alone defends, what its story adds."""

from digest.dating.alone import date_alone
from digest.dating.clues import clues_of
from digest.dating.story import date_story

__all__ = ["clues_of", "date_alone", "date_story"]
