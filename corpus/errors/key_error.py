# A missing key, its repr in the message, after a few that were there.
config = {"host": "localhost", "ports": {"http": 80}}

def lookup(tree, *path):
    for step in path:
        print("step", repr(step))
        tree = tree[step]
    return tree

print(lookup(config, "host"))
print(lookup(config, "ports", "http"))
print(lookup(config, "ports", ("https", 1)))
