# time: struct_time, strftime, strptime, gmtime, asctime, mktime.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import time
g = time.gmtime(86400 * 365)
show(r'''
g
g.tm_year
g[0]
len(g)
tuple(g)
g.tm_zone
g.tm_gmtoff
g[:3]
time.gmtime(0)
time.gmtime(-1)[:6]
time.gmtime(1.9)[5]
time.asctime(g)
time.asctime((2024, 5, 6, 7, 8, 9, 0, 127, 0))
time.strftime('%Y-%m-%d %H:%M:%S', g)
time.strftime('%j %a %b %p %I %%', g)
time.strftime('', g)
''')
