# Format specs of complex numbers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
f'{1e20+1e-20j:.3}'
f'{complex("nan")}'
f'{complex("inf"):F}'
f'{complex("infj"):.2f}'
f'{1+2j:=20}'
f'{1+2j:020}'
f'{1+2j:d}'
f'{1+2j:%}'
f'{1+2j:s}'
f'{1+2j:#.0f}'
f'{0.1+0.2j}'
f'{1/3+2j/3:.4}'
f'{100+200j:.2g}'
'%f' % 1j
'{:>{w}.{p}f}'.format(1.234+5.678j, w=20, p=1)
'{0.real:.1f} {0.imag:.1f}'.format(3+4j)
''')
