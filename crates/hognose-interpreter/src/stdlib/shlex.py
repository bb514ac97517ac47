import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
_SAFE = frozenset(b"%+,-./0123456789:=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _LETTERS + _LATIN if posix else _LETTERS
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        self._punctuation_chars = "" if not punctuation_chars else "();<>|&" if punctuation_chars is True else punctuation_chars
        if self._punctuation_chars:
            self._pushback_chars = deque()
            # What stands in names and in patterns of files.
            self.wordchars += "~-./*?="
            self.wordchars = self.wordchars.translate(self.wordchars.maketrans(dict.fromkeys(self._punctuation_chars)))

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        if self.debug >= 1:
            print(f"shlex: pushing token {tok!r}")
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile = newfile
        self.instream = newstream
        self.lineno = 1
        if self.debug:
            print(f"shlex: pushing to {'stream' if newfile is None else 'file'} {newstream if newfile is None else newfile}")

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        if self.debug:
            print(f"shlex: popping to {self.instream}, line {self.lineno}")
        self.state = " "

    def get_token(self):
        if self.pushback:
            token = self.pushback.popleft()
            if self.debug >= 1:
                print(f"shlex: popping token {token!r}")
            return token
        token = self.read_token()
        if self.source is not None:
            while token == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    file, stream = spec
                    self.push_source(stream, file)
                token = self.get_token()
        while token == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            token = self.get_token()
        if self.debug >= 1:
            print(f"shlex: token={token!r}" if token != self.eof else "shlex: token=EOF")
        return token

    def _next_char(self):
        if self._punctuation_chars and self._pushback_chars:
            return self._pushback_chars.pop()
        return self.instream.read(1)

    def read_token(self):
        # The states: None after the end, ' ' between tokens, 'a' in a word, 'c' in punctuation, else the quote or escape being read.
        quoted = False
        escaped_in = " "
        while True:
            c = self._next_char()
            if c == "\n":
                self.lineno += 1
            if self.debug >= 3:
                print(f"shlex: in state {self.state!r} I see character: {c!r}")
            state = self.state
            if state is None:
                self.token = ""
                break
            if state == " ":
                if self._begin_token(c):
                    if self.token or self.posix and quoted:
                        break
                elif self.state is None:
                    break
                elif self.state in self.escape:
                    escaped_in = "a"
            elif state in self.quotes:
                quoted = True
                if not c:
                    if self.debug >= 2:
                        print("shlex: I see EOF in quotes state")
                    raise ValueError("No closing quotation")
                if c == state:
                    if not self.posix:
                        self.token += c
                        self.state = " "
                        break
                    self.state = "a"
                elif self.posix and c in self.escape and state in self.escapedquotes:
                    escaped_in = state
                    self.state = c
                else:
                    self.token += c
            elif state in self.escape:
                if not c:
                    if self.debug >= 2:
                        print("shlex: I see EOF in escape state")
                    raise ValueError("No escaped character")
                # In quotes, only the quote and the escape itself are escaped.
                if escaped_in in self.quotes and c != state and c != escaped_in:
                    self.token += state
                self.token += c
                self.state = escaped_in
            elif state in ("a", "c"):
                ended, escaped = self._continue_token(c, state, quoted)
                if escaped:
                    escaped_in = "a"
                if ended:
                    break
        result = self.token
        self.token = ""
        if self.posix and not quoted and result == "":
            result = None
        if self.debug > 1:
            print(f"shlex: raw token={result!r}" if result else "shlex: raw token=EOF")
        return result

    def _begin_token(self, c):
        # Whether the character ends what stands before it.
        if not c:
            self.state = None
        elif c in self.whitespace:
            if self.debug >= 2:
                print("shlex: I see whitespace in whitespace state")
            return True
        elif c in self.commenters:
            self.instream.readline()
            self.lineno += 1
        elif self.posix and c in self.escape:
            self.state = c
        elif c in self.wordchars:
            self.token = c
            self.state = "a"
        elif c in self._punctuation_chars:
            self.token = c
            self.state = "c"
        elif c in self.quotes:
            if not self.posix:
                self.token = c
            self.state = c
        elif self.whitespace_split:
            self.token = c
            self.state = "a"
        else:
            self.token = c
            return True
        return False

    def _continue_token(self, c, state, quoted):
        # Whether the token ended, and whether an escape begins.
        if not c:
            self.state = None
            return True, False
        if c in self.whitespace:
            if self.debug >= 2:
                print("shlex: I see whitespace in word state")
            self.state = " "
            return bool(self.token or self.posix and quoted), False
        if c in self.commenters:
            self.instream.readline()
            self.lineno += 1
            if self.posix:
                self.state = " "
                return bool(self.token or self.posix and quoted), False
        elif state == "c":
            if c in self._punctuation_chars:
                self.token += c
            else:
                if c not in self.whitespace:
                    self._pushback_chars.append(c)
                self.state = " "
                return True, False
        elif self.posix and c in self.quotes:
            self.state = c
        elif self.posix and c in self.escape:
            self.state = c
            return False, True
        elif c in self.wordchars or c in self.quotes or self.whitespace_split and c not in self._punctuation_chars:
            self.token += c
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(c)
            else:
                self.pushback.appendleft(c)
            if self.debug >= 2:
                print("shlex: I see punctuation in word state")
            self.state = " "
            return bool(self.token or self.posix and quoted), False
        return False, False

    def sourcehook(self, newfile):
        import os.path

        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        if infile is None:
            infile = self.infile
        if lineno is None:
            lineno = self.lineno
        return f'"{infile}", line {lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string object, got {type(s).__name__!r}")
    if s.isascii() and not s.encode().translate(None, bytes(_SAFE)):
        return s
    # A quote stands between quotes of the other kind.
    return "'" + s.replace("'", "'\"'\"'") + "'"
