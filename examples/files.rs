//! The in-memory tree, its limits, and folders of the host mounted in it.
//!
//! `cargo run --example files`

use hognose_session::{Access, Directory, Error, FileLimits, Session};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let folder = std::env::temp_dir().join(format!("hognose-example-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("prices.csv"), "item,price\ntea,3\nmilk,2\n")?;

    let mut session = Session::builder()
        .file("/data.txt", "hello")
        .file_limits(FileLimits {
            bytes: Some(10_000),
            entries: Some(20),
            ..FileLimits::default()
        })
        .mount("/shop", Directory::open(&folder)?, Access::CopyOnWrite)
        .build()?;
    let source = "
import os
from pathlib import Path
text = Path('/data.txt').read_text()
Path('/out').mkdir()
Path('/out/shout.txt').write_text(text.upper())
os.symlink('/out/shout.txt', '/latest')
prices = dict(line.split(',') for line in Path('/shop/prices.csv').read_text().split()[1:])
Path('/shop/prices.csv').write_text('nothing')
try:
    Path('/big').write_bytes(bytes(20_000))
except OSError as error:
    print(error)
print(Path('/latest').read_text(), prices, sorted(os.listdir('/')))";
    print!("{}", session.run(source).await?.output);
    for (path, change) in session.changes() {
        println!("{path}: {change:?}");
    }
    println!(
        "{:?}",
        session
            .file("/out/shout.txt")
            .map(|b| String::from_utf8_lossy(&b).into_owned())
    );
    println!(
        "the host's own: {:?}",
        std::fs::read_to_string(folder.join("prices.csv"))?
    );
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
