# What is shown of an exception nobody catches: else raises.
try: pass
except ValueError: pass
else:
    [].pop()
