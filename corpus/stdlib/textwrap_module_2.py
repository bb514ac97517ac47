import textwrap as w
text = """This is a paragraph that already has line breaks.  But some of its lines are much longer than the others, so it needs to be wrapped. Some lines are \ttabbed too. What-a-mess! use --long-option or em--dash, e.g. well-known-fact, foo-bar-baz-2-3, (a-b) 'x-y'."""


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


show(lambda: w.dedent(''))
show(lambda: w.dedent(3))
show(lambda: w.dedent('  a\n\n   \n  b\n'))
show(lambda: w.dedent('\t a\n\t b'))
show(lambda: w.indent('a\n\nb\n', '> '))
show(lambda: w.indent('a\n\nb', '> ', lambda l: True))
show(lambda: w.indent(' \nx', '-'))
tw = w.TextWrapper(width=10)
show(lambda: tw.wrap('the quick brown fox'))
show(lambda: sorted(vars(tw).items()))
tw.width = 15
show(lambda: tw.fill('the quick brown fox jumped over'))
show(lambda: w.wrap('a' * 25 + '-' + 'b' * 25, 10))
show(lambda: w.wrap('foo--bar --opt -x -- y', 4))
show(lambda: w.wrap('hello "world-wide" web/site-map.', 8))
show(lambda: w.wrap('x  y.  Z', 3, fix_sentence_endings=True))
show(lambda: w.wrap("Rock-'n'-roll can't-stop won't", 6))
