import _hognose

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

callbacks = []
garbage = []
_state = {"enabled": True, "debug": 0, "threshold": (2000, 10, 0)}


def collect(generation=2):
    """Run the garbage collector.

With no arguments, run a full collection. What was collected is not counted."""
    if not isinstance(generation, int):
        raise TypeError(f"'{_hognose.type_name(generation)}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    import sys

    # Who waits for objects that are no more is told.
    references = sys.modules.get("weakref")
    if references is None:
        _hognose.collect()
    else:
        references._settle()
    return 0


def enable():
    """Enable automatic garbage collection."""
    _state["enabled"] = True


def disable():
    """Disable automatic garbage collection, which here goes on all the same."""
    _state["enabled"] = False


def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _state["enabled"]


def get_debug():
    """Get the garbage collection debugging flags."""
    return _state["debug"]


def set_debug(flags, /):
    """Set the garbage collection debugging flags."""
    _state["debug"] = flags


def get_threshold():
    """Return the current collection thresholds."""
    return _state["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    """Set the collection thresholds (the collection frequency)."""
    given = (threshold0, threshold1, threshold2)
    _state["threshold"] = tuple(old if new is None else new for old, new in zip(_state["threshold"], given))


def get_count():
    """Return a three-tuple of the current collection counts."""
    return 0, 0, 0


def get_stats():
    """Return a list of dictionaries containing per-generation statistics."""
    return [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def freeze():
    """Freeze all current tracked objects and ignore them for future collections."""


def unfreeze():
    """Unfreeze all objects in the permanent generation."""


def get_freeze_count():
    """Return the number of objects in the permanent generation."""
    return 0
