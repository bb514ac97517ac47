# What is shown of an exception nobody catches: raise empty message.
raise ValueError('')
