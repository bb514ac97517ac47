import io, csv
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
texts=["", "a", "abc\ndef\n", "zeile\r\nzwei\rdrei\n\nende", "häß\nlich €\n😀😀x\n", "x"*100+"\n"+"y"*50]
for nl in ("\n", "", None, "\r", "\r\n"):
    for t in texts:
        s=io.StringIO(t, newline=nl)
        print(repr(nl), repr(t), list(s), s.tell(), s.getvalue()==t)
        s.seek(0)
        print([s.read(2), s.readline(), s.readline(3), s.tell(), s.read(1), s.readline(0), s.readlines(), s.read(), s.readline(), s.tell()])
        print(s.write("é\r\nz\n"), s.write(""), s.write("end"), s.tell(), repr(s.getvalue()))
        s.seek(2); print(s.write("MID"), s.tell(), repr(s.getvalue()), repr(s.read()))
        s.seek(3); print(s.truncate(), s.tell(), repr(s.getvalue())); print(s.write("q"), s.tell(), repr(s.getvalue()))
        s.seek(50); print(repr(s.read()), repr(s.readline()), s.tell()); print(s.write("far"), s.tell(), len(s.getvalue()))
        s.seek(0); print(repr(s.readline())); print(s.write("üü"), repr(s.getvalue()), s.tell(), repr(s.read(3)))
        s.seek(0, 2); print(s.write("tail"), s.tell(), s.seek(0), repr(s.readline()))
s=io.StringIO("a\nb\n")
it=iter(s); print(it is s, next(s), next(it), next(s, None)); show(lambda: next(s)); show(lambda: s.__next__())
show(lambda: s.write(3)); show(lambda: s.write()); show(lambda: s.write("a","b")); show(lambda: s.read("x")); show(lambda: s.readline(1.5)); show(lambda: s.read(True)); show(lambda: s.getvalue(1)); show(lambda: s.read(1, 2)); show(lambda: s.write(s="x"))
show(lambda: s.read(None)); show(lambda: s.readline(None)); show(lambda: s.readline(-5)); 
s.close()
for f in (s.read, s.readline, s.getvalue, s.__next__, lambda: s.write("x"), lambda: list(s), s.tell, lambda: s.seek(0), s.truncate): show(f)
class Str(str): pass
s=io.StringIO(Str("hey\nyou")); print(s.write(Str("HI")), repr(s.getvalue()), type(s.getvalue()), s.readline())
class U(io.StringIO):
    def readline(self, size=-1): 
        line = super().readline(size)
        return line.upper()
    def write(self, s): return super().write(s.replace("a","4"))
u=U("abc\ndef"); print(list(u)); u.write("banana"); print(repr(u.getvalue()))
class V(io.StringIO): pass
v=V("p\nq"); v.name="n"; print(list(v), v.name)
v.seek(0); print(vars(v).get("name"), v.write("zz"), v.readline(), list(v), v.getvalue())
s=io.StringIO(); print("a", 1, None, sep="-", file=s); print("b", end="", file=s); print(repr(s.getvalue()))
s=io.StringIO()
t=""
for i in range(100): s.write(f"{i},"); t+=f"{i},"
v=s.getvalue(); v+="!"; s.write("end"); print(s.getvalue()==t+"end", v==t+"!")
with io.StringIO("x") as s: print(s.read())
print(s.closed)
s=io.StringIO("abc"); s.__init__("new\nlines"); print(list(s))
show(lambda: io.StringIO(3)); show(lambda: io.StringIO("", 3)); show(lambda: io.StringIO("", "x")); show(lambda: io.StringIO(None).getvalue())
print(list(zip(io.StringIO("a\nb\n"), io.StringIO("c\nd\n"))), list(map(str.strip, io.StringIO("a\nb\n"))), sorted(io.StringIO("b\na\n")), list(enumerate(io.StringIO("a\nb"))))
a, b = io.StringIO("1\n2"); print(a, b)
# csv
data='a,b,c\n1,"x, y",3\n"multi\nline",2,"q""q"\n\nlast,"",\n'
for mk in (lambda: io.StringIO(data), lambda: io.StringIO(data, newline=""), lambda: data.splitlines(True), lambda: (l for l in data.splitlines(True)), lambda: iter(data.split("\n"))):
    r=csv.reader(mk()); rows=[]
    for row in r: rows.append((row, r.line_num))
    print(rows)
    show(lambda: next(r)); show(lambda: r.__next__()); print(next(r, "d"))
    print(list(csv.DictReader(mk())))
show(lambda: list(csv.reader(["a,b", 3]))); show(lambda: list(csv.reader([None]))); show(lambda: list(csv.reader(['a,"b']))); show(lambda: list(csv.reader(['a,"b'], strict=True))); show(lambda: list(csv.reader(['a,"b"c,d']))); show(lambda: list(csv.reader(['a,"b"c,d'],strict=True)))
show(lambda: list(csv.reader(["a\rb"]))); show(lambda: list(csv.reader(["a|b;c"], delimiter="|"))); show(lambda: list(csv.reader(["a b", "c\td"], "excel-tab")))
old=csv.field_size_limit(5); r=csv.reader(["abc,de", "abcdef,x"]); print(next(r)); show(lambda: next(r)); csv.field_size_limit(old)
r=csv.reader(U("ab,cd\nef,gh")); print(list(r)); r=csv.reader(V("ab,cd\nef,gh")); print(list(r))
show(lambda: csv.reader(["a"]).__next__(1)); r=csv.reader(["a,b"]); print(r.dialect.delimiter, iter(r) is r, r.line_num)
s=io.StringIO("a,b\n1,2"); s.close(); show(lambda: list(csv.reader(s))); s=io.StringIO("a,b\n1,2"); r=csv.reader(s); next(r); s.close(); show(lambda: next(r))
out=io.StringIO(); w=csv.writer(out); print(w.writerow([1,"a,b",None])); w.writerows([[1.5,'q"'],["",""]]); print(repr(out.getvalue()))
