import uuid, graphlib, queue
u = uuid.UUID('12345678-1234-5678-1234-567812345678')


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for a in ('bytes bytes_le fields time_low time_mid time_hi_version clock_seq_hi_variant clock_seq_low time clock_seq node hex int urn variant version is_safe').split(): show(lambda: getattr(u, a))
show(lambda: uuid.UUID('x'))
show(lambda: uuid.UUID())
show(lambda: uuid.UUID(int=-1))
show(lambda: uuid.UUID(int=5, version=9))
show(lambda: uuid.UUID(bytes=b'1'))
show(lambda: uuid.UUID(fields=(1,2,3,4,5)))
show(lambda: uuid.UUID(fields=(1,2,3,4,5,2**50)))
show(lambda: uuid.UUID('{12345678123456781234567812345678}'))
show(lambda: uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678'))
show(lambda: uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'))
show(lambda: uuid.uuid5(uuid.NAMESPACE_URL, 'python.org'))
show(lambda: uuid.NIL)
show(lambda: uuid.MAX)
show(lambda: str(uuid.NAMESPACE_X500))
show(lambda: int(u))
show(lambda: hash(u) == hash(u.int))
show(lambda: u < 3)
show(lambda: u == 3)
show(lambda: setattr(u, 'x', 1))
