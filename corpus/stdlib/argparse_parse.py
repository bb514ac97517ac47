# argparse: options and positional arguments, their values, and what is wrong with them.
import argparse
import contextlib
import io


def run(parser, args, method="parse_args"):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            result = repr(getattr(parser, method)(args))
        except SystemExit as e:
            result = f"exit {e.code}"
        except Exception as e:
            result = f"{type(e).__name__}: {e}"
    print(result)
    print(out.getvalue(), end="")
    print(err.getvalue().splitlines()[-1:] or "", end="\n")


p = argparse.ArgumentParser(prog="prog")
p.add_argument("file")
p.add_argument("more", nargs="*", default=["x"])
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-n", "--number", type=int, metavar="N")
p.add_argument("--choice", choices=["a", "b"], default="a")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_mutually_exclusive_group()
g.add_argument("--foo", action="store_true")
g.add_argument("--bar", action="store_const", const=3)
p.add_argument("--list", action="append", type=float)
p.add_argument("--pair", nargs=2)
p.add_argument("--maybe", nargs="?", const="C", default="D")
p.add_argument("--ext", action="extend", nargs="+")
for args in (
    "f", "f a b -vvn3 --list=1 --list 2 --choice b --no-flag", "f --list x", "", "f --foo --bar", "f --choice c", "f -n x", "f --zzz",
    "--version", "f --li 1 --ver", "f -n", "f --foo=3", "f -- -x", "f -vx", "f -n=5", "f --number=-5", "f -n -5", "-5", "f --pair a",
    "f --pair a b c", "--maybe f", "f --maybe", "f --maybe=", "f --ext a b --ext c", "f --ext", "f --f", "f - --", "a -v b", "f --list 1 a", "f -v3",
):
    run(p, args.split())
run(p, ["f", "--unknown", "a b", "-z"], "parse_known_args")
run(p, ["f", "-v", "a", "--foo", "b"], "parse_intermixed_args")
run(p, ["a b", "-x y"])

q = argparse.ArgumentParser(prog="q", allow_abbrev=False, prefix_chars="-+", exit_on_error=False, argument_default=argparse.SUPPRESS)
q.add_argument("+x", action="store_false")
q.add_argument("--long-name", dest="short")
q.add_argument("-1", action="store_true", dest="one")
q.add_argument("rest", nargs=argparse.REMAINDER)
q.set_defaults(extra=9)
for args in ("+x", "--long 1", "--long-name 1", "-1 a -b", "a +x --long-name 2", ""):
    run(q, args.split())

r = argparse.ArgumentParser(prog="r", suggest_on_error=True)
subs = r.add_subparsers(dest="command", required=True, title="commands", description="what to do")
a = subs.add_parser("add", help="adds", aliases=["plus"])
a.add_argument("numbers", type=int, nargs="+")
a.set_defaults(run=sum)
b = subs.add_parser("show", help="shows")
b.add_argument("--deep", action="store_true")
for args in ("add 1 2", "plus 3", "show --deep", "", "shw", "add", "add x", "show extra", "show --nothing", "-h", "add -h"):
    run(r, args.split())


def positive(text):
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{value} is negative")
    return value


s = argparse.ArgumentParser(prog="s", fromfile_prefix_chars="@")
s.add_argument("--size", type=positive, default="7")
s.add_argument("--kind", choices=range(3), type=int)
group = s.add_mutually_exclusive_group(required=True)
group.add_argument("--one", action="store_true")
group.add_argument("--two")
for args in ("--one", "--one --size 3", "--one --size=-3", "--one --size x", "--kind 5 --one", "", "--two 1 --one"):
    run(s, args.split())
namespace = argparse.Namespace(a=1, **{"b c": 2})
print(namespace, "a" in namespace, namespace == argparse.Namespace(a=1), vars(namespace))
