import os as _os
import stat as _stat

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "SameFileError", "chown", "disk_usage", "get_terminal_size", "ignore_patterns", "which"]


class Error(OSError):
    """What several files were wrong with, or a move that makes no sense."""


class SameFileError(Error):
    """A file copied onto itself."""


class SpecialFileError(OSError):
    """A file that is no ordinary one."""


def copyfileobj(fsrc, fdst, length=0):
    read, write = fsrc.read, fdst.write
    while chunk := read(length or 65536):
        write(chunk)


def _same(src, dst):
    return _os.path.exists(src) and _os.path.exists(dst) and _os.path.samefile(src, dst)


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and _os.path.islink(src):
        _os.symlink(_os.readlink(src), dst)
        return dst
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and _os.path.islink(src) and _os.path.islink(dst):
        return
    _os.chmod(dst, _stat.S_IMODE(_os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    follow = follow_symlinks or not (_os.path.islink(src) and _os.path.islink(dst))
    status = _os.stat(src, follow_symlinks=follow)
    try:
        _os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns), follow_symlinks=follow)
        _os.chmod(dst, _stat.S_IMODE(status.st_mode), follow_symlinks=follow)
    except PermissionError:
        # The host keeps the modes of what is its own.
        pass


def _into(src, dst):
    if _os.path.isdir(dst):
        return _os.path.join(dst, _os.path.basename(src))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    try:
        copymode(src, dst, follow_symlinks=follow_symlinks)
    except PermissionError:
        pass
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    import fnmatch

    def ignore(path, names):
        return {name for name in names if any(fnmatch.fnmatchcase(name, p) for p in patterns)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = _os.listdir(src)
    left_out = ignore(_os.fspath(src), names) if ignore is not None else ()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left_out:
            continue
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        try:
            if _os.path.islink(source) and symlinks:
                _os.symlink(_os.readlink(source), target)
            elif _os.path.islink(source) and ignore_dangling_symlinks and not _os.path.exists(source):
                continue
            elif _os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    if ignore_errors:
        def wrong(function, path, error):
            pass
    elif onexc is not None:
        wrong = onexc
    elif onerror is not None:
        def wrong(function, path, error):
            onerror(function, path, (type(error), error, error.__traceback__))
    else:
        def wrong(function, path, error):
            raise error
    try:
        status = _os.lstat(path)
    except OSError as error:
        wrong(_os.lstat, path, error)
        return
    if _stat.S_ISLNK(status.st_mode):
        error = OSError("Cannot call rmtree on a symbolic link")
        error.filename = path
        wrong(_os.path.islink, path, error)
        return
    _remove_tree(path, wrong)


rmtree.avoids_symlink_attacks = True


def _remove_tree(path, wrong):
    try:
        names = _os.listdir(path)
    except OSError as error:
        wrong(_os.scandir, path, error)
        return
    for name in names:
        below = _os.path.join(path, name)
        if _os.path.isdir(below) and not _os.path.islink(below):
            _remove_tree(below, wrong)
            continue
        try:
            _os.unlink(below)
        except FileNotFoundError:
            continue
        except OSError as error:
            wrong(_os.unlink, below, error)
    try:
        _os.rmdir(path)
    except OSError as error:
        wrong(_os.rmdir, path, error)


def move(src, dst, copy_function=copy2):
    real = dst
    if _os.path.isdir(dst):
        if _same(src, dst) and not _os.path.islink(src):
            _os.rename(src, dst)
            return dst
        real = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip("/")))
        if _os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    try:
        _os.rename(src, real)
    except OSError:
        if _os.path.islink(src):
            _os.symlink(_os.readlink(src), real)
            _os.unlink(src)
        elif _os.path.isdir(src):
            if (_os.path.abspath(dst) + "/").startswith(_os.path.abspath(src) + "/"):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            _os.unlink(src)
    return real


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    numbers = []
    for name, kind in ((user, "user"), (group, "group")):
        if name is None:
            name = -1
        elif isinstance(name, str):
            if name != "root":
                raise LookupError(f"no such {kind}: {name!r}")
            name = 0
        numbers.append(name)
    _os.chown(path, *numbers, follow_symlinks=follow_symlinks)


def which(cmd, mode=1, path=None):
    def usable(name):
        return _os.path.exists(name) and _os.access(name, mode) and not _os.path.isdir(name)
    if _os.path.dirname(cmd):
        return cmd if usable(cmd) else None
    if path is None:
        path = _os.environ.get("PATH", _os.defpath)
    for folder in path.split(_os.pathsep) if path else ():
        name = _os.path.join(folder, cmd)
        if usable(name):
            return name
    return None


class _Usage(tuple):
    _fields = ("total", "used", "free")
    total, used, free = (property(lambda self, i=i: self[i]) for i in range(3))

    def __repr__(self):
        return f"usage(total={self[0]}, used={self[1]}, free={self[2]})"


def disk_usage(path):
    _os.stat(path)
    used = sum(_os.lstat(_os.path.join(folder, name)).st_size for folder, _, names in _os.walk("/") for name in names)
    return _Usage((2**40, used, 2**40 - used))


def get_terminal_size(fallback=(80, 24)):
    def number(name):
        try:
            return int(_os.environ[name])
        except (KeyError, ValueError):
            return 0
    return _os.terminal_size((number("COLUMNS") or fallback[0], number("LINES") or fallback[1]))
