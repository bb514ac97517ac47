# What is shown of an exception nobody catches: fstring multiline.
d = {}
print(f'''first
{d['k']}
last''')
