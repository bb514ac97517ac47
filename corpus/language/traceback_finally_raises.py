# What is shown of an exception nobody catches: finally raises.
def f():
    try:
        return 1
    finally:
        raise LookupError('in finally')

f()
