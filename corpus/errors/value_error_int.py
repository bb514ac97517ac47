# int() of something that is not a number, in a parser of lines.
lines = ["a=1", "b = 22", "c=3x", "d=4"]

def parse(line):
    name, _, value = line.partition("=")
    return name.strip(), int(value)

parsed = {}
for number, line in enumerate(lines, start=1):
    name, value = parse(line)
    parsed[name] = value
    print(number, name, value)
print(parsed)
