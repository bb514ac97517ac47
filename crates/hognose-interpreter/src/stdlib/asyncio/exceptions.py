"""The exceptions of asyncio."""

__all__ = (
    "BrokenBarrierError",
    "CancelledError",
    "InvalidStateError",
    "TimeoutError",
    "IncompleteReadError",
    "LimitOverrunError",
    "SendfileNotAvailableError",
)

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """The future or task was cancelled."""


class InvalidStateError(Exception):
    """The operation does not fit the state of the future."""


class SendfileNotAvailableError(RuntimeError):
    """Left out: there are no files to send."""


class IncompleteReadError(EOFError):
    """A read ended early."""

    def __init__(self, partial, expected):
        shown = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {shown} expected bytes")
        self.partial = partial
        self.expected = expected


class LimitOverrunError(Exception):
    """A separator was not found within the limit."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class BrokenBarrierError(RuntimeError):
    """The barrier is broken."""
