//! Rust structs as dataclasses, Rust enums as enumerations, methods of the host's.
//!
//! `cargo run --example dataclasses`

use hognose_session::{Dataclass, Error, HostError, Session};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
enum Color {
    Red,
    Green,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
#[dataclass(frozen, order)]
struct Point {
    x: f64,
    #[dataclass(default)]
    y: f64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
struct Shape {
    corners: Vec<Point>,
    label: Option<String>,
    #[dataclass(default = "Color.Green")]
    color: Color,
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let mut session = Session::builder()
        .dataclass::<Shape>()
        .method::<Point, _>("distance(self, other: Point) -> float", |this: Point, other: Point| {
            Ok::<_, HostError>((this.x - other.x).hypot(this.y - other.y))
        })
        .build()?;
    let source = "
from dataclasses import replace, asdict
start, *rest = shape.corners
print(start, start.distance(Point(3, 4)), start < Point(1))
match shape:
    case Shape(color=Color.Red, label=None):
        shape = replace(shape, color=Color.Green, label='was red')
print(asdict(shape)['color'])
shape";
    let shape = Shape {
        corners: vec![Point { x: 0.0, y: 0.0 }, Point { x: 1.0, y: 1.0 }],
        color: Color::Red,
        label: None,
    };
    session.set("shape", &shape)?;
    let run = session.run(source).await?;
    print!("{}", run.output);
    println!("{:?}", run.value_as::<Shape>()?);

    let wrong = session.run_as::<Shape>("Shape([Point('left')], label=None)").await;
    if let Err(Error::Value(error)) = wrong {
        println!("at {}: {}", error.path, error.message);
    }
    Ok(())
}
