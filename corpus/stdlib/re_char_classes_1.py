# Character classes: ranges, negation, escapes, brackets inside, category escapes.
def show(lines):
    for line in lines.strip().splitlines():
        line = line.strip()
        try:
            if line.startswith('>'): exec(line[1:].strip(), globals())
            else: print(line, '->', repr(eval(line, globals())))
        except Exception as e: print(line, '->', f'{type(e).__name__}: {e}')
import re
show(r'''
re.findall(r'[abc]', 'xaybzc')
re.findall(r'[^abc]', 'abcd')
re.findall(r'[a-c0-2]', 'abcd0123')
re.findall(r'[-a]', '-a')
re.findall(r'[a-]', '-a')
re.findall(r'[]a]', ']a')
re.findall(r'[^]a]', ']ab')
re.findall(r'[\]\\^-]', r']\^-x')
re.findall(r'[\d-]', '1-a')
re.findall(r'[\w.]+', 'a.b c_d')
re.findall(r'[\s,]+', 'a , b')
re.findall(r'[\D]', 'a1')
re.findall(r'[^\W\d]', 'a1_')
re.findall(r'[.$*]', 'a.$*')
re.findall(r'[\x41-\x43]', 'ABCD')
re.findall('[\u00e0-\u00ef]', 'éa')
re.findall(r'[\n\t]', 'a\tb\n')
re.findall(r'[\b]', 'a\x08')
re.findall(r'[\101]', 'A')
re.findall(r'[à-ü]+', 'çaé')
''')
