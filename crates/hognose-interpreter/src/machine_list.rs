//! The machines a snapshot may hold: every module that declares some with `machines!`.

use crate::machine::MachineKind;

pub(crate) static GROUPS: &[&[MachineKind]] = &[
    crate::builtins::MACHINES,
    crate::builtins::inspect::MACHINES,
    crate::builtins::reduce::MACHINES,
    crate::stdlib::abc_native::MACHINES,
    crate::stdlib::collections::MACHINES,
    crate::stdlib::deque::MACHINES,
    crate::stdlib::files::MACHINES,
    crate::stdlib::functools::MACHINES,
    crate::stdlib::heapq::MACHINES,
    crate::stdlib::hognose::MACHINES,
    crate::stdlib::itertools::MACHINES,
    crate::stdlib::itertools::NEXT_MACHINES,
    crate::stdlib::math::MACHINES,
    crate::stdlib::math_folds::MACHINES,
    crate::stdlib::math_integers::MACHINES,
    crate::stdlib::operator::MACHINES,
    crate::stdlib::re::matched::MACHINES,
    crate::stdlib::re::pattern::MACHINES,
    crate::stdlib::real::MACHINES,
    crate::stdlib::json::decode::MACHINES,
    crate::stdlib::json::encode::MACHINES,
    crate::tree::call::MACHINES,
    crate::tree::deferred::MACHINES,
    crate::tree::display::MACHINES,
    crate::tree::import::MACHINES,
    crate::tree::simple::MACHINES,
    crate::tree::target::MACHINES,
    crate::vm::call::MACHINES,
    crate::types::argument::MACHINES,
    crate::types::bytes::array::MACHINES,
    crate::types::bytes::construct::MACHINES,
    crate::types::bytes::split::MACHINES,
    crate::types::complex::MACHINES,
    crate::types::awaitable::MACHINES,
    crate::types::dict::MACHINES,
    crate::types::dict_view::MACHINES,
    crate::types::exception_group::MACHINES,
    crate::types::float::MACHINES,
    crate::types::int::MACHINES,
    crate::types::iterators::MACHINES,
    crate::types::list::MACHINES,
    crate::types::number::MACHINES,
    crate::types::object::MACHINES,
    crate::types::range::MACHINES,
    crate::types::sequence::MACHINES,
    crate::types::set::MACHINES,
    crate::types::set_fold::MACHINES,
    crate::types::slice::MACHINES,
    crate::types::sort::MACHINES,
    crate::types::str::format::MACHINES,
    crate::types::str::percent::MACHINES,
    crate::types::str::split::MACHINES,
    crate::types::str::translate::MACHINES,
    crate::types::tuple::MACHINES,
    crate::vm::arithmetic::MACHINES,
    crate::vm::attribute::MACHINES,
    crate::vm::class_making::MACHINES,
    crate::vm::classes::MACHINES,
    crate::vm::compare::MACHINES,
    crate::vm::convert::MACHINES,
    crate::vm::generator::MACHINES,
    crate::vm::import::MACHINES,
    crate::vm::items::MACHINES,
    crate::vm::iterate::MACHINES,
    crate::vm::next::MACHINES,
    crate::vm::keys::MACHINES,
    crate::vm::length_hint::MACHINES,
    crate::vm::matching::MACHINES,
    crate::vm::raise::MACHINES,
    crate::vm::repr::MACHINES,
];

#[cfg(test)]
mod tests {
    use super::GROUPS;
    use std::collections::HashSet;
    use std::path::Path;

    /// The machines the source files declare, by name.
    fn declared(folder: &Path, found: &mut Vec<String>) {
        for path in std::fs::read_dir(folder)
            .expect("the source is there")
            .flatten()
            .map(|e| e.path())
        {
            if path.is_dir() {
                declared(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("machine_list.rs") {
                let text = std::fs::read_to_string(&path).expect("it is UTF-8");
                for block in text.split("\nmachines! {\n").skip(1) {
                    let block = block.split("\n}").next().unwrap_or("");
                    found.extend(
                        block
                            .split(" struct ")
                            .skip(1)
                            .filter_map(|s| Some(s.split([' ', '(', '{']).next()?.to_owned())),
                    );
                }
            }
        }
    }

    #[test]
    fn every_machine_is_listed_once() {
        let listed: Vec<&str> = GROUPS.iter().flat_map(|g| g.iter().map(|(name, _)| *name)).collect();
        let names: HashSet<&str> = listed.iter().copied().collect();
        assert_eq!(names.len(), listed.len(), "two machines of one name");
        let mut found = Vec::new();
        declared(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        let missing: Vec<&String> = found.iter().filter(|f| !names.contains(f.as_str())).collect();
        assert!(missing.is_empty(), "machines whose module is not listed: {missing:?}");
    }
}
