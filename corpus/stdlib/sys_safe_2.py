# sys: what a program may ask, with values that do not depend on the machine.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import sys
show(r'''
sys.is_finalizing()
sys.exc_info()
sys.stdout.writable()
sys.flags.optimize
sys.getswitchinterval() > 0
sys.get_int_max_str_digits()
isinstance(sys.executable, (str, type(None)))
sys.hexversion > 0x3000000
sys.version[:2]
sys.api_version > 0
sys.platform != ''
sys.getsizeof([]) > 0
sys.float_repr_style
sys.intern(5)
sys.setrecursionlimit(0)
sys.setrecursionlimit('x')
sys.set_int_max_str_digits(5)
sys.getsizeof()
sys._getframe(0) is not None
sys.exception()
''')
