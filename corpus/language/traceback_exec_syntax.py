# What is shown of an exception nobody catches: exec syntax.
exec('def f(:\n    pass')
