import uuid, graphlib, queue
u = uuid.UUID('12345678-1234-5678-1234-567812345678')


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: sorted([uuid.UUID(int=3), uuid.UUID(int=1)]))
show(lambda: uuid.UUID(int=5, version=4))
show(lambda: uuid.UUID(bytes_le=u.bytes_le) == u)
show(lambda: (uuid.uuid4().version, uuid.uuid4().variant, uuid.uuid1().version, uuid.uuid7().version, uuid.uuid6().version))
show(lambda: uuid.uuid8(1,2,3))
show(lambda: uuid.uuid1(1, 2).node)
T = graphlib.TopologicalSorter
show(lambda: list(T({'d': ['b', 'c'], 'b': ['a'], 'c': ['a']}).static_order()))
show(lambda: list(T({1: [2], 2: [3], 3: [1]}).static_order()))
show(lambda: list(T({1: [1]}).static_order()))
show(lambda: list(T().static_order()))
show(lambda: list(T({'a': 'bc', 'b': 'd', 'e': 'a'}).static_order()))
ts = T({3: {1, 2}})
ts.add(4, 3)
show(lambda: ts.get_ready())
show(lambda: ts.is_active())
ts.prepare()
show(lambda: ts.get_ready())
show(lambda: ts.done(1))
show(lambda: ts.done(1))
show(lambda: ts.done(3))
show(lambda: ts.done(99))
show(lambda: ts.add(5))
show(lambda: ts.get_ready())
