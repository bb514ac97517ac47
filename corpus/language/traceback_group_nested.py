# What is shown of an exception nobody catches: group nested.
def fail(n):
    try: 1 // n
    except ZeroDivisionError as e: return e

raise ExceptionGroup('outer', [fail(0), ExceptionGroup('inner', [KeyError('k'), OSError('o')])])
