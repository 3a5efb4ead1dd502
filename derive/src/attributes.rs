//! What serde's attributes on a type, a variant or a field say about reading and writing.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Error, LitStr, Result, Token};

/// How a name in Rust becomes a name in JSON.
#[derive(Clone, Copy, Default)]
pub enum Case {
    /// As it is.
    #[default]
    Same,
    /// `lowercase`.
    Lower,
    /// `camelCase`.
    Camel,
    /// `kebab-case`.
    Kebab,
}

impl Case {
    fn of(name: &LitStr) -> Result<Self> {
        match name.value().as_str() {
            "lowercase" => Ok(Self::Lower),
            "camelCase" => Ok(Self::Camel),
            "kebab-case" => Ok(Self::Kebab),
            other => Err(Error::new(
                name.span(),
                format!("`{other}` is not known here; use lowercase, camelCase or kebab-case"),
            )),
        }
    }

    /// The JSON name of a field, which is `snake_case` in Rust.
    pub fn field(self, name: &str) -> String {
        match self {
            Self::Same | Self::Lower => name.to_owned(),
            Self::Kebab => name.replace('_', "-"),
            Self::Camel => {
                let mut words = name.split('_');
                let first = words.next().unwrap_or_default().to_owned();
                words.fold(first, |mut all, word| {
                    let mut letters = word.chars();
                    all.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                    all.push_str(letters.as_str());
                    all
                })
            }
        }
    }

    /// The JSON name of a variant, which is `PascalCase` in Rust.
    pub fn variant(self, name: &str) -> String {
        match self {
            Self::Same => name.to_owned(),
            Self::Lower => name.to_ascii_lowercase(),
            Self::Camel => {
                let mut letters = name.chars();
                let first = letters.next().map(|first| first.to_ascii_lowercase());
                first.into_iter().chain(letters).collect()
            }
            Self::Kebab => {
                let mut all = String::new();
                for letter in name.chars() {
                    if letter.is_ascii_uppercase() && !all.is_empty() {
                        all.push('-');
                    }
                    all.push(letter.to_ascii_lowercase());
                }
                all
            }
        }
    }
}

/// All that is said in `#[serde(...)]`.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute")]
pub struct Said {
    /// A field that is not there is that of the type's default, or the field's own.
    pub default: bool,
    /// The name in JSON.
    pub rename: Option<String>,
    /// How names of fields, or of an enum's variants, are written.
    pub rename_all: Case,
    /// How names of the fields of an enum's variants are written.
    pub rename_all_fields: Case,
    /// The field that names the variant.
    pub tag: Option<String>,
    /// The field that holds the variant's content.
    pub content: Option<String>,
    /// A module whose `from_json` reads the field.
    pub with: Option<syn::Path>,
    /// The field is never read.
    pub skip: bool,
    /// The field is never written.
    pub unwritten: bool,
    /// A function that says of a field's value whether it is left out when writing.
    pub unwritten_if: Option<syn::Path>,
    /// An enum is written as the content of its variant.
    pub untagged: bool,
}

/// Reads the attributes.
pub fn said(attributes: &[Attribute]) -> Result<Said> {
    let mut said = Said::default();
    for attribute in attributes {
        if attribute.path().is_ident("serde") {
            attribute.parse_nested_meta(|meta| said.take(&meta))?;
        }
    }
    Ok(said)
}

impl Said {
    fn take(&mut self, meta: &ParseNestedMeta) -> Result<()> {
        let name = meta.path.get_ident().map(ToString::to_string);
        let text = || meta.value()?.parse::<LitStr>();
        match name.as_deref() {
            Some("default") if !meta.input.peek(Token![=]) => self.default = true,
            Some("skip") => (self.skip, self.unwritten) = (true, true),
            Some("skip_deserializing") => self.skip = true,
            Some("skip_serializing") => self.unwritten = true,
            Some("skip_serializing_if") => self.unwritten_if = Some(text()?.parse()?),
            Some("untagged") => self.untagged = true,
            Some("rename") => self.rename = Some(text()?.value()),
            Some("rename_all") => self.rename_all = Case::of(&text()?)?,
            Some("rename_all_fields") => self.rename_all_fields = Case::of(&text()?)?,
            Some("tag") => self.tag = Some(text()?.value()),
            Some("content") => self.content = Some(text()?.value()),
            Some("with") => self.with = Some(text()?.parse()?),
            _ => {
                return Err(meta.error(
                    "this derive does not know it; write `FromJson` or `ToJson` by hand, or teach derive/src/attributes.rs",
                ));
            }
        }
        Ok(())
    }
}
