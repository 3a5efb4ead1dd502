//! Pictures of ready texts in the panel: shown, copied and saved here, where their bytes are.

use cuecard::session::view::{CardEvent, Node, View};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser;
use crate::shared::Shared;

/// The picture, as soon as its bytes are there.
pub fn draw(shared: Shared, one: Memo<View>) -> AnyView {
    let part = move |of: fn(&Node) -> Option<String>| {
        Memo::new(move |_| one.with(|view| of(&view.node).unwrap_or_default()))
    };
    let file = part(|node| match node {
        Node::Picture { file, .. } => Some(file.clone()),
        _ => None,
    });
    let alt = part(|node| match node {
        Node::Picture { alt, .. } => Some(alt.clone()),
        _ => None,
    });
    let wide = part(|node| match node {
        Node::Picture { width, height, .. } => Some(format!("{width} / {height}")),
        _ => None,
    });
    Effect::new(move || shared.want_picture(&file.get()));
    let source = Memo::new(move |_| shared.picture(&file.get()));
    view! {
        <img class="canvas" alt=alt src=move || source.get() data-file=file style:aspect-ratio=wide
            class:empty-picture=move || source.with(Option::is_none)/>
    }
    .into_any()
}

/// Does what the person wants of a picture here; whether the event was about one.
pub fn takes(shared: Shared, event: &CardEvent) -> bool {
    match event {
        CardEvent::CopyPicture { file } => copy(shared, file.clone()),
        CardEvent::SavePicture { file } => save(shared, file),
        _ => return false,
    }
    true
}

fn save(shared: Shared, file: &str) {
    let anchor = browser::document().create_element("a").ok();
    let anchor = anchor.and_then(|anchor| anchor.dyn_into::<web_sys::HtmlElement>().ok());
    let (Some(anchor), Some(source)) = (anchor, shared.picture(file)) else {
        return shared.say("card_picture_not_saved", &[]);
    };
    let name = file.rsplit('/').next().unwrap_or(file);
    // An anchor takes any attribute of these names.
    drop(anchor.set_attribute("href", &source));
    drop(anchor.set_attribute("download", name));
    anchor.click();
    shared.say("card_picture_saved", &[]);
}

fn copy(shared: Shared, file: String) {
    leptos::task::spawn_local(async move {
        let key = match try_copy(&file).await {
            Ok(()) => "card_picture_copied",
            Err(_) => "card_picture_not_copied",
        };
        shared.say(key, &[]);
    });
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = write)]
    async fn write_items(items: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = ClipboardItem)]
    type Item;
    #[wasm_bindgen(constructor, js_class = "ClipboardItem", catch)]
    fn new(items: &JsValue) -> Result<Item, JsValue>;
}

/// By way of a canvas, for clipboards take PNG alone.
async fn try_copy(file: &str) -> Result<(), JsValue> {
    let shown = browser::document().query_selector(&format!("img[data-file='{file}']"))?;
    let image: web_sys::HtmlImageElement = shown.ok_or(JsValue::NULL)?.unchecked_into();
    let canvas: web_sys::HtmlCanvasElement = browser::document()
        .create_element("canvas")?
        .unchecked_into();
    canvas.set_width(image.natural_width());
    canvas.set_height(image.natural_height());
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: web_sys::CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let blob = js_sys::Promise::new(&mut |done, fail| {
        let to_blob = Closure::once_into_js(move |blob: JsValue| {
            let answer = if blob.is_null() { &fail } else { &done };
            drop(answer.call1(&JsValue::NULL, &blob));
        });
        drop(canvas.to_blob(to_blob.unchecked_ref()));
    });
    let items = js_sys::Object::new();
    js_sys::Reflect::set(&items, &"image/png".into(), &blob)?;
    let item = Item::new(&items)?;
    write_items(&js_sys::Array::of1(&item)).await.map(drop)
}
