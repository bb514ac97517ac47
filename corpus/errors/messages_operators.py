# The words for operands that do not fit.
n, s, l, t, d, none, f = 5, "abc", [1], (1,), {}, None, lambda: 0
tries = """1 + 'a'|'a' + 1|[1] + (2,)|(1,) + [2]|None + 1|{} + {}|1 - 'x'|'a' - 'b'|'a' * 'b'|[1] * 1.5|'x' * None|1 / 'a'|1 // None
1 % 'a'|'%d' % 'x'|'%s %s' % (1,)|'%s' % (1, 2)|2 ** 'x'|1 << 1.5|1.5 >> 1|1 & 1.0|'a' | 'b'|{1} | [1]|{1} & 5|1 @ 2|-'a'|+[]|~1.5|not_defined
1 < 'a'|[] < ()|None > 1|1j < 2|{} >= {}|{1} < [1]|'a' <= b'a'|1 in 2|'a' in 5|1 in 'abc'|b'a' in 'abc'|[1] in {1}|[] in {}|{} in {1}
1 / 0|1 // 0|1 % 0|1.0 / 0|1.5 // 0|1.5 % 0|0 ** -1|0.0 ** -1|1j / 0|divmod(1.0, 0)|(-1) << -1|1 << -1|1 >> -1|10 ** 400 * 1.0
s[5]|s['a']|l[1.0]|l['a']|[][0]|t[3]|n[0]|none[0]|{}['k']|{}[[]]|set(l)[0]|len[0]|int['x']|range(3)[5]|b'ab'[7]|'abc'[1:'x']|f[1]|t['a']|d[l]
n()|s()|none()|l()|t()|n.real()|d()|len.x|'a'.foo|(5).bar|None.x|[].push|{}.key|object().y|int.z|().append|'s'.appendd|1.0.is_int"""
for line in tries.split("\n"):
    for expr in line.replace("'a' | 'b'", "'a' OR 'b'").replace("{1} | [1]", "{1} OR [1]").split("|"):
        expr = expr.replace("OR", "|")
        try:
            print(expr, "->", eval(expr))
        except Exception as e:
            print(expr, "->", type(e).__name__, e)
