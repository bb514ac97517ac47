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
sys.version_info[:2]
sys.version_info.major
sys.version_info >= (3, 8)
sys.byteorder
sys.maxunicode
sys.getrecursionlimit() > 100
sys.implementation.name != ''
sys.float_info.max
sys.float_info.epsilon
sys.float_info.dig
sys.float_info.mant_dig
sys.hash_info.width > 0
sys.int_info.default_max_str_digits
sys.getdefaultencoding()
sys.getfilesystemencoding()
type(sys.argv)
type(sys.path)
type(sys.modules)
'sys' in sys.modules
sys.modules['sys'] is sys
sys.intern('abc')
''')
