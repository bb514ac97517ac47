# Operands that do not go together, deep in a calculation.
def price(item):
    return item["price"]

def total(items, tax):
    subtotal = 0
    for item in items:
        subtotal = subtotal + price(item) * item.get("n", 1)
    return subtotal * (1 + tax)

print(total([{"price": 2, "n": 3}, {"price": 1}], 0.5))
print(total([{"price": 2}, {"price": "3"}], 0.5))
