# What is shown of an exception nobody catches: reraised.
def f():
    try:
        1 / 0
    except ZeroDivisionError:
        print('handling')
        raise

f()
