# Case-insensitive matching over Unicode, with and without ASCII.
import re
pairs = [('é', 'É'), ('ß', 'ẞ'), ('ß', 'SS'), ('ſ', 's'), ('K', '\u212a'), ('å', '\u212b'), ('µ', 'μ'), ('Σ', 'ς'), ('σ', 'ς'), ('ǆ', 'ǅ'), ('Ǆ', 'ǅ'), ('i', 'İ'), ('ı', 'I'), ('ﬅ', 'ﬆ'), ('θ', 'ϑ'), ('ᲀ', 'в'), ('ꙋ', 'ᲈ'), ('ა', 'Ა'), ('ꭰ', 'Ꭰ'), ('𐐀', '𐐨'), ('ΐ', 'ΐ'), ('1', '1')]
for a, b in pairs:
    print(ascii(a), ascii(b), [bool(re.fullmatch(p, t, f)) for p, t in ((a, b), (b, a), (f'[{a}]', b), (f'[{b}]', a), (f'({a})\\1', a + b)) for f in (re.I, re.I | re.A)])
print(re.findall(r'(?i)[à-ö]+', 'ÀÉxö'), re.findall(r'(?i)[^a-z]', 'aB1É'), re.findall(r'(?i)[^é]', 'Éa'), re.findall(r'(?ia)[à-ö]', 'Àà'), re.findall('(?i)straße', 'STRASSE straße STRAẞE'), re.findall('(?i:É)x', 'éx éX'))
print(re.findall(r'(?i)[Z-a]', 'zAb_`['), re.findall(r'(?i)\u212a', 'kK'), re.findall('(?i)[k]', 'K\u212a'), re.findall('(?i)a|B', 'Ab'), re.sub('(?i)hello', 'bye', 'Hello HELLO'), re.split('(?i)x', 'aXbxc'))
text = ''.join(map(chr, [*range(0x250), *range(0x370, 0x400), 0x1e9e, 0x2126, 0x212a, 0x212b]))
print(re.findall('(?i)s', text), re.findall('(?i)[^a-z\x00-\x7f][a-z]', text), re.findall(r'(?i)\u03c3', text), re.findall('(?i)[k\xe5]', text))
