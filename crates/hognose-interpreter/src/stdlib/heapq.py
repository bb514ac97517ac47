"""Heaps: lists whose first element is the least, and what can be done with them."""

from _heapq import (
    heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max,
    heapreplace, heapreplace_max,
)

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop",
    "heappush_max", "heappop_max", "heapify_max", "heapreplace_max", "heappushpop_max",
]


def merge(*iterables, key=None, reverse=False):
    """The elements of ordered iterables, in one order; equal ones in the order of the iterables."""
    heap = []
    if reverse:
        ordered, pop, replace, direction = heapify_max, heappop_max, heapreplace_max, -1
    else:
        ordered, pop, replace, direction = heapify, heappop, heapreplace, 1

    for order, it in enumerate(map(iter, iterables)):
        try:
            value = next(it)
        except StopIteration:
            continue
        rank = value if key is None else key(value)
        heap.append([rank, order * direction, value, it])
    ordered(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[2]
                value = entry[2] = next(entry[3])
                entry[0] = value if key is None else key(value)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        _, _, value, it = heap[0]
        yield value
        yield from it


def nsmallest(n, iterable, key=None):
    """The n least elements, in order: as sorted(iterable, key=key)[:n]."""
    if n == 1:
        least = min(iterable, default=_nothing, key=key)
        return [] if least is _nothing else [least]
    if n <= 0:
        iter(iterable)
        return []
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    it = iter(iterable)
    # The latest of equal elements goes first: a higher number of order is worse.
    kept = [((elem if key is None else key(elem)), i, elem) for i, elem in zip(range(n), it)]
    if not kept:
        return []
    heapify_max(kept)
    worst = kept[0][0]
    order = n
    for elem in it:
        rank = elem if key is None else key(elem)
        if rank < worst:
            heapreplace_max(kept, (rank, order, elem))
            worst = kept[0][0]
            order += 1
    kept.sort()
    return [elem for rank, order, elem in kept]


def nlargest(n, iterable, key=None):
    """The n greatest elements, the greatest first: as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        greatest = max(iterable, default=_nothing, key=key)
        return [] if greatest is _nothing else [greatest]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    it = iter(iterable)
    kept = [((elem if key is None else key(elem)), i, elem) for i, elem in zip(range(0, -n, -1), it)]
    if not kept:
        return []
    heapify(kept)
    worst = kept[0][0]
    order = -n
    for elem in it:
        rank = elem if key is None else key(elem)
        if worst < rank:
            heapreplace(kept, (rank, order, elem))
            worst = kept[0][0]
            order -= 1
    kept.sort(reverse=True)
    return [elem for rank, order, elem in kept]


_nothing = object()
