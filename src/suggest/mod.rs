//! Which posts fit a draft or a person.
