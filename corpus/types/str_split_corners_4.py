# split, rsplit, splitlines and join.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
','.join('a', 'b')
','.join(['a', b'b'])
','.join()
'a-b_c d'.replace('-', ' ').replace('_', ' ').split()
'k=v=w'.split('=', 1)
'one\ttwo\t\tthree'.split('\t')
'1.2.3'.rsplit('.', 1)[0]
'tab\tsep\tx'.expandtabs()
'tab\tsep'.expandtabs(4)
'\t\t'.expandtabs(3)
'a\n\tb'.expandtabs(4)
'ab\tc'.expandtabs(0)
'ab\tc'.expandtabs(-1)
'ab\tc'.expandtabs(tabsize=1)
'\r\tx'.expandtabs(2)
''')
