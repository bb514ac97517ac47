# What is shown of an exception nobody catches: context suppressed.
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError('only this') from None
