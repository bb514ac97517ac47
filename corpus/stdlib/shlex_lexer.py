# shlex.shlex: tokens, where they stand, sources within sources, and what is pushed back.
import io
import shlex

lexer = shlex.shlex("a = b + 'c d' # comment\nnext; f(x)\n\n\"q\"")
while (token := lexer.get_token()) != lexer.eof:
    print(repr(token), lexer.lineno)
print(list(shlex.shlex("a && b || c; d>e 'f&g'", punctuation_chars=True)))
print(list(shlex.shlex("a && b~c/d.txt", posix=True, punctuation_chars="&")))
lexer = shlex.shlex("one two", posix=True)
lexer.push_token("zero")
print(list(lexer), lexer.get_token(), lexer.punctuation_chars)
lexer = shlex.shlex("a b")
print(lexer.get_token())
lexer.push_source("x y", "inner")
print(lexer.infile, lexer.error_leader(), lexer.get_token(), lexer.get_token(), lexer.get_token(), repr(lexer.get_token()))
lexer = shlex.shlex(io.StringIO("a-b c.d"), "file", posix=True)
lexer.wordchars += "-."
print(list(lexer), lexer.error_leader(), lexer.error_leader("other", 7))
lexer = shlex.shlex("key=value;x", posix=True)
lexer.whitespace += ";"
lexer.whitespace_split = True
print(list(lexer))
lexer = shlex.shlex("a 'b", posix=True)
print(lexer.get_token())
try:
    lexer.get_token()
except ValueError as e:
    print(e, repr(lexer.token))


class Including(shlex.shlex):
    def sourcehook(self, newfile):
        return newfile, io.StringIO(f"<{newfile.strip(chr(34))}>")


lexer = Including('a include "f" b')
lexer.source = "include"
print(list(lexer))
lexer = shlex.shlex("a", posix=True)
lexer.debug = 3
print(list(lexer))
