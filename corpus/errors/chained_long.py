# A cause, a context and a cause again, over three functions.
class DataError(Exception): pass
class PageError(DataError): pass

def parse(raw):
    try:
        return int(raw["n"])
    except KeyError as missing:
        raise DataError(f"no n in {sorted(raw)}") from missing

def render(rows):
    out = []
    for row in rows:
        try:
            out.append(parse(row))
        except DataError:
            out.append(fallback(row))
    return out

def fallback(row):
    if "default" in row:
        return row["default"]
    raise PageError("no default either")

def page(*rows):
    try:
        return render(rows)
    except PageError as e:
        raise SystemError("page failed") from e

print(page({"n": "1"}, {"default": 2}))
page({"n": "3"}, {"other": 4})
