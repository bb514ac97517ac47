# The words of string methods given the wrong thing.
tries = [
    "'a'.join(5)", "'a'.join([1])", "'a'.join(['x', None])", "'a'.join()", "'a'.split(5)", "'a'.split('')", "'a'.split('a', 'b')", "'a'.split(sep='a', maxsplit=1, x=2)",
    "'a'.replace('a')", "'a'.replace(1, 2)", "'a'.replace('a', 'b', 'c')", "'a'.find(5)", "'a'.find()", "'a'.index('z')", "'a'.rindex('z')", "'a'.count(5)",
    "'a'.startswith(5)", "'a'.startswith([1])", "'a'.endswith(('a', 5))", "'a'.strip(5)", "'a'.lstrip([])", "'a'.upper(1)", "'a'.center()", "'a'.center('x')",
    "'a'.center(5, 'xy')", "'a'.ljust(5, 1)", "'a'.zfill('5')", "'a'.partition('')", "'a'.partition(5)", "'a'.encode('nope')", "'é'.encode('ascii')", "'a'.encode(5)",
    "'a'.format(1, 2)", "'{}'.format()", "'{} {}'.format(1)", "'{0} {}'.format(1, 2)", "'{} {0}'.format(1, 2)", "'{x}'.format()", "'{'.format()", "'}'.format()", "'{a.b}'.format(a=1)",
    "'{0[x]}'.format([1])", "'{:d}'.format('a')", "'{!z}'.format(1)", "'{:>{}}'.format(1)", "'{:q}'.format(1)", "'{0!r:5:}'.format(1)",
    "'a'.translate(5)", "str.maketrans(5)", "str.maketrans('a', 'bc')", "str.maketrans({'ab': 1})", "'a'.expandtabs('x')", "'a'.splitlines(1, 2)", "'a'.title(1)",
    "'a'.removeprefix(5)", "'a'.isdigit(1)", "'a'[0] = 'b'", "'a'.casefold('x')", "'a'.format_map(5)", "'{x}'.format_map({})", "str.upper(5)", "str.upper()", "str.join('a', 5, 6)",
    "'%d' % 'a'", "'%d' % None", "'%x' % 1.5", "'%c' % 'ab'", "'%c' % -1", "'%z' % 1", "'%' % 1", "'%(a)s' % 5", "'%(a)s' % {}", "'%s' % ()", "'%*d' % ('a', 1)", "'%f' % 'x'", "'a' % 5", "'%i' % []",
    "b'a'.decode('nope')", "b'\\xff'.decode()", "b'a' + 'a'", "b'a'.join(['a'])", "b'a'.split('a')", "b'%d' % 'x'", "b'abc'.find('a')", "bytes.fromhex('0g')", "bytes.fromhex('abc')", "b'a'.replace('a', 'b')",
]
for t in tries:
    try:
        print(t, "->", repr(eval(t)))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
