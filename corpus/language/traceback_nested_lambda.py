# What is shown of an exception nobody catches: nested lambda.
(lambda: (lambda x: x.nothing)(5))()
