# except* takes its part; what is left goes on.
def work():
    raise ExceptionGroup("work", [ValueError("v"), KeyError("k"), ExceptionGroup("nested", [OSError("o"), ValueError("w")])])

try:
    work()
except* ValueError as g:
    print("took", g.exceptions)
try:
    try:
        work()
    except* (ValueError, KeyError, OSError) as g:
        print("took all", len(g.exceptions))
except ExceptionGroup:
    print("never")

def main():
    try:
        work()
    except* KeyError:
        print("key only")

main()
