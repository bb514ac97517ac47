//! complex: so far only its representation.

/// `repr` of a complex number.
pub(crate) fn repr(real: f64, imag: f64) -> String {
    crate::text::float::repr_complex(real, imag)
}
