# timeit: statements of text and of functions, counted by a timer of one's own.
import timeit
from timeit import Timer


class Clock:
    now = 0.0

    def __call__(self):
        Clock.now += 0.5
        return Clock.now


def show(make, *args, **keywords):
    try:
        print(make(*args, **keywords))
    except BaseException as e:
        print(f"{type(e).__name__}: {e}")


calls = []
print(timeit.timeit("calls.append(1)", number=3, timer=Clock(), globals=globals()), calls)
print(timeit.timeit(lambda: calls.append(2), number=2, timer=Clock()), calls)
print(timeit.timeit("x += 1\nseen.append(x)", "x = 10\nseen = []\ncalls.append(seen)", number=3, timer=Clock(), globals={"calls": calls}), calls)
print(timeit.repeat("pass", setup=lambda: calls.append("setup"), repeat=3, number=1, timer=Clock()), calls[-3:])
print(Timer("pass", timer=Clock()).repeat(repeat=2, number=0), Timer(timer=Clock()).timeit(1))
print(Timer("pass", timer=Clock()).autorange(print), Timer("pass", timer=lambda: len(calls)).timeit(5))
show(Timer, 5)
show(Timer, "pass", 5)
show(Timer, "1 +")
show(Timer, "pass", "x =")
show(Timer, "return")
show(timeit.timeit, "missing", number=1)
show(timeit.timeit, "for i in range(3):\n    calls.append(i)", number=1, timer=Clock(), globals=globals())
print(calls[-3:], timeit.default_number if hasattr(timeit, "default_number") else "", timeit.default_repeat)
print(timeit.timeit("'''a\nb'''", number=1, timer=Clock()))
