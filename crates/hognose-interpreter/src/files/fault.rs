//! Faults of files, as POSIX has them.

/// Why something cannot be done to a file, by the numbers and names POSIX has for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileError {
    NotPermitted,
    NotFound,
    /// Reading or writing failed outside the session.
    Failed,
    Denied,
    Exists,
    OtherDevice,
    NotAFolder,
    IsAFolder,
    Invalid,
    TooLarge,
    NoSpace,
    ReadOnly,
    NameTooLong,
    NotEmpty,
    TooManyLinks,
}

impl FileError {
    const ALL: [FileError; 15] = [
        FileError::NotPermitted,
        FileError::NotFound,
        FileError::Failed,
        FileError::Denied,
        FileError::Exists,
        FileError::OtherDevice,
        FileError::NotAFolder,
        FileError::IsAFolder,
        FileError::Invalid,
        FileError::TooLarge,
        FileError::NoSpace,
        FileError::ReadOnly,
        FileError::NameTooLong,
        FileError::NotEmpty,
        FileError::TooManyLinks,
    ];

    /// The number POSIX has for it, as `errno` in the program.
    pub fn number(self) -> i64 {
        match self {
            FileError::NotPermitted => 1,
            FileError::NotFound => 2,
            FileError::Failed => 5,
            FileError::Denied => 13,
            FileError::Exists => 17,
            FileError::OtherDevice => 18,
            FileError::NotAFolder => 20,
            FileError::IsAFolder => 21,
            FileError::Invalid => 22,
            FileError::TooLarge => 27,
            FileError::NoSpace => 28,
            FileError::ReadOnly => 30,
            FileError::NameTooLong => 36,
            FileError::NotEmpty => 39,
            FileError::TooManyLinks => 40,
        }
    }

    /// The error of a number; `Failed` where there is none.
    pub(crate) fn of_number(number: i64) -> FileError {
        let mut all = FileError::ALL.iter().copied();
        all.find(|e| e.number() == number).unwrap_or(FileError::Failed)
    }

    /// Its words, as `strerror` has them.
    pub fn text(self) -> &'static str {
        match self {
            FileError::NotPermitted => "Operation not permitted",
            FileError::NotFound => "No such file or directory",
            FileError::Failed => "Input/output error",
            FileError::Denied => "Permission denied",
            FileError::Exists => "File exists",
            FileError::OtherDevice => "Invalid cross-device link",
            FileError::NotAFolder => "Not a directory",
            FileError::IsAFolder => "Is a directory",
            FileError::Invalid => "Invalid argument",
            FileError::TooLarge => "File too large",
            FileError::NoSpace => "No space left on device",
            FileError::ReadOnly => "Read-only file system",
            FileError::NameTooLong => "File name too long",
            FileError::NotEmpty => "Directory not empty",
            FileError::TooManyLinks => "Too many levels of symbolic links",
        }
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

impl std::error::Error for FileError {}
