try: suspend
except NameError: suspend = lambda value=None: value

# Many half-built values standing while the call is made.
def f(*a, **k): return (a, k)

print([1, [2, (3, {4: [5, suspend(6), 7]}, 8)], suspend(9)], (suspend(1), {suspend(2)}, {suspend(3): suspend(4)}))
print(1 + (2 * (3 - (4 + suspend(5)) * suspend(6)) + suspend(7)) ** suspend(2) % 1000)
print(f(1, f(2, f(3, suspend(4), 5), x=suspend(6)), *[7, suspend(8)], y=f(z=suspend(9))))
print("a" + "b" * suspend(2) + str(1 + suspend(2)) + f"{suspend('c')}{'d' + suspend('e')}" + "%s%s" % ("f", suspend("g")))
print([0, 1, 2, 3][1 + suspend(1)] + {"k": [10, suspend(20)]}["k"][suspend(1)] * -suspend(3))
print(not suspend(0), -suspend(5), ~suspend(5), +suspend(True), - -suspend(1), not not suspend([]))
print(suspend(suspend(suspend("thrice"))), suspend(suspend)(suspend)("itself"), (lambda a, b=suspend(2), *c: (a, b, c))(suspend(1), *suspend([3, 4])))
print({**{"a": suspend(1)}, "b": suspend(2), **suspend({"c": 3})}, [*suspend([1]), suspend(2), *range(suspend(2))], {suspend(1), *suspend([1, 1])})
print(suspend(1) << suspend(3) | suspend(5) & suspend(4) ^ suspend(1), suspend(7) // suspend(2) % suspend(2), suspend(2) ** suspend(3) ** suspend(1))
x = [suspend(1)] + [y for y in [suspend(2), suspend(3)] if suspend(y) > 2] + list(map(lambda v: suspend(v) * 2, [4, suspend(5)]))
print(x, x[suspend(0)] if suspend(x) else suspend(None), (suspend(a) for a in x).__next__(), sum([suspend(i) for i in x], suspend(100)))
x[suspend(0)], x[suspend(-1)], *rest = suspend(7), suspend(8), *suspend((9, 10))
print(x, rest, len(suspend("four")) + len([suspend(1)] * suspend(3)), suspend("abc").upper().replace(suspend("B"), suspend("-")).split(suspend("-")))
