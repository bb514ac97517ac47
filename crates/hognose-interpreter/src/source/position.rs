//! Where things are: byte offsets to lines and columns, and lines of source text.
#![expect(
    clippy::indexing_slicing,
    reason = "a line number out of a search of the starts, and a place below the end"
)]

use ruff_text_size::TextSize;

/// A line and a column, both counted from one; the column in code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// The line, from one.
    pub line: u32,
    /// The column in code points, from one.
    pub column: u32,
}

/// The starts of the lines of one source text. Lines end at `\n`, `\r\n` or a lone `\r`, as the tokenizer reads them.
#[derive(Debug, Clone, Default)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the text once.
    pub fn new(source: &str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = Vec::with_capacity(16);
        starts.push(0);
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at as u32 + 1);
            }
        }
        LineIndex { starts }
    }

    /// How many lines there are; a text that ends in a newline has an empty last one.
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The line an offset lies on, from one.
    pub fn line(&self, offset: TextSize) -> u32 {
        self.starts.partition_point(|&start| start <= offset.to_u32()) as u32
    }

    /// The offset at which a line (from one) starts; past the last line, where the last one starts.
    pub fn line_start(&self, line: u32) -> usize {
        let index = (line.max(1) as usize - 1).min(self.starts.len() - 1);
        self.starts[index] as usize
    }

    /// The position of an offset, the column in code points.
    pub fn position(&self, source: &str, offset: TextSize) -> Position {
        let line = self.line(offset);
        let start = self.line_start(line);
        let end = offset.to_usize().min(source.len());
        let column = source.as_bytes().get(start..end).map_or(0, count_code_points);
        Position {
            line,
            column: column + 1,
        }
    }

    /// The line and the column in bytes, both from one.
    pub fn byte_position(&self, offset: TextSize) -> (u32, u32) {
        let line = self.line(offset);
        (line, offset.to_u32() - self.line_start(line) as u32 + 1)
    }

    /// The text of a line (from one), without what ends it. Empty past the last line.
    pub fn line_text<'s>(&self, source: &'s str, line: u32) -> &'s str {
        if line == 0 || line > self.line_count() {
            return "";
        }
        let start = self.line_start(line);
        let end = self
            .starts
            .get(line as usize)
            .map_or(source.len(), |&next| next as usize);
        source.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// The text of the lines from one to another, both included.
    pub fn lines_text<'s>(&self, source: &'s str, first: u32, last: u32) -> &'s str {
        if first == 0 || first > self.line_count() || last < first {
            return "";
        }
        let start = self.line_start(first);
        let end = self
            .starts
            .get(last as usize)
            .map_or(source.len(), |&next| next as usize);
        source.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}

/// Code points in UTF-8 bytes: every byte but the continuations.
fn count_code_points(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_code_points() {
        let source = "a\r\nüb\rc\n";
        let index = LineIndex::new(source);
        assert_eq!(index.line_count(), 4);
        assert_eq!(
            index.position(source, TextSize::new(5)),
            Position { line: 2, column: 2 }
        );
        assert_eq!(index.byte_position(TextSize::new(5)), (2, 3));
        assert_eq!(index.line_text(source, 2), "üb");
        assert_eq!(index.line_text(source, 4), "");
        assert_eq!(index.line_text(source, 9), "");
    }
}
