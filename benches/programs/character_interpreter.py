"""An interpreter over characters."""

def bf(src):
    st = []
    j = {}
    for i, c in enumerate(src):
        if c == '[':
            st.append(i)
        elif c == ']':
            k = st.pop()
            j[i] = k
            j[k] = i
    t = [0] * 300
    p = pc = 0
    o = []
    while pc < len(src):
        c = src[pc]
        if c == '>':
            p += 1
        elif c == '<':
            p -= 1
        elif c == '+':
            t[p] = (t[p] + 1) % 256
        elif c == '-':
            t[p] = (t[p] - 1) % 256
        elif c == '.':
            o.append(chr(t[p]))
        elif c == '[' and (not t[p]):
            pc = j[pc]
        elif c == ']' and t[p]:
            pc = j[pc]
        pc += 1
    return ''.join(o)
h = '++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.'
for _ in range(60):
    r = bf(h)
print(r)
