# t-strings: the parts, conversions and specs, without joining.
name, n = "hog", 42
t = t"hello {name!r:>5} and {n:{n}} {{x}}"
print(type(t).__name__, t.strings, t.values)
for i in t.interpolations:
    print(type(i).__name__, repr(i.value), i.expression, i.conversion, repr(i.format_spec))
print(list(t"a{1}b"), len(list(t"")), t"".strings, t"{n}".strings)
print((t"x{n}" + t"y{name}").strings, t"plain".values)

def render(template):
    out = []
    for part in template:
        if isinstance(part, str):
            out.append(part)
        else:
            value = part.value
            if part.conversion == "r": value = repr(value)
            out.append(f"<{format(value, part.format_spec)}>")
    return "".join(out)

print(render(t"{name} is {n:05d} and {name!r}"))
print(render(t"{n + 1} {'nested'} {[1, 2]}"))
try:
    t"a" + "b"
except TypeError as e:
    print(type(e).__name__)
print(t"{n=}".strings, t"{n=}".interpolations[0].conversion)
