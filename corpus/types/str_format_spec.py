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
values = ['', 'abc', 'añb😀', 'a' * 12]
specs = ['', '5', '<5', '>5', '^5', '*<5', '*>6', 'é^7', '=5', '05', '<05', '.2', '.0', '5.2', '*^9.3', 's', '10s', '.1s', 'd', 'x', ',', '_', '+', ' ', '-', '#', 'z', 'n', 'ss', '5,', '.', '.x', '5.2.3', '{<5', '}^5', '<<5', '1' * 25, '٣', '>٣', '10.5s', '\n', '>\n5']
for spec in specs:
    row = []
    for v in values:
        try: row.append(format(v, spec))
        except Exception as e: row.append(f'{type(e).__name__}: {e}')
    print(repr(spec), row if len(set(row)) > 1 else row[0])
