//! The code that `#[derive(ToJson)]` becomes: one call for each field.

use crate::attributes::{Case, Said, said};
use crate::expand::{facts, json};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, FieldsNamed, Result, Variant};

/// The implementation for a type.
pub fn to_json(input: &DeriveInput) -> Result<TokenStream> {
    let name = &input.ident;
    let about = said(&input.attrs)?;
    let body = match &input.data {
        Data::Struct(data) => of_struct(&data.fields, &about)?,
        Data::Enum(data) => {
            let arms: Result<TokenStream> = data
                .variants
                .iter()
                .map(|variant| of_variant(variant, &about))
                .collect();
            let arms = arms?;
            quote!(match self { #arms })
        }
        Data::Union(_) => return Err(Error::new_spanned(name, "a union cannot be written")),
    };
    let json = json();
    let (generics, arguments, bounds) = input.generics.split_for_impl();
    Ok(quote! {
        impl #generics #json::ToJson for #name #arguments #bounds {
            fn to_json(&self, out: &mut #json::Writer) {
                #body
            }
        }
    })
}

fn of_struct(fields: &Fields, about: &Said) -> Result<TokenStream> {
    let json = json();
    match fields {
        Fields::Named(fields) => {
            let (names, object) = written(fields, about.rename_all)?;
            Ok(quote! {
                let Self { #names .. } = self;
                #object
            })
        }
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => {
            Ok(quote!(#json::ToJson::to_json(&self.0, out);))
        }
        other => Err(Error::new_spanned(
            other,
            "only named fields, or a single one without a name, can be written",
        )),
    }
}

/// The names of all fields that are written, and an object of them.
fn written(fields: &FieldsNamed, case: Case) -> Result<(TokenStream, TokenStream)> {
    let mut names = TokenStream::new();
    let mut calls = TokenStream::new();
    for field in &fields.named {
        let (name, key, about) = facts(field, case)?;
        if about.unwritten {
            continue;
        }
        if about.with.is_some() {
            return Err(Error::new_spanned(
                field,
                "a field that is written in its own way needs a type of its own",
            ));
        }
        names.extend(quote!(#name,));
        let call = quote!(out.field(#key, #name););
        calls.extend(match about.unwritten_if {
            Some(left_out) => quote!(if !#left_out(#name) { #call }),
            None => call,
        });
    }
    Ok((
        names,
        quote! {
            out.begin();
            #calls
            out.end();
        },
    ))
}

fn of_variant(variant: &Variant, about: &Said) -> Result<TokenStream> {
    let json = json();
    let name = &variant.ident;
    let key = said(&variant.attrs)?.rename;
    let key = key.unwrap_or_else(|| about.rename_all.variant(&name.to_string()));
    let tag = match &about.tag {
        _ if about.content.is_some() => {
            return Err(Error::new_spanned(variant, "a content cannot be written"));
        }
        Some(tag) => quote!(out.tag(#tag, #key);),
        None => TokenStream::new(),
    };
    let is_told = about.tag.is_some() || about.untagged;
    match &variant.fields {
        Fields::Unit if about.tag.is_some() => Ok(quote! {
            Self::#name => {
                #tag
                out.begin();
                out.end();
            }
        }),
        Fields::Unit => Ok(quote!(Self::#name => out.text(#key),)),
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 && is_told => Ok(quote! {
            Self::#name(content) => {
                #tag
                #json::ToJson::to_json(content, out);
            }
        }),
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => {
            Ok(quote!(Self::#name(content) => out.outside(#key, content),))
        }
        Fields::Named(fields) if is_told => {
            let (names, object) = written(fields, about.rename_all_fields)?;
            Ok(quote! {
                Self::#name { #names .. } => {
                    #tag
                    #object
                }
            })
        }
        _ => Err(Error::new_spanned(
            variant,
            "an enum without a tag is written if its variants have one field without a name, or none",
        )),
    }
}
