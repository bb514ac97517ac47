# tomllib: values of every kind, tables and arrays of tables.
import io
import json
import tomllib
from decimal import Decimal

print(tomllib.loads(r"""
# comment
title = "TOML"
'quoted key' = 1
"other\tkey" = 2
a.b.c = true
[numbers]
ints = [1, -17, +5, 1_000, 0xDEAD_beef, 0o755, 0b1101, 0, -0]
floats = [1.0, 3.1415, -0.01, 5e+22, 1e06, -2E-2, 6.626e-34, 9_224.5, inf, +inf, -inf]
nan = [nan, -nan]
[strings]
basic = "I'm \"quoted\" \u00E9 \U0001F40D \\ \b\t\n\f\r"
literal = 'C:\path'
many = '''
first
 'second' '''
basic_many = "" "" if false else 0
""".replace('"" "" if false else 0', '"""\nThe quick \\\n\n   fox ""jumps"" """""')))
print(tomllib.loads("""
odt = 1979-05-27T07:32:00Z
odt2 = 1979-05-27 00:32:00.999999999-07:30
ldt = 1979-05-27t07:32:00.5
ld = 1979-05-27
lt = [07:32:00, 00:32:00.999999]
"""))
print(json.dumps(tomllib.loads("""
[[products]]
name = "Hammer"
[products.size]
w = 1
[[products.parts]]
n = 1
[[products.parts]]
n = 2
[[products]]
[[products]]
name = "Nail"
inline = { x = 1, y.z = [ { a = 1 }, 2, ], "k" = {} }
[x.y.z.w]
[x]
k = 1
[fruit]
apple.color = "red"
apple.taste.sweet = true
""")))
print(tomllib.loads("x = 1.10\ny = [inf, 1]", parse_float=Decimal), tomllib.load(io.BytesIO(b"a = 1\r\nb = 'x'")), tomllib.loads(""))
