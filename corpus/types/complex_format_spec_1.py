# Format specs of complex numbers.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
format(1+2j)
format(1+2j, '')
f'{1+2j:.2f}'
f'{1.5-2.25j:.1e}'
f'{3j:g}'
f'{1+2j:+.1f}'
f'{1+2j: .1f}'
f'{1+2j:20}'
f'{1+2j:<20}|'
f'{1+2j:^20.2f}|'
f'{1+2j:*>20}'
f'{1234567.891+2j:,.2f}'
f'{1234567+1j:_.1f}'
f'{1+2j:n}'
f'{0j}'
f'{-0j}'
f'{1e20+1e-20j}'
''')
