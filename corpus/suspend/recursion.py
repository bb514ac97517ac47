try: suspend
except NameError: suspend = lambda value=None: value

# A call at the bottom of a recursion, and one at every level of another.
def down(n):
    if n == 0:
        return suspend("bottom")
    return down(n - 1) + "."

print(len(down(120)), down(3))

def fib(n):
    if n < 2:
        return suspend(n)
    return fib(n - 1) + fib(n - 2)

print([fib(n) for n in range(9)])

def even(n):
    return True if n == 0 else odd(suspend(n) - 1)

def odd(n):
    return False if n == 0 else even(suspend(n) - 1)

print(even(10), odd(7), even(9))

def tree(depth):
    left = tree(depth - 1) if depth else []
    here = suspend(depth)
    right = tree(depth - 1) if depth else []
    return left + [here] + right

print(tree(3))
