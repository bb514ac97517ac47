use super::*;

#[test]
fn a_tree_is_made_renamed_and_removed() {
    let mut tree = FileTree::default();
    assert_eq!(tree.write("/a/b.txt", b"x".to_vec()), Err(FileError::NotFound));
    tree.make_folders("/a/c").unwrap();
    tree.write("/a/b.txt", b"x".to_vec()).unwrap();
    tree.write("a/c/../c/d", b"yy".to_vec()).unwrap();
    assert_eq!(tree.list("/a").unwrap(), ["b.txt", "c"]);
    assert_eq!(tree.read("/a/b.txt/z"), Err(FileError::NotAFolder));
    tree.rename("/a", "/e").unwrap();
    assert_eq!(tree.read("/e/c/d").unwrap(), b"yy");
    assert_eq!(tree.remove_folder("/e"), Err(FileError::NotEmpty));
    assert_eq!(tree.rename("/e", "/e/c/f"), Err(FileError::Invalid));
    tree.remove_file("/e/b.txt").unwrap();
    assert!(tree.is_consistent());
    let changes = [
        ("/a", Change::FolderRemoved),
        ("/a/c", Change::FolderRemoved),
        ("/e", Change::FolderCreated),
        ("/e/c", Change::FolderCreated),
        ("/e/c/d", Change::Created),
    ];
    assert_eq!(
        tree.take_changes(),
        changes.map(|(path, change)| (path.to_owned(), change))
    );
}

#[test]
fn a_file_has_many_names_and_outlives_them_while_it_is_open() {
    let mut tree = FileTree::default();
    tree.write("/a", b"one".to_vec()).unwrap();
    tree.name_again("/a", "/b").unwrap();
    assert_eq!(tree.name_again("/a", "/b"), Err(FileError::Exists));
    tree.take_changes();
    tree.write("/b", b"four".to_vec()).unwrap();
    assert_eq!(tree.read("/a").unwrap(), b"four");
    assert_eq!(tree.status("/a").unwrap().names, 2);
    let both = ["/a", "/b"].map(|path| (path.to_owned(), Change::Written));
    assert_eq!(tree.take_changes(), both);
    let open = tree.open("/a").unwrap();
    assert_eq!((tree.rename("/a", "/b"), tree.remove_file("/a")), (Ok(()), Ok(())));
    assert_eq!(tree.remove_file("/b"), Ok(()));
    assert_eq!(tree.write_at(open, 6, b"x"), Ok(()));
    assert_eq!(tree.content(open), b"four\0\0x");
    assert!(tree.is_consistent());
    tree.close(open);
    assert!(tree.is_consistent() && tree.content(open).is_empty());
    assert_eq!((tree.held(), tree.take_changes().len()), (0, 2));
}

#[test]
fn what_is_no_open_file_is_not_counted() {
    let mut tree = FileTree::default();
    assert_eq!(tree.write_at(7, 0, b"lost"), Err(FileError::Failed));
    assert_eq!(tree.resize(7, 4), Err(FileError::Failed));
    assert!(tree.is_consistent() && tree.held() == 0);
}

#[test]
fn links_lead_elsewhere_and_not_round_in_circles() {
    let mut tree = FileTree::default();
    tree.make_folders("/data/deep").unwrap();
    tree.write("/data/deep/x", b"1".to_vec()).unwrap();
    tree.make_link("data/deep", "/short").unwrap();
    assert_eq!(tree.read("/short/x").unwrap(), b"1");
    assert_eq!(tree.resolve("/short/../y", true).unwrap(), "/data/y");
    tree.make_link("/loop", "/loop").unwrap();
    assert_eq!(tree.read("/loop"), Err(FileError::TooManyLinks));
    tree.remove_file("/short").unwrap();
    assert_eq!(tree.read("/data/deep/x").unwrap(), b"1");
    assert!(tree.is_consistent());
}

#[test]
fn limits_hold() {
    let mut tree = Files::default();
    tree.set_limits(FileLimits {
        bytes: Some(10),
        file_bytes: Some(8),
        entries: Some(2),
        path: Some(20),
    });
    assert_eq!(tree.write("/a", vec![0; 9]), Err(FileError::TooLarge));
    tree.write("/a", vec![0; 8]).unwrap();
    assert_eq!(tree.write("/b", vec![0; 3]), Err(FileError::NoSpace));
    tree.write("/b", vec![0; 2]).unwrap();
    assert_eq!(tree.make_folder("/c"), Err(FileError::NoSpace));
    assert_eq!(tree.get(&"/x".repeat(11)), Err(FileError::NameTooLong));
}

/// Whatever is done in whatever order, the tree hangs together, counts what it holds, and holds nothing when all is removed.
#[test]
fn operations_in_any_order_leave_a_tree() {
    let mut state = 1_u64;
    let mut random = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut done = 0;
    for _ in 0..200 {
        let mut tree = FileTree::default();
        let mut open = Vec::new();
        for _ in 0..60 {
            let mut path = || {
                let parts = random(3) + 1;
                (0..parts)
                    .map(|_| format!("/{}", ["a", "b", "c"][random(3) as usize]))
                    .collect::<String>()
            };
            let (one, two) = (path(), path());
            let result = match random(12) {
                0 | 1 => tree.write(&one, vec![0; random(50) as usize]),
                2 | 3 => tree.make_folder(&one),
                4 => tree.make_link(&two, &one),
                5 => tree.name_again(&one, &two),
                6 | 7 => tree.rename(&one, &two),
                8 => tree.remove_file(&one),
                9 => tree.remove_folder(&one),
                10 => tree.open(&one).map(|number| open.push(number)),
                _ => match open.pop() {
                    Some(number) if random(2) == 0 => tree.resize(number, random(80) as usize),
                    Some(number) => {
                        tree.close(number);
                        Ok(())
                    }
                    None => tree.mark(&one, |marks| marks.mode = Some(0o700)),
                },
            };
            done += usize::from(result.is_ok());
            assert!(tree.is_consistent());
        }
        let before: Vec<String> = tree.take_changes().into_iter().map(|(path, _)| path).collect();
        assert!(before.iter().all(|path| tree.nodes.contains_key(path)));
        let left: Vec<(String, Node)> = tree
            .nodes
            .iter()
            .rev()
            .map(|(path, node)| (path.clone(), node.clone()))
            .collect();
        for (path, node) in left {
            match node {
                Node::Folder => tree.remove_folder(&path).unwrap(),
                _ => tree.remove_file(&path).unwrap(),
            }
        }
        assert!(tree.is_consistent());
        while !tree.files.is_empty() {
            let number = *tree.files.keys().next().unwrap();
            tree.close(number);
        }
        assert!(tree.is_consistent());
        assert_eq!((tree.held(), tree.links, tree.marks.len()), (0, 0, 0));
    }
    assert!(done > 1500, "{done}");
}
