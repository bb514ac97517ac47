# re.sub over ASCII, other text and bytes; templates with groups that took no part.
import re
print(re.sub('a', 'b', 'a' * 20))
print(re.sub('(é)|(x)', r'<\1\2>', 'éxaxé'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'héllo wörld and more 😀'))
print(re.sub(b'(a)(b)?', rb'[\2\1]', b'ab\xff a\x80b'))
print(re.subn('', '-', 'aé'))
print(re.sub('a', 'é', 'banana', count=2))
print(re.findall('(a)|(b)', 'abc'), re.split('(,)|;', 'a,b;c'))
print([m.span() for m in re.finditer('a*', 'baac')])
