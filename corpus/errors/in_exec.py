# Code compiled while running has no source line to show.
source = """
def inner(n):
    return 100 // n

print("in exec", inner(3))
"""
space = {}
exec(source, space)
print(eval("inner(4)", space))
try:
    eval("inner(0)", space)
except ZeroDivisionError as e:
    print(e)

def run(text, names):
    return eval(text, names)

run("[inner(n) for n in (1, 0)]", space)
