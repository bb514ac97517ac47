# Every presentation type and option of integer format specs.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
[format(255, s) for s in ('', 'd', 'b', 'o', 'x', 'X', 'n', 'c')]
[format(-255, s) for s in ('#b', '#o', '#x', '#X', '#d', '#010x', '#_b', '+#x')]
[format(1234567, s) for s in (',', '_', '_d', ',d', '_b', '_x', '_o', '#_x', '+,', ' ,', '015,', '016_', '020_b')]
[format(42, s) for s in ('5', '<5', '>5', '^5', '=5', '05', '+05', ' 5', '*^7', '*=+7', '-<4', '0<5', '0=5', '0^5')]
[format(-42, s) for s in ('5', '<5', '^6', '=6', '06', '0=6', '*=6', '+', ' ', '-')]
[format(65, s) for s in ('e', '.2f', 'g', '%', '.3e', 'E', 'G', 'F', '10.1f', '.0%', '#.0f')]
format(10**20, ',')
format(10**20, '.3e')
format(-10**20, '_x')
format(10**25, 'f')
format(2**64, 'b')
format(0x1F600, 'c')
format(65, '5c') + '|'
format(65, '<5c') + '|'
format(65, '^5c') + '|'
format(-1, 'c')
''')
