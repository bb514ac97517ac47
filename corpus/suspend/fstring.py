try: suspend
except NameError: suspend = lambda value=None: value

# Replacement fields, nested specs, conversions and concatenation.
name, n, width = "hog", 3.14159, 10
print(f"{suspend(name)} and {suspend(n):.2f}")
print(f"{suspend(name):>{suspend(width)}}|{suspend(n):{suspend(8)}.{suspend(3)}f}|")
print(f"{suspend(name)!r:*^{width}}|{suspend([1, 'a'])!s}|{suspend('é')!a}")
print(f"{suspend(n)=:.1f} {suspend( name )=}")
print(f"{'a' + suspend('b')}" "plain" f"{suspend({'k': 1})['k']}")
print(f"{(lambda x: suspend(x) * 2)(4)} {[suspend(i) for i in range(3)]}")
print(f"{f'{suspend(1)}{f"{suspend(2)}"}'}{{literal}}")
print(f"{suspend(True) and suspend('yes')} {suspend(None) or 'no'} {suspend(1) if suspend(0) else suspend(2)}")

def text(parts):
    return f"<{', '.join(f'{suspend(k)}={suspend(v)!r}' for k, v in parts.items())}>"

print(text({"a": 1, "b": "two"}))
try:
    print(f"{suspend('x'):d}")
except ValueError as e:
    print(e)
print("%s-%05.1f" % (suspend("p"), suspend(2.25)), "{}{k}".format(suspend(1), k=suspend(2)))
