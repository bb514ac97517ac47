# Literals, captures, alternatives, guards, sequences and the fall-through.
def kind(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case 1.5: return "float"
        case 2 + 3j: return "complex"
        case "yes" | "y" as word: return f"word {word}"
        case b"raw": return "bytes"
        case None: return "none"
        case True: return "true"
        case []: return "empty"
        case [a]: return f"one {a}"
        case [a, b]: return f"two {a} {b}"
        case ["go", *places]: return f"go to {places}"
        case [first, *_, last] if first == last: return f"same ends {first}"
        case (x, (y, z), *rest): return f"nested {x} {y} {z} {rest}"
        case [*items]: return f"many {len(items)}"
        case other if isinstance(other, str) and len(other) > 3: return "long text"
        case _: return "other"

for v in (0, False, 2, 3.0, -1, 1.5, 2 + 3j, "yes", "y", "n", b"raw", None, True, [], (1,), [1, 2], ["go", "a", "b"],
          [1, 2, 1], [1, (2, 3), 4, 5], [1, 2, 3, 4], "longer", {}, range(2), {1, 2}, "ab"):
    print(repr(v), kind(v))
match 5:
    case n: print("bound", n)
match (1, 2), [3]:
    case (a, b), [c]: print(a, b, c)
def f(x):
    match x:
        case "a": r = 1
        case "b": r = 2
    return r
print(f("a"))
try:
    f("c")
except UnboundLocalError as e:
    print(e)
match = {"match": 1}
case = match["match"]
print(match, case)
