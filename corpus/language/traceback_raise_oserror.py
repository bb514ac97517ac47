# What is shown of an exception nobody catches: raise oserror.
raise FileNotFoundError(2, 'No such file', 'name.txt')
