# The names of paths and of files of all kinds.
import io
import pathlib

kinds = pathlib.PurePosixPath, pathlib.Path, io.TextIOWrapper, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.StringIO, io.BytesIO
for kind in kinds:
    print(kind.__name__, [name for name in dir(kind) if not name.startswith("_")])
