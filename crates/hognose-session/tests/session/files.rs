//! Mounts and the limits of files.

use hognose_session::{Access, Change, Error, FileError, FileFuture, FileLimits, FileTree, Grant, Session, Stat, Step};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A tree in the host's memory that answers after a while.
#[derive(Clone, Default)]
struct Bucket(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl FileTree for Bucket {
    fn stat<'f>(&'f self, path: &'f str) -> FileFuture<'f, Option<Stat>> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(1)).await;
            let files = self.0.lock().unwrap();
            let folder = path.is_empty() || files.keys().any(|p| p.starts_with(&format!("{path}/")));
            Ok(match files.get(path) {
                Some(content) => Some(Stat::File(content.len() as u64)),
                None => folder.then_some(Stat::Folder),
            })
        })
    }
    fn read<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<u8>> {
        Box::pin(async move { self.0.lock().unwrap().get(path).cloned().ok_or(FileError::NotFound) })
    }
    fn list<'f>(&'f self, path: &'f str) -> FileFuture<'f, Vec<String>> {
        Box::pin(async move {
            let prefix = if path.is_empty() {
                String::new()
            } else {
                format!("{path}/")
            };
            let files = self.0.lock().unwrap();
            let names = files.keys().filter_map(|p| p.strip_prefix(&prefix));
            let mut names: Vec<String> = names.filter_map(|n| n.split('/').next()).map(str::to_owned).collect();
            names.dedup();
            Ok(names)
        })
    }
    fn write<'f>(&'f self, path: &'f str, content: Vec<u8>) -> FileFuture<'f, ()> {
        Box::pin(async move {
            self.0.lock().unwrap().insert(path.to_owned(), content);
            Ok(())
        })
    }
    fn remove_file<'f>(&'f self, path: &'f str) -> FileFuture<'f, ()> {
        Box::pin(async move {
            self.0
                .lock()
                .unwrap()
                .remove(path)
                .map(|_| ())
                .ok_or(FileError::NotFound)
        })
    }
}

fn bucket() -> Bucket {
    let files = [("a.txt", "A"), ("sub/b.txt", "B")];
    Bucket(Arc::new(Mutex::new(
        files
            .iter()
            .map(|(p, c)| ((*p).to_owned(), c.as_bytes().to_vec()))
            .collect(),
    )))
}

#[tokio::test]
async fn mounts_are_read_written_or_kept_apart() {
    let look = "
from pathlib import Path
import os
seen = [sorted(str(p) for p in Path('/m').rglob('*.txt')), Path('/m/a.txt').read_text(), os.path.isdir('/m/sub'), os.path.exists('/m/none')]
errors = []
def attempt(f, *args):
    try:
        f(*args)
    except OSError as e:
        errors.append(f'{type(e).__name__} {e.errno}')
attempt(Path('/m/none').read_text)
attempt(Path('/m/a.txt').write_text, 'changed')
attempt(Path('/m/sub/b.txt').unlink)
attempt(Path('/m/sub/c.txt').write_text, 'new')
[*seen, errors, sorted(str(p) for p in Path('/m').rglob('*.txt'))]";
    let before = json!([["/m/a.txt", "/m/sub/b.txt"], "A", true, false]);
    for access in [Access::ReadOnly, Access::ReadWrite, Access::CopyOnWrite] {
        let tree = bucket();
        let grants = || Session::builder().mount("/m", tree.clone(), access);
        let mut session = grants().build().unwrap();
        let got: serde_json::Value = session.run_as(look).await.unwrap();
        assert_eq!(
            got.as_array().unwrap()[..4],
            before.as_array().unwrap()[..],
            "{access:?}"
        );
        let host: Vec<String> = tree.0.lock().unwrap().keys().cloned().collect();
        let changes: Vec<(String, Change)> = session.changes();
        let written = [
            ("/m/a.txt".to_owned(), Change::Written),
            ("/m/sub/b.txt".to_owned(), Change::Removed),
            ("/m/sub/c.txt".to_owned(), Change::Created),
        ];
        match access {
            Access::ReadOnly => {
                assert_eq!(
                    got[4],
                    json!(["FileNotFoundError 2", "OSError 30", "OSError 30", "OSError 30"])
                );
                assert_eq!(host, ["a.txt", "sub/b.txt"]);
                assert!(changes.is_empty());
            }
            Access::ReadWrite => {
                assert_eq!(
                    (&got[4], &got[5]),
                    (&json!(["FileNotFoundError 2"]), &json!(["/m/a.txt", "/m/sub/c.txt"]))
                );
                assert_eq!(host, ["a.txt", "sub/c.txt"]);
                assert_eq!(changes, written);
            }
            Access::CopyOnWrite => {
                assert_eq!(
                    (&got[4], &got[5]),
                    (&json!(["FileNotFoundError 2"]), &json!(["/m/a.txt", "/m/sub/c.txt"]))
                );
                assert_eq!(host, ["a.txt", "sub/b.txt"]);
                assert_eq!(changes, written);
                // What the session keeps goes with its snapshot.
                let mut loaded = grants().load(&session.dump()).unwrap();
                let text: String = loaded
                    .run_as("Path('/m/a.txt').read_text() + Path('/m/sub/c.txt').read_text()")
                    .await
                    .unwrap();
                assert_eq!(text, "changednew");
            }
        }
        assert!(
            matches!(Session::builder().load(&session.dump()), Err(Error::Missing(grants)) if grants == [Grant::Mount("/m".into())])
        );
    }
}

/// A folder of a mount that is renamed: what is in it goes along, and is in the list of changes.
#[cfg(feature = "mounts")]
#[tokio::test]
async fn folders_of_mounts_are_renamed() {
    let folder = std::env::temp_dir().join(format!("hognose-rename-{}", std::process::id()));
    for access in [Access::ReadWrite, Access::CopyOnWrite] {
        std::fs::create_dir_all(folder.join("a/b")).unwrap();
        std::fs::write(folder.join("a/x"), "x").unwrap();
        std::fs::write(folder.join("a/b/y"), "y").unwrap();
        let tree = hognose_session::Directory::open(&folder).unwrap();
        let mut session = Session::builder().mount("/m", tree, access).build().unwrap();
        let source = "
import os, pathlib, shutil
os.chdir('/m')
open('a/b/z', 'w').write('z')
os.rename('a', 'c')
errors = []
for source, target in [('a', 'd'), ('c', 'c/b/d'), ('c', 'c/x')]:
    try:
        os.rename(source, target)
    except OSError as e:
        errors.append(e.errno)
pathlib.Path('c/b').move('e')
shutil.copytree('c', '/copy')
[errors, sorted(map(str, pathlib.Path('.').rglob('*'))), open('e/z').read(), os.listdir('/copy')]";
        let got: serde_json::Value = session.run_as(source).await.unwrap();
        let there = json!(["c", "c/x", "e", "e/y", "e/z"]);
        assert_eq!(got, json!([[2, 22, 22], there, "z", ["x"]]), "{access:?}");
        let changes = [
            ("/copy", Change::FolderCreated),
            ("/copy/x", Change::Created),
            ("/m/a", Change::FolderRemoved),
            ("/m/a/b", Change::FolderRemoved),
            ("/m/a/b/y", Change::Removed),
            ("/m/a/x", Change::Removed),
            ("/m/c", Change::FolderCreated),
            ("/m/c/x", Change::Created),
            ("/m/e", Change::FolderCreated),
            ("/m/e/y", Change::Created),
            ("/m/e/z", Change::Created),
        ];
        assert_eq!(
            session.changes(),
            changes.map(|(path, change)| (path.to_owned(), change)),
            "{access:?}"
        );
        assert_eq!(folder.join("a/x").exists(), access == Access::CopyOnWrite);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

#[tokio::test]
async fn a_run_that_waits_for_a_file_goes_on_elsewhere() {
    let grants = || Session::builder().mount("/m", bucket(), Access::ReadOnly);
    let mut session = grants().build().unwrap();
    let source = "n = 1\nfrom pathlib import Path\nn + len(Path('/m/a.txt').read_text())";
    let dropped = tokio::time::timeout(Duration::ZERO, session.start(source, &())).await;
    assert!(dropped.is_err() && session.is_paused());
    let mut elsewhere = grants().load(&session.dump()).unwrap();
    let Step::Done(run) = elsewhere.resume().await.unwrap() else {
        panic!("nobody is asked")
    };
    assert_eq!(run.value_as::<i64>().unwrap(), 2);
}

#[cfg(feature = "mounts")]
#[tokio::test]
async fn a_folder_of_the_host_cannot_be_left() {
    let folder = std::env::temp_dir().join(format!("hognose-mount-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("in")).unwrap();
    std::fs::write(folder.join("secret"), "s").unwrap();
    std::fs::write(folder.join("in/x"), "x").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../secret", folder.join("in/out")).unwrap();
    let tree = hognose_session::Directory::open(folder.join("in")).unwrap();
    let mut session = Session::builder().mount("/m", tree, Access::ReadWrite).build().unwrap();
    let source = "
from pathlib import Path
import os
got = [Path('/m/x').read_text()]
for path in ['/m/out', '/m/../secret', '/m/in/../../secret', '/m//../../secret']:
    try:
        got.append(Path(path).read_text())
    except OSError as e:
        got.append(type(e).__name__)
Path('/m/new').mkdir()
Path('/m/new/y').write_text('y')
os.rename('/m/new/y', '/m/z')
got + sorted(os.listdir('/m'))";
    let got: Vec<String> = session.run_as(source).await.unwrap();
    assert_eq!(got[0], "x");
    assert!(got[1..5].iter().all(|e| e.ends_with("Error")), "{got:?}");
    assert_eq!(got[5..], ["new", "out", "x", "z"]);
    assert_eq!(std::fs::read_to_string(folder.join("in/z")).unwrap(), "y");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn files_have_limits_and_links() {
    let mut session = Session::builder()
        .file("/a", "12345")
        .file_limits(FileLimits {
            bytes: Some(10),
            entries: Some(3),
            path: Some(100),
            ..FileLimits::default()
        })
        .build()
        .unwrap();
    let source = "
import os
got = []
def attempt(f, *args):
    try:
        got.append(f(*args))
    except OSError as e:
        got.append(e.errno)
def write(path, n):
    with open(path, 'wb') as f: f.write(bytes(n))
    return 'ok'
attempt(write, '/b', 6)
attempt(write, '/b', 5)
attempt(os.mkdir, '/c')
attempt(os.mkdir, '/d')
attempt(write, '/' + 'x' * 200, 1)
os.rmdir('/c')
os.symlink('a', '/l')
got + [open('/l').read(), os.path.realpath('/l')]";
    let got: serde_json::Value = session.run_as(source).await.unwrap();
    assert_eq!(got, json!([28, "ok", null, 28, 36, "12345", "/a"]));
}

/// Links of a mounted folder are followed inside it, made, listed, moved and removed as links, and never lead out.
#[cfg(all(feature = "mounts", unix))]
#[tokio::test]
async fn links_of_mounts_stay_inside() {
    use std::os::unix::fs::symlink;
    let source = "
import glob, os, shutil
from pathlib import Path
os.chdir('/m')
got = []
def attempt(f, *args, **options):
    try:
        r = f(*args, **options)
        got.append(str(r) if isinstance(r, Path) else r)
    except OSError as e:
        got.append(f'{type(e).__name__} {e.errno}')
def kinds(path):
    path = Path(path)
    return [path.exists(), path.is_file(), path.is_dir(), path.is_symlink(), os.path.lexists(path)]
for name in ['file', 'deep', 'whole', 'dangling', 'loop', 'out', 'etc', 'a.txt']:
    attempt(kinds, name)
    attempt(os.readlink, name)
    attempt(Path(name).resolve)
    attempt(Path(name).read_text)
    attempt(lambda: oct(os.lstat(name).st_mode))
attempt(lambda: sorted(os.listdir('deep')))
attempt(Path('deep/b.txt').read_text)
attempt(Path('deep/up/a.txt').read_text)
attempt(lambda: [(r, sorted(d), sorted(f)) for r, d, f in os.walk('.')])
attempt(lambda: sorted(str(p) for p in Path('.').rglob('*.txt')))
attempt(lambda: sorted(glob.glob('*/*.txt')))
attempt(lambda: sorted((e.name, e.is_dir(), e.is_symlink()) for e in os.scandir('sub')))
attempt(shutil.rmtree, 'deep')
got";
    let change = "
got = []
attempt(Path('new').symlink_to, 'a.txt')
attempt(Path('whole2').symlink_to, '/m/sub/b.txt')
attempt(Path('sub/back').symlink_to, '../a.txt')
attempt(Path('new').symlink_to, 'sub')
attempt(os.readlink, 'whole2')
attempt(Path('whole2').read_text)
attempt(Path('sub/back').read_text)
attempt(Path('file').write_text, 'through')
attempt(Path('a.txt').read_text)
attempt(kinds, 'file')
attempt(os.rename, 'new', 'sub/moved')
attempt(os.readlink, 'sub/moved')
attempt(os.unlink, 'deep')
attempt(lambda: sorted(os.listdir('sub')))
attempt(os.replace, 'whole2', 'file')
attempt(os.readlink, 'file')
attempt(shutil.copytree, 'sub', 'copy', symlinks=True)
attempt(os.readlink, 'copy/back')
attempt(shutil.rmtree, 'sub')
attempt(Path('file').exists)
attempt(os.path.lexists, 'file')
got";
    let escape = "
got = []
attempt(os.symlink, '../secret', 'bad')
attempt(os.symlink, 'x/../../secret', 'bad')
attempt(os.symlink, '/etc/passwd', 'bad')
attempt(os.symlink, '/m/../etc', 'bad')
attempt(os.path.lexists, 'bad')
attempt(Path('out').write_text, 'x')
got";
    for access in [Access::ReadOnly, Access::ReadWrite, Access::CopyOnWrite] {
        let folder = std::env::temp_dir().join(format!("hognose-links-{access:?}-{}", std::process::id()));
        let inner = folder.join("in");
        std::fs::create_dir_all(inner.join("sub")).unwrap();
        std::fs::write(folder.join("secret"), "s").unwrap();
        std::fs::write(inner.join("a.txt"), "a").unwrap();
        std::fs::write(inner.join("sub/b.txt"), "b").unwrap();
        let inner = inner.canonicalize().unwrap();
        let whole = inner.join("sub/b.txt");
        for (target, link) in [
            ("a.txt", "file"),
            ("sub", "deep"),
            (whole.to_str().unwrap(), "whole"),
            ("nowhere", "dangling"),
            ("loop", "loop"),
            ("../secret", "out"),
            ("/etc", "etc"),
            ("..", "sub/up"),
        ] {
            symlink(target, inner.join(link)).unwrap();
        }
        let tree = hognose_session::Directory::open(&inner).unwrap();
        let mut session = Session::builder().mount("/m", tree, access).build().unwrap();
        let got: serde_json::Value = session.run_as(source).await.unwrap();
        let expected = json!([
            [true, true, false, true, true],
            "a.txt",
            "/m/a.txt",
            "a",
            "0o120777",
            [true, false, true, true, true],
            "sub",
            "/m/sub",
            "IsADirectoryError 21",
            "0o120777",
            [true, true, false, true, true],
            "/m/sub/b.txt",
            "/m/sub/b.txt",
            "b",
            "0o120777",
            [false, false, false, true, true],
            "nowhere",
            "/m/nowhere",
            "FileNotFoundError 2",
            "0o120777",
            [false, false, false, true, true],
            "loop",
            "/m/loop",
            "OSError 40",
            "0o120777",
            [false, false, false, true, true],
            "../secret",
            "/secret",
            "PermissionError 13",
            "0o120777",
            [false, false, false, true, true],
            "PermissionError 13",
            "PermissionError 13",
            "PermissionError 13",
            "0o120777",
            [true, true, false, false, true],
            "OSError 22",
            "/m/a.txt",
            "a",
            "0o100644",
            ["b.txt", "up"],
            "b",
            "a",
            [
                [
                    ".",
                    ["deep", "sub"],
                    ["a.txt", "dangling", "etc", "file", "loop", "out", "whole"]
                ],
                ["./sub", ["up"], ["b.txt"]]
            ],
            ["a.txt", "sub/b.txt"],
            ["deep/b.txt", "sub/b.txt"],
            [["b.txt", false, false], ["up", true, true]],
            "OSError null"
        ]);
        for (at, (got, expected)) in got
            .as_array()
            .unwrap()
            .iter()
            .zip(expected.as_array().unwrap())
            .enumerate()
        {
            let got = if got == "OSError None" {
                &json!("OSError null")
            } else {
                got
            };
            assert_eq!(got, expected, "{access:?}, {at}");
        }
        let got: serde_json::Value = session.run_as(change).await.unwrap();
        match access {
            Access::ReadOnly => {
                assert_eq!(got[0], "OSError 30");
                assert_eq!(got[7], "OSError 30");
                assert_eq!(session.changes(), []);
            }
            _ => assert_eq!(
                got,
                json!([
                    null,
                    null,
                    null,
                    "FileExistsError 17",
                    "/m/sub/b.txt",
                    "b",
                    "a",
                    7,
                    "through",
                    [true, true, false, true, true],
                    null,
                    "a.txt",
                    null,
                    ["b.txt", "back", "moved", "up"],
                    null,
                    "/m/sub/b.txt",
                    "copy",
                    "../a.txt",
                    null,
                    false,
                    true
                ]),
                "{access:?}"
            ),
        }
        if access == Access::ReadWrite {
            let got: serde_json::Value = session.run_as(escape).await.unwrap();
            let refused = "PermissionError 1";
            assert_eq!(
                got,
                json!([refused, refused, refused, refused, false, "PermissionError 13"])
            );
            assert_eq!(std::fs::read_link(inner.join("file")).unwrap(), whole);
        }
        let kept = std::fs::read_to_string(inner.join("a.txt")).unwrap();
        assert_eq!(kept, if access == Access::ReadWrite { "through" } else { "a" });
        assert_eq!(inner.join("sub").exists(), access != Access::ReadWrite);
        assert_eq!(std::fs::read_to_string(folder.join("secret")).unwrap(), "s");
        let mut changes: Vec<String> = session
            .changes()
            .into_iter()
            .map(|(path, change)| format!("{change:?} {path}"))
            .collect();
        changes.retain(|change| !change.contains("/copy") && !change.contains("/sub"));
        let expected: &[&str] = match access {
            Access::ReadOnly => &[],
            _ => &["Written /m/a.txt", "Removed /m/deep", "Written /m/file"],
        };
        assert_eq!(changes, expected, "{access:?}");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

/// What the host is told of: files, links and folders, made, written, renamed, removed, and other permissions.
#[tokio::test]
async fn changes_are_of_files_links_and_folders() {
    let mut session = Session::builder()
        .file("/old/a", "a")
        .file("/old/b", "b")
        .file("/kept", "k")
        .build()
        .unwrap();
    let told = |session: &mut Session| -> Vec<String> {
        let changes = session.changes();
        changes
            .into_iter()
            .map(|(path, change)| format!("{change:?} {path}"))
            .collect()
    };
    assert_eq!(told(&mut session), [""; 0]);
    let source = "
import os
os.makedirs('/new/deep')
open('/new/deep/file', 'w').close()
os.symlink('deep/file', '/new/link')
os.rename('/old', '/moved')
os.remove('/moved/b')
os.mkdir('/gone'); os.rmdir('/gone')
os.chmod('/kept', 0o600)";
    session.run(source).await.unwrap();
    let expected = [
        "Written /kept",
        "FolderCreated /moved",
        "Created /moved/a",
        "FolderCreated /new",
        "FolderCreated /new/deep",
        "Created /new/deep/file",
        "Created /new/link",
        "FolderRemoved /old",
        "Removed /old/a",
        "Removed /old/b",
    ];
    assert_eq!(told(&mut session), expected);
    assert_eq!(told(&mut session), [""; 0]);
    // What is not yet told goes where the snapshot goes; what was written under one name has changed under both.
    session.run("os.link('/kept', '/twin')").await.unwrap();
    assert_eq!(told(&mut session), ["Created /twin"]);
    session
        .run("open('/twin', 'a').write('more'); os.chmod('/new', 0o700); os.rmdir('/new/deep') if 0 else None")
        .await
        .unwrap();
    let mut loaded = Session::builder().load(&session.dump()).unwrap();
    assert_eq!(
        told(&mut loaded),
        ["Written /kept", "FolderWritten /new", "Written /twin"]
    );
    loaded
        .run("import shutil; shutil.rmtree('/new'); open('/new', 'w').close()")
        .await
        .unwrap();
    let expected = [
        "FolderRemoved /new",
        "Created /new",
        "FolderRemoved /new/deep",
        "Removed /new/deep/file",
        "Removed /new/link",
    ];
    assert_eq!(told(&mut loaded), expected);
    assert_eq!(loaded.changed_files(), [""; 0]);
}
