# The words of list, tuple, dict and set methods given the wrong thing.
tries = [
    "[].pop()", "[1].pop(5)", "[1].pop('a')", "[].remove(1)", "[1].index(2)", "[1].index(1, 5)", "[].append()", "[].append(1, 2)", "[].extend(5)", "[].insert(0)", "[].insert('a', 1)",
    "[1, 'a'].sort()", "[].sort(5)", "[].sort(foo=1)", "[2, 1].sort(key=5)", "[].count()", "[].reverse(1)", "[].copy(1)", "[1, 2].index('x')", "[None, 1].sort()",
    "(1,).index(2)", "().count()", "(1, 2).append", "().index()", "tuple(1, 2)", "(1,) + 5", "(1,) * 'a'", "(1,) < 5", "[] == ()", "[1] + None",
    "{}.pop('a')", "{}.pop()", "{}.pop(1, 2, 3)", "{}.popitem()", "{}.get()", "{}.get([])", "{}.update(5)", "{}.update([1])", "{}.update([(1,)])", "{}.update({}, {})", "{}.setdefault()",
    "{}.setdefault([])", "dict.fromkeys(5)", "dict.fromkeys()", "{}['a']", "{1: 2}[2]", "{}[1, 2]", "{[]: 1}", "{{}: 1}", "{{1}: 2}", "{'a': 1} | 5", "{} | []", "{}.keys()[0]", "{}.items() + []",
    "{1}.remove(2)", "set().pop()", "set().add()", "set().add([])", "{1}.union(5)", "{1} + {2}", "{1}.update(5)", "{1}.discard([])", "{[]}", "{{1}}", "{1}.issubset(5)", "{1} < 5",
    "frozenset().add", "frozenset([1]).remove(1)", "{1}.intersection([[]])", "{1} - [1]", "set(1, 2)", "{1} ^ 'a'", "[[]] in {1}", "{1}.symmetric_difference(5)",
    "range(3).index(5)", "range(3).count()", "range(3) + range(2)", "range(5)['a']", "slice(1)[0]", "iter([]).x", "enumerate([]).x", "(i for i in []).x",
    "dict(a=1, **{'a': 2})", "dict({1: 2}, 5)", "dict(1, 2)", "list(a=1)", "[].__getitem__('a')", "[].__getitem__()", "{}.__getitem__()", "{}.fromkeys(1, 2, 3)", "bytearray(b'a').append(256)", "bytearray(b'a').append('a')", "bytearray().pop()",
    "list.append(5, 1)", "list.append([])", "list.append()", "dict.get({})", "dict.keys(5)", "int.bit_length('a')", "(5).to_bytes(0, 'big')", "(500).to_bytes(1, 'big')", "(-1).to_bytes(1, 'big')", "int.from_bytes('a', 'big')", "(1.5).fromhex('x')", "(1.5).hex(1)",
]
for t in tries:
    try:
        print(t, "->", repr(eval(t)))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
