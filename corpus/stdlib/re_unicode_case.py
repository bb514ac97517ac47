# Case-insensitive matching over Unicode, with and without ASCII.
import re
pairs = [('é', 'É'), ('ß', 'ẞ'), ('ß', 'SS'), ('ſ', 's'), ('K', '\u212a'), ('å', '\u212b'), ('µ', 'μ'), ('Σ', 'ς'), ('σ', 'ς'), ('ǆ', 'ǅ'), ('Ǆ', 'ǅ'), ('i', 'İ'), ('ı', 'I'), ('ﬅ', 'ﬆ'), ('θ', 'ϑ'), ('ᲀ', 'в'), ('ꙋ', 'ᲈ'), ('ა', 'Ა'), ('ꭰ', 'Ꭰ'), ('𐐀', '𐐨'), ('ΐ', 'ΐ'), ('1', '1')]
for a, b in pairs:
    print(ascii(a), ascii(b), [bool(re.fullmatch(p, t, f)) for p, t in ((a, b), (b, a), (f'[{a}]', b), (f'[{b}]', a), (f'({a})\\1', a + b)) for f in (re.I, re.I | re.A)])
print(re.findall(r'(?i)[à-ö]+', 'ÀÉxö'), re.findall(r'(?i)[^a-z]', 'aB1É'), re.findall(r'(?i)[^é]', 'Éa'), re.findall(r'(?ia)[à-ö]', 'Àà'), re.findall('(?i)straße', 'STRASSE straße STRAẞE'), re.findall('(?i:É)x', 'éx éX'))
print(re.findall(r'(?i)[Z-a]', 'zAb_`['), re.findall(r'(?i)\u212a', 'kK'), re.findall('(?i)[k]', 'K\u212a'), re.findall('(?i)a|B', 'Ab'), re.sub('(?i)hello', 'bye', 'Hello HELLO'), re.split('(?i)x', 'aXbxc'))
print([c for c in map(chr, range(0x250)) if re.match('(?i)s$', c)], [hex(ord(c)) for c in map(chr, range(0x3000)) if re.match('(?i)[a-z]$', c) and not c.isascii()], [hex(ord(c)) for c in map(chr, range(0x2200)) if re.match(r'(?i)\u03c3$', c)])
