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
time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9))
time.strptime('2024-05-06', '%Y-%m-%d')
time.strptime('10:30', '%H:%M')[3:5]
g == time.gmtime(86400 * 365)
g < time.gmtime(86400 * 366)
hash(g) == hash(tuple(g))
time.struct_time(range(11)).tm_zone
time.asctime((1, 2))
time.asctime(5)
time.struct_time((1, 2))
time.struct_time(5)
time.strftime('%Y', (1, 2))
time.strftime(5)
time.strptime('x', '%Y')
time.gmtime('x')
time.gmtime(1e30)
''')
