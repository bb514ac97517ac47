# Slices of texts and bytes whose elements lie apart.
for text in ('', 'a', 'abcdefghij', 'äbçdéfghïj€😀x', 'a' * 40 + 'é'):
    for step in (1, 2, 3, -1, -2, -7, 100):
        print(ascii(text[::step]), ascii(text[1:-1:step]), ascii(text[-1:1:step]))
for data in (b'', b'a', b'abcdefghij', bytearray(b'0123456789')):
    for step in (2, 3, -1, -2, -7, 100):
        print(data[::step], data[1:-1:step], data[-1:1:step])
for text in ('', 'x', 'a,b', ',a', 'a,', 'aébéc', 'aaaa'):
    for part in (',', 'é', 'aa', 'xx', 'aébéc'):
        print(text.find(part), text.rfind(part), text.count(part), text.partition(part), text.rpartition(part),
              text.replace(part, '-'), text.split(part), text.rsplit(part, 1))
print('aé'.find(''), 'aé'.rfind(''), 'aé'.count(''), 'aé'.replace('', '-'))
