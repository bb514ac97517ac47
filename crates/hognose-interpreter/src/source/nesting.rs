//! How deep a tree is, and the stack that takes.
//!
//! Parsing, name resolution and lowering all recurse as deep as the tree is. The parser counts that depth and bounds it:
//! brackets and blocks by CPython's limits, and what makes a tree deep without brackets (`a+b+c`, `a.b.c`, `not not a`,
//! `lambda: lambda: a`) by [`MAX_LINKS`]. It grows its stack as it goes; what walks the tree after it runs in [`with_stack`].

/// How deep a tree is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Depth {
    /// Blocks inside blocks.
    pub blocks: u32,
    /// Links on the deepest path of an expression: operators, attributes, calls, prefixes, brackets.
    pub links: u32,
}

/// Links on one path of an expression.
pub(super) const MAX_LINKS: u32 = 3000;

/// The native stack that one level of a tree costs the hungriest pass over it. Measured: lowering takes up to 3 KiB a level in a
/// release build and 20 KiB without optimisation.
const STACK_PER_LEVEL: usize = if cfg!(debug_assertions) { 32 * 1024 } else { 4096 };

/// What any thread is sure to have left: half of a stack of 128 KiB.
const STACK_AT_HAND: usize = 64 * 1024;

/// How many levels that is enough for.
pub(super) const LEVELS_AT_HAND: u32 = (STACK_AT_HAND / STACK_PER_LEVEL) as u32;

/// What the places of a text have room for: they are counted in 32 bits.
pub(super) const MOST_BYTES: usize = u32::MAX as usize / 2;

impl Depth {
    /// The native stack that a pass over such a tree may take.
    pub fn stack(self) -> usize {
        (self.blocks as usize + self.links as usize) * STACK_PER_LEVEL
    }
}

/// Runs `f` with a native stack large enough for a tree of this depth: directly where the tree is as shallow as trees usually are, or
/// where the thread has so much left, else on a stack of its own.
pub fn with_stack<T>(depth: Depth, f: impl FnOnce() -> T) -> T {
    let stack = depth.stack();
    if stack <= STACK_AT_HAND {
        return f();
    }
    stacker::maybe_grow(stack + STACK_AT_HAND, stack + STACK_AT_HAND, f)
}

/// Runs `f`, which goes [`LEVELS_AT_HAND`] deeper before it asks again.
#[inline(never)]
pub(super) fn with_levels_at_hand<T>(f: impl FnOnce() -> T) -> T {
    stacker::maybe_grow(2 * STACK_AT_HAND, 16 * STACK_AT_HAND, f)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::ast::Arena;
    use crate::source::{Mode, ParseOptions, SyntaxError, SyntaxErrorKind, parse};

    fn parsed(source: &str) -> Result<Depth, SyntaxError> {
        let arena = Arena::new();
        parse(&arena, source, Mode::Exec, ParseOptions::default()).map(|parsed| parsed.depth)
    }

    fn depth(source: &str) -> Depth {
        parsed(source).expect("nests within the limits")
    }

    fn error(source: &str) -> SyntaxError {
        parsed(source).expect_err("nests too deep")
    }

    #[test]
    fn nesting_is_bounded_as_cpython_bounds_it() {
        let brackets = error(&format!("x = 1\né{}", "[".repeat(201)));
        assert_eq!(brackets.message, "too many nested parentheses");
        assert_eq!((brackets.line, brackets.column), (2, 202));
        assert_eq!(depth(&format!("{}{}", "(".repeat(200), ")".repeat(200))).links, 200);
        let blocks =
            |count| (0..count).map(|i| " ".repeat(i) + "if 1:\n").collect::<String>() + &" ".repeat(count) + "0";
        assert_eq!(depth(&blocks(99)).blocks, 99);
        let indentation = error(&blocks(100));
        assert_eq!(
            (indentation.kind, indentation.line),
            (SyntaxErrorKind::IndentationError, 101)
        );
        assert_eq!(indentation.message, "too many levels of indentation");
    }

    #[test]
    fn chains_without_brackets_are_bounded() {
        for link in [
            "-",
            "not ",
            "~",
            "lambda:",
            "lambda a=",
            "1**",
            "1 if 1 else ",
            "1+",
            "1<<",
            "a.",
        ] {
            assert_eq!(
                error(&link.repeat(100_000)).message,
                "too many nested expressions",
                "{link}"
            );
        }
        for trailer in [".b", "()", "[0]", "+1", "(1)[2].c"] {
            assert_eq!(
                error(&format!("a{}", trailer.repeat(100_000))).message,
                "too many nested expressions",
                "{trailer}"
            );
        }
        let mixed = "(-".repeat(150) + "a" + &")+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1".repeat(150);
        assert_eq!(error(&mixed).message, "too many nested expressions");
    }

    #[test]
    fn what_is_long_but_flat_passes() {
        for part in [
            "1,",
            "1+1,",
            "a.b,",
            "a or b,",
            "'x' ,",
            "{1:2},",
            "lambda a,b=1:0,",
            "f'{a}{b:{c}}',",
            "a[1:2],",
            "[x for x in y],",
        ] {
            assert!(depth(&format!("[{}]", part.repeat(10_000))).links < 20, "{part}");
        }
        for line in [
            "a and b\n",
            "if a: pass\nelif b: pass\n",
            "x = 1; y = 2\n",
            "x: int = a.b\n",
        ] {
            assert!(depth(&line.repeat(10_000)).links < 4, "{line}");
        }
        assert!(depth(&format!("a{}", " and a".repeat(10_000))).links < 4);
        assert!(depth(&format!("{}a", "b = ".repeat(10_000))).links < 4);
    }

    #[test]
    fn nested_cases_are_parsed_on_a_small_stack() {
        let matches = |depth: usize| {
            let indentation = "  ".repeat(depth);
            format!("{indentation}match x:\n{indentation} case y:\n")
        };
        let source = "if 1:\n".to_owned() + &(1..49).map(matches).collect::<String>() + &"  ".repeat(49) + "0\n";
        let small = std::thread::Builder::new()
            .stack_size(256 * 1024)
            .spawn(move || depth(&source).blocks);
        assert_eq!(small.expect("starts").join().expect("ends"), 97);
    }

    #[test]
    fn deep_trees_run_on_a_larger_stack_and_panics_come_through() {
        fn recurse(levels: u32) -> u32 {
            let room = std::hint::black_box([levels; 256]);
            match levels {
                0 => 0,
                _ => recurse(levels - 1) + room[0] - levels + 1,
            }
        }
        let deep = Depth { blocks: 0, links: 3000 };
        let small = std::thread::Builder::new().stack_size(256 * 1024).spawn(move || {
            assert_eq!(with_stack(Depth::default(), || 1), 1);
            assert_eq!(with_stack(deep, || recurse(3000)), 3000);
            std::panic::catch_unwind(|| with_stack(deep, || panic!("came through")))
        });
        let panic = small.expect("starts").join().expect("ends").expect_err("panicked");
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"came through"));
    }
}
