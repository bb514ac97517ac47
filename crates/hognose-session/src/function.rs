//! External functions: what the host lets programs call.

use crate::signature::Signature;
use crate::value::{Classes, to_value_with};
use hognose_interpreter::{Answer, Call, HostValue, SharedDeclaration};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};

/// The arguments of a call as they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    /// By position, in order.
    pub positional: Vec<HostValue>,
    /// By keyword, in the order they were given.
    pub keywords: Vec<(String, HostValue)>,
}

/// An exception that the program sees: the name of its type and its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostError {
    /// `ValueError`, `LookupError`, the name of a class of the program's, or of one of a module it imported
    /// (`json.JSONDecodeError`); RuntimeError where there is none of that name. A class's own `__init__` is not called.
    pub kind: String,
    /// What `str(e)` gives.
    pub message: String,
}

impl HostError {
    /// An exception of a type and a message.
    pub fn new(kind: impl Into<String>, message: impl Into<String>) -> HostError {
        HostError {
            kind: kind.into(),
            message: message.into(),
        }
    }

    pub(crate) fn into_answer(self) -> Answer {
        Answer::Raise {
            kind: self.kind,
            message: self.message,
        }
    }
}

impl fmt::Display for HostError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind, self.message)
    }
}

impl std::error::Error for HostError {}

/// Any other error is a RuntimeError to the program.
impl From<Box<dyn std::error::Error + Send + Sync>> for HostError {
    fn from(error: Box<dyn std::error::Error + Send + Sync>) -> HostError {
        HostError::new("RuntimeError", error.to_string())
    }
}

/// An error of the operating system is the OSError of its kind.
impl From<std::io::Error> for HostError {
    fn from(error: std::io::Error) -> HostError {
        let kind = match error.kind() {
            std::io::ErrorKind::NotFound => "FileNotFoundError",
            std::io::ErrorKind::PermissionDenied => "PermissionError",
            std::io::ErrorKind::AlreadyExists => "FileExistsError",
            std::io::ErrorKind::ConnectionRefused => "ConnectionRefusedError",
            std::io::ErrorKind::ConnectionReset => "ConnectionResetError",
            std::io::ErrorKind::BrokenPipe => "BrokenPipeError",
            std::io::ErrorKind::TimedOut => "TimeoutError",
            _ => "OSError",
        };
        HostError::new(kind, error.to_string())
    }
}

pub(crate) type Outcome = Result<HostValue, HostError>;
pub(crate) type Running = Pin<Box<dyn Future<Output = Outcome> + Send>>;

#[derive(Clone)]
pub(crate) enum Body {
    Sync(Arc<dyn Fn(Args, &Classes) -> Outcome + Send + Sync>),
    Async(Arc<dyn Fn(Args, Arc<Classes>) -> Running + Send + Sync>),
    /// Answered by whoever drives the session. With `true`, asynchronous code of the program goes on meanwhile.
    Deferred(bool),
}

impl Body {
    pub fn is_async(&self) -> bool {
        matches!(self, Body::Async(_) | Body::Deferred(true))
    }
}

#[derive(Clone)]
pub(crate) struct Function {
    pub signature: Signature,
    pub body: Body,
    /// It is a value of a class and gets the instance as its first argument.
    pub method: bool,
    /// What the sessions have of it, once there is one.
    pub shared: OnceLock<SharedDeclaration>,
}

fn answer<T: Serialize>(value: &T, classes: &Classes) -> Outcome {
    to_value_with(value, classes).map_err(|e| HostError::new("TypeError", e.to_string()))
}

/// A Rust function of typed parameters that programs may call: up to eight, each `DeserializeOwned`, with a `Serialize` result.
///
/// It runs on the thread that polls the run; what takes long belongs in an [`AsyncHandler`].
pub trait Handler<A>: Send + Sync + 'static {
    #[doc(hidden)]
    fn into_body(self, signature: Signature) -> BodyOf;
}

/// An asynchronous Rust function of typed parameters that programs may call.
///
/// Its future is dropped when the program cancels the call, when the run ends, and when the run's future is dropped.
pub trait AsyncHandler<A>: Send + Sync + 'static {
    #[doc(hidden)]
    fn into_body(self, signature: Signature) -> BodyOf;
}

#[doc(hidden)]
pub struct BodyOf(pub(crate) Body);

macro_rules! handlers {
    ($(($($arg:ident)*))*) => {$(
        impl<F, R, E, $($arg),*> Handler<($($arg,)*)> for F
        where
            F: Fn($($arg),*) -> Result<R, E> + Send + Sync + 'static,
            R: Serialize,
            E: Into<HostError>,
            $($arg: DeserializeOwned,)*
        {
            #[allow(non_snake_case)]
            fn into_body(self, signature: Signature) -> BodyOf {
                BodyOf(Body::Sync(Arc::new(move |args, classes| {
                    let ($($arg,)*) = signature.typed::<($($arg,)*)>(args)?;
                    let value = self($($arg),*).map_err(Into::into)?;
                    answer(&value, classes)
                })))
            }
        }

        impl<F, Fut, R, E, $($arg),*> AsyncHandler<($($arg,)*)> for F
        where
            F: Fn($($arg),*) -> Fut + Send + Sync + 'static,
            Fut: Future<Output = Result<R, E>> + Send + 'static,
            R: Serialize,
            E: Into<HostError>,
            $($arg: DeserializeOwned,)*
        {
            #[allow(non_snake_case)]
            fn into_body(self, signature: Signature) -> BodyOf {
                BodyOf(Body::Async(Arc::new(move |args, classes| {
                    let ($($arg,)*) = match signature.typed::<($($arg,)*)>(args) {
                        Ok(typed) => typed,
                        Err(error) => return Box::pin(async move { Err(error) }),
                    };
                    let running = self($($arg),*);
                    Box::pin(async move {
                        let value = running.await.map_err(Into::into)?;
                        answer(&value, &classes)
                    })
                })))
            }
        }
    )*};
}

/// The arguments of a function without parameters, as serde wants them: `()` reads `None`, not an empty tuple.
impl<F, R, E> Handler<()> for F
where
    F: Fn() -> Result<R, E> + Send + Sync + 'static,
    R: Serialize,
    E: Into<HostError>,
{
    fn into_body(self, signature: Signature) -> BodyOf {
        BodyOf(Body::Sync(Arc::new(move |args, classes| {
            signature.bind(args)?;
            answer(&self().map_err(Into::into)?, classes)
        })))
    }
}

impl<F, Fut, R, E> AsyncHandler<()> for F
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<R, E>> + Send + 'static,
    R: Serialize,
    E: Into<HostError>,
{
    fn into_body(self, signature: Signature) -> BodyOf {
        BodyOf(Body::Async(Arc::new(move |args, classes| {
            if let Err(error) = signature.bind(args) {
                return Box::pin(async move { Err(error) });
            }
            let running = self();
            Box::pin(async move { answer(&running.await.map_err(Into::into)?, &classes) })
        })))
    }
}

handlers! {
    (A1) (A1 A2) (A1 A2 A3) (A1 A2 A3 A4) (A1 A2 A3 A4 A5) (A1 A2 A3 A4 A5 A6) (A1 A2 A3 A4 A5 A6 A7)
    (A1 A2 A3 A4 A5 A6 A7 A8)
}

pub(crate) fn args_of(call: Call) -> Args {
    Args {
        positional: call.args,
        keywords: call.keywords,
    }
}
