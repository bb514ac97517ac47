# Constants, Template, Formatter and capwords.
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("hello  wORLD foo"), string.capwords("a-b-c", "-"))
t = string.Template("$who owes ${amount}$$ to $other_1 and $who.x")
print(t.substitute(who="ann", amount=5, other_1="bob"), t.safe_substitute(who="ann"), t.substitute({"who": "w", "amount": 1}, other_1="o"), t.template, t.get_identifiers(), t.is_valid(), string.Template("$ bad").is_valid())
for bad, kw in (("$x", {}), ("$", {}), ("a $ b\n$1", {}), ("${x", {"x": 1})):
    try:
        print(string.Template(bad).substitute(kw))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(string.Template("$x $$ ${y} $").safe_substitute(x=1))
class Percent(string.Template):
    delimiter = "%"
print(Percent("%a and $b").substitute(a=1))
class Upper(string.Formatter):
    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key]
u = Upper()
print(u.format("{0!u} {name} {missing} {1:>5}", "a", 2, name="n"), list(string.Formatter().parse("a{b!r:c}d{}")), u.vformat("{0}", (1,), {}))
def rot13(s): return s.translate(str.maketrans(string.ascii_letters, string.ascii_lowercase[13:] + string.ascii_lowercase[:13] + string.ascii_uppercase[13:] + string.ascii_uppercase[:13]))
print(rot13("Hello"), rot13(rot13("Hello")), "".join(c for c in "a1!b" if c not in string.punctuation), all(c in string.hexdigits for c in "beef"))
