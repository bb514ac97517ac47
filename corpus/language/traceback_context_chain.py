# What is shown of an exception nobody catches: context chain.
try:
    1 / 0
except ZeroDivisionError:
    try:
        undefined
    finally:
        [][0]
