//! `match` statements.

use super::Lowering;
use crate::source::SyntaxError;
use crate::tree::Stmt;
use ruff_python_ast as ast;

impl Lowering<'_> {
    pub(super) fn match_statement(&mut self, s: &ast::StmtMatch) -> Result<Box<dyn Stmt>, SyntaxError> {
        Err(self.unsupported(s.range, "a match statement"))
    }
}
