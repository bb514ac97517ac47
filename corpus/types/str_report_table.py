# A table of text: columns aligned by what they hold.
rows = [("apples", 3, 1.25, True), ("kiwis", 12, 0.5, False), ("watermelons", 1, 13.999, None)]
heads = ("item", "n", "price", "fresh")
widths = [max(len(h), *(len(str(r[i])) for r in rows)) for i, h in enumerate(heads)]
print(widths)
print(" | ".join(h.center(w) for h, w in zip(heads, widths)))
print("-+-".join("-" * w for w in widths))
for name, n, price, fresh in rows:
    print(f"{name:<{widths[0]}} | {n:>{widths[1]}d} | {price:>{widths[2]}.2f} | {fresh!s:^{widths[3]}}")
total = sum(n * p for _, n, p, _ in rows)
print(f"{'total':.<20}{total:.>12,.2f}", f"{total:+e}", f"{total:012.3f}", f"{round(total)!r:>6}")
print("{:*^30}".format(" done "), "%-8s|%8s|%08.3f|%+d|%x" % ("left", "right", 3.14159, 7, 255))
print("a\tb\tc".expandtabs(4), "x".rjust(3, "."), "x".ljust(3) + "|", "7".zfill(3), "-7".zfill(4), "+7.5".zfill(6))
text = "one line\nand another\r\nand the last"
print(text.splitlines(), text.splitlines(True), [line.capitalize() for line in text.split("\n")])
for bad in ("{:d}", "{:.2f}", "{:,s}", "{:=5}", "{:q}"):
    try:
        print(bad.format("text"))
    except ValueError as e:
        print(bad, e)
