# async with: order, several items, swallowing, exceptions in enter and exit.
try: suspend
except NameError: suspend = lambda value=None: value

class Ask:
    def __init__(self, what): self.what = what
    def __await__(self): return (yield self.what)
class M:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    async def __aenter__(self):
        print('enter', self.name, await Ask('enter'))
        if self.fail == 'enter': raise LookupError('enter')
        return self.name
    async def __aexit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, await Ask('exit'))
        if self.fail == 'exit': raise LookupError('exit')
        return self.swallow
def run(c):
    n = 0
    value = None
    while True:
        try: c.send(value)
        except StopIteration as e: return e.value
        except Exception as e: return repr(e), repr(e.__context__)
        n += 1
        value = suspend(n)
async def use(*managers, error=None, how=None):
    for turn in range(2):
        async with managers[0] as a, managers[1] as b:
            print('body', a, b)
            if error: raise error
            if how == 'return': return 'returned'
            if how == 'break': break
            if how == 'continue': continue
        print('after')
    return 'end'
print(run(use(M('a'), M('b'), how='return')))
print(run(use(M('a'), M('b'), how='break')))
print(run(use(M('a'), M('b'), how='continue')))
print(run(use(M('a', True), M('b'), error=KeyError('k'))))
print(run(use(M('a'), M('b'), error=KeyError('k'))))
print(run(use(M('a'), M('b', fail='enter'))))
print(run(use(M('a', True), M('b', fail='exit'), error=KeyError('k'))))
class Sync:
    def __enter__(self): pass
    def __exit__(self, *e): pass
class NotAwaitable:
    def __aenter__(self): return 5
    def __aexit__(self, *e): return 5
for m in (Sync(), 5, NotAwaitable()):
    print(run(use(m, m)))
