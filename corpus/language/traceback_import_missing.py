# What is shown of an exception nobody catches: import missing.
import nothing_of_that_name
