//! Binding arguments to the parameters of a Python function, with CPython's errors.
#![expect(
    clippy::indexing_slicing,
    reason = "parameters below their number, and the slots of a frame that was just made as large as its code says"
)]

use super::{Unwind, Vm};
use crate::name::Name;
use crate::store::Tables;
use crate::tree::function::FunctionCode;
use crate::value::*;
use smallvec::SmallVec;

impl<'a> Vm<'a> {
    /// Turns the last `argc` values of the stack and the keyword values behind them into the function's parameter slots.
    pub(super) fn bind(
        &mut self,
        f: FunctionRef,
        code: &'a FunctionCode,
        tables: Tables,
        argc: usize,
        keywords: &[Name],
    ) -> Result<(), Unwind> {
        let p = &code.parameters;
        let positional = p.positional as usize;
        let named = positional + p.keyword_only as usize;
        let base = self.stack.len() - argc - keywords.len();
        if keywords.is_empty() && self.bind_positional(f, code, base, argc) {
            return Ok(());
        }
        const FEW: usize = 32;
        if named > FEW {
            // Each name is looked for among all.
            let defaults = self.heap.function(f).keyword_defaults.len();
            self.work((keywords.len() + defaults) * named / 8 + named / 16)?;
        }
        if self.bind_named(f, code, tables, base, argc, keywords) {
            return Ok(());
        }
        self.bind_any(f, code, tables, base, argc, keywords)
    }

    /// As `bind`, for any number of keywords, and with the complaints.
    #[cold]
    #[inline(never)]
    fn bind_any(
        &mut self,
        f: FunctionRef,
        code: &'a FunctionCode,
        tables: Tables,
        base: usize,
        argc: usize,
        keywords: &[Name],
    ) -> Result<(), Unwind> {
        let p = &code.parameters;
        let positional = p.positional as usize;
        let named = positional + p.keyword_only as usize;
        let keyword_values: SmallVec<[Value; 8]> = self.stack.drain(base + argc..).collect();
        let extra: Box<[Value]> = if argc > positional {
            self.stack.drain(base + positional..).collect()
        } else {
            Box::default()
        };
        let too_many = !extra.is_empty() && p.varargs.is_none();
        let slots = named + usize::from(p.varargs.is_some()) + usize::from(p.kwargs.is_some());
        self.stack.resize(base + slots, Value::Undefined);

        let mut rest: Vec<(Name, Value)> = Vec::new();
        let mut positional_only_given: Vec<Name> = Vec::new();
        for (&keyword, &value) in keywords.iter().zip(&keyword_values) {
            let parameter =
                (p.positional_only as usize..named).find(|i| self.parameter_name(tables, code, *i) == keyword);
            match parameter {
                Some(i) if self.stack[base + i].is_undefined() => self.stack[base + i] = value,
                Some(_) => {
                    let message = format!(
                        "{}() got multiple values for argument '{}'",
                        self.function_qualname(f),
                        self.heap.names.text(keyword)
                    );
                    return Err(self.type_error(message));
                }
                None if p.kwargs.is_some() => rest.push((keyword, value)),
                None => {
                    // A keyword of the name of a positional-only parameter is the complaint, whichever is wrong first.
                    positional_only_given = (0..p.positional_only as usize)
                        .map(|i| self.parameter_name(tables, code, i))
                        .filter(|name| keywords.contains(name))
                        .collect();
                    if !positional_only_given.is_empty() {
                        break;
                    }
                    let text = self.heap.names.text(keyword).to_owned();
                    let candidates: Vec<String> = (p.positional_only as usize..named)
                        .map(|i| self.heap.names.text(self.parameter_name(tables, code, i)).to_owned())
                        .collect();
                    let hint = match crate::source::suggest::suggest(&text, candidates.iter().map(String::as_str)) {
                        Some(similar) => format!(". Did you mean '{similar}'?"),
                        None => String::new(),
                    };
                    let message = format!(
                        "{}() got an unexpected keyword argument '{text}'{hint}",
                        self.function_qualname(f)
                    );
                    return Err(self.type_error(message));
                }
            }
        }
        if !positional_only_given.is_empty() {
            let list: Vec<String> = positional_only_given
                .iter()
                .map(|n| self.heap.names.text(*n).to_owned())
                .collect();
            let message = format!(
                "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                self.function_qualname(f),
                list.join(", ")
            );
            return Err(self.type_error(message));
        }
        if too_many {
            return Err(self.too_many_positional(f, code, base, argc));
        }
        let defaults = &self.heap.function(f).defaults;
        // A program may set more of them than there are parameters: the last ones count.
        let first_default = positional.saturating_sub(defaults.len());
        let surplus = defaults.len().saturating_sub(positional);
        for (i, default) in defaults.iter().skip(surplus).enumerate() {
            if let Some(slot) = self.stack.get_mut(base + first_default + i)
                && slot.is_undefined()
            {
                *slot = *default;
            }
        }
        let missing: Vec<usize> = (0..positional)
            .filter(|i| self.stack[base + i].is_undefined())
            .collect();
        if !missing.is_empty() {
            return Err(self.missing_arguments(f, tables, code, &missing, "positional"));
        }
        let mut missing = Vec::new();
        for i in positional..named {
            if self.stack[base + i].is_undefined() {
                let name = self.parameter_name(tables, code, i);
                match self.heap.function(f).keyword_defaults.iter().find(|(n, _)| *n == name) {
                    Some((_, default)) => self.stack[base + i] = *default,
                    None => missing.push(i),
                }
            }
        }
        if !missing.is_empty() {
            return Err(self.missing_arguments(f, tables, code, &missing, "keyword-only"));
        }
        if let Some(slot) = p.varargs {
            self.stack[base + slot as usize] = self.heap.new_tuple(&extra);
        }
        if let Some(slot) = p.kwargs {
            self.stack[base + slot as usize] = self.dict_of_rest(&rest);
        }
        Ok(())
    }

    /// As `bind`, for a call without keywords that no parameter has to be filled for but from the defaults of positional ones. False,
    /// with the stack as it was, for others.
    #[inline]
    fn bind_positional(&mut self, f: FunctionRef, code: &FunctionCode, base: usize, argc: usize) -> bool {
        let p = &code.parameters;
        let positional = p.positional as usize;
        let defaults = &self.heap.function(f).defaults;
        let missing = positional.saturating_sub(argc);
        if p.keyword_only > 0 || missing > defaults.len() || argc > positional && p.varargs.is_none() {
            return false;
        }
        self.heap.meter.spend(missing as i64 / 16);
        self.stack.extend_from_slice(&defaults[defaults.len() - missing..]);
        if p.varargs.is_some() {
            let extra = self.heap.new_tuple(&self.stack[base + positional..]);
            self.stack.truncate(base + positional);
            self.stack.push(extra);
        }
        if p.kwargs.is_some() {
            let rest = self.dict_of_rest(&[]);
            self.stack.push(rest);
        }
        true
    }

    /// As `bind`, where each parameter not given by position is looked for among the keywords. False, with the stack as it was, for
    /// calls that fail, or have very many keywords.
    fn bind_named(
        &mut self,
        f: FunctionRef,
        code: &FunctionCode,
        tables: Tables,
        base: usize,
        argc: usize,
        keywords: &[Name],
    ) -> bool {
        let p = &code.parameters;
        let positional = p.positional as usize;
        let named = positional + p.keyword_only as usize;
        let by_name = p.positional_only as usize;
        if keywords.len() > u64::BITS as usize || argc > positional && p.varargs.is_none() {
            return false;
        }
        let placed = argc.min(positional);
        // Positional arguments that are too many, then the values of the keywords.
        let aside: SmallVec<[Value; 8]> = SmallVec::from_slice(&self.stack[base + placed..]);
        let (surplus, values) = aside.split_at(argc - placed);
        self.stack.truncate(base + placed);
        let names = &self.names[tables.names as usize..];
        let function = self.heap.function(f);
        let defaults = function.defaults.len();
        let (mut used, mut matched) = (0_u64, 0);
        let mut i = placed;
        while let Some(parameter) = p.names[..named].get(i) {
            let name = names[*parameter as usize];
            let given = keywords.iter().position(|keyword| *keyword == name);
            let value = match given {
                Some(at) if i >= by_name => {
                    used |= 1 << at;
                    matched += 1;
                    Some(values[at])
                }
                _ if i < positional => (i + defaults)
                    .checked_sub(positional)
                    .and_then(|at| function.defaults.get(at).copied()),
                _ => {
                    let mut defaults = function.keyword_defaults.iter();
                    defaults.find(|(of, _)| *of == name).map(|(_, default)| *default)
                }
            };
            let Some(value) = value else { break };
            self.stack.push(value);
            i += 1;
        }
        let mut rest: SmallVec<[(Name, Value); 4]> = SmallVec::new();
        let mut fits = i >= named;
        if matched != keywords.len() {
            let placed = p.names[..placed].get(by_name..).unwrap_or(&[]);
            let is_placed = |name: Name| placed.iter().any(|parameter| names[*parameter as usize] == name);
            for (at, (&name, &value)) in keywords.iter().zip(values).enumerate() {
                if used & 1 << at == 0 {
                    fits &= p.kwargs.is_some() && !is_placed(name);
                    rest.push((name, value));
                }
            }
        }
        if !fits {
            self.stack.truncate(base + placed);
            self.stack.extend_from_slice(&aside);
            return false;
        }
        if p.varargs.is_some() {
            let surplus = self.heap.new_tuple(surplus);
            self.stack.push(surplus);
        }
        if p.kwargs.is_some() {
            let rest = self.dict_of_rest(&rest);
            self.stack.push(rest);
        }
        true
    }

    /// What `**` takes: the keywords left over.
    fn dict_of_rest(&mut self, named: &[(Name, Value)]) -> Value {
        self.heap.meter.spend(2 * named.len() as i64);
        let dict = self.heap.new_dict();
        for &(name, value) in named {
            let key = self.heap.name_value(name);
            self.dict_set_str(dict, key, value);
        }
        Value::Dict(dict)
    }

    fn parameter_name(&self, tables: Tables, code: &FunctionCode, parameter: usize) -> Name {
        self.names[tables.names as usize + code.parameters.names[parameter] as usize]
    }

    #[cold]
    fn too_many_positional(&mut self, f: FunctionRef, code: &FunctionCode, base: usize, given: usize) -> Unwind {
        let p = &code.parameters;
        let positional = p.positional as usize;
        let defaults = self.heap.function(f).defaults.len();
        let keyword_given = (positional..positional + p.keyword_only as usize)
            .filter(|i| !self.stack[base + i].is_undefined())
            .count();
        let takes = if defaults > 0 {
            format!("from {} to {positional}", positional as i64 - defaults as i64)
        } else {
            positional.to_string()
        };
        let plural = if positional == 1 && defaults == 0 { "" } else { "s" };
        let given_text = if keyword_given > 0 {
            format!(
                "{given} positional argument{} (and {keyword_given} keyword-only argument{}) were",
                if given == 1 { "" } else { "s" },
                if keyword_given == 1 { "" } else { "s" }
            )
        } else {
            format!("{given} {}", if given == 1 { "was" } else { "were" })
        };
        let message = format!(
            "{}() takes {takes} positional argument{plural} but {given_text} given",
            self.function_qualname(f)
        );
        self.type_error(message)
    }

    #[cold]
    fn missing_arguments(
        &mut self,
        f: FunctionRef,
        tables: Tables,
        code: &FunctionCode,
        missing: &[usize],
        kind: &str,
    ) -> Unwind {
        let quoted: Vec<String> = missing
            .iter()
            .map(|i| format!("'{}'", self.heap.names.text(self.parameter_name(tables, code, *i))))
            .collect();
        let list = match quoted.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
            [] => String::new(),
        };
        let plural = if missing.len() == 1 { "" } else { "s" };
        let message = format!(
            "{}() missing {} required {kind} argument{plural}: {list}",
            self.function_qualname(f),
            missing.len()
        );
        self.type_error(message)
    }
}
