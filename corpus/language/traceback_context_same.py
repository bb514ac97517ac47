# What is shown of an exception nobody catches: context same.
try:
    1 / 0
except ZeroDivisionError as e:
    raise e
