# The failing part of an f-string, and of a call that spans lines.
def label(item, width):
    return f"{item['name']:<{width}}|{item['price']:>8.2f}|"

print(label({"name": "fig", "price": 1.5}, 6))
try:
    label({"name": "fig", "price": "free"}, 6)
except ValueError as e:
    print(e)
print(
    label({"name": "kiwi", "price": 2}, 5),
    label(
        {"name": "plum", "cost": 3},
        width=5,
    ),
    sep="\n",
)
