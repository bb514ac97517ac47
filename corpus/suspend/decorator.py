try: suspend
except NameError: suspend = lambda value=None: value

# Decorator expressions, decorator factories and what they return.
def trace(label):
    print("factory", suspend(label))
    def wrap(f):
        print("wrap", suspend(f.__name__))
        def inner(*args, **kwargs):
            print("call", label, args, kwargs)
            result = f(*suspend(args), **suspend(kwargs))
            return suspend(result)
        return inner
    return wrap

@trace(suspend("first"))
@trace(suspend("second"))
def add(a, b=1):
    return suspend(a) + b

print(add(1))
print(add(1, b=5))

@suspend
def plain():
    return "plain"

print(plain())

@suspend
class Decorated:
    value = suspend(3)

print(Decorated.__name__, Decorated().value)

class Service:
    @staticmethod
    @trace("static")
    def ping(x):
        return x

print(Service.ping(7))
