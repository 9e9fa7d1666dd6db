"""Questions about clusters one by one: which facts, which profile, which clusters match."""

from clusters.query.conditions import CONDITIONS, Answer
from clusters.query.filtering import matching
from clusters.query.profile import Profile, profile
from clusters.query.selection import Selection, select

__all__ = [
    "CONDITIONS",
    "Answer",
    "Profile",
    "Selection",
    "matching",
    "profile",
    "select",
]
