# Async generators: asend, athrow, aclose, async for and comprehensions over them.
try: suspend
except NameError: suspend = lambda value=None: value

class Ask:
    def __init__(self, what): self.what = what
    def __await__(self): return (yield self.what)
def run(coroutine, answers=()):
    answers = iter(answers)
    value = None
    while True:
        try: asked = coroutine.send(value)
        except StopIteration as e: return e.value
        value = suspend(next(answers, None))
        print('asked', asked, 'answered', value)
async def agen(n):
    try:
        for i in range(n):
            got = yield i, await Ask(f'value {i}')
            if got: print('got', got)
    except KeyError as e: yield 'caught', e.args
    finally: print('finally', await Ask('cleanup'))
async def loop(): return [x async for x in agen(2)]
print(run(loop(), 'ab'))
async def byhand():
    g = agen(5)
    print(await anext(g), await g.asend('sent'))
    print(await g.athrow(KeyError('k')))
    print(await anext(g, 'default'), await g.aclose())
    try: await anext(g)
    except StopAsyncIteration as e: print('stopped', e.args)
run(byhand(), 'xyz')
async def comps():
    return ({x async for x in agen(1)}, {k: v async for k, v in agen(2)}, [await Ask(i) for i in range(2)], [(x, y) async for x in agen(2) if x[0] async for y in agen(x[0])], list([z async for z in (a async for a in agen(1))]))
print(run(comps(), range(20)))
async def early():
    g = agen(3)
    async for x in g:
        print(x)
        break
    else: print('never')
    await g.aclose()
    return 'left'
print(run(early()))
async def wrong():
    for bad in (5, [1], agen):
        try:
            async for x in bad: pass
        except TypeError as e: print(e)
        try: [x async for x in bad]
        except TypeError as e: print(e)
run(wrong())
g = agen(1)
print(type(g).__name__, g.__aiter__() is g, g.ag_running, g.ag_frame is not None)
