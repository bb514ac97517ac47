# importlib: modules by name.
import importlib
import sys
import types


def show(make, *args):
    try:
        print(make(*args).__name__)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


print(importlib.import_module("json") is sys.modules["json"], importlib.import_module("math").sqrt(16.0))
show(importlib.import_module, "collections.abc")
show(importlib.import_module, ".abc", "collections")
show(importlib.import_module, ".", "json")
show(importlib.import_module, "")
show(importlib.import_module, ".x")
show(importlib.import_module, "..x", "json")
show(importlib.import_module, "nonexistent")
show(importlib.import_module, 5)
show(importlib.import_module, ".x", 5)
show(importlib.reload, 5)
show(importlib.reload, types.ModuleType("zzz"))
show(importlib.reload, importlib.import_module("string"))
print(importlib.__import__("os").__name__, importlib.invalidate_caches(), importlib.__all__)
