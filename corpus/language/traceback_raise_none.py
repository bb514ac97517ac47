# What is shown of an exception nobody catches: raise none.
raise None
