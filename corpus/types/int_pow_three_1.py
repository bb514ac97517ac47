# pow with two and three arguments, negative exponents, and what it refuses.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
show(r'''
pow(2, 10)
pow(2, 10, 1000)
pow(-2, 3, 7)
pow(2, 3, -7)
pow(-2, 3, -7)
pow(3, -1, 7)
pow(3, -2, 7)
pow(38, -1, 97)
pow(10, -1, 10**30 + 57)
pow(2, -1, 4)
pow(0, -1, 5)
pow(2, 3, 0)
pow(2, -3)
pow(0, -1)
pow(0, 0)
pow(0, 0, 1)
pow(5, 0, 1)
pow(7, 0, -3)
pow(2, 1000) % 10**10
pow(2, 10**6, 10**9 + 7)
pow(2.0, 3, 5)
pow(2, 3.0, 5)
''')
