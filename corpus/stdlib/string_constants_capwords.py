# string: constants and capwords.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import string
show(r'''
string.ascii_lowercase
string.ascii_uppercase
string.ascii_letters
string.digits
string.hexdigits
string.octdigits
string.punctuation
string.whitespace
string.printable
string.capwords('hello  world foo')
string.capwords('a-b c-d', '-')
string.capwords(' x  y ')
string.capwords('')
string.capwords('hELLO wORLD')
string.capwords('a,b', sep=',')
string.capwords("they're bill's")
string.capwords(5)
''')
shift = lambda s, k: s.translate(str.maketrans(string.ascii_letters, string.ascii_lowercase[k:] + string.ascii_lowercase[:k] + string.ascii_uppercase[k:] + string.ascii_uppercase[:k]))
print(shift('Hello, World!', 3), shift(shift('abcxyz', 13), 13), ''.join(c for c in 'a1!b2?' if c not in string.punctuation), all(c in string.printable for c in 'text\n'), [string.ascii_lowercase.index(c) for c in 'cab'])
print(sum(c in string.digits for c in 'a1b22'), len(string.printable), set(string.hexdigits) - set(string.digits) == set('abcdefABCDEF'), string.ascii_letters[::7], sorted(string.whitespace))
