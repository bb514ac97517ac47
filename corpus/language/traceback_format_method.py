# What is shown of an exception nobody catches: format method.
class F:
    def __format__(self, spec): raise ValueError(f'bad spec {spec!r}')

print(f'{1} {F():>5}')
