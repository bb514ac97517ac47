# Exceptions in the body and in __exit__ of context managers.
class Guard:
    def __init__(self, name, fail=False):
        self.name, self.fail = name, fail

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__)
        if self.fail:
            raise RuntimeError(f"{self.name} could not exit")

with Guard("outer"):
    with Guard("inner", fail=True) as g:
        print("in", g.name)
        g.missing()
