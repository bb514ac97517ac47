# raise ... from: the direct cause stands first.
class ConfigError(Exception):
    pass

def read(text):
    return int(text)

def load(settings):
    try:
        return {k: read(v) for k, v in settings.items()}
    except ValueError as e:
        raise ConfigError(f"cannot load {len(settings)} settings") from e

print(load({"a": "1"}))
print(load({"a": "1", "b": "two"}))
