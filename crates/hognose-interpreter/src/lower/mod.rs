//! Lowering: the checked syntax tree with its names resolved becomes the tree of node objects.
//!
//! `expression` and `statement` each lower what their name says; `function` the things that own a frame. Costs are counted here:
//! a node is one instruction, a statement costs what its expressions have of them, a loop what one turn walks.

mod deferred;
mod expression;
mod function;
mod pattern;
mod statement;
mod static_attributes;
mod steps;
mod template;
mod unparse;

use crate::source::ast::{self, with_arena};
use crate::source::{
    ParseOptions, Parsed, ScopeId, ScopeTable, SyntaxError, analyze, names_foreseen, parse, with_stack,
};
use crate::store::Unit;
use crate::tree::function::FunctionCode;
use crate::tree::name::{Literal, LiteralObject};
use crate::tree::{Child, Expr, LinkIndex, Span};
use compact_str::CompactString;
use indexmap::IndexSet;
use ruff_text_size::{Ranged, TextRange, TextSize};
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

pub use crate::source::Mode;

/// How a unit was compiled; a snapshot keeps it with the source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitMode {
    pub(crate) kind: UnitKind,
    /// Module-level names live in a namespace other than the globals.
    pub(crate) separate_locals: bool,
    /// The value of a last expression statement is kept.
    pub(crate) keeps_value: bool,
    /// Module-level code awaits.
    pub(crate) awaits: bool,
}

impl UnitMode {
    /// Of what a host runs: the value of a last expression statement is the run's.
    pub(crate) const PROGRAM: UnitMode = UnitMode {
        kind: UnitKind::Program,
        separate_locals: false,
        keeps_value: true,
        awaits: false,
    };

    /// Whether it was compiled for a host to run.
    pub(crate) fn is_program(self) -> bool {
        self.keeps_value && self.kind == UnitKind::Program
    }

    /// Whether it is a module of the standard library.
    pub(crate) fn is_library(self) -> bool {
        self.kind == UnitKind::Library
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum UnitKind {
    #[default]
    Program,
    Expression,
    Single,
    /// A module of the standard library; its source is not kept in snapshots.
    Library,
}

/// Compiles a source text.
pub(crate) fn compile(file_name: &str, source: &str, mode: UnitMode) -> Result<Arc<Unit>, SyntaxError> {
    let parse_mode = match mode.kind {
        UnitKind::Expression => Mode::Eval,
        UnitKind::Single => Mode::Single,
        _ => Mode::Exec,
    };
    let options = ParseOptions {
        allow_top_level_await: !mode.separate_locals,
        separate_locals: mode.separate_locals,
    };
    with_arena(source, |arena| {
        let mut parsed = parse(arena, source, parse_mode, options)?;
        if mode.kind == UnitKind::Single {
            check_single(source, &parsed)?;
        }
        with_stack(parsed.depth, || lowered(file_name, &mut parsed, mode))
    })
}

/// The code of a tree.
fn lowered(file_name: &str, parsed: &mut Parsed, mut mode: UnitMode) -> Result<Arc<Unit>, SyntaxError> {
    let table = analyze(parsed)?;
    let parsed = &*parsed;
    mode.awaits = table.scope(ScopeId::MODULE).has_await;
    let frames = table.scopes.iter().filter(|scope| scope.frame_layout.is_some()).count();
    let mut lowering = Lowering {
        table: &table,
        parsed,
        mode,
        functions: Vec::with_capacity(frames),
        names: IndexSet::with_capacity_and_hasher(names_foreseen(parsed.source), FxBuildHasher),
        indices: Vec::new(),
        links: 0,
        scope: ScopeId::MODULE,
        cost: 0,
        depth: 0,
        tested: false,
        negated: None,
        detached: Vec::new(),
        qualname: String::new(),
        annotation_numbers: FxHashMap::default(),
        conditional_ranges: Vec::new(),
    };
    lowering.module()?;
    let fingerprint = FxBuildHasher.hash_one((file_name, parsed.source, mode.keeps_value, mode.separate_locals));
    Ok(Arc::new(Unit {
        file_name: file_name.into(),
        source: parsed.source.into(),
        functions: lowering.functions.into(),
        names: lowering.names.into_iter().collect(),
        link_count: lowering.links,
        mode,
        fingerprint,
    }))
}

/// Code for a prompt is one line, or one compound statement.
fn check_single(source: &str, parsed: &Parsed) -> Result<(), SyntaxError> {
    let body = parsed.module.body;
    if body.is_empty() {
        // CPython complains at the start of the last line.
        let line = source.lines().count() as u32;
        let text = source.split_inclusive('\n').next_back().unwrap_or_default();
        return Err(SyntaxError::compiled(
            "invalid syntax".into(),
            (line, 0),
            (line, 0),
            Some(text.into()),
        ));
    }
    for [statement, next] in body.array_windows() {
        let (end, start) = (statement.range().end(), next.range().start());
        let between = parsed
            .source
            .get(Range::<usize>::from(TextRange::new(end, start)))
            .unwrap_or_default();
        let Some(line_end) = between.find('\n') else { continue };
        let compound = matches!(
            statement,
            ast::Stmt::If(_)
                | ast::Stmt::For(_)
                | ast::Stmt::While(_)
                | ast::Stmt::With(_)
                | ast::Stmt::Try(_)
                | ast::Stmt::Match(_)
                | ast::Stmt::FunctionDef(_)
                | ast::Stmt::ClassDef(_)
        );
        let at = match compound {
            true => start,
            false => end + TextSize::new(line_end as u32),
        };
        let message = match compound {
            true => "invalid syntax",
            false => "multiple statements found while compiling a single statement",
        };
        let position = parsed.lines().position(parsed.source, at);
        let text = parsed.lines().line_text(parsed.source, position.line).to_owned();
        return Err(SyntaxError::compiled(
            message.to_owned(),
            (position.line, position.column),
            (position.line, position.column as i32 + 1),
            Some(text),
        ));
    }
    Ok(())
}

/// A module of the standard library, compiled once a process.
pub(crate) fn compile_stdlib(name: &str, source: &'static str) -> Result<Arc<Unit>, SyntaxError> {
    static UNITS: OnceLock<Mutex<std::collections::HashMap<String, Arc<Unit>>>> = OnceLock::new();
    let units = UNITS.get_or_init(Mutex::default);
    if let Ok(known) = units.lock()
        && let Some(unit) = known.get(name)
    {
        return Ok(unit.clone());
    }
    let mode = UnitMode {
        kind: UnitKind::Library,
        ..UnitMode::default()
    };
    let unit = compile(&format!("<frozen {name}>"), source, mode)?;
    if let Ok(mut known) = units.lock() {
        known.insert(name.to_owned(), unit.clone());
    }
    Ok(unit)
}

/// The state of lowering one unit.
pub(crate) struct Lowering<'t> {
    table: &'t ScopeTable<'t>,
    parsed: &'t Parsed<'t>,
    mode: UnitMode,
    /// By function number; a place is taken before what is inside is lowered, and stays empty until then.
    functions: Vec<FunctionCode>,
    names: IndexSet<CompactString, FxBuildHasher>,
    /// The indices of the names of the text that have one, by their numbers there.
    indices: Vec<Option<u32>>,
    links: u32,
    /// The scope being lowered.
    scope: ScopeId,
    /// Instructions counted so far.
    cost: u32,
    /// How deep the expression being lowered nests.
    depth: u32,
    /// The expression lowered next decides a jump.
    tested: bool,
    /// The expression lowered next is a comparison in this `not`.
    negated: Option<Span>,
    /// Deep expressions of the frame being lowered, evaluated as segments of their own.
    detached: Vec<Box<dyn Expr>>,
    /// The qualified name of the function or class being lowered, with a dot behind; `<locals>.` included.
    qualname: String,
    /// The numbers of the annotations of modules and classes, by their statements.
    annotation_numbers: FxHashMap<TextRange, i64>,
    /// The annotated names inside blocks of the class being lowered.
    conditional_ranges: Vec<TextRange>,
}

/// Every so many levels a deep expression can spill to the heap.
const DETACH_EVERY: u32 = 24;

/// What is made of a child, by its own kind where that is a local.
macro_rules! by_operand {
    ($child:expr, |$operand:ident| $made:expr) => {
        match $child.slot() {
            Ok($operand) => $made,
            Err($operand) => $made,
        }
    };
}
use by_operand;

impl Lowering<'_> {
    fn span(&self, range: TextRange) -> Span {
        Span {
            start: range.start().to_u32(),
            end: range.end().to_u32(),
        }
    }

    fn span_of(&self, node: &impl Ranged) -> Span {
        self.span(node.range())
    }

    fn link(&mut self) -> LinkIndex {
        self.links += 1;
        LinkIndex(self.links - 1)
    }

    /// The index of a name as it is.
    fn name_index(&mut self, name: &str) -> u32 {
        if let Some(index) = self.names.get_index_of(name) {
            return index as u32;
        }
        self.names.insert_full(name.into()).0 as u32
    }

    /// A string constant.
    fn text(&mut self, text: &str) -> Child {
        self.constant(expression::string_literal(text))
    }

    fn constant(&mut self, literal: Literal) -> Child {
        match literal {
            Literal::Value(value) => Child::Const(value),
            literal => Child::Expr(Box::new(LiteralObject {
                literal,
                link: self.link(),
            })),
        }
    }

    /// The index of a name of the text as it is written.
    fn index_of(&mut self, name: ast::Name) -> u32 {
        if let Some(&Some(index)) = self.indices.get(name.index()) {
            return index;
        }
        let index = self.name_index(&name);
        if self.indices.len() <= name.index() {
            let count = self.table.names.count().max(name.index() + 1);
            self.indices.resize(count, None);
        }
        if let Some(known) = self.indices.get_mut(name.index()) {
            *known = Some(index);
        }
        index
    }

    /// A name as its scope spells it: mangled inside classes.
    fn mangled<'n>(&self, name: ast::Name<'n>) -> Cow<'n, str> {
        match self.table.scope(self.scope).private {
            None => Cow::Borrowed(name.as_str()),
            Some(class) => crate::source::mangle(Some(class.as_str()), name.as_str()),
        }
    }

    /// The index of a name as its scope spells it.
    fn mangled_index(&mut self, name: ast::Name) -> u32 {
        match self.mangled(name) {
            Cow::Borrowed(_) => self.index_of(name),
            Cow::Owned(mangled) => self.name_index(&mangled),
        }
    }

    /// Lowers each of several. Not collected: a `Result` tells no length ahead.
    fn each<T, U>(
        &mut self,
        items: &[&T],
        mut lower: impl FnMut(&mut Self, &T) -> Result<U, SyntaxError>,
    ) -> Result<Box<[U]>, SyntaxError> {
        let mut lowered = Vec::with_capacity(items.len());
        for item in items {
            lowered.push(lower(self, item)?);
        }
        Ok(lowered.into())
    }

    /// Lowers with the cost counted apart.
    fn costed<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> (T, u32) {
        let before = std::mem::replace(&mut self.cost, 0);
        let result = f(self);
        (result, std::mem::replace(&mut self.cost, before))
    }

    /// The slot of the namespace of the frame being lowered: behind all others.
    fn namespace_slot(&self) -> u32 {
        self.table.frame_layout(self.scope).map_or(0, |l| l.slot_count)
    }

    fn error(&self, range: TextRange, message: String) -> SyntaxError {
        let start = self.parsed.lines().position(self.parsed.source, range.start());
        let end = self.parsed.lines().position(self.parsed.source, range.end());
        let text = self.parsed.lines().line_text(self.parsed.source, start.line).to_owned();
        SyntaxError::compiled(
            message,
            (start.line, start.column),
            (end.line, end.column as i32),
            Some(text),
        )
    }

    /// The code of the function of a number.
    fn define(&mut self, number: u32, code: FunctionCode) {
        if let Some(place) = self.functions.get_mut(number as usize) {
            *place = code;
        }
    }

    fn unsupported(&self, range: TextRange, what: &str) -> SyntaxError {
        self.error(range, format!("{what} is not supported yet"))
    }
}
