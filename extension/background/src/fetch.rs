//! Reading the extension's own files, and a program from the one address that was configured.

use cuecard::program::pack::MAX_BYTES;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, Request, RequestCredentials,
    RequestInit, RequestRedirect, Response, ResponseType, Url,
};

use crate::browser::{self, Browser, property};

/// How long an address may take, headers and body together, in milliseconds.
const PATIENCE: u32 = 60_000;

/// The text of one of the extension's own files.
pub async fn own_file(browser: &Browser, path: &str) -> Result<String, JsValue> {
    let request = Request::new_with_str(&browser.runtime().url(path))?;
    let response: Response = browser::fetch(&request).await?.unchecked_into();
    let text = wasm_bindgen_futures::JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}

/// The body of an https address, or a sentence on why there is none. Sends no cookie, no referrer,
/// and goes nowhere else: a redirect is an error.
pub async fn program(address: &str) -> Result<String, String> {
    let secure = Url::new(address).is_ok_and(|url| url.protocol() == "https:");
    if !secure {
        return Err(format!(
            "\"{address}\" is not an https address; enter one that begins with https://"
        ));
    }
    let response = answer(address).await?;
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(format!(
            "{address} sends on to another address; enter that one"
        ));
    }
    if !response.ok() {
        return Err(format!(
            "{address} answers with status {}; check the address",
            response.status()
        ));
    }
    let bytes = body(&response)
        .await
        .map_err(|why| format!("{address} {why}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{address} is not UTF-8 text; it must be a pack"))
}

async fn answer(address: &str) -> Result<Response, String> {
    let options = RequestInit::new();
    options.set_credentials(RequestCredentials::Omit);
    options.set_redirect(RequestRedirect::Manual);
    options.set_referrer_policy(ReferrerPolicy::NoReferrer);
    options.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let request = Request::new_with_str_and_init(address, &options).map_err(|_| {
        format!("\"{address}\" cannot be asked; check the address for a name or password in it")
    })?;
    match browser::fetch(&request).await {
        Ok(response) => Ok(response.unchecked_into()),
        Err(error) => Err(format!("{address} {}", unreachable_because(&error))),
    }
}

/// All bytes of a body, read piece by piece, so that an endless one stops at the limit.
async fn body(response: &Response) -> Result<Vec<u8>, String> {
    let Some(stream) = response.body() else {
        return Ok(Vec::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let next = wasm_bindgen_futures::JsFuture::from(reader.read()).await;
        let piece = next.map_err(|error| unreachable_because(&error))?;
        let Ok(piece) = property(&piece, "value").dyn_into::<Uint8Array>() else {
            return Ok(bytes);
        };
        if bytes.len() + piece.length() as usize > MAX_BYTES {
            // Whether the browser could stop the transfer changes nothing here.
            drop(reader.cancel());
            return Err(format!(
                "is larger than {MAX_BYTES} bytes, the most that a pack may have"
            ));
        }
        bytes.extend(piece.to_vec());
    }
}

fn unreachable_because(error: &JsValue) -> String {
    if crate::report::name(error) == "TimeoutError" {
        return format!(
            "did not answer within {} seconds; try again later",
            PATIENCE / 1000
        );
    }
    "cannot be read; check the address and the connection, and that its server sends \
     \"Access-Control-Allow-Origin: *\", or open the pack as a file"
        .to_owned()
}
