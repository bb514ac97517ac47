# In a format specification every opening brace begins a field, but behind a field a doubled one is text.
class A:
    def __format__(self, spec):
        return f"<{spec}>"


a, b, c = A(), "b", "c"
print(f"{a:{b}{{}")
print(f"{a:x{b}{{{c}}")
print(f"{a:{b}}}}")
print(f"{a:{b:{'>'}3}{{x}")
print(f"{a:{ {1} }{{y}")
for text in ["f'{a:{{1}} {{}} }'", "f'{a:{b}}}'", "f'{a:{b} }} '", "02if 1else 3", "1 if 02 else 3"]:
    try:
        print(text, eval(text))
    except (SyntaxError, TypeError) as e:
        print(text, type(e).__name__, e)
