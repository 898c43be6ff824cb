//! Checklists: looked up, made from a document, adapted, compared and handed on.

mod library;
mod pack;
mod standard;
