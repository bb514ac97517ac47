# What is shown of an exception nobody catches: keyboard interrupt.
def f(): raise KeyboardInterrupt

f()
