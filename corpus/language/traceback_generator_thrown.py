# What is shown of an exception nobody catches: generator thrown.
def g():
    try: yield
    finally: print('cleanup')

it = g()
next(it)
it.throw(ValueError('thrown'))
