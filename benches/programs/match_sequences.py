"""A stack machine by sequence patterns."""

def run(prog, n):
    st = []
    pc = 0
    v = {}
    while pc < len(prog):
        match prog[pc]:
            case ['push', x]:
                st.append(x)
            case ['load', k]:
                st.append(v[k])
            case ['store', k]:
                v[k] = st.pop()
            case ['add']:
                b = st.pop()
                a = st.pop()
                st.append(a + b)
            case ['sub']:
                b = st.pop()
                a = st.pop()
                st.append(a - b)
            case ['jnz', t]:
                if st.pop():
                    pc = t
                    continue
            case _:
                raise ValueError
        pc += 1
    return v
print(run([('push', 0), ('store', 's'), ('push', 20000), ('store', 'i'), ('load', 's'), ('load', 'i'), ('add',), ('store', 's'), ('load', 'i'), ('push', 1), ('sub',), ('store', 'i'), ('load', 'i'), ('jnz', 4)], 0))
