# What is shown of an exception nobody catches: eval syntax.
eval('1 +* 2')
