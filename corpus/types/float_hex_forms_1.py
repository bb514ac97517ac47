# float.hex and float.fromhex in both directions.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
(1.0).hex(), (0.1).hex(), (-0.0).hex(), (5e-324).hex(), (1.7976931348623157e308).hex(), (255.5).hex()
float('inf').hex()
float('nan').hex()
(-1e10).hex()
(2.2250738585072014e-308).hex()
(1e-310).hex()
float.fromhex('0x1p0')
float.fromhex('1.8')
float.fromhex('0x.8p1')
float.fromhex('-0X1.Fp+3')
float.fromhex('ff')
float.fromhex('  0x10  ')
float.fromhex('inf')
float.fromhex('-INFINITY')
float.fromhex('nan')
float.fromhex('0x0p10000')
float.fromhex('0x1p-1074')
float.fromhex('0x1p-1075')
float.fromhex('0x1p1024')
''')
