# Every presentation type and option of float format specs.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
[format(1234.5678, s) for s in ('', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%')]
[format(1234.5678, s) for s in ('.0f', '.1f', '.3', '.5', '.0e', '.2e', '.0g', '.1g', '.6g', '.10g', '#.0f', '#.0e', '#g', '#.3g', '.0', '.1')]
[format(0.00001234, s) for s in ('', 'f', 'g', 'e', '%', '.2', '.10f', '.3%')]
[format(1e20, s) for s in ('', 'f', 'g', ',', ',.2f', '_', '_.1f', '.3', '.25g', '#')]
[format(-3.7, s) for s in ('8', '<8', '^8', '=8', '08', '*=8.1f', '+', ' ', '.0f', '08.2f', '+08.2f')]
[format(float('inf'), s) for s in ('', 'f', 'F', 'e', 'E', '8', '08', '+', '%', 'G', '.2f', ',')]
[format(float('-nan'), s) for s in ('', 'F', '8', '<8', '+', '010', ',')]
[format(-0.0, s) for s in ('', 'z', '.1f', 'z.1f', '+z', '+z.0f', 'ze', 'z%')]
[format(-0.04, s) for s in ('.1f', 'z.1f', 'z.2f', '+z.1f', ' z.1f', 'z.0e')]
[format(x, '.1f') for x in (0.25, 0.35, 0.45, 2.5, 1e15 + 0.5, 0.05)]
[format(x, '.0f') for x in (0.5, 1.5, 2.5, -0.5)]
[format(1234567.891, s) for s in (',', ',.2f', '_.3f', '015,.1f', '020,', ',e', ',g', ',%', '+,.0f')]
[format(0.1, s) for s in ('.20f', '.17g', '.55', '.30e', '.0%', '.50f')]
format(5e-324, '.3e')
format(5e-324, 'f')
format(5e-324, 'g')
format(1.7976931348623157e308, '.0f')[:20]
format(1.5, 'd')
''')
