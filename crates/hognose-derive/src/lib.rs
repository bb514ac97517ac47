//! `#[derive(Dataclass)]`: a Rust struct is a dataclass to the programs of a session, a Rust enum an `Enum`.
//!
//! See `hognose_session::Dataclass` for what it means; this crate only writes the impls.
//!
//! On the type: `#[dataclass(frozen, order)]`. On a field: `#[dataclass(default = "[]")]` (a Python expression) or
//! `#[dataclass(default)]` (what Rust's `Default` gives). Names follow serde's `rename` and `rename_all`.
#![forbid(unsafe_code)]

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Expr, Fields, Lit, LitStr, Meta, parse_macro_input};

/// Registers the type's name, fields, types and defaults with sessions.
#[proc_macro_derive(Dataclass, attributes(dataclass))]
pub fn derive_dataclass(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(Error::into_compile_error).into()
}

/// What stands on the type.
struct Options {
    name: String,
    /// How its fields or members are named.
    rename_all: Option<LitStr>,
    frozen: bool,
    order: bool,
    /// The path of the session crate.
    session: syn::Path,
    doc: String,
}

/// The text of the doc comments.
fn doc_of(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// What serde's attributes say of an item.
#[derive(Default)]
struct Serde {
    rename: Option<String>,
    rename_all: Option<LitStr>,
    /// It may be left out where it is written.
    may_be_skipped: bool,
}

/// What makes of an item something else than a dataclass has.
const REFUSED: [&str; 8] = [
    "flatten",
    "skip",
    "skip_serializing",
    "transparent",
    "into",
    "tag",
    "content",
    "untagged",
];

impl Serde {
    fn of(attributes: &[Attribute]) -> Result<Serde, Error> {
        let mut found = Serde::default();
        for attribute in attributes.iter().filter(|a| a.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    found.rename = Some(one_name(&meta)?.value());
                } else if meta.path.is_ident("rename_all") {
                    found.rename_all = Some(one_name(&meta)?);
                } else if let Some(refused) = REFUSED.iter().find(|refused| meta.path.is_ident(refused)) {
                    return Err(meta.error(format!(
                        "'{refused}' is not for dataclasses: every field is written as it is"
                    )));
                } else {
                    found.may_be_skipped |= meta.path.is_ident("skip_serializing_if");
                    if meta.input.peek(syn::Token![=]) {
                        meta.value()?.parse::<Expr>()?;
                    } else if meta.input.peek(syn::token::Paren) {
                        meta.parse_nested_meta(|inner| inner.value()?.parse::<LitStr>().map(|_| ()))?;
                    }
                }
                Ok(())
            })?;
        }
        Ok(found)
    }
}

/// `= "name"`, or `(serialize = "name", deserialize = "name")`, where both are to be the same.
fn one_name(meta: &syn::meta::ParseNestedMeta<'_>) -> Result<LitStr, Error> {
    if meta.input.peek(syn::Token![=]) {
        return meta.value()?.parse();
    }
    let mut names: Vec<LitStr> = Vec::new();
    meta.parse_nested_meta(|inner| {
        names.push(inner.value()?.parse()?);
        Ok(())
    })?;
    match names.as_slice() {
        [one, other] if one.value() == other.value() => Ok(one.clone()),
        _ => Err(meta.error("a dataclass has one name for both ways")),
    }
}

/// A name as `rename_all` writes it: a field's is in snake case to begin with, a variant's in Pascal case.
fn renamed(name: &str, is_variant: bool, rule: &LitStr) -> Result<String, Error> {
    let (mut snake, mut pascal) = (name.to_owned(), name.to_owned());
    if is_variant {
        snake.clear();
        for (i, c) in name.char_indices() {
            if i > 0 && c.is_uppercase() {
                snake.push('_');
            }
            snake.push(c.to_ascii_lowercase());
        }
    } else {
        pascal.clear();
        for word in name.split('_') {
            let mut chars = word.chars();
            pascal.extend(chars.next().map(|c| c.to_ascii_uppercase()));
            pascal.push_str(chars.as_str());
        }
    }
    Ok(match rule.value().as_str() {
        "lowercase" if is_variant => name.to_ascii_lowercase(),
        "lowercase" | "snake_case" => snake,
        "UPPERCASE" => name.to_ascii_uppercase(),
        "SCREAMING_SNAKE_CASE" => snake.to_ascii_uppercase(),
        "PascalCase" => pascal,
        "camelCase" => {
            let mut chars = pascal.chars();
            let first = chars.next().map(|c| c.to_ascii_lowercase());
            first.into_iter().chain(chars).collect()
        }
        _ => return Err(Error::new_spanned(rule, "names of this kind are none in Python")),
    })
}

/// The name of a field or a variant, which is to be one in Python.
fn item_name(ident: &syn::Ident, serde: &Serde, is_variant: bool, all: Option<&LitStr>) -> Result<String, Error> {
    let own = ident.to_string().trim_start_matches("r#").to_owned();
    let name = match (&serde.rename, all) {
        (Some(name), _) => name.clone(),
        (None, Some(rule)) => renamed(&own, is_variant, rule)?,
        (None, None) => own,
    };
    let mut chars = name.chars();
    let identifier = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
        && chars.all(|c| c.is_alphanumeric() || c == '_')
        && !KEYWORDS.contains(&name.as_str());
    match identifier {
        true => Ok(name),
        false => Err(Error::new_spanned(
            ident,
            format!("'{name}' is no name in Python: rename it"),
        )),
    }
}

/// Python's keywords.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

fn options(input: &DeriveInput) -> Result<Options, Error> {
    let serde = Serde::of(&input.attrs)?;
    let mut options = Options {
        name: item_name(&input.ident, &serde, true, None)?,
        rename_all: serde.rename_all,
        frozen: false,
        order: false,
        session: syn::parse_quote!(::hognose_session),
        doc: doc_of(&input.attrs),
    };
    for attribute in input.attrs.iter().filter(|a| a.path().is_ident("dataclass")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("frozen") {
                options.frozen = true;
            } else if meta.path.is_ident("order") {
                options.order = true;
            } else if meta.path.is_ident("crate") {
                options.session = meta.value()?.parse::<LitStr>()?.parse()?;
            } else if meta.path.is_ident("name") {
                return Err(meta.error("rename the type with #[serde(rename = \"...\")], so that both names agree"));
            } else {
                return Err(meta.error("expected frozen, order or crate"));
            }
            Ok(())
        })?;
    }
    Ok(options)
}

fn expand(input: &DeriveInput) -> Result<TokenStream, Error> {
    let options = options(input)?;
    if let Some(parameter) = input.generics.params.first() {
        return Err(Error::new_spanned(parameter, "a dataclass has no type parameters"));
    }
    match &input.data {
        Data::Struct(data) => structure(input, &options, &data.fields),
        Data::Enum(data) => enumeration(input, &options, data),
        Data::Union(data) => Err(Error::new_spanned(data.union_token, "a union is no dataclass")),
    }
}

fn structure(input: &DeriveInput, options: &Options, fields: &Fields) -> Result<TokenStream, Error> {
    let Fields::Named(fields) = fields else {
        return Err(Error::new_spanned(&input.ident, "a dataclass has named fields"));
    };
    let (ident, session) = (&input.ident, &options.session);
    let mut described = Vec::new();
    let mut types = Vec::new();
    for field in &fields.named {
        let ty = &field.ty;
        let Some(ident) = &field.ident else { continue };
        let serde = Serde::of(&field.attrs)?;
        let name = item_name(ident, &serde, false, options.rename_all.as_ref())?;
        // What is left out is what the type's default is.
        let skipped = match serde.may_be_skipped {
            true => {
                quote!(Some(#session::to_value(&<#ty as ::core::default::Default>::default()).unwrap_or(#session::HostValue::None)))
            }
            false => quote!(None),
        };
        let mut default = quote!(None);
        for attribute in field.attrs.iter().filter(|a| a.path().is_ident("dataclass")) {
            attribute.parse_nested_meta(|meta| {
                if !meta.path.is_ident("default") {
                    return Err(meta.error("expected default"));
                }
                default = if meta.input.peek(syn::Token![=]) {
                    let text: LitStr = meta.value()?.parse()?;
                    quote!(Some(#text.to_owned()))
                } else {
                    quote!(Some(#session::python_literal(&<#ty as ::core::default::Default>::default())))
                };
                Ok(())
            })?;
        }
        described.push(quote! {
            #session::Field {
                name: #name.to_owned(),
                annotation: <#ty as #session::PythonType>::annotation(),
                default: #default,
                skipped: #skipped,
            }
        });
        types.push(quote!(<#ty as #session::PythonType>::declare(declarations);));
    }
    let Options {
        name,
        frozen,
        order,
        doc,
        ..
    } = options;
    Ok(quote! {
        impl #session::Dataclass for #ident {
            const NAME: &'static str = #name;
            const FROZEN: bool = #frozen;
            const ORDER: bool = #order;
            const DOC: &'static str = #doc;
            fn fields() -> ::std::vec::Vec<#session::Field> {
                ::std::vec![#(#described),*]
            }
        }
        impl #session::PythonType for #ident {
            fn annotation() -> ::std::string::String {
                #name.to_owned()
            }
            fn declare(declarations: &mut #session::Declarations) {
                if declarations.begin(#name) {
                    #(#types)*
                    declarations.dataclass::<#ident>();
                }
            }
        }
    })
}

fn enumeration(input: &DeriveInput, options: &Options, data: &syn::DataEnum) -> Result<TokenStream, Error> {
    if options.frozen || options.order {
        return Err(Error::new_spanned(&input.ident, "frozen and order are for structs"));
    }
    let (ident, session) = (&input.ident, &options.session);
    let mut members = Vec::new();
    for variant in &data.variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a member of an enumeration holds nothing"));
        }
        let name = item_name(
            &variant.ident,
            &Serde::of(&variant.attrs)?,
            true,
            options.rename_all.as_ref(),
        )?;
        // The member's value: the number the variant is given, else its name.
        let value = match &variant.discriminant {
            Some((_, value)) => quote!(#session::HostValue::Int(#value)),
            None => quote!(#session::HostValue::Str(#name.to_owned())),
        };
        members.push(quote!((#name.to_owned(), #value)));
    }
    let (name, doc) = (&options.name, &options.doc);
    Ok(quote! {
        impl #session::PythonType for #ident {
            fn annotation() -> ::std::string::String {
                #name.to_owned()
            }
            fn declare(declarations: &mut #session::Declarations) {
                if declarations.begin(#name) {
                    declarations.enumeration(#name, #doc, &[#(#members),*]);
                }
            }
        }
    })
}
