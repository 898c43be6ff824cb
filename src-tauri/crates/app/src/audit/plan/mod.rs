//! Programmes and plans with their teams.

mod change;
mod make;
mod member;
mod programme;
mod target;
mod team;
mod view;
