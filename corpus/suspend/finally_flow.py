try: suspend
except NameError: suspend = lambda value=None: value

# break, continue and return crossing a finally that calls the host.
def flow(action):
    seen = []
    for i in range(3):
        try:
            seen.append(suspend(i))
            if i == 1 and action == "break": break
            if i == 1 and action == "continue": continue
            if i == 1 and action == "return": return suspend(seen)
            if i == 1 and action == "raise": raise IndexError(suspend(i))
            seen.append("end")
        except IndexError:
            seen.append("caught")
        finally:
            seen.append(suspend("f"))
    else:
        seen.append("else")
    return seen

for action in ("none", "break", "continue", "return", "raise"):
    print(action, flow(action))

def depth(n):
    try:
        if suspend(n) == 0:
            raise ValueError("zero")
        return depth(n - 1)
    finally:
        print("unwind", suspend(n))

try:
    depth(3)
except ValueError as e:
    print("top", e)

def generator():
    try:
        yield suspend(1)
        yield suspend(2)
    finally:
        print("closed", suspend("gen"))

g = generator()
for v in g:
    print(v)
    break
g.close()
