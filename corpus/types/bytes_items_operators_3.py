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
b'' < b'a'
a > b'abc'
b != a
b == memoryview(b'hello')
memoryview(b'hello') == a
b'a' == 97
b < 'x'
104 in b
b'ell' in b
b'' in b
0 in b
b'x' in a
a in b
memoryview(b'lo') in b
256 in b
-1 in b
'h' in b
None in b
''')
