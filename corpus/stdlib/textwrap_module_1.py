import textwrap as w
text = """This is a paragraph that already has line breaks.  But some of its lines are much longer than the others, so it needs to be wrapped. Some lines are \ttabbed too. What-a-mess! use --long-option or em--dash, e.g. well-known-fact, foo-bar-baz-2-3, (a-b) 'x-y'."""


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for n in (1, 5, 8, 13, 20, 34, 70):
    print(n)
    show(lambda: w.wrap(text, n))
for kw in [dict(break_long_words=False), dict(break_on_hyphens=False), dict(drop_whitespace=False), dict(fix_sentence_endings=True), dict(initial_indent='* ', subsequent_indent='    '), dict(max_lines=2), dict(max_lines=1, placeholder='...'), dict(expand_tabs=False), dict(replace_whitespace=False), dict(tabsize=4), dict(max_lines=1, placeholder=' a very long placeholder')]:
    print(kw)
    show(lambda: w.wrap(text, 20, **kw))
    show(lambda: w.fill(text, 31, **kw))
show(lambda: w.wrap('x', 0))
show(lambda: w.wrap(''))
show(lambda: w.wrap('   '))
show(lambda: w.shorten('Hello  world!', width=12))
show(lambda: w.shorten('Hello  world!', width=11))
show(lambda: w.shorten('Hello world', width=10, placeholder='...'))
show(lambda: w.shorten('Hello', 2))
show(lambda: w.dedent('  a\n    b\n\n  c'))
show(lambda: w.dedent('\ta\n  b'))
show(lambda: w.dedent('   \n  x'))
