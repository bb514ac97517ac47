# What is shown of an exception nobody catches: str join.
', '.join(['a', 1])
