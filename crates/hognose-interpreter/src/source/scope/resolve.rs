//! The second pass: what every name means, and the slots of every frame.
#![expect(
    clippy::indexing_slicing,
    reason = "tables as long as there are scopes, by the numbers of scopes"
)]

use super::build::{Draft, flag};
use super::{Fault, FrameLayout, Resolution, Scope, ScopeId, ScopeKind, ScopeTable, Symbol};
use crate::source::ast::{Name, Names};
use indexmap::IndexSet;
use ruff_text_size::TextRange;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;

/// What a name in a scope means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Global,
    Namespace,
    /// A variable of that scope.
    Variable(ScopeId),
    /// The namespace of the class around, if it has it, else a variable of that scope.
    NamespaceThen(ScopeId),
    /// Seen from a lazily evaluated scope: the namespace of that class, then globals or a variable.
    ClassThen(ScopeId, Option<ScopeId>),
}

/// The cells every class can be asked for by what is inside it.
const CLASS: Name<'static> = Name::CLASS;
const NAMESPACE: Name<'static> = Name::CLASS_DICT;

pub(super) struct Resolver<'a> {
    drafts: SmallVec<[Draft<'a>; 1]>,
    separate_locals: bool,
    /// Per scope: the scope in whose frame its variables live.
    frames: SmallVec<[ScopeId; 8]>,
    /// Per scope: the class whose namespace its names are looked up in before those of outer scopes.
    sees: SmallVec<[Option<ScopeId>; 8]>,
    /// Per frame: captured variables, by the scope they belong to.
    free: SmallVec<[IndexSet<(ScopeId, Name<'a>), FxBuildHasher>; 2]>,
    /// Per class: which of its two cells are captured.
    class_cells: SmallVec<[(bool, bool); 8]>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(drafts: SmallVec<[Draft<'a>; 1]>, separate_locals: bool) -> Self {
        let count = drafts.len();
        let mut frames: SmallVec<[ScopeId; 8]> = SmallVec::with_capacity(count);
        let mut sees: SmallVec<[Option<ScopeId>; 8]> = SmallVec::with_capacity(count);
        for (index, draft) in drafts.iter().enumerate() {
            frames.push(match draft.parent {
                Some(parent) if draft.kind.is_inlined() => frames[parent.index()],
                _ => ScopeId(index as u32),
            });
            sees.push(draft.parent.and_then(|parent| match draft.kind {
                ScopeKind::Annotation | ScopeKind::TypeAlias | ScopeKind::TypeParamBound | ScopeKind::TypeParams
                    if drafts[parent.index()].kind == ScopeKind::Class =>
                {
                    Some(parent)
                }
                ScopeKind::Module | ScopeKind::Class | ScopeKind::Function | ScopeKind::Lambda => None,
                _ => sees[parent.index()],
            }));
        }
        Resolver {
            frames,
            sees,
            separate_locals,
            free: std::iter::repeat_with(IndexSet::default).take(count).collect(),
            class_cells: SmallVec::from_elem((false, false), count),
            drafts,
        }
    }

    /// Finds what each name means and which variables are captured.
    pub(super) fn meanings(&mut self) -> Result<(), Box<Fault>> {
        for index in 0..self.drafts.len() {
            let scope = ScopeId(index as u32);
            for symbol in 0..self.drafts[index].symbols.len() {
                let Some((&name, &Symbol { flags, .. })) = self.drafts[index].symbols.get_index(symbol) else {
                    break;
                };
                let meaning = self.meaning(scope, name, flags)?;
                match meaning {
                    Meaning::Variable(owner) if self.is_near(scope, owner) => {}
                    Meaning::Variable(owner) | Meaning::NamespaceThen(owner) => self.capture(scope, owner, name),
                    Meaning::ClassThen(class, outer) => {
                        self.capture(scope, class, NAMESPACE);
                        if let Some(owner) = outer {
                            self.capture(scope, owner, name);
                        }
                    }
                    Meaning::Global | Meaning::Namespace => {}
                }
                if let Some((_, symbol)) = self.drafts[index].symbols.get_index_mut(symbol) {
                    symbol.meaning = meaning;
                }
            }
        }
        Ok(())
    }

    /// Whether a scope has another's variables without a cell.
    fn is_near(&self, scope: ScopeId, owner: ScopeId) -> bool {
        self.frames[scope.index()] == self.frames[owner.index()] && self.drafts[owner.index()].kind != ScopeKind::Class
    }

    fn meaning(&self, scope: ScopeId, name: Name<'a>, flags: u16) -> Result<Meaning, Box<Fault>> {
        let draft = &self.drafts[scope.index()];
        if flags & flag::GLOBAL != 0 {
            if flags & flag::NONLOCAL != 0 {
                return Err(self.declared_wrong(draft, name, format!("name '{name}' is nonlocal and global")));
            }
            return Ok(Meaning::Global);
        }
        if flags & flag::NONLOCAL != 0 {
            if scope == ScopeId::MODULE {
                let message = "nonlocal declaration not allowed at module level".to_owned();
                return Err(self.declared_wrong(draft, name, message));
            }
            let Meaning::Variable(owner) = self.outward(scope, name, true) else {
                return Err(self.declared_wrong(draft, name, format!("no binding for nonlocal '{name}' found")));
            };
            if self.drafts[owner.index()].flags(name) & flag::TYPE_PARAMETER != 0 {
                let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                return Err(self.declared_wrong(draft, name, message));
            }
            return Ok(Meaning::Variable(owner));
        }
        if flags & flag::BOUND != 0 {
            return Ok(match draft.kind {
                ScopeKind::Module if self.separate_locals => Meaning::Namespace,
                ScopeKind::Module => Meaning::Global,
                ScopeKind::Class => Meaning::Namespace,
                _ => Meaning::Variable(scope),
            });
        }
        let outward = self.outward(scope, name, false);
        Ok(match (draft.kind, outward) {
            (ScopeKind::Class, Meaning::Variable(owner)) => Meaning::NamespaceThen(owner),
            (ScopeKind::Class, Meaning::Global) => Meaning::Namespace,
            (_, outward) => outward,
        })
    }

    /// What a name means that the scope itself does not bind.
    fn outward(&self, scope: ScopeId, name: Name<'a>, nonlocal: bool) -> Meaning {
        let frame = self.frames[scope.index()];
        // The class whose namespace comes first, once the walk has passed it.
        let mut passed = None;
        let mut next = self.drafts[scope.index()].parent;
        let found = loop {
            let Some(at) = next else { break None };
            let draft = &self.drafts[at.index()];
            let flags = draft.flags(name);
            match draft.kind {
                ScopeKind::Module => break None,
                ScopeKind::Class if name == CLASS || name == NAMESPACE => break Some(at),
                ScopeKind::Class if self.sees[scope.index()] == Some(at) && !nonlocal => {
                    if flags & flag::GLOBAL != 0 {
                        return Meaning::Global;
                    }
                    passed = Some(at);
                    if flags & flag::BOUND != 0 && flags & flag::NONLOCAL == 0 {
                        break None;
                    }
                }
                ScopeKind::Class => {}
                _ if flags & flag::GLOBAL != 0 => return Meaning::Global,
                _ if flags & flag::BOUND != 0 && flags & flag::NONLOCAL == 0 => break Some(at),
                _ => {}
            }
            next = draft.parent;
        };
        match (passed, found) {
            (Some(class), Some(owner)) if class == frame => Meaning::NamespaceThen(owner),
            (Some(class), None) if class == frame => Meaning::Namespace,
            (Some(class), found) => Meaning::ClassThen(class, found),
            (None, Some(owner)) => Meaning::Variable(owner),
            (None, None) if self.separate_locals && frame == ScopeId::MODULE => Meaning::Namespace,
            (None, None) => Meaning::Global,
        }
    }

    fn declared_wrong(&self, draft: &Draft<'a>, name: Name<'a>, message: String) -> Box<Fault> {
        let place = draft.directives.iter().find(|(declared, _)| *declared == name);
        Box::new(Fault {
            range: place.map_or(draft.range, |&(_, range)| range),
            message,
        })
    }

    /// Notes that a scope uses another scope's variable; through a cell if their frames differ.
    fn capture(&mut self, scope: ScopeId, owner: ScopeId, name: Name<'a>) {
        let owner_draft = &mut self.drafts[owner.index()];
        let home = self.frames[owner.index()];
        let mut frame = self.frames[scope.index()];
        if owner_draft.kind == ScopeKind::Class {
            let cells = &mut self.class_cells[owner.index()];
            match name == NAMESPACE {
                true => cells.1 = true,
                false => cells.0 = true,
            }
        } else if frame != home
            && let Some(symbol) = owner_draft.symbols.get_mut(&name)
        {
            symbol.flags |= flag::CAPTURED;
        }
        while frame != home {
            self.free[frame.index()].insert((owner, name));
            match self.drafts[frame.index()].parent {
                Some(parent) => frame = self.frames[parent.index()],
                None => break,
            }
        }
    }

    /// Lays out the frames.
    pub(super) fn table(
        mut self,
        names: Names<'a>,
        by_range: FxHashMap<(TextRange, ScopeKind), ScopeId>,
        future_annotations: bool,
    ) -> ScopeTable<'a> {
        let layouts = self.layouts();
        for index in 0..self.drafts.len() {
            for symbol in 0..self.drafts[index].symbols.len() {
                let resolution = self.resolution(&layouts, index, symbol);
                if let Some((_, symbol)) = self.drafts[index].symbols.get_index_mut(symbol) {
                    symbol.resolution = resolution;
                }
            }
        }
        let mut scopes: Vec<Scope<'a>> = Vec::with_capacity(self.drafts.len());
        let drafts = std::mem::take(&mut self.drafts).into_iter().zip(layouts);
        for (index, (draft, layout)) in drafts.enumerate() {
            let scope = ScopeId(index as u32);
            let frame = self.frames[index];
            let is_inlined = draft.kind.is_inlined();
            let own = draft
                .symbols
                .values()
                .filter(|symbol| is_inlined && symbol.meaning == Meaning::Variable(scope));
            let is_cell = |symbol: &&Symbol| matches!(symbol.resolution, Resolution::Cell(_));
            let slot = |symbol: &Symbol| slot_of(symbol.resolution);
            scopes.push(Scope {
                kind: draft.kind,
                parent: draft.parent,
                frame,
                frame_layout: (frame == scope).then_some(layout),
                has_yield: draft.has_yield,
                handles_exceptions: draft.handles_exceptions,
                has_await: draft.has_await,
                is_async: draft.is_async,
                uses_super_or_class: draft.uses_class,
                class_cell: self.class_cell(scope, CLASS),
                namespace_cell: self.class_cell(scope, NAMESPACE),
                fresh_cells: own.clone().filter(is_cell).map(slot).collect(),
                own_slots: own.map(slot).collect(),
                name: draft.name,
                private: draft.private,
                range: draft.range,
                symbols: draft.symbols,
            });
        }
        ScopeTable {
            scopes,
            names,
            by_range,
            separate_locals: self.separate_locals,
            future_annotations,
        }
    }

    /// Where the value of a scope's symbol is.
    fn resolution(&self, layouts: &[FrameLayout], scope: usize, symbol: usize) -> Resolution {
        let frame = self.frames[scope];
        let Some((&name, symbol)) = self.drafts[scope].symbols.get_index(symbol) else {
            return Resolution::Global;
        };
        let place = |owner| self.place(layouts, frame, owner, name);
        match symbol.meaning {
            Meaning::Global => Resolution::Global,
            Meaning::Namespace => Resolution::Name,
            Meaning::Variable(owner) if owner.index() == scope => symbol.resolution,
            Meaning::Variable(owner) => place(owner),
            Meaning::NamespaceThen(owner) => match place(owner) {
                Resolution::Free(slot) | Resolution::Cell(slot) | Resolution::Local(slot) => {
                    Resolution::NameOrFree(slot)
                }
                other => other,
            },
            Meaning::ClassThen(class, outer) => {
                let namespace = slot_of(self.place(layouts, frame, class, NAMESPACE));
                match outer {
                    Some(owner) => Resolution::ClassOrFree {
                        namespace,
                        cell: slot_of(place(owner)),
                    },
                    None => Resolution::ClassOrGlobal(namespace),
                }
            }
        }
    }

    /// Where a frame finds a variable: among its own, whose resolution says so, or behind those among the captured ones.
    fn place(&self, layouts: &[FrameLayout], frame: ScopeId, owner: ScopeId, name: Name<'a>) -> Resolution {
        let found = if self.frames[owner.index()] != frame {
            let free = &self.free[frame.index()];
            let first = layouts[frame.index()].slot_count - free.len() as u32;
            let number = free.get_index_of(&(owner, name));
            number.map(|number| Resolution::Free(first + number as u32))
        } else if self.drafts[owner.index()].kind == ScopeKind::Class {
            self.class_cell(owner, name).map(Resolution::Cell)
        } else {
            let symbol = self.drafts[owner.index()].symbols.get(&name);
            symbol.map(|symbol| symbol.resolution)
        };
        found.unwrap_or(Resolution::Global)
    }

    /// The slot of a class's cell of that name, if it is captured: its frame begins with these cells.
    fn class_cell(&self, scope: ScopeId, name: Name<'a>) -> Option<u32> {
        let (class, namespace) = self.class_cells[scope.index()];
        match name == NAMESPACE {
            true => namespace.then_some(u32::from(class)),
            false => class.then_some(0),
        }
    }

    /// Gives each variable its slot in its own frame, noted in its resolution, and in those that capture it.
    fn layouts(&mut self) -> Vec<FrameLayout<'a>> {
        let mut layouts: Vec<FrameLayout<'a>> = vec![FrameLayout::default(); self.drafts.len()];
        for (index, draft) in self.drafts.iter_mut().enumerate() {
            let scope = ScopeId(index as u32);
            let frame = self.frames[index];
            let layout = &mut layouts[frame.index()];
            if frame == scope {
                layout.parameters = draft.parameters;
            }
            let (class, namespace) = self.class_cells[index];
            for (name, captured) in [(CLASS, class), (NAMESPACE, namespace)] {
                if captured {
                    let slot = push(layout, name, false);
                    layout.cells.push(slot);
                }
            }
            for (&name, symbol) in &mut draft.symbols {
                if symbol.meaning != Meaning::Variable(scope) {
                    continue;
                }
                let captured = symbol.flags & flag::CAPTURED != 0;
                let slot = push(layout, name, !captured && symbol.flags & flag::DELETED == 0);
                symbol.resolution = match captured {
                    true => Resolution::Cell(slot),
                    false => Resolution::Local(slot),
                };
                if captured && frame == scope {
                    layout.cells.push(slot);
                }
            }
        }
        // The frame that creates a function comes before it.
        for (index, free) in self.free.iter().enumerate() {
            let Some(parent) = self.drafts[index].parent else {
                continue;
            };
            let creator = self.frames[parent.index()];
            for &(owner, name) in free {
                let source = self.place(&layouts, creator, owner, name);
                let layout = &mut layouts[index];
                let slot = push(layout, name, false);
                layout.free.push((name, slot, source));
            }
        }
        layouts
    }
}

/// The scope of a module with no other inside: its names are in its namespace.
pub(super) fn lone_module<'a>(draft: &mut Draft<'a>, separate_locals: bool) -> Scope<'a> {
    if separate_locals {
        for symbol in draft.symbols.values_mut() {
            if symbol.flags & flag::GLOBAL == 0 {
                symbol.resolution = Resolution::Name;
            }
        }
    }
    Scope {
        kind: draft.kind,
        parent: None,
        frame: ScopeId::MODULE,
        frame_layout: Some(FrameLayout {
            parameters: draft.parameters,
            ..FrameLayout::default()
        }),
        has_yield: draft.has_yield,
        handles_exceptions: draft.handles_exceptions,
        has_await: draft.has_await,
        is_async: draft.is_async,
        uses_super_or_class: draft.uses_class,
        class_cell: None,
        namespace_cell: None,
        fresh_cells: Vec::new(),
        own_slots: Vec::new(),
        name: draft.name,
        private: None,
        range: draft.range,
        symbols: std::mem::take(&mut draft.symbols),
    }
}

/// Gives a variable a slot behind those there are.
fn push<'a>(layout: &mut FrameLayout<'a>, name: Name<'a>, always_bound: bool) -> u32 {
    let slot = layout.slot_count;
    layout.slot_count += 1;
    layout.slot_names.push(name);
    layout.always_bound.push(always_bound);
    slot
}

fn slot_of(resolution: Resolution) -> u32 {
    match resolution {
        Resolution::Local(slot) | Resolution::Cell(slot) | Resolution::Free(slot) => slot,
        _ => 0,
    }
}
