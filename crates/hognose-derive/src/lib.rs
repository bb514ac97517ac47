//! `#[derive(Dataclass)]`: a Rust struct is a dataclass to the programs of a session, a Rust enum an `Enum`.
//!
//! See `hognose_session::Dataclass` for what it means; this crate only writes the impls.
//!
//! On the type: `#[dataclass(frozen, order, name = "Order")]`. On a field: `#[dataclass(default = "[]")]` (a Python
//! expression) or `#[dataclass(default)]` (what Rust's `Default` gives). Names follow serde's `rename`.
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

/// The name serde gives an item: `#[serde(rename = "...")]`.
fn serde_name(attributes: &[Attribute]) -> Result<Option<String>, Error> {
    let mut found = None;
    for attribute in attributes.iter().filter(|a| a.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                if meta.input.peek(syn::Token![=]) {
                    found = Some(meta.value()?.parse::<LitStr>()?.value());
                } else {
                    meta.parse_nested_meta(|inner| inner.value()?.parse::<LitStr>().map(|_| ()))?;
                }
            } else if meta.input.peek(syn::Token![=]) {
                meta.value()?.parse::<Expr>()?;
            } else if meta.input.peek(syn::token::Paren) {
                meta.parse_nested_meta(|inner| inner.value()?.parse::<LitStr>().map(|_| ()))?;
            }
            Ok(())
        })?;
    }
    Ok(found)
}

fn options(input: &DeriveInput) -> Result<Options, Error> {
    let mut options = Options {
        name: serde_name(&input.attrs)?.unwrap_or_else(|| input.ident.to_string()),
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
        let rust_name = field
            .ident
            .as_ref()
            .map(|i| i.to_string().trim_start_matches("r#").to_owned());
        let name = serde_name(&field.attrs)?.or(rust_name).unwrap_or_default();
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
        let name = serde_name(&variant.attrs)?.unwrap_or_else(|| variant.ident.to_string());
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
