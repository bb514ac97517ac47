"""The event loop, futures and tasks.

Everything is first in, first out. Without a clock from the host time is virtual: it stands still while anything is ready, and
jumps to the next timer when nothing is. Where every task waits for calls the host is answering, the whole program waits.
"""

import contextvars
import _hognose
from asyncio.exceptions import CancelledError, InvalidStateError

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"

_coroutine = type(_hognose.coroutine())
_generator = type((lambda: (yield))())
_external_future = _hognose.external_future

_running = None
_current_loop = None
_module_loop = None
_current_tasks = {}
_all = {}
_task_count = 0


class Handle:
    """A callback that is to be called once."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {_describe(self._callback)}", "exception": exc, "handle": self}
            )

    def __repr__(self):
        what = "cancelled" if self._cancelled else _describe(self._callback)
        return f"<{type(self).__name__} {what}>"


class TimerHandle(Handle):
    """A callback that is to be called at a time."""

    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when


def _describe(callback):
    name = getattr(callback, "__qualname__", None) or repr(callback)
    return f"{name}()"


class AbstractEventLoop:
    """What an event loop is."""


class EventLoop(AbstractEventLoop):
    """The one kind of event loop there is."""

    def __init__(self):
        self._ready = []
        self._timers = []
        self._hosts = []
        self._closed = False
        self._stopping = False
        self._is_running = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._generators = {}
        self._module_task = None

    # Running.

    def run_forever(self):
        global _running
        self._check_closed()
        if self._is_running:
            raise RuntimeError("This event loop is already running")
        if _running is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        outer_generators = _hognose.watch_async_generators(self._generators)
        self._is_running = True
        _running = self
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._is_running = False
            _running = None
            _hognose.watch_async_generators(outer_generators)

    def run_until_complete(self, future):
        self._check_closed()
        if self._is_running:
            raise RuntimeError("This event loop is already running")
        if _running is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        finally:
            future.remove_done_callback(_stop_loop_of)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _run_once(self):
        if self._hosts:
            self._take_answers()
        if not self._ready and not self._stopping:
            self._wait()
        if self._timers:
            now = self.time()
            timers = self._timers
            while timers and timers[0]._when <= now:
                handle = timers.pop(0)
                if not handle._cancelled:
                    self._ready.append(handle)
        batch = self._ready
        self._ready = []
        for i, handle in enumerate(batch):
            if not handle._cancelled:
                try:
                    handle._run()
                except BaseException:
                    self._ready = batch[i + 1 :] + self._ready
                    raise

    def _wait(self):
        """Nothing is ready: lets the host answer, or time pass."""
        timers = self._timers
        while timers and timers[0]._cancelled:
            timers.pop(0)
        if self._hosts:
            timeout = timers[0]._when - self.time() if timers else None
            _hognose.wait_for_answers(timeout)
            self._take_answers()
        elif timers:
            _hognose.sleep(max(timers[0]._when - self.time(), 0.0))
        else:
            raise RuntimeError("every task is waiting for something that cannot happen")

    def _take_answers(self):
        waiting = self._hosts
        self._hosts = []
        for entry in waiting:
            call, waiter = entry
            if waiter.done():
                continue
            if call.done():
                waiter.set_result(None)
            else:
                self._hosts.append(entry)

    def _watch(self, call):
        """A future that is done when the host has answered a call."""
        waiter = _HostFuture(loop=self)
        waiter._call = call
        self._hosts.append((call, waiter))
        return waiter

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._is_running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._is_running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._timers.clear()

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    async def shutdown_asyncgens(self):
        closing = list(self._generators)
        self._generators.clear()
        if not closing:
            return
        from asyncio.tasks import gather

        results = await gather(*[generator.aclose() for generator in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                        "exception": result,
                        "asyncgen": generator,
                    }
                )

    async def shutdown_default_executor(self, timeout=None):
        pass

    # Scheduling.

    def time(self):
        return _hognose.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        handle = TimerHandle(when, callback, args, self, context)
        timers = self._timers
        low, high = 0, len(timers)
        while low < high:
            middle = (low + high) // 2
            if when < timers[middle]._when:
                high = middle
            else:
                low = middle + 1
        timers.insert(low, handle)
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, **kwargs):
        self._check_closed()
        if self._task_factory is not None:
            return self._task_factory(self, coro, **kwargs)
        return Task(coro, loop=self, **kwargs)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def run_in_executor(self, executor, func, *args):
        """Runs a function at the next turn: there are no threads."""
        self._check_closed()
        future = self.create_future()

        def call():
            if future.done():
                return
            try:
                result = func(*args)
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)

        self.call_soon(call)
        return future

    # Errors.

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        import sys

        sys.stderr.write(context.get("message", "Unhandled exception in event loop") + "\n")
        exception = context.get("exception")
        if exception is not None:
            import traceback

            sys.stderr.write("".join(traceback.format_exception(exception)))

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
        else:
            self._exception_handler(self, context)

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def __repr__(self):
        return f"<{type(self).__name__} running={self._is_running} closed={self._closed} debug={self._debug}>"


SelectorEventLoop = BaseEventLoop = EventLoop


def _stop_loop_of(future):
    if not future.cancelled():
        exc = future.exception()
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            return
    future._loop.stop()


class Future:
    """A result that is to come."""

    _state = _PENDING
    _result = None
    _exception = None
    _cancel_message = None
    _cancelled_exc = None
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def get_loop(self):
        return self._loop

    def cancel(self, msg=None):
        if self._state != _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        return self._state != _PENDING

    def result(self):
        if self._state == _FINISHED:
            if self._exception is not None:
                raise self._exception
            return self._result
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Result is not ready.")

    def exception(self):
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        return self._exception

    def set_result(self, result):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state != _PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            wrapped = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            wrapped.__cause__ = exception
            wrapped.__context__ = exception
            exception = wrapped
        self._exception = exception
        self._state = _FINISHED
        self._schedule_callbacks()

    def add_done_callback(self, callback, *, context=None):
        if self._state != _PENDING:
            self._loop.call_soon(callback, self, context=context)
        else:
            self._callbacks.append((callback, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, callback):
        kept = [entry for entry in self._callbacks if entry[0] != callback]
        removed = len(self._callbacks) - len(kept)
        self._callbacks = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        self._callbacks = []
        for callback, context in callbacks:
            self._loop.call_soon(callback, self, context=context)

    def _make_cancelled_error(self):
        if self._cancelled_exc is not None:
            exc, self._cancelled_exc = self._cancelled_exc, None
            return exc
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)

    def _repr_info(self):
        info = [self._state.lower()]
        if self._state == _FINISHED:
            if self._exception is not None:
                info.append(f"exception={self._exception!r}")
            else:
                info.append(f"result={self._result!r}")
        if self._callbacks:
            shown = [_describe(callback) for callback, _ in self._callbacks]
            if len(shown) > 2:
                shown = [shown[0], f"<{len(shown) - 2} more>", shown[-1]]
            info.append(f"cb=[{', '.join(shown)}]")
        return info

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._repr_info())}>"


class _HostFuture(Future):
    """What waits for a call of the host's. Where nobody waits for it any more, the host is told to give it up."""

    _call = None

    def cancel(self, msg=None):
        if not super().cancel(msg):
            return False
        if not any([call is self._call and not waiter.done() for call, waiter in self._loop._hosts]):
            _hognose.cancel_call(self._call)
        return True


class Task(Future):
    """A coroutine at work."""

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        global _task_count
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            _task_count += 1
            name = f"Task-{_task_count}"
        self._name = str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        _all[self] = True
        if eager_start and self._loop.is_running():
            outer = _current_tasks.get(self._loop)
            self._context.run(self._step)
            if outer is not None:
                _current_tasks[self._loop] = outer
        else:
            self._loop.call_soon(self._step, context=self._context)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg=None):
        if self.done():
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    def get_stack(self, *, limit=None):
        return []

    def print_stack(self, *, limit=None, file=None):
        print(f"No stack for {self!r}", file=file)

    def _end(self, finish, *args):
        _all.pop(self, None)
        finish(self, *args)

    def _step(self, exc=None):
        if self.done():
            raise InvalidStateError(f"step(): already done: {self!r}, {exc!r}")
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        outer = _current_tasks.get(loop)
        if outer is not None:
            _current_tasks.pop(loop)
        _current_tasks[loop] = self
        try:
            if exc is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                self._end(Future.cancel, self._cancel_message)
            else:
                self._end(Future.set_result, stop.value)
        except CancelledError as cancelled:
            self._cancelled_exc = cancelled
            self._end(Future.cancel)
        except (KeyboardInterrupt, SystemExit) as error:
            self._end(Future.set_exception, error)
            raise
        except BaseException as error:
            self._end(Future.set_exception, error)
        else:
            self._wait_for(awaited)
        finally:
            _current_tasks.pop(loop, None)
            if outer is not None:
                _current_tasks[loop] = outer

    def _wait_for(self, awaited):
        """Goes on when what the coroutine awaits is done."""
        loop = self._loop
        if type(awaited) is _external_future:
            awaited = loop._watch(awaited)
            awaited._asyncio_future_blocking = True
        blocking = getattr(awaited, "_asyncio_future_blocking", None)
        if blocking is None:
            if awaited is None:
                loop.call_soon(self._step, context=self._context)
                return
            if isinstance(awaited, _generator):
                problem = f"yield was used instead of yield from for generator in task {self!r} with {awaited!r}"
            else:
                problem = f"Task got bad yield: {awaited!r}"
        elif awaited.get_loop() is not loop:
            problem = f"Task {self!r} got Future {awaited!r} attached to a different loop"
        elif not blocking:
            problem = f"yield was used instead of yield from in task {self!r} with {awaited!r}"
        elif awaited is self:
            problem = f"Task cannot await on itself: {self!r}"
        else:
            awaited._asyncio_future_blocking = False
            awaited.add_done_callback(self._wakeup, context=self._context)
            self._fut_waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False
            return
        loop.call_soon(self._step, RuntimeError(problem), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as exc:
            self._step(exc)
        else:
            self._step()

    def _repr_info(self):
        info = super()._repr_info()
        if self.cancelling() and not self.done():
            info[0] = "cancelling"
        info.insert(1, f"name={self._name!r}")
        if self._fut_waiter is not None:
            info.insert(2, f"wait_for={self._fut_waiter!r}")
        info.insert(2, f"coro={_coroutine_text(self._coro)}")
        return info


class _ModuleTask(Task):
    """The program itself: one task through all that it awaits at its top level, though each `await` there runs the loop."""

    def __init__(self, loop):
        Future.__init__(self, loop=loop)
        self._name = "Task-module"
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._coro = None
        self._state = _FINISHED

    def _await(self, awaitable):
        self._coro = awaitable if iscoroutine(awaitable) else _wrap_awaitable(awaitable)
        self._context = contextvars.copy_context()
        self._state = _PENDING
        self._result = self._exception = self._cancel_message = self._cancelled_exc = self._fut_waiter = None
        self._callbacks = []
        _all[self] = True
        self._loop.call_soon(self._step, context=self._context)
        return self._loop.run_until_complete(self)


def _coroutine_text(coro):
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    name = f"{getattr(coro, '__qualname__', type(coro).__name__)}()"
    if code is None:
        return f"<{name}>"
    running = getattr(coro, "cr_frame", None)
    place = f"{code.co_filename}:{code.co_firstlineno}"
    return f"<{name} {'running at' if running is not None else 'done, defined at'} {place}>"


# Which loop.


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    if _running is not None:
        return _running
    # In a program that awaits at its top level a loop is always there.
    return _loop_of_module() if _hognose.module_awaits() else None


def _loop_of_module():
    global _module_loop
    if _module_loop is None or _module_loop._closed:
        _module_loop = EventLoop()
    return _module_loop


def get_event_loop():
    loop = _get_running_loop()
    if loop is not None:
        return loop
    if _current_loop is None:
        raise RuntimeError("There is no current event loop in thread 'MainThread'.")
    return _current_loop


def set_event_loop(loop):
    global _current_loop
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _current_loop = loop


def new_event_loop():
    return EventLoop()


# What can be awaited.


def isfuture(obj):
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def iscoroutine(obj):
    kind = type(obj)
    return kind is _coroutine or kind is _generator and _hognose.is_awaitable_generator(obj) or _looks_like_coroutine(kind)


def _looks_like_coroutine(kind):
    return all([hasattr(kind, name) for name in ("send", "throw", "close", "__await__")])


def iscoroutinefunction(func):
    return _hognose.is_coroutine_function(func)


async def _wrap_awaitable(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _wrap_awaitable(coro_or_future)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro_or_future)


def current_task(loop=None):
    if loop is None:
        loop = get_running_loop()
    task = _current_tasks.get(loop)
    if task is None and loop is _module_loop and not loop._is_running:
        return _module_task_of(loop)
    return task


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return {task for task in list(_all) if task._loop is loop and not task.done()}


def _run_module_await(awaitable):
    """`await` at the top level of a program."""
    loop = _loop_of_module()
    if not iscoroutine(awaitable) and not isfuture(awaitable) and not hasattr(type(awaitable), "__await__"):
        raise TypeError(f"'{type(awaitable).__name__}' object can't be awaited")
    return _module_task_of(loop)._await(awaitable)


def _module_task_of(loop):
    if loop._module_task is None:
        loop._module_task = _ModuleTask(loop)
    return loop._module_task
