# What is shown of an exception nobody catches: percent format.
'%d items' % 'many'
