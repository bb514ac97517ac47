import hashlib as h, hmac


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


m = h.sha256()
m.update(b'a')
c = m.copy()
c.update(b'b')
show(lambda: h.blake2s(b'abc', digest_size=7, key=b'key', fanout=2, depth=2, leaf_size=4096, node_offset=1, node_depth=0, inner_size=32, last_node=True).hexdigest())
show(lambda: h.blake2b(digest_size=65))
show(lambda: h.blake2b(digest_size=0))
show(lambda: h.blake2s(salt=b'123456789'))
show(lambda: h.blake2b(key=b'x'*65))
show(lambda: h.blake2b(b'x'*1000).hexdigest())
show(lambda: (h.blake2b.MAX_KEY_SIZE, h.blake2s.SALT_SIZE))
show(lambda: hmac.new(b'k', b'm', 'sha256').hexdigest())
