# Items, slices, operators, comparison and hashing of bytes and bytearray.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
b, a = b'hello', bytearray(b'hello')
show(r'''
hash(b) == hash(b'hel' + b'lo')
{b: 1}[b'hello']
len({b, b'hello'})
b'' == bytes()
hash(a)
{a: 1}
b.find(b'l')
b.find(108)
b.rfind(b'l')
b.index(b'o')
b.count(b'l')
b.count(108)
b.find(b'l', 3)
b.find(b'z')
b.count(b'')
b.rindex(108, 0, 3)
b.find('l')
b.find(300)
''')
