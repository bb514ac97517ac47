# What is shown of an exception nobody catches: cause chain.
def low(): {}['k']
def middle():
    try: low()
    except KeyError as e: raise ValueError('middle') from e
def high():
    try: middle()
    except ValueError as e: raise RuntimeError('high') from e

high()
