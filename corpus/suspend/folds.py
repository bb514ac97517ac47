try: suspend
except NameError: suspend = lambda value=None: value

# Calls of the host inside generators that a built-in function folds.
print(sum(suspend(x) if x % 3 == 0 else x for x in range(10)))
print(sum(x / suspend(4) if x == 5 else x / 2 for x in range(9)))
print(any(suspend(x) == 4 if x > 2 else x > 9 for x in range(9)))
print(all(suspend(x) if x == 7 else True for x in range(9)))
print(list(suspend(x) if x in (1, 8) else x for x in range(10)))


def numbers(n):
    for i in range(n):
        yield i
        if i == 3:
            suspend("between")
    yield suspend(n)


print(sum(numbers(6)), list(numbers(6)), sorted(numbers(6), key=lambda x: suspend(-x)))
print(sum(sum(suspend(y) for y in range(x)) for x in range(5)))
try:
    print(sum(1 // (suspend(x) - 2) for x in range(5)))
except ZeroDivisionError as error:
    print(error)
