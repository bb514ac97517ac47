# What is shown of an exception nobody catches: exec function.
space = {}
exec('def f(a):\n    return a[0]', space)
space['f'](5)
