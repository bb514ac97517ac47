# What is shown of an exception nobody catches: match guard.
match 5:
    case x if x.missing: pass
