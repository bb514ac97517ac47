# A report with aligned columns, totals and percentages.
sales = [("north", "fig", 12, 1.25), ("south", "pear", 7, 0.8), ("north", "pear", 3, 0.8), ("east", "kiwi", 100, 0.333), ("south", "fig", 1, 1.25)]
totals = {}
for region, product, qty, price in sales:
    row = totals.setdefault(region, {"qty": 0, "value": 0.0, "products": set()})
    row["qty"] += qty
    row["value"] += qty * price
    row["products"].add(product)
grand = sum(r["value"] for r in totals.values())
header = f"{'region':<10}|{'qty':>6}|{'value':>10}|{'share':>8}|{'products':^14}|"
print(header)
print("-" * len(header))
for region in sorted(totals, key=lambda r: -totals[r]["value"]):
    r = totals[region]
    print(f"{region.title():<10}|{r['qty']:>6d}|{r['value']:>10,.2f}|{r['value'] / grand:>8.1%}|{', '.join(sorted(r['products'])):^14}|")
print("=" * len(header))
print(f"{'total':<10}|{sum(r['qty'] for r in totals.values()):>6}|{grand:>10.2f}|{1:>8.0%}|{'':^14}|")
print("%-10s|%6.1f|%+d|%05d|%x" % ("printf", 2.25, 5, 42, 255))
for n in (5, 1234.5, -0.001, 1e9, 0):
    print(f"{n:>12,.3f}|{n:<12.2e}|{n:^+12.1f}|{n:012.2f}|{n!r:*>12}")
bars = {"a": 3, "bb": 7, "ccc": 1}
width = max(map(len, bars))
for name, n in bars.items():
    print(f"{name:>{width}} {'#' * n:.<8} {n / sum(bars.values()):6.2%}")
