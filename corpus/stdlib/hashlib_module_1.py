import hashlib as h, hmac


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for n in sorted(h.algorithms_guaranteed):
    for d in (b'', b'abc', bytes(range(256))*3):
        m = h.new(n, d)
        if n.startswith('shake'): print(n, m.hexdigest(10), m.digest_size, m.block_size, m.name, h.new(n, d).digest(200)[-5:])
        else: print(n, m.hexdigest(), m.digest_size, m.block_size, m.name)
m = h.sha256()
m.update(b'a')
c = m.copy()
c.update(b'b')
print(m.hexdigest(), c.hexdigest(), h.sha256(b'ab').digest())
show(lambda: h.sha256('a'))
show(lambda: h.new('foo'))
show(lambda: h.md5(3))
show(lambda: h.sha256(b'a', usedforsecurity=False).hexdigest())
show(lambda: h.sha256(bytearray(b'a')).hexdigest())
show(lambda: h.blake2b(b'abc', digest_size=20, key=b'k', salt=b's', person=b'p').hexdigest())
