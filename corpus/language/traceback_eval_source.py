# What is shown of an exception nobody catches: eval source.
eval('1 + undefined')
