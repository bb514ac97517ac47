try: suspend
except NameError: suspend = lambda value=None: value

# Class bodies, class keywords and bases.
print("before")

class Config:
    host = suspend("localhost")
    port = suspend(8000) + 80
    names = [suspend(n) for n in ("a", "b")]
    for i in range(3):
        exec_count = suspend(i)
    if suspend(True):
        flag = "on"
    else:
        flag = "off"

    class Inner:
        depth = suspend(2)

    def url(self, scheme=suspend("http")):
        return f"{scheme}://{self.host}:{self.port}"

print(Config().url(), Config.names, Config.exec_count, Config.flag, Config.Inner.depth)

class Base:
    def __init_subclass__(cls, tag=None, **rest):
        cls.tag = suspend(tag)
        print("subclass", cls.__name__, cls.tag, rest)

class Child(suspend(Base), tag=suspend("t1"), extra=suspend(5)):
    pass

print(Child.__mro__[1].__name__, Child.tag)
