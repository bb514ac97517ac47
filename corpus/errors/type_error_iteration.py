# Iterating and calling what cannot be, at the end of a chain of helpers.
def flatten(items):
    out = []
    for item in items:
        out.extend(item)
    return out

def total(groups):
    return sum(flatten(groups))

print(total([[1, 2], (3,), range(2)]))
try:
    total([[1], "ab"])
except TypeError as e:
    print(e)
print(total([[1], 2]))
