# Indexing and slicing of text of every width, iteration and unpacking.
a, w, e = 'abcdef', 'aé日😀z', ''
for bad in ("a[0] = 'x'", "del a[0]", "a.x = 1", "del a.upper", "x, y = 'abc'", "x, y, z = 'ab'"):
    try: exec(bad)
    except Exception as err: print(bad, type(err).__name__, err)
x, *y, z = w
print(x, y, z)
