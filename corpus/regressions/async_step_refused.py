async def aw1(v):
    class Tick:
        def __await__(self):
            x = yield ('tick', v); return v
    return await Tick()
class AM1:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print('aenter', self.n); await aw1('in'); return 1
    async def __aexit__(self, kind, *rest): print('aexit', self.n, kind and kind.__name__); return True
async def ag1(n):
    try:
      async with AM1('g'):
        for t in range(n):
            x = yield await aw1(t)
            if x: print('sent', x)
    finally: print('ag finally'); await aw1('f')
kept=[]
def run(stop, steps):
    print('--', stop, steps)
    async def main1():
        a = ag1(3)
        kept.append(a)
        for step in steps:
            try:
                if step == 'n': print(await anext(a))
                elif step == 'd': print(await anext(a, 'default'))
                elif step == 's': print(await a.asend(None))
                elif step == 't': print(await a.athrow(ValueError('at')))
                else: print(await a.aclose())
            except Exception as e: print(type(e).__name__, e)
        print(await anext(a, 'default'))
        return 'main'
    c = main1()
    kept.append(c)
    try:
        for t in range(40):
            print(c.send(None))
            if t == stop: c.close()
    except BaseException as e: print(type(e).__name__, e, type(e.__cause__).__name__)
    try: c.send(None)
    except BaseException as e: print(type(e).__name__, e)
for stop in range(5):
    for steps in ('n','nt','nn','ns','nc','nd','d', 't', 'c'):
        run(stop, steps)
