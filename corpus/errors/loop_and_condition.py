# Errors in while conditions, if tests, for iterables and match subjects.
def scan(items, limit):
    i = 0
    while items[i] < limit:
        i += 1
    return i

def choose(value):
    match value.kind:
        case "a":
            return 1
        case _ if value.size > 3:
            return 2

class Thing:
    kind = "b"

print(scan([1, 2, 9], 5))
try:
    scan([1, 2], 5)
except IndexError as e:
    print(e)
try:
    scan([1, None], 5)
except TypeError as e:
    print(e)
for n in [3, 0]:
    if 6 % (n or 4) == 0 and 12 / n > 1:
        print("fine", n)
        try:
            choose(Thing())
        except AttributeError as e:
            print(e)
    elif choose(Thing()):
        print("never")
