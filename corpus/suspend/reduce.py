try: suspend
except NameError: suspend = lambda value=None: value

# functools.reduce, partial and lru_cache around functions that call the host.
import functools

print(functools.reduce(lambda a, b: suspend(a) + suspend(b), [1, 2, 3, 4]))
print(functools.reduce(lambda a, b: suspend(f"({a}{b})"), "abcd", suspend("-")))

def numbers(n):
    for i in range(n):
        yield suspend(i + 1)

print(functools.reduce(lambda a, b: suspend(a * b), numbers(5)))
add = functools.partial(lambda a, b, c=0: suspend(a) + b + c, suspend(1), c=suspend(100))
print(add(10), add(20, c=0))
calls = []

@functools.lru_cache(maxsize=None)
def slow(n):
    calls.append(n)
    return suspend(n) if n < 2 else slow(n - 1) + slow(n - 2)

print(slow(10), calls)
try:
    functools.reduce(lambda a, b: suspend(a) / b, [1, 0])
except ZeroDivisionError as e:
    print(type(e).__name__)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: suspend(b) - suspend(a))))
