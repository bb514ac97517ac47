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
time.sleep(-1)
time.sleep('x')
time.mktime(5)
g.tm_year.real
time.struct_time.n_fields
time.struct_time.n_sequence_fields
time.sleep(0)
isinstance(time.time(), float)
time.perf_counter() <= time.perf_counter()
isinstance(time.time_ns(), int)
isinstance(time.monotonic(), float)
time.process_time() >= 0
time.timezone is not None
time.get_clock_info('x')
''')
