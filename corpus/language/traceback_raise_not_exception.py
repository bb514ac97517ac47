# What is shown of an exception nobody catches: raise not exception.
raise 5
