//! A session as a tool of a language model: what it is told, what it calls with, what it is answered.

use crate::builder::Builder;
use crate::dataclass::{Class, ClassKind};
use crate::error::Error;
use crate::session::{Run, Session};
use crate::value::{is_plain, repr, to_json};
use hognose_interpreter::{Change, Counts, LimitKind, Problem};
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;
use tokio::sync::Mutex;

/// How much a model is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// What it is, and the host functions: some hundred tokens.
    Short,
    /// The modules, the builtins that differ, limits and files as well.
    #[default]
    Full,
}

/// Runs the Python a model writes, in a session a conversation.
///
/// ```
/// # use hognose_session::{CodeTool, HostError, Session};
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// let tool = CodeTool::new(Session::builder().function(
///     "price(item: str) -> float\nThe price of an item, in euro.",
///     |item: String| Ok::<_, HostError>(item.len() as f64),
/// ));
/// assert!(tool.description().contains("price(item: str) -> float"));
/// let result = tool.call("conversation 1", &serde_json::json!({"code": "print('hi')\nprice('tea') * 2"})).await;
/// assert_eq!(result.text(), "hi\n\nResult: 6.0");
/// # });
/// ```
pub struct CodeTool {
    grants: Builder,
    name: String,
    detail: Detail,
    max_text: usize,
    keep_failed: bool,
    preflight: bool,
    max_sessions: usize,
    sessions: Mutex<Sessions>,
}

#[derive(Default)]
struct Sessions {
    by_id: HashMap<String, Entry>,
    /// Counts calls, to know which conversation was silent longest.
    clock: u64,
}

struct Entry {
    session: Arc<Mutex<Session>>,
    used: u64,
}

/// What a call of the tool came to.
#[derive(Clone, Debug, Default)]
pub struct ToolResult {
    /// The value of the last expression as JSON; None where there is none, or JSON has nothing like it.
    pub value: Option<Json>,
    /// The value as Python shows it; empty where the program ended with no value.
    pub repr: String,
    /// What it printed, cut to the limit.
    pub output: String,
    /// What it wrote to standard error, cut to the limit.
    pub error_output: String,
    /// The files, links and folders it changed.
    pub files: Vec<(String, Change)>,
    /// What went wrong, written for a model: the traceback, and what to write instead.
    pub error: Option<String>,
    /// What the run used.
    pub counts: Counts,
}

impl ToolResult {
    fn not_run(why: String) -> ToolResult {
        ToolResult {
            error: Some(why),
            ..ToolResult::default()
        }
    }

    /// Whether the program ended well.
    pub fn is_ok(&self) -> bool {
        self.error.is_none()
    }

    /// What the model is shown.
    pub fn text(&self) -> String {
        let mut parts = Vec::new();
        if !self.output.is_empty() {
            parts.push(self.output.trim_end_matches('\n').to_owned() + "\n");
        }
        if !self.error_output.is_empty() {
            parts.push(format!("[stderr]\n{}\n", self.error_output.trim_end_matches('\n')));
        }
        if !self.repr.is_empty() {
            parts.push(format!("Result: {}", self.repr));
        }
        if !self.files.is_empty() {
            let files: Vec<String> = self
                .files
                .iter()
                .map(|(path, change)| match change {
                    Change::Created => format!("{path} (created)"),
                    Change::Written => format!("{path} (written)"),
                    Change::Removed => format!("{path} (removed)"),
                    Change::FolderCreated => format!("{path}/ (created)"),
                    Change::FolderWritten => format!("{path}/ (changed)"),
                    Change::FolderRemoved => format!("{path}/ (removed)"),
                })
                .collect();
            parts.push(format!("Files: {}", files.join(", ")));
        }
        if let Some(error) = &self.error {
            parts.push(error.clone());
        }
        if parts.is_empty() {
            return "(no output)".to_owned();
        }
        parts.join("\n").trim_end().to_owned()
    }

    /// The result as one JSON object: `ok`, `value` or `repr`, `output`, `stderr`, `files`, `error`.
    pub fn to_json(&self) -> Json {
        let mut object = serde_json::Map::new();
        object.insert("ok".into(), Json::Bool(self.is_ok()));
        match &self.value {
            Some(value) => {
                object.insert("value".into(), value.clone());
            }
            None if !self.repr.is_empty() => {
                object.insert("repr".into(), Json::String(self.repr.clone()));
            }
            None => {}
        }
        for (name, text) in [("output", &self.output), ("stderr", &self.error_output)] {
            if !text.is_empty() {
                object.insert(name.into(), Json::String(text.clone()));
            }
        }
        if !self.files.is_empty() {
            let name = |(path, change): &(String, Change)| match change.is_folder() {
                true => Json::String(format!("{path}/")),
                false => Json::String(path.clone()),
            };
            let files = self.files.iter().map(name);
            object.insert("files".into(), files.collect());
        }
        if let Some(error) = &self.error {
            object.insert("error".into(), Json::String(error.clone()));
        }
        Json::Object(object)
    }

    /// The result of an MCP `tools/call`.
    pub fn to_mcp(&self) -> Json {
        json!({
            "content": [{"type": "text", "text": self.text()}],
            "structuredContent": self.to_json(),
            "isError": !self.is_ok(),
        })
    }
}

impl CodeTool {
    /// A tool that runs programs with these grants. It is called `run_code`.
    pub fn new(grants: Builder) -> CodeTool {
        CodeTool {
            grants,
            name: "run_code".into(),
            detail: Detail::Full,
            max_text: 20_000,
            keep_failed: true,
            preflight: false,
            max_sessions: 1000,
            sessions: Mutex::default(),
        }
    }

    /// What models call it.
    pub fn named(mut self, name: &str) -> CodeTool {
        self.name = name.to_owned();
        self
    }

    /// How much the description says.
    pub fn detail(mut self, detail: Detail) -> CodeTool {
        self.detail = detail;
        self
    }

    /// Bytes of printed output, and of a value or an error, that a model is shown; 20,000 where not given. More is cut in the
    /// middle, and the text says so.
    pub fn max_text(mut self, bytes: usize) -> CodeTool {
        self.max_text = bytes;
        self
    }

    /// A call that fails leaves the session, its files included, as it was before.
    pub fn roll_back(mut self) -> CodeTool {
        self.keep_failed = false;
        self
    }

    /// Programs that are sure to fail are not begun: the model is told all that is wrong at once. A program that tries an import to
    /// see whether it is there is refused then too.
    pub fn preflight(mut self) -> CodeTool {
        self.preflight = true;
        self
    }

    /// Conversations whose sessions are kept, 1,000 where not given; the one that was silent longest makes room.
    pub fn max_sessions(mut self, count: usize) -> CodeTool {
        self.max_sessions = count.max(1);
        self
    }

    /// What models call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What a model is told of it: generated from the interpreter's own tables and the declared functions.
    pub fn description(&self) -> String {
        let mut text = String::from(
            "Run Python 3.14 code in a sandbox and get back what it prints and the value of its last expression. Variables, \
             functions, classes and imports stay from call to call. `await` works at the top level.",
        );
        let functions: Vec<_> = self.grants.functions.values().collect();
        if !functions.is_empty() {
            text.push_str("\n\nThese functions are already defined (do not import them):\n");
            for function in functions {
                let prefix = if function.body.is_async() { "async " } else { "" };
                let signature = match function.signature.parameters_text() {
                    parameters if parameters.is_empty() => format!("{}(...)", function.signature.name),
                    parameters => format!("{}{parameters}", function.signature.name),
                };
                let _ = write!(text, "- {prefix}{signature}");
                let doc = &function.signature.doc;
                let doc = match self.detail {
                    Detail::Short => doc.lines().next().unwrap_or(""),
                    Detail::Full => doc,
                };
                if !doc.is_empty() {
                    let _ = write!(text, ": {}", doc.replace('\n', "\n  "));
                }
                text.push('\n');
            }
            if self.grants.functions.values().any(|f| f.body.is_async()) {
                text.push_str("Call async functions with `await`; use `asyncio.gather` to run several at once.\n");
            }
        }
        if self.detail == Detail::Short {
            return text.trim_end().to_owned();
        }
        let declared = &self.grants.declarations.classes;
        let is_documented = |class: &&Class| class.kind == ClassKind::Object && !class.doc.is_empty();
        let mut objects = declared.iter().filter(is_documented).peekable();
        if objects.peek().is_some() {
            text.push_str("\nThese objects have the methods above:\n");
            for object in objects {
                let _ = writeln!(text, "- {}: {}", object.name, object.doc.replace('\n', "\n  "));
            }
        }
        let mut classes = declared.iter().filter(|class| class.kind == ClassKind::Data).peekable();
        if classes.peek().is_some() {
            text.push_str("\nThese classes are already defined:\n");
            for class in classes {
                let kept = class
                    .source
                    .lines()
                    .filter(|line| !line.starts_with("from ") && !line.starts_with("del "));
                for line in kept {
                    let _ = writeln!(text, "{line}");
                }
            }
        }
        let modules = hognose_interpreter::stdlib::public_names();
        let _ = write!(text, "\nModules: {}. No others can be imported.", modules.join(", "));
        text.push_str(
            "\nNot there: the network, processes, threads, the host's files and environment, `input()`, third-party packages.",
        );
        text.push_str(
            "\nFiles are in memory: `open`, `pathlib` and `os` work on them, and they stay from call to call.",
        );
        for mount in &self.grants.mounts {
            let _ = write!(text, " {} is a folder of the host's ({:?}).", mount.path, mount.access);
        }
        let limits = &self.grants.limits;
        let mut said = Vec::new();
        if let Some(instructions) = limits.instructions {
            said.push(format!("{instructions} instructions"));
        }
        if let Some(memory) = limits.memory {
            said.push(format!("{} MiB of memory", memory >> 20));
        }
        if let Some(calls) = limits.external_calls {
            said.push(format!("{calls} calls of the functions above"));
        }
        if let Some(source) = limits.source {
            said.push(format!("{source} bytes of source"));
        }
        if let Some(duration) = self.grants.max_duration {
            said.push(format!("{} seconds", duration.as_secs_f64()));
        }
        if !said.is_empty() {
            let _ = write!(text, "\nEach call may use {}.", said.join(", "));
        }
        text
    }

    /// The JSON schema of the call's arguments.
    pub fn schema(&self) -> Json {
        json!({
            "type": "object",
            "properties": {
                "code": {
                    "type": "string",
                    "description": "The Python code. End it with an expression to get its value.",
                },
            },
            "required": ["code"],
            "additionalProperties": false,
        })
    }

    /// The tool as OpenAI's API takes it.
    pub fn openai(&self) -> Json {
        json!({
            "type": "function",
            "function": {
                "name": self.name,
                "description": self.description(),
                "parameters": self.schema(),
                "strict": true,
            },
        })
    }

    /// The tool as Anthropic's API takes it.
    pub fn anthropic(&self) -> Json {
        json!({"name": self.name, "description": self.description(), "input_schema": self.schema()})
    }

    /// The tool as MCP's `tools/list` names it.
    pub fn mcp(&self) -> Json {
        json!({
            "name": self.name,
            "title": "Run Python",
            "description": self.description(),
            "inputSchema": self.schema(),
            "annotations": {"readOnlyHint": false, "openWorldHint": !self.grants.functions.is_empty()},
        })
    }

    async fn session(&self, conversation: &str) -> Result<Arc<Mutex<Session>>, Error> {
        let mut sessions = self.sessions.lock().await;
        sessions.clock += 1;
        let used = sessions.clock;
        if let Some(entry) = sessions.by_id.get_mut(conversation) {
            entry.used = used;
            return Ok(entry.session.clone());
        }
        let mut session = self.grants.clone().build()?;
        session.interpreter.keep_last_value(true);
        let session = Arc::new(Mutex::new(session));
        if sessions.by_id.len() >= self.max_sessions {
            let oldest = sessions
                .by_id
                .iter()
                .min_by_key(|(_, e)| e.used)
                .map(|(id, _)| id.clone());
            if let Some(oldest) = oldest {
                sessions.by_id.remove(&oldest);
            }
        }
        let entry = Entry {
            session: session.clone(),
            used,
        };
        sessions.by_id.insert(conversation.to_owned(), entry);
        Ok(session)
    }

    /// Runs the code of a call's JSON arguments in the session of a conversation, which begins with its first call. Calls of one
    /// conversation follow each other. What goes wrong is in the result, written for the model.
    pub async fn call(&self, conversation: &str, arguments: &Json) -> ToolResult {
        let code = match arguments {
            Json::Object(fields) => fields.get("code").and_then(Json::as_str),
            // Some models give the code alone.
            Json::String(code) => Some(code.as_str()),
            _ => None,
        };
        match code {
            Some(code) => self.run(conversation, code).await,
            None => ToolResult::not_run("Error: the arguments need a string \"code\" with the Python to run.".into()),
        }
    }

    /// As `call`, of the code alone.
    pub async fn run(&self, conversation: &str, code: &str) -> ToolResult {
        let session = match self.session(conversation).await {
            Ok(session) => session,
            Err(error) => return ToolResult::not_run(format!("Error: {error}")),
        };
        let mut session = session.lock().await;
        if self.preflight {
            let problems = session.check(code);
            if !problems.is_empty() {
                let mut text = String::from("Nothing was run. Fix these first:");
                list_problems(&mut text, &problems);
                return ToolResult::not_run(self.cut(text));
            }
        }
        let before = (!self.keep_failed).then(|| session.dump());
        let outcome = session.run(code).await;
        let mut result = self.result(&mut session, code, outcome).await;
        if let (Some(before), false) = (before, result.is_ok()) {
            match self.grants.clone().load(&before) {
                Ok(mut as_it_was) => {
                    as_it_was.interpreter.keep_last_value(true);
                    *session = as_it_was;
                    result.files.clear();
                    if let Some(error) = &mut result.error {
                        error.push_str(
                            "\nNothing this call did was kept: variables and files are as they were before it.",
                        );
                    }
                }
                Err(error) => result.error = Some(format!("Error: {error}")),
            }
        }
        result
    }

    async fn result(&self, session: &mut Session, code: &str, outcome: Result<Run, Error>) -> ToolResult {
        let mut result = ToolResult {
            output: self.cut(session.output().into_owned()),
            error_output: self.cut(session.error_output().into_owned()),
            files: session.changes(),
            counts: session.run_counts(),
            ..ToolResult::default()
        };
        match outcome {
            Ok(run) => {
                if run.value != hognose_interpreter::HostValue::None {
                    let shown = match is_plain(&run.value) {
                        true => repr(&run.value),
                        // The program's classes say how they are shown.
                        false => match session.run_as(LAST_REPR).await {
                            Ok(shown) => shown,
                            Err(_) => repr(&run.value),
                        },
                    };
                    if shown.len() <= self.max_text {
                        result.value = to_json(&run.value);
                    }
                    result.repr = self.cut(shown);
                }
            }
            Err(error) => {
                let mut text = told(&error);
                if matches!(error, Error::Raised(_)) {
                    let problems = session.check(code);
                    if !problems.is_empty() {
                        text.push_str("\n\nHints:");
                        list_problems(&mut text, &problems);
                    }
                }
                session.abandon();
                result.error = Some(self.cut(text));
            }
        }
        result
    }

    /// A text of at most as many bytes as a model is shown: its beginning and its end.
    fn cut(&self, text: String) -> String {
        if text.len() <= self.max_text {
            return text;
        }
        let floor = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let (head, tail) = (floor(self.max_text * 3 / 4), floor(text.len() - self.max_text / 4));
        format!(
            "{}\n[... {} of {} bytes left out: print less ...]\n{}",
            text.get(..head).unwrap_or_default(),
            tail - head,
            text.len(),
            text.get(tail..).unwrap_or_default()
        )
    }

    /// Forgets a conversation's session; whether there was one.
    pub async fn forget(&self, conversation: &str) -> bool {
        self.sessions.lock().await.by_id.remove(conversation).is_some()
    }

    /// A conversation's session as bytes, to go on with elsewhere.
    pub async fn dump(&self, conversation: &str) -> Option<Vec<u8>> {
        let session = self.sessions.lock().await.by_id.get(conversation)?.session.clone();
        Some(session.lock().await.dump())
    }

    /// Goes on with a conversation from bytes.
    ///
    /// # Errors
    ///
    /// As [`Builder::load`].
    pub async fn load(&self, conversation: &str, bytes: &[u8]) -> Result<(), Error> {
        let mut session = self.grants.clone().load(bytes)?;
        session.interpreter.keep_last_value(true);
        let session = Arc::new(Mutex::new(session));
        let mut sessions = self.sessions.lock().await;
        sessions.clock += 1;
        let used = sessions.clock;
        sessions.by_id.insert(conversation.to_owned(), Entry { session, used });
        Ok(())
    }

    /// The session of a conversation, begun where it was not there: to look at its variables and files.
    ///
    /// # Errors
    ///
    /// As [`Builder::build`].
    pub async fn with_session<T>(&self, conversation: &str, f: impl FnOnce(&mut Session) -> T) -> Result<T, Error> {
        let session = self.session(conversation).await?;
        let mut session = session.lock().await;
        Ok(f(&mut session))
    }
}

/// How the program itself shows the value of the run before.
const LAST_REPR: &str = "repr(__import__('_hognose').last_value())";

fn list_problems(text: &mut String, problems: &[Problem]) {
    for problem in problems {
        let _ = write!(text, "\n- {problem}");
    }
}

/// An error as a model is told of it.
fn told(error: &Error) -> String {
    match error {
        Error::Syntax(error) => error.render("<session>").trim_end().to_owned(),
        Error::Raised(exception) => exception.traceback.trim_end().to_owned(),
        Error::Limit(kind) => {
            let advice = match kind {
                LimitKind::Instructions => "the program does too much: use a better algorithm, or less data at a time",
                LimitKind::Memory => "the program holds too much: keep less, or use generators",
                LimitKind::Allocations => "the program makes too many objects: do less at a time",
                LimitKind::ExternalCalls => "the program calls the host too often: do less at a time",
                LimitKind::Output => "the program prints too much: print a summary",
                LimitKind::Interrupted => "the program takes too long: do less at a time",
                LimitKind::Source => "the program's text is too long: write less, in several calls",
            };
            format!("Stopped: {kind} ({advice}).")
        }
        Error::Duration(limit) => format!(
            "Stopped: the program took longer than {} seconds (do less at a time).",
            limit.as_secs_f64()
        ),
        Error::Paused => "Stopped: the program waits for something that is not answered here.".to_owned(),
        other => format!("Error: {other}"),
    }
}
