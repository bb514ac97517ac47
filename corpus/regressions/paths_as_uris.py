from pathlib import Path, PurePosixPath
import warnings

warnings.simplefilter("ignore")
for path in [Path("/a b/c"), Path("a"), PurePosixPath("/a"), PurePosixPath("a")]:
    try:
        print(path.as_uri())
    except ValueError as e:
        print(e)
