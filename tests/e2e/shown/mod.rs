//! What people see around the work: the example with its guided walk and the manual, the office's lists, and every
//! screen in the dark and at twice the size.

mod audit;
mod example;
mod looks;
