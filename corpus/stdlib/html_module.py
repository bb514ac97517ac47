import html
from html.entities import html5, name2codepoint, codepoint2name, entitydefs


def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, "|", error)


for x in ('<a href="x">\'&amp;\'</a>', '', 'plain'): show(lambda: html.escape(x)); show(lambda: html.escape(x, quote=False))
for x in ('&lt;&gt;&amp;&quot;&#39;&#x27;', '&eacute;&eacute', '&notit;', '&notin;', '&foo;', '&', '&;', '&#', '&#x', '&#0;', '&#128;', '&#xD800;', '&#x110000;', '&#1;', '&#13;', '&copy2', '&hearts;', '&NotEqualTilde;', '&ampx', '&#65', '&#x41z', '&amp;lt;', '&#99999999999;', '&AMP', '&nbsp;x'): show(lambda: html.unescape(x))
show(lambda: html.escape(3))
show(lambda: html.unescape(3))
show(lambda: len(html5))
show(lambda: html5['gt;'])
show(lambda: sorted(html5)[:10])
show(lambda: (len(name2codepoint), codepoint2name[233], entitydefs['eacute']))
show(lambda: sum(map(len, html5.values())))
