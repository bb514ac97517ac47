# Programs that build text: tables, wrapping, ciphers, parsing.
def table(rows, headers):
    widths = [max(len(str(r[i])) for r in [headers, *rows]) for i in range(len(headers))]
    line = "+".join("-" * (w + 2) for w in widths)
    out = [" | ".join(f"{h:^{w}}" for h, w in zip(headers, widths)), line]
    for r in rows:
        out.append(" | ".join(f"{c:>{w}}" if isinstance(c, (int, float)) else f"{c:<{w}}" for c, w in zip(r, widths)))
    return "\n".join(out)

print(table([("apple", 3, 1.5), ("fig", 12, 0.25)], ("name", "n", "price")))

def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + bool(line) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]

print(wrap("the quick brown fox jumps over the lazy dog", 12))

def caesar(text, k):
    out = ""
    for ch in text:
        if ch.isalpha():
            base = ord("A") if ch.isupper() else ord("a")
            out += chr((ord(ch) - base + k) % 26 + base)
        else:
            out += ch
    return out

print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))

def tokens(src):
    i = 0
    while i < len(src):
        if src[i].isspace(): i += 1
        elif src[i].isdigit():
            j = i
            while j < len(src) and src[j].isdigit(): j += 1
            yield int(src[i:j])
            i = j
        else:
            yield src[i]
            i += 1

def evaluate(src):
    toks = [*tokens(src), None]
    def peek(): return toks[0]
    def atom():
        t = toks.pop(0)
        if t == "(":
            v = expr()
            assert toks.pop(0) == ")"
            return v
        return -atom() if t == "-" else t
    def term():
        v = atom()
        while peek() in ("*", "/"): v = v * atom() if toks.pop(0) == "*" else v / atom()
        return v
    def expr():
        v = term()
        while peek() in ("+", "-"): v = v + term() if toks.pop(0) == "+" else v - term()
        return v
    return expr()

print([evaluate(s) for s in ("1 + 2 * 3", "(1+2)*3", "-(4 - 10) / 4", "2*(3+(4-1))*-1")])
