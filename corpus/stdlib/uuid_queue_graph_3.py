import uuid, graphlib, queue
u = uuid.UUID('12345678-1234-5678-1234-567812345678')


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


T = graphlib.TopologicalSorter
ts = T({3: {1, 2}})
ts.add(4, 3)
ts.prepare()
show(lambda: ts.done(2))
show(lambda: ts.get_ready())
show(lambda: bool(ts))
show(lambda: ts.prepare())
try: T({1:[2],2:[1]}).prepare()
except graphlib.CycleError as e: print(e.args)
q = queue.Queue(2)
q.put(1)
q.put(2)
show(lambda: q.put_nowait(3))
show(lambda: q.put(3, False))
show(lambda: (q.qsize(), q.full(), q.empty()))
show(lambda: [q.get(), q.get()])
show(lambda: q.get_nowait())
q.task_done()
q.task_done()
show(lambda: q.task_done())
show(lambda: q.join())
show(lambda: q.put(1, timeout=-1))
p = queue.PriorityQueue()
[p.put(x) for x in (3, 1, 2)]
show(lambda: [p.get() for _ in range(3)])
l = queue.LifoQueue()
[l.put(x) for x in 'abc']
show(lambda: [l.get() for _ in range(3)])
sq = queue.SimpleQueue()
sq.put(1)
show(lambda: (sq.get(), sq.empty()))
show(lambda: sq.get_nowait())
q.shutdown()
show(lambda: q.put(1))
show(lambda: q.get())
