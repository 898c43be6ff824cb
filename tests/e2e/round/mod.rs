//! A year's round at the office: set up, handed out, taken in, looked at over the whole body.

mod city;
mod collect;
mod former;
mod intake;
mod office;
mod setup;
