# What is said of a range the wrong way round names escapes by their first letter; of bytes patterns, messages are ASCII.
import re
def t(p):
    try:
        re.compile(p); print(p, 'ok')
    except re.error as e:
        print(ascii(p), e.msg, e.pos, e.lineno, e.colno)
for p in [b'(?\xda)', b'(?P\xda)', b'(?<\xda)', b'(?P<\xda>a)', b'(?P=\xda)', b'[\xda-\xd9]', '[\xda-\xd9]', '(?\xda)',
    b'[\xda-c]', rb'[\xda-c]', r'[\xda-c]', r'[\u00da-c]', r'[\U000000da-c]', r'[\332-c]', rb'[\332-c]', r'[\n-\t]', r'[z-\t]', r'[z-\x41]', r'[\xff-\x41]', r'[\xff-\u0041]', r'[z-\u0041]', r'[z-\N{LATIN SMALL LETTER A}]', r'[\N{LATIN SMALL LETTER B}-\N{LATIN SMALL LETTER A}]', r'[\N{LATIN SMALL LETTER B}-a]', r'[\0-\x00]', r'[\1-a]', r'[\01-\0]', r'[\w-a]', r'[a-\w]', r'[\d-\w]', r'[\q-a]', r'[a-\q]', r'[\xq-a]', r'[\x1]', r'[\u12]', r'[\U12]', r'[\400-a]', r'[\8]', r'[\N{foo}-a]', r'[\N-a]', r'[a-\N{}]', '[\xda-c]', r'[z-\101]', r'[\77-\10]', rb'[z-\101]', r'[\--\+]', r'[\]-\[]',r'[\b-\a]']:
    t(p)
