//! Whether what was read hangs together: every handle lives in its arena, every slot, shape, name and place in the code exists.
//!
//! After this nothing that runs can reach outside an arena. What it cannot tell (a record that no node would have written) the
//! nodes answer with an internal error when they meet it.

use super::SnapshotError;
use crate::heap::collect::Trace;
use crate::heap::object::{GeneratorState, Object};
use crate::heap::text::StrData;
use crate::heap::{Heap, Outcome, Shape, ShapeId};
use crate::interpreter::Interpreter;
use crate::name::Name;
use crate::stdlib::library::Library;
use crate::tree::CodeId;
use crate::value::*;
use crate::vm::{Frame, PendingCall, Segment};

type Check = Result<(), SnapshotError>;

fn require(holds: bool, part: &'static str) -> Check {
    if holds {
        Ok(())
    } else {
        Err(SnapshotError::Inconsistent(part))
    }
}

pub(super) fn verify(interpreter: &Interpreter) -> Check {
    let state = &interpreter.state;
    let heap = &interpreter.heap;
    objects(interpreter)?;
    require(state.files.is_consistent(), "the files")?;
    for (name, text) in &heap.name_strings {
        let sound = heap.names.is_known(*name)
            && is_sound(heap, 0, *text)
            && heap.text(*text).len() == heap.names.text(*name).len();
        require(sound, "a name's string")?;
    }
    for (i, shape) in heap.shapes.iter().enumerate() {
        check_shape(heap, i, shape)?;
    }
    values(heap, state.externals.len(), "a root", |visit| {
        visit(Value::Dict(state.globals));
        visit(state.last_value);
        state.stack.iter().for_each(|v| visit(*v));
        state.links.iter().for_each(|l| visit(l.value));
        state.modules.values().for_each(|m| visit(Value::Module(*m)));
        state.registry.values().for_each(|v| visit(*v));
        state.futures.values().for_each(|f| visit(Value::Object(*f)));
    })?;
    for future in state.futures.values() {
        require(
            matches!(
                heap.object(*future),
                Object::Future {
                    outcome: Outcome::Pending,
                    ..
                }
            ),
            "a future",
        )?;
    }
    for call in state
        .pending_call
        .as_deref()
        .into_iter()
        .chain(&state.queued_calls)
        .chain(&state.calls_under_way)
    {
        check_call(interpreter, call)?;
    }
    // The place below is the callee's.
    let mut floor = 1;
    for segment in &state.continuation {
        check_segment(interpreter, segment, &mut floor)?;
    }
    require(
        !state.continuation.is_empty() || state.stack.is_empty(),
        "a stack without a run",
    )
}

/// Checks every value that `show` shows.
fn values(heap: &Heap, externals: usize, part: &'static str, show: impl FnOnce(&mut dyn FnMut(Value))) -> Check {
    let mut all = true;
    show(&mut |value| all &= is_sound(heap, externals, value));
    require(all, part)
}

/// Whether a value's handle names a live object of its kind.
fn is_sound(heap: &Heap, externals: usize, value: Value) -> bool {
    match value {
        Value::Undefined
        | Value::Stop
        | Value::None
        | Value::False
        | Value::True
        | Value::Ellipsis
        | Value::NotImplemented
        | Value::Int(_)
        | Value::Float(_) => true,
        Value::Short(s) => s.is_valid(),
        Value::Str(h) => heap.strs.is_live(h.index()),
        Value::BigInt(h) => heap.bigints.is_live(h.index()),
        Value::Bytes(h) => heap.bytes.is_live(h.index()),
        Value::Tuple(h) => heap.tuples.is_live(h.index()),
        Value::List(h) => heap.lists.is_live(h.index()),
        Value::Dict(h) => heap.dicts.is_live(h.index()),
        Value::Set(h) => heap.sets.is_live(h.index()),
        Value::Instance(h) => heap.instances.is_live(h.index()),
        Value::Class(h) => h.heap_index().is_none_or(|i| heap.classes.is_live(i)),
        Value::Function(h) => heap.functions.is_live(h.index()),
        Value::Method(h) => heap.methods.is_live(h.index()),
        Value::Native(n) => n.def().is_some(),
        Value::External(h) => h.index() < externals,
        Value::Generator(h) => heap.generators.is_live(h.index()),
        Value::Cell(h) => heap.cells.is_live(h.index()),
        Value::Iterator(h) => heap.iterators.is_live(h.index()),
        Value::Module(h) => heap.modules.is_live(h.index()),
        Value::Exception(h) => heap.exceptions.is_live(h.index()),
        Value::Object(h) => heap.objects.is_live(h.index()),
    }
}

fn objects(interpreter: &Interpreter) -> Check {
    let heap = &interpreter.heap;
    let externals = interpreter.state.externals.len();
    for (_, string) in heap.strs.iter() {
        if let StrData::Shared { buffer, len } = string.data {
            let whole = heap.buffers.is_live(buffer as usize)
                && heap.buffers.get(buffer as usize).is_char_boundary(len as usize);
            require(whole, "a string")?;
        }
    }
    macro_rules! traced {
        ($($arena:ident $part:literal)*) => {$(
            for (_, object) in heap.$arena.iter() {
                values(heap, externals, $part, |visit| object.trace(visit))?;
            }
        )*};
    }
    traced! { tuples "a tuple" lists "a list" dicts "a dict" sets "a set" cells "a cell" functions "a function"
    generators "a generator" exceptions "an exception" iterators "an iterator" objects "an object" classes "a class" }
    for (_, set) in heap.sets.iter() {
        require(set.is_consistent(), "a set's table")?;
    }
    for (_, method) in heap.methods.iter() {
        values(heap, externals, "a method", |visit| {
            [method.function, method.this].iter().for_each(|v| visit(*v))
        })?;
    }
    for (_, module) in heap.modules.iter() {
        values(heap, externals, "a module", |visit| {
            [module.name, Value::Dict(module.dict)].iter().for_each(|v| visit(*v))
        })?;
    }
    for (_, instance) in heap.instances.iter() {
        values(heap, externals, "an instance", |visit| {
            instance.slots.iter().for_each(|v| visit(*v));
            visit(instance.native);
        })?;
        let Some(shape) = heap.shapes.get(instance.shape.0 as usize) else {
            return Err(SnapshotError::Inconsistent("an instance's shape"));
        };
        let fits = if shape.in_dict {
            matches!(instance.slots.first(), Some(Value::Dict(_)))
        } else {
            instance.slots.len() == shape.names.len()
        };
        require(instance.shape.0 != 0 && fits, "an instance's slots")?;
    }
    for (_, class) in heap.classes.iter() {
        let shapes = [class.root_shape, class.dict_shape];
        require(
            shapes.iter().all(|s| s.0 != 0 && (s.0 as usize) < heap.shapes.len()),
            "a class's shapes",
        )?;
        require(
            class.namespace.keys().all(|n| heap.names.is_known(*n)),
            "a class's names",
        )?;
        require(!class.mro.is_empty(), "a class's order")?;
    }
    for (_, function) in heap.functions.iter() {
        check_code(interpreter, function.code)?;
        require(
            function.keyword_defaults.iter().all(|(n, _)| heap.names.is_known(*n)),
            "a function's names",
        )?;
        let (_, code) = interpreter
            .store
            .function(function.code)
            .ok_or(SnapshotError::Inconsistent("a function's code"))?;
        require(function.closure.len() == code.free.len(), "a function's closure")?;
    }
    for (_, exception) in heap.exceptions.iter() {
        require(
            exception.fields.iter().all(|(n, _)| heap.names.is_known(*n)),
            "an exception's fields",
        )?;
        exception
            .traceback
            .iter()
            .try_for_each(|entry| check_code(interpreter, entry.code))?;
    }
    for (_, generator) in heap.generators.iter() {
        let (_, code) = interpreter
            .store
            .function(generator.code())
            .ok_or(SnapshotError::Inconsistent("a generator's code"))?;
        let ready = matches!(generator.state, GeneratorState::Created | GeneratorState::Suspended);
        let whole = matches!(generator.frame.first(), Some(Value::Function(_)))
            && generator.frame.len() > code.slot_count as usize;
        require(!ready || whole, "a generator's frame")?;
    }
    for (_, object) in heap.objects.iter() {
        match object {
            Object::SlotDescriptor { name, .. } | Object::NativeAttribute { name, .. } => {
                require(heap.names.is_known(*name), "a descriptor's name")?;
            }
            Object::MemoryView(view) => require(
                view.len <= u64::from(u32::MAX) && view.start <= u64::from(u32::MAX),
                "a view",
            )?,
            Object::Library(library) => {
                if let Library::Weak { target } = **library {
                    values(heap, externals, "a weak reference", |visit| visit(target))?;
                }
            }
            Object::Code(code) => check_code(interpreter, *code)?,
            Object::Frame { entry } => check_code(interpreter, entry.code)?,
            _ => {}
        }
    }
    Ok(())
}

fn check_code(interpreter: &Interpreter, code: CodeId) -> Check {
    require(interpreter.store.function(code).is_some(), "a place in the code")
}

fn check_shape(heap: &Heap, index: usize, shape: &Shape) -> Check {
    let known = |n: &Name| heap.names.is_known(*n);
    let class_lives = shape.class.heap_index().is_none_or(|i| heap.classes.is_live(i));
    let grows = |(name, next): &(Name, ShapeId)| {
        known(name)
            && heap.shapes.get(next.0 as usize).is_some_and(|next| {
                next.class == shape.class && next.names.len() == shape.names.len() + 1 && !next.in_dict
            })
    };
    require(class_lives || index == 0, "a shape's class")?;
    require(
        shape.names.iter().all(known) && shape.transitions.iter().all(grows),
        "a shape",
    )
}

fn check_call(interpreter: &Interpreter, call: &PendingCall) -> Check {
    let state = &interpreter.state;
    require(call.function.index() < state.externals.len(), "a pending call")?;
    require(
        call.keywords.iter().all(|(n, _)| interpreter.heap.names.is_known(*n)),
        "a pending call's keywords",
    )?;
    values(
        &interpreter.heap,
        state.externals.len(),
        "a pending call's arguments",
        |visit| {
            call.args.iter().for_each(|v| visit(*v));
            call.keywords.iter().for_each(|(_, v)| visit(*v));
        },
    )
}

/// Where a frame's slots begin and end on the operand stack.
fn check_frame(interpreter: &Interpreter, frame: &Frame) -> Result<(usize, usize), SnapshotError> {
    let state = &interpreter.state;
    let Some((_, code)) = interpreter.store.function(frame.code) else {
        return Err(SnapshotError::Inconsistent("a frame's code"));
    };
    let base = frame.base as usize;
    let end = base + code.slot_count as usize;
    require(end <= state.stack.len(), "a frame's slots")?;
    require(
        interpreter.heap.dicts.is_live(frame.globals.index()),
        "a frame's globals",
    )?;
    Ok((base, end))
}

/// The frame of a function lies above the slots of those below it, and above the function itself: when it ends, the stack is
/// theirs again.
fn check_own_frame(interpreter: &Interpreter, frame: &Frame, floor: &mut usize) -> Check {
    let (base, end) = check_frame(interpreter, frame)?;
    require(base >= *floor, "a frame's place")?;
    *floor = end + 1;
    Ok(())
}

/// The frame of what works for a function is that function's.
fn check_shared_frame(interpreter: &Interpreter, frame: &Frame, floor: usize) -> Check {
    let (base, end) = check_frame(interpreter, frame)?;
    require(base >= 1 && end < floor, "the frame of what works for a function")
}

fn check_segment(interpreter: &Interpreter, segment: &Segment, floor: &mut usize) -> Check {
    let state = &interpreter.state;
    let externals = state.externals.len();
    match segment {
        Segment::Function {
            frame,
            records,
            handling,
            ..
        }
        | Segment::Detached {
            frame,
            records,
            handling,
            ..
        } => {
            match segment {
                Segment::Detached { .. } => check_shared_frame(interpreter, frame, *floor)?,
                _ => check_own_frame(interpreter, frame, floor)?,
            }
            values(&interpreter.heap, externals, "a record", |visit| {
                records.iter().for_each(|v| visit(*v));
                visit(*handling);
            })
        }
        Segment::Generator {
            generator,
            frame,
            records,
            handling,
            ..
        } => {
            check_own_frame(interpreter, frame, floor)?;
            values(&interpreter.heap, externals, "a record", |visit| {
                visit(Value::Generator(*generator));
                records.iter().for_each(|v| visit(*v));
                visit(*handling);
            })?;
            require(
                interpreter.heap.generator(*generator).state == GeneratorState::Running,
                "a generator at work",
            )
        }
        Segment::Machine {
            machine,
            frame,
            handling,
            ..
        } => {
            // A native that the host itself called has no frame.
            if frame.base != 0 {
                check_shared_frame(interpreter, frame, *floor)?;
            }
            values(&interpreter.heap, externals, "a native at work", |visit| {
                machine.trace(visit);
                visit(*handling);
            })
        }
    }
}
