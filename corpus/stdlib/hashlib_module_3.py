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
show(lambda: hmac.new(b'k'*200, b'm', h.md5).hexdigest())
show(lambda: hmac.digest(b'k', b'm', 'sha512').hex())
show(lambda: hmac.new(b'k', b'm'))
show(lambda: hmac.new('k', b'm', 'md5'))
show(lambda: hmac.compare_digest('a', 'a'))
show(lambda: hmac.compare_digest(b'a', b'b'))
show(lambda: hmac.compare_digest('a', b'a'))
show(lambda: hmac.compare_digest('\u00e9', 'a'))
x = hmac.new(b'k', digestmod='sha1')
x.update(b'1')
y = x.copy()
y.update(b'2')
show(lambda: (x.name, x.digest_size, x.block_size, x.hexdigest(), y.hexdigest()))
