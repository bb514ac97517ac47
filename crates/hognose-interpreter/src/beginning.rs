//! What every session begins as: one module, made once for the process, copied, and left out of snapshots.

use crate::heap::{Arena, Dict, Heap, Module, StrObject};
use crate::interpreter::Interpreter;
use crate::meter::{Meter, MeterState};
use crate::name::Name;
use crate::store::CodeStore;
use crate::value::{ModuleRef, StrRef, Value};
use crate::vm::State;
use crate::vm::modules::Modules;
use compact_str::CompactString;
use std::sync::LazyLock;

/// What a session that just began holds. All threads read it: nothing is locked where a session begins.
pub(crate) struct Beginning {
    /// The texts of its strings, and their hashes.
    pub texts: Vec<(CompactString, u64)>,
    pub dicts: Arena<Dict>,
    pub modules: Arena<Module>,
    pub hash_seed: u64,
    /// The strings of names that stand in it.
    pub names: Vec<(Name, Value)>,
    meter: MeterState,
    main: ModuleRef,
}

static BEGINNING: LazyLock<Beginning> = LazyLock::new(|| {
    let mut interpreter = Interpreter::empty();
    interpreter.heap.hash_seed = 0x5DEE_CE66_D1CE_4E5B;
    let main = interpreter.with_vm(|vm| vm.add_module("__main__"));
    let heap = interpreter.heap;
    let texts = heap.strs.iter().filter_map(|(index, string)| {
        let hash = heap.str_hash(Value::Str(StrRef::new(index)));
        Some((string.own_text()?.clone(), hash))
    });
    Beginning {
        main,
        meter: heap.meter.save(),
        texts: texts.collect(),
        names: heap.name_strings.into_iter().collect(),
        hash_seed: heap.hash_seed,
        dicts: heap.dicts,
        modules: heap.modules,
    }
});

impl Beginning {
    #[inline]
    pub fn get() -> &'static Beginning {
        &BEGINNING
    }

    pub fn strs(&self) -> Vec<StrObject> {
        let strs = self.texts.iter();
        strs.map(|(text, hash)| StrObject::of_ascii(text.clone(), *hash))
            .collect()
    }

    /// A session that just began. Each part is made where it will stand: nothing is put together and then moved.
    pub fn session(&'static self) -> Interpreter {
        let globals = self.modules.get(self.main.index()).dict;
        Interpreter {
            store: CodeStore::default(),
            heap: Heap {
                strs: Arena::from(self.strs()),
                dicts: self.dicts.clone(),
                modules: self.modules.clone(),
                first_names: &self.names,
                meter: Meter::loaded(self.meter),
                hash_seed: self.hash_seed,
                ..Heap::default()
            },
            state: State {
                globals,
                modules: Modules::of_main(self.main),
                ..State::default()
            },
        }
    }
}
