# What is shown of an exception nobody catches: free variable.
def f():
    def g(): return x
    g()
    x = 1

f()
