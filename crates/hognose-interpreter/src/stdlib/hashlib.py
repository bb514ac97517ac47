import _binary
import _hashlib

_SIZES = {  # name: (digest size, block size)
    "md5": (16, 64), "sha1": (20, 64), "sha224": (28, 64), "sha256": (32, 64), "sha384": (48, 128), "sha512": (64, 128),
    "sha3_224": (28, 144), "sha3_256": (32, 136), "sha3_384": (48, 104), "sha3_512": (64, 72),
    "shake_128": (0, 168), "shake_256": (0, 136),
}
algorithms_guaranteed = {*_SIZES, "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)
__all__ = (
    "md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_224", "sha3_256", "sha3_384",
    "sha3_512", "shake_128", "shake_256", "new", "algorithms_guaranteed", "algorithms_available", "file_digest",
    "pbkdf2_hmac", "scrypt",
)


def _message(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        return _binary.to_bytes(data)
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None


class HASH:
    # What has been given is kept until a digest is asked for.
    __module__ = "_hashlib"
    __slots__ = ("name", "digest_size", "block_size", "_data")

    def __init__(self, name, data=b""):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray(_message(data))

    def update(self, data, /):
        self._data += _message(data)

    def digest(self):
        return _hashlib.digest(self.name, self._data, 0)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._data)

    def __repr__(self):
        return f"<{self.name} {type(self).__name__} object @ {id(self):#x}>"


class HASHXOF(HASH):
    __module__ = "_hashlib"
    __slots__ = ()

    def digest(self, length):
        if length < 0:
            raise ValueError("value must be positive")
        return _hashlib.digest(self.name, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def _maker(name):
    kind = HASHXOF if name.startswith("shake") else HASH

    def make(data=b"", *, usedforsecurity=True, string=None):
        return kind(name, data if string is None else string)

    make.__name__ = make.__qualname__ = "openssl_" + name
    return make


md5, sha1, sha224, sha256, sha384, sha512 = map(_maker, ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"))
sha3_224, sha3_256, sha3_384, sha3_512 = map(_maker, ("sha3_224", "sha3_256", "sha3_384", "sha3_512"))
shake_128, shake_256 = map(_maker, ("shake_128", "shake_256"))


class _Blake2:
    __slots__ = ("_data", "_key", "_parameters", "_last_node")

    def __init__(
        self, data=b"", /, *, digest_size=None, key=b"", salt=b"", person=b"", fanout=1, depth=1, leaf_size=0,
        node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None,
    ):
        most = self.MAX_DIGEST_SIZE
        long = most == 64
        digest_size = most if digest_size is None else digest_size
        if not 1 <= digest_size <= most:
            raise ValueError(f"digest_size for {self.name.capitalize()} must be between 1 and {most} bytes, here it is {digest_size}")
        salt, person, key = bytes(salt), bytes(person), bytes(key)
        if len(salt) > self.SALT_SIZE:
            raise ValueError(f"maximum salt length is {self.SALT_SIZE} bytes")
        if len(person) > self.PERSON_SIZE:
            raise ValueError(f"maximum person length is {self.PERSON_SIZE} bytes")
        if not 0 <= fanout <= 255:
            raise ValueError("fanout must be between 0 and 255")
        if not 1 <= depth <= 255:
            raise ValueError("depth must be between 1 and 255")
        if leaf_size < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if leaf_size > 0xFFFFFFFF:
            raise OverflowError("leaf_size is too large")
        if node_offset < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        if node_offset > (0xFFFFFFFFFFFFFFFF if long else 0xFFFFFFFFFFFF):
            raise OverflowError("node_offset is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= most:
            raise ValueError(f"inner_size must be between 0 and is {most}")
        if len(key) > most:
            raise ValueError(f"maximum key length is {most} bytes")
        block = bytes((digest_size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
        block += node_offset.to_bytes(8 if long else 6, "little") + bytes((node_depth, inner_size))
        block += bytes(14 if long else 0) + salt.ljust(self.SALT_SIZE, b"\0") + person.ljust(self.PERSON_SIZE, b"\0")
        self._parameters, self._key, self._last_node = block, key, bool(last_node)
        self._data = bytearray(_message(data if string is None else string))

    @property
    def digest_size(self):
        return self._parameters[0]

    def update(self, data, /):
        self._data += _message(data)

    def digest(self):
        return _hashlib.blake2(self.MAX_DIGEST_SIZE == 64, self._data, self._key, self._parameters, self._last_node)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        made = object.__new__(type(self))
        made._data, made._key, made._parameters, made._last_node = self._data[:], self._key, self._parameters, self._last_node
        return made


class blake2b(_Blake2):
    __module__ = "_blake2"
    __slots__ = ()
    name, block_size = "blake2b", 128
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


class blake2s(_Blake2):
    __module__ = "_blake2"
    __slots__ = ()
    name, block_size = "blake2s", 64
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8


def new(name, data=b"", **kwargs):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    plain = name.lower().replace("-", "_") if name.lower().startswith(("sha3-", "shake")) else name.lower().replace("-", "")
    plain = {"sha3_224": plain, "shake128": "shake_128", "shake256": "shake_256", "blake2b512": "blake2b", "blake2s256": "blake2s"}.get(plain, plain)
    if plain not in algorithms_guaranteed:
        raise ValueError(f"unsupported hash type {name}")
    return globals()[plain](data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=262144):
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        made.update(data)
    return made


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    size = new(hash_name).digest_size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _hashlib.pbkdf2(new(hash_name).name, password, salt, iterations, dklen)


def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
    if n < 2 or n & n - 1:
        raise ValueError("n must be a power of 2.")
    if 128 * n * r > (maxmem or 32 * 1024 * 1024):
        raise ValueError("Invalid parameter combination for n, r, p, maxmem.")
    blocks = bytearray(_hashlib.pbkdf2("sha256", password, salt, 1, p * 128 * r))
    for at in range(0, len(blocks), 128 * r):
        blocks[at:at + 128 * r] = _mixed(bytes(blocks[at:at + 128 * r]), n, r)
    return _hashlib.pbkdf2("sha256", password, bytes(blocks), 1, dklen)


def _mixed(block, n, r):
    words = [int.from_bytes(block[i:i + 4], "little") for i in range(0, len(block), 4)]
    kept = []
    for _ in range(n):
        kept.append(words)
        words = _block_mixed(words, r)
    for _ in range(n):
        chosen = kept[words[(2 * r - 1) * 16] & n - 1]
        words = _block_mixed([a ^ b for a, b in zip(words, chosen)], r)
    return b"".join([w.to_bytes(4, "little") for w in words])


_SALSA = (
    (4, 0, 12, 7), (8, 4, 0, 9), (12, 8, 4, 13), (0, 12, 8, 18), (9, 5, 1, 7), (13, 9, 5, 9), (1, 13, 9, 13), (5, 1, 13, 18),
    (14, 10, 6, 7), (2, 14, 10, 9), (6, 2, 14, 13), (10, 6, 2, 18), (3, 15, 11, 7), (7, 3, 15, 9), (11, 7, 3, 13), (15, 11, 7, 18),
    (1, 0, 3, 7), (2, 1, 0, 9), (3, 2, 1, 13), (0, 3, 2, 18), (6, 5, 4, 7), (7, 6, 5, 9), (4, 7, 6, 13), (5, 4, 7, 18),
    (11, 10, 9, 7), (8, 11, 10, 9), (9, 8, 11, 13), (10, 9, 8, 18), (12, 15, 14, 7), (13, 12, 15, 9), (14, 13, 12, 13), (15, 14, 13, 18),
)


def _block_mixed(words, r):
    x = words[-16:]
    out = []
    for at in range(0, 32 * r, 16):
        before = [a ^ b for a, b in zip(x, words[at:at + 16])]
        x = before[:]
        for _ in range(4):
            for to, a, b, turn in _SALSA:
                total = x[a] + x[b] & 0xFFFFFFFF
                x[to] ^= total << turn & 0xFFFFFFFF | total >> 32 - turn
        x = [a + b & 0xFFFFFFFF for a, b in zip(x, before)]
        out.append(x)
    return [w for block in out[::2] + out[1::2] for w in block]
