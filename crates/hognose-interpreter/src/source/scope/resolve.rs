//! The second pass: what every name means, and the slots of every frame.
#![expect(
    clippy::indexing_slicing,
    reason = "tables as long as there are scopes, by the numbers of scopes"
)]

use super::build::{Draft, flag};
use super::{Fault, FrameLayout, Resolution, Scope, ScopeId, ScopeKind, ScopeTable, Symbol};
use indexmap::IndexSet;
use crate::source::ast::name::Name;
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
const CLASS: Name = Name::new_static("__class__");
const NAMESPACE: Name = Name::new_static("__classdict__");

pub(super) struct Resolver {
    drafts: Vec<Draft>,
    separate_locals: bool,
    /// Per scope: the scope in whose frame its variables live.
    frames: SmallVec<[ScopeId; 8]>,
    /// Per scope: the class whose namespace its names are looked up in before those of outer scopes.
    sees: SmallVec<[Option<ScopeId>; 8]>,
    /// Per frame: captured variables, by the scope they belong to.
    free: SmallVec<[IndexSet<(ScopeId, Name), FxBuildHasher>; 2]>,
    /// Per class: which of its two cells are captured.
    class_cells: SmallVec<[(bool, bool); 8]>,
}

impl Resolver {
    pub(super) fn new(drafts: Vec<Draft>, separate_locals: bool) -> Self {
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
                let Some((name, &Symbol { flags, .. })) = self.drafts[index].symbols.get_index(symbol) else {
                    break;
                };
                let meaning = self.meaning(scope, name, flags)?;
                match meaning {
                    Meaning::Variable(owner) if self.is_near(scope, owner) => {}
                    Meaning::Variable(owner) | Meaning::NamespaceThen(owner) => {
                        let name = name.clone();
                        self.capture(scope, owner, &name);
                    }
                    Meaning::ClassThen(class, outer) => {
                        let name = name.clone();
                        self.capture(scope, class, &NAMESPACE);
                        if let Some(owner) = outer {
                            self.capture(scope, owner, &name);
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

    fn meaning(&self, scope: ScopeId, name: &Name, flags: u16) -> Result<Meaning, Box<Fault>> {
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
    fn outward(&self, scope: ScopeId, name: &Name, nonlocal: bool) -> Meaning {
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
                ScopeKind::Class if *name == CLASS || *name == NAMESPACE => break Some(at),
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

    fn declared_wrong(&self, draft: &Draft, name: &Name, message: String) -> Box<Fault> {
        let place = draft.directives.iter().find(|(declared, _)| declared == name);
        Box::new(Fault {
            range: place.map_or(draft.range, |&(_, range)| range),
            message,
        })
    }

    /// Notes that a scope uses another scope's variable; through a cell if their frames differ.
    fn capture(&mut self, scope: ScopeId, owner: ScopeId, name: &Name) {
        let owner_draft = &mut self.drafts[owner.index()];
        let home = self.frames[owner.index()];
        let mut frame = self.frames[scope.index()];
        if owner_draft.kind == ScopeKind::Class {
            let cells = &mut self.class_cells[owner.index()];
            match *name == NAMESPACE {
                true => cells.1 = true,
                false => cells.0 = true,
            }
        } else if frame != home
            && let Some(symbol) = owner_draft.symbols.get_mut(name)
        {
            symbol.flags |= flag::CAPTURED;
        }
        while frame != home {
            self.free[frame.index()].insert((owner, name.clone()));
            match self.drafts[frame.index()].parent {
                Some(parent) => frame = self.frames[parent.index()],
                None => break,
            }
        }
    }

    /// Lays out the frames.
    pub(super) fn table(
        mut self,
        by_range: FxHashMap<(TextRange, ScopeKind), ScopeId>,
        future_annotations: bool,
    ) -> ScopeTable {
        let slots = self.slots();
        for index in 0..self.drafts.len() {
            for symbol in 0..self.drafts[index].symbols.len() {
                let resolution = self.resolution(&slots.by_variable, index, symbol);
                if let Some((_, symbol)) = self.drafts[index].symbols.get_index_mut(symbol) {
                    symbol.resolution = resolution;
                }
            }
        }
        let mut scopes: Vec<Scope> = Vec::with_capacity(self.drafts.len());
        let drafts = self.drafts.into_iter().zip(slots.layouts).zip(&self.frames);
        for (index, ((draft, layout), &frame)) in drafts.enumerate() {
            let scope = ScopeId(index as u32);
            let own = |wanted: bool| {
                let slot = |(name, symbol): (&Name, &Symbol)| {
                    let captured = symbol.flags & flag::CAPTURED != 0;
                    let slot = slots.by_variable.get(&(frame, scope, name.clone())).copied();
                    slot.filter(|_| captured || !wanted)
                };
                match draft.kind.is_inlined() {
                    true => draft.symbols.iter().filter_map(slot).collect(),
                    false => Vec::new(),
                }
            };
            let is_class = draft.kind == ScopeKind::Class;
            let class_slot = |name: Name| {
                let slot = || slots.by_variable.get(&(frame, scope, name)).copied();
                is_class.then(slot).flatten()
            };
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
                class_cell: class_slot(CLASS),
                namespace_cell: class_slot(NAMESPACE),
                fresh_cells: own(true),
                own_slots: own(false),
                name: draft.name,
                private: draft.private,
                range: draft.range,
                symbols: draft.symbols,
            });
        }
        ScopeTable {
            scopes,
            by_range,
            separate_locals: self.separate_locals,
            future_annotations,
        }
    }

    /// Where the value of a scope's symbol is.
    fn resolution(&self, slots: &SlotMap, scope: usize, symbol: usize) -> Resolution {
        let frame = self.frames[scope];
        let Some((name, symbol)) = self.drafts[scope].symbols.get_index(symbol) else {
            return Resolution::Global;
        };
        let place = |owner| self.place(slots, frame, owner, name);
        match symbol.meaning {
            Meaning::Global => Resolution::Global,
            Meaning::Namespace => Resolution::Name,
            Meaning::Variable(owner) => place(owner),
            Meaning::NamespaceThen(owner) => match place(owner) {
                Resolution::Free(slot) | Resolution::Cell(slot) | Resolution::Local(slot) => {
                    Resolution::NameOrFree(slot)
                }
                other => other,
            },
            Meaning::ClassThen(class, outer) => {
                let namespace = slot_of(self.place(slots, frame, class, &NAMESPACE));
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

    /// Where a frame finds a variable.
    fn place(&self, slots: &SlotMap, frame: ScopeId, owner: ScopeId, name: &Name) -> Resolution {
        let Some(&slot) = slots.get(&(frame, owner, name.clone())) else {
            return Resolution::Global;
        };
        if self.frames[owner.index()] != frame {
            return Resolution::Free(slot);
        }
        let draft = &self.drafts[owner.index()];
        let captured = draft.flags(name) & flag::CAPTURED != 0;
        match captured || draft.kind == ScopeKind::Class {
            true => Resolution::Cell(slot),
            false => Resolution::Local(slot),
        }
    }

    fn slots(&self) -> Slots {
        let mut by_variable = SlotMap::default();
        let mut layouts: Vec<FrameLayout> = vec![FrameLayout::default(); self.drafts.len()];
        for (index, draft) in self.drafts.iter().enumerate() {
            let scope = ScopeId(index as u32);
            let frame = self.frames[index];
            let layout = &mut layouts[frame.index()];
            if frame == scope {
                layout.parameters = draft.parameters;
            }
            for (name, &Symbol { flags, meaning, .. }) in &draft.symbols {
                if meaning == Meaning::Variable(scope) && draft.kind != ScopeKind::Class {
                    let slot = push(layout, name);
                    by_variable.insert((frame, scope, name.clone()), slot);
                    layout.always_bound.push(flags & (flag::DELETED | flag::CAPTURED) == 0);
                    if flags & flag::CAPTURED != 0 && frame == scope {
                        layout.cells.push(slot);
                    }
                }
            }
            let (class, namespace) = self.class_cells[index];
            for (name, wanted) in [(CLASS, class), (NAMESPACE, namespace)] {
                if wanted {
                    let slot = push(layout, &name);
                    by_variable.insert((frame, scope, name), slot);
                    layout.always_bound.push(false);
                    layout.cells.push(slot);
                }
            }
        }
        for (index, free) in self.free.iter().enumerate() {
            let frame = ScopeId(index as u32);
            for (owner, name) in free {
                let slot = push(&mut layouts[index], name);
                layouts[index].always_bound.push(false);
                by_variable.insert((frame, *owner, name.clone()), slot);
            }
        }
        for (index, free) in self.free.iter().enumerate() {
            let frame = ScopeId(index as u32);
            let Some(parent) = self.drafts[index].parent else {
                continue;
            };
            let creator = self.frames[parent.index()];
            for (owner, name) in free {
                let Some(&slot) = by_variable.get(&(frame, *owner, name.clone())) else {
                    continue;
                };
                let source = self.place(&by_variable, creator, *owner, name);
                layouts[index].free.push((name.clone(), slot, source));
            }
        }
        Slots { layouts, by_variable }
    }
}

/// The scope of a module with no other inside: its names are in its namespace.
pub(super) fn lone_module(draft: &mut Draft, separate_locals: bool) -> Scope {
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
        name: draft.name.clone(),
        private: None,
        range: draft.range,
        symbols: std::mem::take(&mut draft.symbols),
    }
}

/// The slot of a variable in a frame: the frame, the scope the variable belongs to, its name.
type SlotMap = FxHashMap<(ScopeId, ScopeId, Name), u32>;

struct Slots {
    layouts: Vec<FrameLayout>,
    by_variable: SlotMap,
}

fn push(layout: &mut FrameLayout, name: &Name) -> u32 {
    let slot = layout.slot_count;
    layout.slot_count += 1;
    layout.slot_names.push(name.clone());
    slot
}

fn slot_of(resolution: Resolution) -> u32 {
    match resolution {
        Resolution::Local(slot) | Resolution::Cell(slot) | Resolution::Free(slot) => slot,
        _ => 0,
    }
}
