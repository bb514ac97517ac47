import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

__import__ = __import__


def invalidate_caches():
    """Call the invalidate_caches() method on all meta path finders stored in
sys.meta_path (where implemented)."""


def _absolute(name, package):
    # The name that a relative one stands for.
    bare = name.lstrip(".")
    level = len(name) - len(bare)
    parents = package.rsplit(".", level - 1)
    if len(parents) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parents[0]}.{bare}" if bare else parents[0]


def import_module(name, package=None):
    """Import a module.

The 'package' argument is required when performing a relative import. It
specifies the package to use as the anchor point from which to resolve the
relative import to an absolute import."""
    if name.startswith("."):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        name = _absolute(name, package)
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Reload the module and return it.

The module must have been successfully imported before."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    return module
