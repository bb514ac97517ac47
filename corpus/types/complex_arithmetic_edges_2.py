# Complex numbers: operators, powers, parsing, printing, comparison and errors.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
complex('1+2')
complex('(1+2j')
complex('1j2')
complex('1', 2)
complex(1, '2')
complex(None)
complex(1)
complex(1, 2)
complex(1j)
complex(real=3)
complex(imag=2)
complex(True, 2.5)
(1+2j) * (3-4j), (1+2j) / (3-4j), (1+2j) - 1, 2 - 1j, 2.5 * 1j, 1j / 2, 5 / 1j
(1+2j) / 0
(1+2j) ** 2, (1+2j) ** 0, (1+2j) ** -1, 1j ** 1j, (1+2j) ** 0.5, 0j ** 0, 2 ** 1j, (-1) ** 1j
0j ** -1
0j ** 1j
(1+2j) // 1
(1+2j) % 1
''')
