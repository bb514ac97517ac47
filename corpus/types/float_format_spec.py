def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r), type(r).__name__)
    except BaseException as e:
        print(type(e).__name__, e)

class N:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
class S(str):
    pass
values = [0.0, -0.0, 1.0, -1.5, 3.14159265, 123456789.123, 1e16, 1e-5, 1.5e300, 5e-324, float('nan'), float('inf'), -float('inf'), 0.1, 2.5, 99.995, 1e22, 0.00012345]
specs = ['', '10', '<10', '>10', '^10', '=10', '010', '+', ' ', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n', '.0f', '.1f', '.2f', '.3e', '.0e', '.0g', '.1g', '.3g', '.10g', '.17g', '.20f', '#.0f', '#g', '#.3g', '#.0e', '+.2f', ' .2f', '08.2f', '<8.1f', '*^12.3e', ',', '_', ',.2f', '_.3f', '015,.2f', '.2%', '.0%', 'z', 'z.0f', 'z.1f', '+z.1f', '.3', '.0', '5.3', '+.3', 'd', 'x', 's', 'c', 'b', ',e', ',g', '_g', '=+12.1f', '.', '.f', 'ff', '012', '+012,.1f', '.,f', '.3,f', '.6_f', ',.6,f', '_.6_e', '.3_', '12.4_f', '.,', '.2,%']
for spec in specs:
    row = []
    for v in values:
        try: row.append(format(v, spec))
        except Exception as e: row.append(f'{type(e).__name__}: {e}')
    print(repr(spec), row if len(set(row)) > 1 else row[0])
