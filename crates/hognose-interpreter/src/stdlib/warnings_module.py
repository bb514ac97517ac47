"""`warnings`: kept quiet, unless a program records them or makes errors of them."""

__all__ = [
    "warn",
    "warn_explicit",
    "showwarning",
    "formatwarning",
    "filterwarnings",
    "simplefilter",
    "resetwarnings",
    "catch_warnings",
    "deprecated",
]

filters = []
defaultaction = "ignore"
_recorders = []
_seen = {}
_actions = ("error", "ignore", "always", "all", "default", "module", "once")


class WarningMessage:
    """A warning that was given."""

    _WARNING_DETAILS = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text if line is None else f"{text}  {line.strip()}\n"


def showwarning(message, category, filename, lineno, file=None, line=None):
    import sys

    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


_default_showwarning = showwarning


def _check_category(category):
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not {category!r}")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, tuple):
        _check_category(category)
    import re

    _add((action, re.compile(message, re.I) if message else None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)


def resetwarnings():
    filters[:] = []


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    _check_category(category)
    warn_explicit(message, category, "<program>", 1, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    action = defaultaction
    for what, pattern, kind, _, line in filters:
        if issubclass(category, kind) and (pattern is None or pattern.match(text)) and line in (0, lineno):
            action = what
            break
    if action == "error":
        raise message
    if action == "ignore" and not (_recorders and not filters):
        return
    if action in ("once", "default", "module"):
        key = (text, category)
        if key in _seen:
            return
        _seen[key] = True
    details = WarningMessage(message, category, filename, lineno, source=source)
    if _recorders:
        _recorders[-1].append(details)
    elif showwarning is not _default_showwarning:
        showwarning(message, category, filename, lineno)


class catch_warnings:
    """Sets the filters back on leaving; records the warnings in between where asked to."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        return f"catch_warnings({'record=True' if self._record else ''})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = filters[:]
        self._show = showwarning
        if self._filter is not None:
            action, category, lineno, append = self._filter
            simplefilter(action, category, lineno, append)
        self._seen = dict(_seen)
        _seen.clear()
        if not self._record:
            return None
        log = []
        _recorders.append(log)
        return log

    def __exit__(self, *details):
        global showwarning
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:] = self._filters
        showwarning = self._show
        _seen.clear()
        _seen.update(self._seen)
        if self._record:
            _recorders.pop()


class deprecated:
    """Marks a class or function as not to be used any more."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category = self.message, self.category
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            original = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(message, category=category)
                if original is not object.__new__:
                    return original(cls, *args, **kwargs)
                if cls.__init__ is object.__init__ and (args or kwargs):
                    raise TypeError(f"{cls.__name__}() takes no arguments")
                return original(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = message
            return arg
        if callable(arg):
            import functools

            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(message, category=category)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = message
            return wrapper
        raise TypeError(f"@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}")
