//! The code that a derive becomes. All that can be shared is a call into `cuecard::json`.

use crate::attributes::{Case, Said, said};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Data, DeriveInput, Error, Field, Fields, FieldsNamed, FieldsUnnamed, Result, Variant,
    ext::IdentExt as _,
};

/// Both implementations for a type.
pub fn from_json(input: &DeriveInput) -> Result<TokenStream> {
    if !input.generics.params.is_empty() {
        return Err(Error::new_spanned(
            &input.generics,
            "a type with parameters would be read by as many copies of the code; write it out",
        ));
    }
    let name = &input.ident;
    let about = said(&input.attrs)?;
    let body = match &input.data {
        Data::Struct(data) => of_struct(&data.fields, &about)?,
        Data::Enum(data) => {
            let variants: Vec<&Variant> = data.variants.iter().collect();
            of_enum(&variants, &about)?
        }
        Data::Union(_) => return Err(Error::new_spanned(name, "a union cannot be read")),
    };
    let json = json();
    Ok(quote! {
        impl #json::FromJson for #name {
            fn from_json(value: &mut #json::Value, wrong: &mut #json::Wrong) -> Self {
                #body
            }
        }
        impl<'de> #json::serde::Deserialize<'de> for #name {
            fn deserialize<D: #json::serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                #json::through(from)
            }
        }
    })
}

/// Where the helpers are; the core names itself so, too.
pub fn json() -> TokenStream {
    quote!(::cuecard::json)
}

fn of_struct(fields: &Fields, about: &Said) -> Result<TokenStream> {
    let json = json();
    match fields {
        Fields::Named(named) if about.default => filled(named, about.rename_all),
        Fields::Named(named) => {
            let read = read(named, about.rename_all)?;
            Ok(quote! {
                let mut fields = #json::Object::new(value, wrong);
                Self { #read }
            })
        }
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => Ok(quote! {
            Self(#json::FromJson::from_json(value, wrong))
        }),
        other => Err(Error::new_spanned(
            other,
            "only named fields, or a single one without a name, can be read",
        )),
    }
}

/// A struct with a default for each field: the default, then what is there over it.
fn filled(named: &FieldsNamed, case: Case) -> Result<TokenStream> {
    let json = json();
    let mut fills = TokenStream::new();
    for field in &named.named {
        let (name, key, about) = facts(field, case)?;
        fills.extend(match about.with {
            _ if about.skip => continue,
            Some(with) => {
                quote! { fields.fill_with(#key, &mut read.#name, #with::from_json); }
            }
            None => quote! { fields.fill(#key, &mut read.#name); },
        });
    }
    Ok(quote! {
        let mut fields = #json::Object::new(value, wrong);
        let mut read = <Self as ::core::default::Default>::default();
        #fills
        read
    })
}

/// `name: value,` for each field, read out of `fields`.
fn read(named: &FieldsNamed, case: Case) -> Result<TokenStream> {
    let mut all = TokenStream::new();
    for field in &named.named {
        let (name, key, about) = facts(field, case)?;
        let value = match about.with {
            _ if about.skip => quote!(::core::default::Default::default()),
            Some(with) => quote!(fields.field_with(#key, #with::from_json)),
            None if about.default => quote!(fields.field_or_default(#key)),
            None => quote!(fields.field(#key)),
        };
        all.extend(quote!(#name: #value,));
    }
    Ok(all)
}

/// A field's name in Rust and in JSON, and what its attributes say.
pub fn facts(field: &Field, case: Case) -> Result<(syn::Ident, String, Said)> {
    let about = said(&field.attrs)?;
    let name = field
        .ident
        .clone()
        .ok_or_else(|| Error::new_spanned(field, "the field has no name"))?;
    let key = about
        .rename
        .clone()
        .unwrap_or_else(|| case.field(&name.unraw().to_string()));
    Ok((name, key, about))
}

fn of_enum(variants: &[&Variant], about: &Said) -> Result<TokenStream> {
    if about.untagged {
        return Err(Error::new_spanned(
            variants.first(),
            "which variant it is must be said",
        ));
    }
    let json = json();
    let mut names = Vec::new();
    let mut arms = TokenStream::new();
    let is_plain = |variant: &&Variant| matches!(variant.fields, Fields::Unit);
    let plain = variants.iter().all(is_plain);
    // What stands in the place of a variant that is not known: one without content, so that nothing more is read.
    let instead = variants.iter().position(is_plain).unwrap_or_default();
    for (place, variant) in variants.iter().enumerate() {
        let own = said(&variant.attrs)?;
        names.push(
            own.rename
                .unwrap_or_else(|| about.rename_all.variant(&variant.ident.to_string())),
        );
        let value = of_variant(variant, about)?;
        // The last arm takes what cannot come, so that no code for it remains.
        if place + 1 == variants.len() {
            arms.extend(quote!(_ => #value,));
        } else {
            arms.extend(quote!(#place => #value,));
        }
    }
    let found = match (&about.tag, &about.content) {
        (None, Some(_)) => {
            return Err(Error::new_spanned(
                variants.first(),
                "a content needs a tag",
            ));
        }
        (None, None) if plain => quote! {
            let found = #json::named(value, NAMES, #instead, wrong);
        },
        (None, None) => quote! {
            let (found, content) = #json::outside(value, NAMES, #instead, wrong);
        },
        (Some(tag), None) => quote! {
            let found = #json::tagged(value, #tag, NAMES, #instead, wrong);
            let content = value;
        },
        (Some(tag), Some(key)) => quote! {
            let found = #json::tagged(value, #tag, NAMES, #instead, wrong);
            let content = #json::beside(value, #key);
        },
    };
    Ok(quote! {
        const NAMES: &[&str] = &[#(#names),*];
        #found
        match found { #arms }
    })
}

/// The value of a variant, out of `content`.
fn of_variant(variant: &Variant, about: &Said) -> Result<TokenStream> {
    let json = json();
    let name = &variant.ident;
    match &variant.fields {
        Fields::Unit => Ok(quote!(Self::#name)),
        Fields::Unnamed(FieldsUnnamed { unnamed, .. }) if unnamed.len() == 1 => {
            Ok(quote!(Self::#name(#json::FromJson::from_json(content, wrong))))
        }
        Fields::Named(named) => {
            let read = read(named, about.rename_all_fields)?;
            Ok(quote! {{
                let mut fields = #json::Object::new(content, wrong);
                Self::#name { #read }
            }})
        }
        Fields::Unnamed(_) => Err(Error::new_spanned(
            variant,
            "name the fields of a variant that has several",
        )),
    }
}
