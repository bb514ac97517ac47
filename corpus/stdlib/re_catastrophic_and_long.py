# Patterns that would explode, long texts, deep alternations: results are what they should be.
import re
print(re.match(r'(a+)+$', 'a' * 10 + 'b'), re.match(r'(a|aa)+$', 'a' * 9 + 'b'), re.match(r'(?>a+)+$', 'a' * 100 + 'b'), re.match(r'(a++)+$', 'a' * 100)[0] == 'a' * 100)
t = 'ab' * 300
print(len(re.findall('ab', t)), re.match('(?:ab)*', t).end(), re.match('(ab)*', t).span(1), re.sub('a', '', t) == 'b' * 2000, len(re.split('b', t)), re.search('b$', t).start(), re.match('.*b', t).end(), re.match('.*?ba', t).end(), re.search('c', t))
alt = '|'.join(f'w{i}' for i in range(40))
print(re.findall(alt, 'w5 w39 w30 w1000'), re.fullmatch(f'(?:{alt})', 'w17')[0], re.findall(rf'\b(?:{alt})\b', 'w5 w299 w30 w1000'))
deep = '(' * 50 + 'x' + ')' * 50
print(re.match(deep, 'x').groups()[-1], re.compile(deep).groups, re.match('(?:' * 60 + 'x' + ')*' * 60, 'xxx')[0])
print(re.match('x*' * 6 + 'y', 'x' * 6), re.match(r'(.*)(.*)(.*)x', 'a' * 8))
print(re.search(r'(\d+)\s+\1', '12 3 45 45 6').group(), re.match(r'^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$', '192.168.1.254')[0], re.match(r'^(?:[^"\\]|\\.)*$', 'ab\\"c' * 50).end())
print(re.sub(r'(?<=(.))\1', '', 'aabbbcc'), re.findall(r'(?=(\d{2}))', '12345'), re.match(r'(?:a(?:b(?:c)?)?)?$', 'abc').end(), re.findall('[^,]+', ',' .join(str(i) for i in range(200)))[-1])
