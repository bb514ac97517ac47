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
values = [0, 1, -1, 42, -42, 255, 1234567, -1234567, 2 ** 64, -2 ** 70, True, 97, 10 ** 20]
specs = ['', 'd', '5', '<8', '>8', '^8', '=8', '08', '+', ' ', '-', '+d', ' d', 'b', 'o', 'x', 'X', '#b', '#o', '#x', '#X', '#010x', '#012b', ',', '_', ',d', '_d', '_b', '_x', ',x', '_o', '020,', '012_d', '<12,', '*^15,d', '+,', 'e', 'E', 'f', 'F', 'g', 'G', '%', '.2f', '10.1e', ',.2f', '.3', '.3d', 'c', '5c', '<5c', '+c', '#c', ',c', 's', '5s', 'n', '8n', 'z', 'zd', 'z.1f', '=+8', 'x<5', '0>5', '0=6', '<06', '#', '##', '5.', 'q', 'dd', '٥', '+08,', ' 010_x', '01', '0', '00', '.0f', '_.1f', ',_', '_,', '1,1', '#_X', '020_b', '09,d', '010,d']
for spec in specs:
    row = []
    for v in values:
        try: row.append(format(v, spec))
        except Exception as e: row.append(f'{type(e).__name__}: {e}')
    print(repr(spec), row if len(set(row)) > 1 else row[0])
