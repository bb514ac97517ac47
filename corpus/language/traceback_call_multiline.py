# What is shown of an exception nobody catches: call multiline.
def f(*args): raise ValueError(args)

result = f(
    1,
    2,
    *[3],
)
