"""Of candidates that overlap one stays: the higher rank, then the longer, then the earlier."""

from __future__ import annotations

from bisect import bisect_left

from mitmguard.detect.kinds import ASSIGNED, SHIELD, Candidate


def resolve(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates that stay, sorted and disjoint; of a secret that loses in part, the rest stays."""
    candidates.sort()
    end = 0
    for c in candidates:
        if c.start < end:
            break
        end = c.end
    else:
        return [c for c in candidates if c.type]
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    end = 0
    for c in candidates:
        if c.start >= end:
            kept += cluster if len(cluster) == 1 else _pick(cluster)
            cluster = []
        cluster.append(c)
        end = max(end, c.end)
    kept += cluster if len(cluster) == 1 else _pick(cluster)
    return [c for c in kept if c.type]


def _pick(cluster: list[Candidate]) -> list[Candidate]:
    """Choose from candidates that overlap one another, best first."""
    starts: list[int] = []
    kept: list[Candidate] = []
    for c in sorted(cluster, key=lambda c: (-c.rank, c.start - c.end, c.start)):
        at = bisect_left(starts, c.start)
        before = kept[at - 1].end if at else 0
        after = kept[at].start if at < len(kept) else c.end
        if before <= c.start and after >= c.end:
            starts.insert(at, c.start)
            kept.insert(at, c)
        elif c.rank >= ASSIGNED and c.rank != SHIELD:
            for piece in _uncovered(c, kept):
                at = bisect_left(starts, piece.start)
                starts.insert(at, piece.start)
                kept.insert(at, piece)
    return kept


def _uncovered(c: Candidate, kept: list[Candidate]) -> list[Candidate]:
    pieces: list[Candidate] = []
    at = c.start
    for other in kept:
        if other.end <= at or other.start >= c.end:
            continue
        if other.start > at:
            pieces.append(c._replace(start=at, end=other.start))
        at = max(at, other.end)
    if at < c.end:
        pieces.append(c._replace(start=at))
    return pieces
