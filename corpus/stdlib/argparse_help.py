# argparse: usage and help, their wrapping and their formatters; parsers that are not made well.
import argparse

p = argparse.ArgumentParser(prog="prog", description="A program that does things. " * 4, epilog="The end.")
p.add_argument("file", help="input file")
p.add_argument("more", nargs="*", default=["x"], help="more files (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0, help="be loud")
p.add_argument("-n", "--number", type=int, metavar="N", help="a number of things that must be given with a long help text that wraps")
p.add_argument("--choice", choices=["a", "b"], default="a")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="flag it")
p.add_argument("--a-rather-long-option-name", metavar=("X", "Y"), nargs=2, help="two of them")
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("--percent", help="100%% of %(prog)s as %(type)s, one of %(choices)s", type=str, choices=["q"])
g = p.add_mutually_exclusive_group()
g.add_argument("--foo", action="store_true")
g.add_argument("--bar", action="store_const", const=3)
special = p.add_argument_group("special", "special things")
special.add_argument("--list", action="append", type=float, required=True)
required = p.add_mutually_exclusive_group(required=True)
required.add_argument("-x", nargs="?")
required.add_argument("-y", nargs="+")
p.print_help()
p.print_usage()
print(p.format_usage() == "usage: prog", repr(p))
for formatter in (
    argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter,
):
    q = argparse.ArgumentParser(prog="q", description="  one\n    two", formatter_class=formatter, add_help=False)
    q.add_argument("-s", "--size", type=int, default=5, help="the\n  size")
    q.add_argument("name", type=str, nargs="?", default="n", help="the name")
    print(q.format_help())
r = argparse.ArgumentParser(prog="r", usage="%(prog)s [options] it", formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=60))
r.add_argument("--an-option-of-some-length", help="what it is for, in more words than there is room")
r.add_argument("-q", "--quiet", action="store_true", help="say nothing at all, whatever happens, and go on")
print(r.format_help())
s = argparse.ArgumentParser(prog="a-program-with-quite-a-long-name-that-needs-more-than-three-quarters-of-a-line", add_help=False)
s.add_argument("--option-number-one", required=True)
s.add_argument("positional")
s.add_argument("another", nargs="+")
print(s.format_usage())
t = argparse.ArgumentParser(prog="t", parents=[argparse.ArgumentParser(add_help=False), s.__class__(add_help=False, prog="x")])
sub = t.add_subparsers(help="commands", metavar="CMD")
sub.add_parser("first", help="the first", aliases=["f1"])
sub.add_parser("second", help="the second")
sub.add_parser("third")
print(t.format_help())
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", default=1)
group = parent.add_argument_group("together", "of the parent")
group.add_argument("--grouped")
child = argparse.ArgumentParser(prog="child", parents=[parent])
print(child.format_help(), child.parse_args(["--shared", "2"]))


def bad(make):
    try:
        make()
        print("fine")
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


u = argparse.ArgumentParser(prog="u")
u.add_argument("--known", "-k")
for args, keywords in (
    (("--known",), {}), (("-k", "--other"), {}), (("x",), dict(required=True)), (("x",), dict(nargs=0)), (("x", "-y"), {}), (("--",), {}),
    (("x",), dict(action="store_true")), (("-a",), dict(action="nothing")), (("-b",), dict(type="int")), (("-c",), dict(nargs=2, metavar=("A",))),
    (("-d",), dict(const=1)), (("-e",), dict(help="%(nothing)s")), (("-f",), dict(nargs=0)), (("-g",), dict(action="append", nargs=0)),
    (("--no-h",), dict(action=argparse.BooleanOptionalAction)), (("x",), dict(dest="y")), (("-i",), dict(wrong=1)),
):
    bad(lambda: u.add_argument(*args, **keywords))
bad(lambda: argparse.ArgumentParser(conflict_handler="nothing"))
bad(lambda: (u.add_subparsers(), u.add_subparsers()))
bad(lambda: u.add_mutually_exclusive_group().add_argument("-z", required=True))
v = argparse.ArgumentParser(prog="v", conflict_handler="resolve")
v.add_argument("-f", "--file")
v.add_argument("-f", "--force")
print(v.format_usage(), v.parse_args(["-f", "1"]), v.get_default("file"))
print(argparse.Action(["-a"], "a"), argparse.ArgumentError(None, "text"), u.get_default("known"))
