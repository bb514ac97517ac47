# What is shown of an exception nobody catches: compile syntax.
compile('for x in y\n    pass', 'made.py', 'exec')
