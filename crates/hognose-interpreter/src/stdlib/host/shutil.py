import os as _os

__all__ = ["copy", "copy2", "copyfile", "copyfileobj", "copytree", "move", "rmtree", "Error", "SameFileError", "disk_usage", "which",
           "ignore_patterns"]


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfileobj(fsrc, fdst, length=0):
    fdst.write(fsrc.read())


def copyfile(src, dst, *, follow_symlinks=True):
    if _os.path.exists(dst) and _os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source, open(dst, "wb") as target:
        target.write(source.read())
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def copymode(src, dst, *, follow_symlinks=True):
    pass


copystat = copymode


def ignore_patterns(*patterns):
    import fnmatch

    def ignore(path, names):
        return {name for name in names if any(fnmatch.fnmatchcase(name, p) for p in patterns)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = _os.listdir(src)
    left_out = ignore(_os.fspath(src), names) if ignore is not None else set()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in left_out:
            continue
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        names = _os.listdir(path)
    except OSError:
        if ignore_errors:
            return
        raise
    for name in names:
        below = _os.path.join(path, name)
        if _os.path.isdir(below):
            rmtree(below, ignore_errors)
        else:
            _os.remove(below)
    _os.rmdir(path)


def move(src, dst, copy_function=copy2):
    target = dst
    if _os.path.isdir(dst):
        target = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    _os.rename(src, target)
    return target


def which(cmd, mode=1, path=None):
    return None


def disk_usage(path):
    raise NotImplementedError("a program here has no disk")
