import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

_SOURCE = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals


def _indented(text, width):
    return text.replace("\n", "\n" + " " * width)


def _part(code, name, namespace, width):
    # The lines of a statement or of the setup; what can be called is called under a name.
    if isinstance(code, str):
        return _indented(code, width), ""
    if callable(code):
        namespace[f"_{name}"] = code
        return f"_{name}()", f", _{name}=_{name}"
    raise ValueError(f"{name} is neither a string nor callable")


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        namespace = {}
        globals_ = _globals() if globals is None else globals
        prefix = ""
        if isinstance(setup, str):
            # Faults of the texts themselves come with their own lines.
            compile(setup, _SOURCE, "exec")
            prefix = setup + "\n"
        setup_code, parameters = _part(setup, "setup", namespace, 4)
        if isinstance(stmt, str):
            compile(prefix + stmt, _SOURCE, "exec")
        stmt_code, more = _part(stmt, "stmt", namespace, 8)
        self.src = (
            f"\ndef inner(_it, _timer{parameters}{more}):\n    {setup_code}\n    _t0 = _timer()\n"
            f"    for _i in _it:\n        {stmt_code}\n        pass\n    _t1 = _timer()\n    return _t1 - _t0\n"
        )
        exec(compile(self.src, _SOURCE, "exec"), globals_, namespace)
        self.inner = namespace["inner"]

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        return self.inner(itertools.repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        # The first of 1, 2, 5, 10, 20, 50, ... loops that takes a fifth of a second.
        scale = 1
        while True:
            for step in 1, 2, 5:
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
