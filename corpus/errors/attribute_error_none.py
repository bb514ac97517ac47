# A method that returns None, used as if it returned its object.
def add_all(items, more):
    return items.extend(more)

def longest(words):
    merged = add_all(words, ["banana", "fig"])
    print(words)
    return merged.sort(key=len)

words = ["kiwi"]
print(words)
result = longest(words)
print(result)
