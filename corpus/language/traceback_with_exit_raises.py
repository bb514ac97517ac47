# What is shown of an exception nobody catches: with exit raises.
class M:
    def __enter__(self): return self
    def __exit__(self, *e): raise LookupError('exit')

with M() as m:
    1 / 0
