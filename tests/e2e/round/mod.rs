//! A year's round at the office: set up, handed out, taken in, looked at over the whole body.

mod city;
mod intake;
mod office;
mod setup;
