# Repeated frames are folded into one line.
def count(n):
    if n == 0:
        raise ValueError("reached zero")
    return count(n - 1)

def ping(n):
    return pong(n)

def pong(n):
    return ping(n - 1) if n else count(12)

try:
    count(3)
except ValueError as e:
    print(e)
ping(2)
