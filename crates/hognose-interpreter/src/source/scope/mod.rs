//! Every name of a tree resolved to where its value lives.
//!
//! [`analyze`] walks the tree once, notes which names each scope binds and uses, and then lays out the frames: a
//! frame's slots are its parameters (positional-only, positional, keyword-only, `*args`, `**kwargs`), its other
//! locals, the variables of the comprehensions inlined into it, and the cells it captured.
#![expect(clippy::indexing_slicing, reason = "scopes by their own numbers")]

mod bound;
mod build;
pub(super) mod patterns;
mod resolve;
#[cfg(test)]
mod tests;

use super::ast::{Name, Names};
use super::{Parsed, SyntaxError, SyntaxErrorKind};
use indexmap::IndexMap;
use ruff_text_size::TextRange;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// A scope's index in [`ScopeTable::scopes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ScopeId(pub u32);

impl ScopeId {
    /// The module's scope.
    pub const MODULE: ScopeId = ScopeId(0);

    /// As an index.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What introduces a scope, and with which range [`ScopeTable::at`] finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScopeKind {
    /// The text; the module's range.
    Module,
    /// `def`; the statement's range.
    Function,
    /// `lambda`; the expression's range.
    Lambda,
    /// `class`; the statement's range.
    Class,
    /// Inlined; the expression's range.
    ListComp,
    /// Inlined; the expression's range.
    SetComp,
    /// Inlined; the expression's range.
    DictComp,
    /// A generator expression, its own frame with one parameter, the outermost iterator; the expression's range.
    Generator,
    /// `[T, ...]` of a `def`, `class` or `type`, inlined into the frame around it; that statement's range.
    TypeParams,
    /// A type parameter's bound, constraints or default, evaluated lazily in its own frame; that expression's range.
    TypeParamBound,
    /// The deferred annotations of a module, class or function, its own frame; the range of that module, class
    /// statement or function statement.
    Annotation,
    /// The value of a `type` statement, evaluated lazily in its own frame; the statement's range.
    TypeAlias,
}

impl ScopeKind {
    /// Whether the scope's variables live in the frame around it.
    pub fn is_inlined(self) -> bool {
        matches!(
            self,
            ScopeKind::ListComp | ScopeKind::SetComp | ScopeKind::DictComp | ScopeKind::TypeParams
        )
    }
}

/// Where a name's value is, seen from the frame that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resolution {
    /// The slot holds the value.
    Local(u32),
    /// The slot holds a cell this frame made.
    Cell(u32),
    /// The slot holds a cell captured from outside, copied there at entry.
    Free(u32),
    /// The module's dictionary, then the builtins.
    Global,
    /// The namespace (class body, separate locals), then globals, then builtins.
    Name,
    /// The namespace of a class body, then the captured cell in the slot.
    NameOrFree(u32),
    /// In an annotation or lazily evaluated type expression of a class: the class's namespace, held by the captured
    /// cell in the slot (`__classdict__`), then globals, then builtins.
    ClassOrGlobal(u32),
    /// Likewise: the class's namespace by way of the cell in slot `namespace`, then the captured cell in slot `cell`.
    ClassOrFree {
        /// The slot of the cell with the class's namespace.
        namespace: u32,
        /// The slot of the captured cell.
        cell: u32,
    },
}

/// A name in one scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbol {
    /// Where its value is, seen from [`Scope::frame`].
    pub resolution: Resolution,
    /// What the scope does with it.
    flags: u16,
    meaning: resolve::Meaning,
}

impl Symbol {
    /// Of a name nothing is known of yet.
    const UNKNOWN: Symbol = Symbol {
        resolution: Resolution::Global,
        flags: 0,
        meaning: resolve::Meaning::Global,
    };
}

/// One scope.
#[derive(Debug)]
pub struct Scope<'a> {
    /// What introduced it.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// The scope in whose frame its variables live: itself unless it is inlined.
    pub frame: ScopeId,
    /// The name of the function or class, or `<module>`, `<lambda>`, `<genexpr>` and the like.
    pub name: Name<'a>,
    /// The names that occur in it, mangled.
    pub symbols: IndexMap<Name<'a>, Symbol, FxBuildHasher>,
    /// For scopes that own a frame: its slots.
    pub frame_layout: Option<FrameLayout<'a>>,
    /// `yield` occurs in it.
    pub has_yield: bool,
    /// `try` or `async with` occurs in it: an exception may be being handled where it yields or awaits.
    pub handles_exceptions: bool,
    /// `await`, `async for`, `async with` or an asynchronous comprehension occurs in it (or in a comprehension inlined into it).
    pub has_await: bool,
    /// An `async def`.
    pub is_async: bool,
    /// A function that names `super` or `__class__`: `resolve(scope, "__class__")` says where the class is.
    pub uses_super_or_class: bool,
    /// For a class whose methods need `__class__`: the cell's slot in the class's frame, to be filled with the class.
    pub class_cell: Option<u32>,
    /// For a class whose annotations or type expressions look into its namespace: the slot of the cell to fill with the namespace at entry.
    pub namespace_cell: Option<u32>,
    /// For inlined scopes: slots of the frame in which to put a fresh empty cell whenever the scope is entered.
    pub fresh_cells: Vec<u32>,
    /// For inlined scopes: the slots of its variables, to be emptied when the scope is left.
    pub own_slots: Vec<u32>,
    /// The innermost class around it or itself, for name mangling.
    pub private: Option<Name<'a>>,
    /// The range of the node that introduced it.
    pub range: TextRange,
}

/// The parameters of a frame; they stand in the first slots, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ParameterLayout {
    /// `a` of `def f(a, /)`.
    pub positional_only: u32,
    /// `a` of `def f(a)`.
    pub positional_or_keyword: u32,
    /// `a` of `def f(*, a)`.
    pub keyword_only: u32,
    /// Whether there is `*args`.
    pub varargs: bool,
    /// Whether there is `**kwargs`.
    pub kwargs: bool,
}

impl ParameterLayout {
    /// How many slots they take.
    pub fn len(&self) -> u32 {
        self.positional() + self.keyword_only + u32::from(self.varargs) + u32::from(self.kwargs)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many can be given by position.
    pub fn positional(&self) -> u32 {
        self.positional_only + self.positional_or_keyword
    }

    /// The slot of `*args`.
    pub fn varargs_slot(&self) -> Option<u32> {
        self.varargs.then(|| self.positional() + self.keyword_only)
    }

    /// The slot of `**kwargs`.
    pub fn kwargs_slot(&self) -> Option<u32> {
        self.kwargs
            .then(|| self.positional() + self.keyword_only + u32::from(self.varargs))
    }
}

/// The slots of one frame.
#[derive(Debug, Clone, Default)]
pub struct FrameLayout<'a> {
    /// How many slots.
    pub slot_count: u32,
    /// The name in each slot.
    pub slot_names: Vec<Name<'a>>,
    /// Which of the first slots are parameters.
    pub parameters: ParameterLayout,
    /// The slots to wrap in a cell at entry; parameters among them keep their value inside the cell.
    pub cells: Vec<u32>,
    /// The captured cells: name, slot here, and where the frame that creates this function finds the cell (always `Cell` or `Free`).
    pub free: Vec<(Name<'a>, u32, Resolution)>,
    /// Per slot: every read of it comes after an assignment on every path, and nothing deletes it.
    pub always_bound: Vec<bool>,
}

/// All scopes of a text.
#[derive(Debug)]
pub struct ScopeTable<'a> {
    /// The scopes; the module first, parents before children.
    pub scopes: Vec<Scope<'a>>,
    /// The names of the text.
    pub names: Names<'a>,
    by_range: FxHashMap<(TextRange, ScopeKind), ScopeId>,
    separate_locals: bool,
    /// `from __future__ import annotations`: annotations are their source text, and nothing resolves names in them.
    pub future_annotations: bool,
}

impl<'a> ScopeTable<'a> {
    /// The scope the node with this range introduces; [`ScopeKind`] says which range. The module's where there is none.
    pub fn at(&self, range: TextRange, kind: ScopeKind) -> ScopeId {
        self.get(range, kind).unwrap_or(ScopeId::MODULE)
    }

    /// As [`ScopeTable::at`], `None` where there is none.
    pub fn get(&self, range: TextRange, kind: ScopeKind) -> Option<ScopeId> {
        self.by_range.get(&(range, kind)).copied()
    }

    /// A scope.
    pub fn scope(&self, id: ScopeId) -> &Scope<'a> {
        &self.scopes[id.index()]
    }

    /// The frame a scope's variables live in.
    pub fn frame_layout(&self, id: ScopeId) -> Option<&FrameLayout<'a>> {
        self.scope(self.scope(id).frame).frame_layout.as_ref()
    }

    /// `__qualname__` of a function or class: the path of names that leads to it.
    pub fn qualified_name(&self, id: ScopeId) -> String {
        let mut child = self.scope(id);
        let mut path = vec![child.name.as_str()];
        let mut next = child.parent;
        while let Some(parent) = next.map(|parent| self.scope(parent)) {
            next = parent.parent;
            if parent.kind.is_inlined() {
                continue;
            }
            let named = matches!(child.kind, ScopeKind::Function | ScopeKind::Class);
            let declared_global = named
                && self
                    .symbol(parent, child.name)
                    .is_some_and(|symbol| symbol.resolution == Resolution::Global);
            match parent.kind {
                _ if declared_global => break,
                ScopeKind::Module => break,
                ScopeKind::Function | ScopeKind::Lambda => path.extend(["<locals>", parent.name.as_str()]),
                _ => path.push(parent.name.as_str()),
            }
            child = parent;
        }
        path.reverse();
        path.join(".")
    }

    /// What a scope has of a name, as written or mangled.
    fn symbol<'s>(&self, scope: &'s Scope<'a>, name: Name<'a>) -> Option<&'s Symbol> {
        let name = match scope.private {
            None => name,
            Some(class) => match mangle(Some(class.as_str()), name.as_str()) {
                Cow::Borrowed(_) => name,
                Cow::Owned(mangled) => self.names.get(&mangled)?,
            },
        };
        scope.symbols.get(&name)
    }

    /// Where a name used in a scope has its value. Takes the name as written or mangled.
    pub fn resolve(&self, scope: ScopeId, name: Name<'a>) -> Resolution {
        let scope = self.scope(scope);
        match self.symbol(scope, name) {
            Some(symbol) => symbol.resolution,
            None => self.resolution_of_others(scope),
        }
    }

    /// As [`ScopeTable::resolve`], of a name that may not be in the text.
    pub fn resolve_spelled(&self, scope: ScopeId, name: &str) -> Resolution {
        match self.names.get(name) {
            Some(name) => self.resolve(scope, name),
            None => self.resolution_of_others(self.scope(scope)),
        }
    }

    /// Whether a name occurs in a scope, as it is spelled there.
    pub fn mentions(&self, scope: ScopeId, name: &str) -> bool {
        let name = self.names.get(name);
        name.is_some_and(|name| self.scope(scope).symbols.contains_key(&name))
    }

    /// Where a name has its value that does not occur in a scope.
    fn resolution_of_others(&self, scope: &Scope<'a>) -> Resolution {
        match scope.kind {
            ScopeKind::Class => Resolution::Name,
            ScopeKind::Module if self.separate_locals => Resolution::Name,
            _ => Resolution::Global,
        }
    }
}

/// The private spelling of a name inside a class: `__x` in `C` is `_C__x`.
pub fn mangle<'n>(class: Option<&str>, name: &'n str) -> Cow<'n, str> {
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') {
        return Cow::Borrowed(name);
    }
    match class.map_or("", |class| class.trim_start_matches('_')) {
        "" => Cow::Borrowed(name),
        class => Cow::Owned(format!("_{class}{name}")),
    }
}

/// Names that room is made for before any is met: a guess by the length of the text, for a text of a few lines.
pub fn names_foreseen(source: &str) -> usize {
    (source.len() / 32).min(28)
}

/// Resolves every name of a tree and reports what the parser does not: misplaced statements and declarations.
pub fn analyze<'a>(parsed: &mut Parsed<'a>) -> Result<ScopeTable<'a>, SyntaxError> {
    let mut builder = build::Builder::new(parsed);
    let parsed = &*parsed;
    let fail = |fault: Box<Fault>| fault.into_error(parsed);
    builder.module(parsed.module.body).map_err(fail)?;
    let separate_locals = parsed.options.separate_locals;
    if builder.late.is_none()
        && let [module] = &mut *builder.drafts
        && module.stands_alone()
    {
        return Ok(ScopeTable {
            scopes: vec![resolve::lone_module(module, separate_locals)],
            names: builder.names,
            by_range: builder.by_range,
            separate_locals,
            future_annotations: builder.future_annotations,
        });
    }
    let build::Builder {
        drafts,
        names,
        by_range,
        late,
        future_annotations,
        ..
    } = builder;
    let mut resolver = resolve::Resolver::new(drafts, separate_locals);
    resolver.meanings().map_err(fail)?;
    if let Some((_, late)) = late {
        return Err(fail(late));
    }
    let mut table = resolver.table(names, by_range, future_annotations);
    // Of frames without slots there is nothing to say.
    let has_slots = |scope: &Scope| scope.frame_layout.as_ref().is_some_and(|layout| layout.slot_count > 0);
    if table.scopes.iter().any(has_slots) {
        bound::analyze(&mut table, parsed.module.body);
    }
    Ok(table)
}

/// Something wrong, by its place in the text.
#[derive(Debug)]
struct Fault {
    range: TextRange,
    message: String,
}

impl Fault {
    fn into_error(self, parsed: &Parsed) -> SyntaxError {
        // The compiler counts columns in bytes, whatever it says.
        let (line, column) = parsed.lines().byte_position(self.range.start());
        let (end_line, end_column) = parsed.lines().byte_position(self.range.end());
        SyntaxError {
            kind: SyntaxErrorKind::SyntaxError,
            message: self.message,
            line,
            column,
            end_line,
            end_column: end_column as i32,
            text: Some(parsed.lines().line_text(parsed.source, line).to_owned()),
            from_parser: false,
            statement_line: 0,
            source: None,
        }
    }
}
