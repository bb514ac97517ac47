# assert with a message built at the last moment.
def invariant(stack):
    assert all(isinstance(x, int) for x in stack), f"bad stack: {stack}"
    assert stack == sorted(stack)
    return True

def push(stack, x):
    stack.append(x)
    invariant(stack)
    return stack

print(push([1], 2))
try:
    push([1], "x")
except AssertionError as e:
    print(e)
push([5], 3)
