"""`traceback`: exceptions and their frames as text."""

import _traceback
import sys

__all__ = [
    "extract_stack",
    "extract_tb",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_stack",
    "format_tb",
    "print_exc",
    "format_exc",
    "print_exception",
    "print_last",
    "print_stack",
    "print_tb",
    "clear_frames",
    "FrameSummary",
    "StackSummary",
    "TracebackException",
    "walk_stack",
    "walk_tb",
    "print_list",
]

_cause_message = "\nThe above exception was the direct cause of the following exception:\n\n"
_context_message = "\nDuring handling of the above exception, another exception occurred:\n\n"
_missing = object()


class FrameSummary:
    """One frame: where it was."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "locals", "_code")

    def __init__(
        self,
        filename,
        lineno,
        name,
        *,
        lookup_line=True,
        locals=None,
        line=None,
        end_lineno=None,
        colno=None,
        end_colno=None,
        **kwargs,
    ):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._lines = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}

    @property
    def line(self):
        if self._lines is None:
            return ""
        return self._lines.partition("\n")[0].strip()

    def _parts(self):
        return (self.filename, self.lineno, self.end_lineno, self.colno, self.end_colno, self.name, self._lines)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename,
                other.lineno,
                other.name,
                other.locals,
            )
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, at):
        return (self.filename, self.lineno, self.name, self.line)[at]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """Frames, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = cls()
        for frame, lineno in frame_gen:
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name))
        return result._limited(limit)

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def _limited(self, limit):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        if limit is None:
            return self
        return type(self)(self[:limit] if limit >= 0 else self[limit:])

    def format_frame_summary(self, frame_summary, **kwargs):
        return _traceback.render([frame_summary._parts()])

    def format(self, **kwargs):
        result = []
        last, count = None, 0
        for frame in self:
            this = (frame.filename, frame.lineno, frame.name)
            if this != last:
                if count > 3:
                    result.append(_repeated(count - 3))
                last, count = this, 0
            count += 1
            if count <= 3:
                text = self.format_frame_summary(frame)
                if text is not None:
                    result.append(text)
        if count > 3:
            result.append(_repeated(count - 3))
        return result


def _repeated(more):
    return f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"


def _frames_of(tb, limit=None):
    result = StackSummary()
    for filename, lineno, end_lineno, colno, end_colno, name, text in _traceback.entries(tb):
        result.append(
            FrameSummary(
                filename, lineno, name, line=text, end_lineno=end_lineno, colno=colno, end_colno=end_colno
            )
        )
    return result._limited(limit)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    return iter(())


def extract_tb(tb, limit=None):
    return _frames_of(tb, limit)


def extract_stack(f=None, limit=None):
    return StackSummary()


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=_file(file), end="")


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file)


def clear_frames(tb):
    pass


def _file(file):
    return sys.stderr if file is None else file


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


def _last_line(name, text):
    return f"{name}: {text}\n" if text else f"{name}\n"


class _Page:
    """How deep in groups the text is."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return "  " * self.depth

    def emit(self, text, margin="|"):
        if not self.depth:
            yield text
            return
        prefix = f"{self.indent()}{margin} "
        yield "".join([prefix + line for line in text.splitlines(True)])


class TracebackException:
    """What a report of an exception is made of, the exception itself let go."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        save_exc_type=True,
        _seen=None,
    ):
        first = _seen is None
        if first:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = None if exc_traceback is None else _frames_of(exc_traceback, limit)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        self._has_type = exc_type is not None
        self.exc_type_str = None if exc_type is None else _traceback.type_text(exc_type)
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as error:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(error, '__notes__', repr)}"]
        self._syntax = None
        if isinstance(exc_value, SyntaxError):
            self._syntax = _traceback.syntax_text(exc_value)
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name))
            lineno, end_lineno = exc_value.lineno, exc_value.end_lineno
            self.lineno = None if lineno is None else str(lineno)
            self.end_lineno = None if end_lineno is None else str(end_lineno)
        elif isinstance(exc_value, BaseException):
            self._str += _traceback.hint(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if not first:
            return
        options = {"limit": limit, "max_group_width": max_group_width, "max_group_depth": max_group_depth}
        queue = [(self, exc_value)]
        while queue:
            report, exc = queue.pop()
            if exc is None:
                continue

            def make(other):
                return TracebackException(type(other), other, other.__traceback__, _seen=_seen, **options)

            cause = context = members = None
            if exc.__cause__ is not None and id(exc.__cause__) not in _seen:
                cause = make(exc.__cause__)
            needed = not compact or cause is None and not exc.__suppress_context__
            if exc.__context__ is not None and needed and id(exc.__context__) not in _seen:
                context = make(exc.__context__)
            if isinstance(exc, BaseExceptionGroup):
                members = [make(member) for member in exc.exceptions]
            report.__cause__, report.__context__, report.exceptions = cause, context, members
            if cause is not None:
                queue.append((cause, exc.__cause__))
            if context is not None:
                queue.append((context, exc.__context__))
            if members:
                queue.extend(zip(members, exc.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * " "
        if not self._has_type:
            yield indent + _last_line("None", self._str)
            return
        if self._syntax is not None:
            for line in self._syntax.splitlines(True):
                yield indent + line
        elif _depth > 0:
            for i, line in enumerate(_last_line(self.exc_type_str, self._str).splitlines()):
                yield indent + line + "\n"
        else:
            yield indent + _last_line(self.exc_type_str, self._str)
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield indent + line + "\n"
        elif notes is not None:
            yield f"{indent}{_safe_string(notes, '__notes__', repr)}\n"
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _page=None, **kwargs):
        page = _Page() if _page is None else _page
        reports = []
        report = self
        while report is not None:
            following = None
            message = None
            if chain and report.__cause__ is not None:
                message, following = _cause_message, report.__cause__
            elif chain and report.__context__ is not None and not report.__suppress_context__:
                message, following = _context_message, report.__context__
            reports.append((message, report))
            report = following
        for message, report in reversed(reports):
            if message is not None:
                yield from page.emit(message)
            yield from report._format_one(page, chain)

    def _format_one(self, page, chain):
        if self.exceptions is None:
            if self.stack is not None:
                yield from page.emit("Traceback (most recent call last):\n")
                for text in self.stack.format():
                    yield from page.emit(text)
            for text in self.format_exception_only():
                yield from page.emit(text)
            return
        if page.depth > self.max_group_depth:
            yield from page.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        top = page.depth == 0
        if top:
            page.depth = 1
        if self.stack is not None:
            yield from page.emit("Exception Group Traceback (most recent call last):\n", "+" if top else "|")
            for text in self.stack.format():
                yield from page.emit(text)
        for text in self.format_exception_only():
            yield from page.emit(text)
        count = len(self.exceptions)
        shown = count if count <= self.max_group_width else self.max_group_width + 1
        page.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                page.need_close = True
            truncated = i >= self.max_group_width
            title = "..." if truncated else f"{i + 1}"
            yield f"{page.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            page.depth += 1
            if truncated:
                remaining = count - self.max_group_width
                yield from page.emit(f"and {remaining} more exception{'s' if remaining > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(chain=chain, _page=page)
            if last and page.need_close:
                yield f"{page.indent()}+------------------------------------\n"
                page.need_close = False
            page.depth -= 1
        if top:
            page.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        for text in self.format(chain=chain):
            print(text, file=_file(file), end="")


def _parse(exc, value, tb):
    if value is _missing and tb is _missing:
        if exc is None:
            return type(None), None, None
        if isinstance(exc, BaseException):
            return type(exc), exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    if value is _missing or tb is _missing:
        raise ValueError("Both or neither of value and tb must be given")
    return type(value), value, tb


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    kind, value, tb = _parse(exc, value, tb)
    return list(TracebackException(kind, value, tb, limit=limit, compact=True).format(chain=chain))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    kind, value, tb = _parse(exc, value, tb)
    TracebackException(kind, value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")
