# The words of built-in functions given the wrong thing.
tries = [
    "len(5)", "len()", "len([], [])", "int('x')", "int('')", "int([])", "int('10', 99)", "int('12', 2)", "int(5, 2)", "int(None)",
    "float('x')", "float([])", "float('')", "int(float('nan'))", "int(float('inf'))", "complex('x')", "str(1, 2)", "str(b'a', 5)",
    "bool(1, 2)", "list(5)", "list(1, 2)", "tuple(None)", "dict(5)", "dict([1])", "dict([(1, 2, 3)])", "dict(['abc'])", "set(5)", "set([[]])", "frozenset([{}])",
    "bytes('a')", "bytes(-1)", "bytes([256])", "bytes(['a'])", "bytearray('x')", "range('a')", "range(1, 2, 0)", "range()", "range(1.5)",
    "slice()", "ord(5)", "ord('')", "chr('a')", "chr(1114112)", "hex(1.5)", "bin('a')", "oct(None)", "abs()", "abs([])", "round('a')", "round(1.5, 'x')",
    "pow()", "pow(2, 3, 0)", "pow(2.0, 3, 5)", "pow('a', 2)", "divmod('a', 1)", "divmod(1)", "sum(5)", "sum([[]])", "sum(['a', 'b'], '')", "sum([b'a'], b'')",
    "min()", "max(1)", "min([], [], key=5)", "max([], default=1, key=None)", "min('a', 1)", "sorted()", "sorted(5)", "sorted([1], key=5)", "sorted([1], foo=2)",
    "reversed(5)", "enumerate(5)", "enumerate([], 'a')", "zip(5)", "map()", "map(5)", "list(map(None, [1]))", "filter(1)", "list(filter(5, [1]))", "iter(5)", "iter(5, 6)",
    "next([])", "next(iter([]))", "any(5)", "all()", "all(None)", "isinstance(1)", "issubclass(1, 2)", "hash([])", "hash({})", "hash({1})", "hash(([],))",
    "getattr(1)", "getattr(1, 5)", "getattr(1, 'x')", "setattr(1, 'x', 2)", "delattr([], 'x')", "hasattr(1, 2)", "callable()", "type(1, 2, 3)", "type('X', 5, {})", "type('X', (), [])",
    "object(5)", "super()", "repr()", "format(1, 2)", "format(1, 'zz')", "format('a', 'd')", "ascii()", "id()", "vars(1)", "print(sep=5)", "print(end=1)", "print(foo=1)",
    "eval(5)", "exec(5)", "compile('x', 'f', 'bad')", "property(1, 2, 3, 4, 5)", "staticmethod()", "classmethod()", "__import__(5)", "NotImplemented + 1",
]
for t in tries:
    try:
        print(t, "->", eval(t))
    except BaseException as e:
        print(t, "->", type(e).__name__, e)
