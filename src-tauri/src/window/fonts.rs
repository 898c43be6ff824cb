//! The fonts of the page are those of the papers: one copy lies in the program, and the page is given it.

use std::borrow::Cow;

use tauri::{
    App, Assets, Context, Runtime,
    utils::assets::{AssetKey, AssetsIter, CspHash},
};

/// Where the page asks for them (ui/src/styles/fonts.css).
const FOLDER: &str = "/fonts/";

/// The files of the page, and the fonts beside them.
struct WithFonts<R: Runtime> {
    /// None only while the two are put together.
    page: Option<Box<dyn Assets<R>>>,
}

/// Puts the fonts beside the files of the page.
pub fn beside<R: Runtime>(mut context: Context<R>) -> Context<R> {
    let page = context.set_assets(Box::new(WithFonts { page: None }));
    context.set_assets(Box::new(WithFonts { page: Some(page) }));
    context
}

impl<R: Runtime> Assets<R> for WithFonts<R> {
    fn setup(&self, app: &App<R>) {
        if let Some(page) = &self.page {
            page.setup(app);
        }
    }

    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        let font = key.as_ref().strip_prefix(FOLDER).and_then(tenken_app::font_file);
        font.map(Cow::Borrowed).or_else(|| self.page.as_ref()?.get(key))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        match &self.page {
            Some(page) => page.iter(),
            None => Box::new(std::iter::empty()),
        }
    }

    fn csp_hashes(&self, html_path: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        match &self.page {
            Some(page) => page.csp_hashes(html_path),
            None => Box::new(std::iter::empty()),
        }
    }
}
