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
ints = [0, 1, -1, 255, -255, 123456789, 2 ** 65, -2 ** 65, True]
floats = [0.0, -0.0, 1.5, -2.25, 1e100, 1e-7, float('nan'), float('inf'), -float('inf'), 123456.789]
for fmt in ('%d', '%5d', '%-5d|', '%05d', '%+d', '% d', '%.3d', '%8.3d', '%-8.3d|', '%08.3d', '%+08d', '% 05d', '%x', '%X', '%#x', '%#X', '%o', '%#o', '%#08x', '%-#8x|', '%#.4x', '%+x', '% x', '%i', '%u', '%+.0d', '%#10.5o', '%s', '%r', '%a', '%5s|', '%-5s|', '%.2s', '%c' if False else '%%%d'):
    row = []
    for v in ints:
        try: row.append(fmt % v)
        except Exception as e: row.append(f'{type(e).__name__}: {e}')
    print(repr(fmt), row)
for fmt in ('%f', '%.0f', '%.1f', '%10.3f', '%-10.3f|', '%010.3f', '%+f', '% f', '%e', '%.2e', '%E', '%g', '%.3g', '%G', '%#g', '%#.0f', '%+.1e', '%015.4e', '%d', '%i', '%s', '%r', '%5.1s', '%.15g', '%.17g', '%#.3e', '%-12g|', '%F', '%012F', '%x'):
    row = []
    for v in floats:
        try: row.append(fmt % v)
        except Exception as e: row.append(f'{type(e).__name__}: {e}')
    print(repr(fmt), row)
