# What is shown of an exception nobody catches: unicode line.
größe = 'é' * 3; print(größe + 1, '日本語')
