# Missing attributes on classes, modules, instances and built-in values.
import math

class Config:
    timeout = 5
    def __init__(self): self.retries = 3

for f in (lambda: Config.timeot, lambda: Config().retry, lambda: math.square, lambda: "x".uper(), lambda: [].add(1), lambda: None.split()):
    try:
        f()
    except AttributeError as e:
        print(e, "|", e.name, type(e.obj).__name__)

def configure(c):
    c.retries += 1
    return c.timeout + c.retires

configure(Config())
