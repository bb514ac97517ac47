# hashlib, hmac and uuid: digests, updates, names, errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import hashlib, hmac, uuid
show(r'''
hashlib.md5(b'abc').hexdigest()
hashlib.sha1(b'').hexdigest()
hashlib.sha256(b'abc').hexdigest()
hashlib.sha512(b'a').hexdigest()[:20]
hashlib.sha224(b'a').hexdigest()[:20]
hashlib.sha384(b'a').hexdigest()[:20]
hashlib.sha3_256(b'a').hexdigest()[:20]
hashlib.blake2b(b'a').hexdigest()[:20]
hashlib.blake2s(b'a', digest_size=4).hexdigest()
hashlib.blake2b(b'a', key=b'k', digest_size=8).hexdigest()
hashlib.shake_128(b'a').hexdigest(8)
hashlib.new('sha256', b'abc').hexdigest()[:10]
hashlib.sha256().digest_size
hashlib.md5().block_size
hashlib.sha1().name
hashlib.sha256(b'x').digest()[:4]
hashlib.md5(bytearray(b'a')).hexdigest()[:8]
hashlib.sha256(memoryview(b'a')).hexdigest()[:8]
'md5' in hashlib.algorithms_guaranteed
hashlib.md5(b'a', usedforsecurity=False).hexdigest()[:4]
hashlib.sha256(b'ps').hexdigest()[:4]
hashlib.sha256('str')
hashlib.new('nope')
hashlib.md5(5)
hashlib.sha256().update('x')
hashlib.blake2b(digest_size=100)
hmac.new(b'key', b'msg', 'sha256').hexdigest()
hmac.new(b'k', digestmod=hashlib.md5).name
hmac.digest(b'k', b'm', 'sha1').hex()
hmac.compare_digest(b'a', b'a')
hmac.compare_digest('a', 'b')
hmac.new(b'k' * 200, b'm', 'md5').hexdigest()
hmac.new(b'k', b'm')
hmac.new('k', b'm', 'md5')
hmac.compare_digest('a', b'a')
> u = uuid.UUID('12345678-1234-5678-1234-567812345678')
u
str(u)
u.hex
u.int
u.bytes[:2]
u.version
u.variant
u.fields
u.urn
uuid.UUID(int=5)
uuid.UUID('{12345678123456781234567812345678}') == u
uuid.UUID('urn:uuid:' + str(u)) == u
uuid.UUID(bytes=b'\1' * 16)
uuid.UUID(bytes_le=b'\1\2\3\4' * 4)
uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org')
uuid.uuid5(uuid.NAMESPACE_URL, 'http://x')
u < uuid.UUID(int=2**127)
hash(u) == hash(uuid.UUID(str(u)))
uuid.NAMESPACE_OID
u.time_low
u.node
u.clock_seq
int(u) == u.int
repr(uuid.UUID(int=0))
uuid.uuid4().version
len({uuid.uuid4() for _ in range(5)})
uuid.NIL if hasattr(uuid, 'NIL') else ''
u.is_safe
uuid.UUID('x')
uuid.UUID()
uuid.UUID(int=-1)
uuid.UUID(bytes=b'a')
u < 5
''')
h = hashlib.sha256(); h.update(b'ab'); c = h.copy(); h.update(b'c'); print(h.hexdigest() == hashlib.sha256(b'abc').hexdigest(), c.hexdigest() == hashlib.sha256(b'ab').hexdigest())
try: u.int = 5
except TypeError as e: print(e)
