# What is shown of an exception nobody catches: raise without.
raise
