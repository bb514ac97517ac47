# What is shown of an exception nobody catches: reraised later.
saved = None
try:
    int('x')
except ValueError as e:
    saved = e
def later():
    raise saved

later()
