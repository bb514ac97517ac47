//! Types of the host's as dataclasses of the program.

use hognose_session::{Builder, Dataclass, Error, HostError, Session};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::Duration;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
enum Level {
    Low = 1,
    High = 5,
}

/// A user of the service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
#[dataclass(frozen, order)]
struct User {
    name: String,
    #[serde(rename = "emailAddress")]
    email: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
struct Team {
    lead: User,
    members: Vec<User>,
    level: Level,
    #[dataclass(default)]
    scores: BTreeMap<String, f64>,
    #[dataclass(default)]
    parent: Option<Box<Team>>,
}

fn ada() -> User {
    User {
        name: "Ada".into(),
        email: None,
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Color {
    DarkRed,
    #[serde(rename = "grass")]
    Green,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Dataclass)]
#[dataclass(frozen, order)]
struct Point {
    x: i64,
    #[dataclass(default = "7")]
    y: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Dataclass)]
#[serde(rename_all = "camelCase")]
struct Shape {
    line_color: Color,
    corner_points: Vec<Point>,
    by_name: BTreeMap<String, Vec<Option<Point>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hidden_note: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[dataclass(default)]
    tags: Vec<String>,
    #[dataclass(default)]
    origin: Point,
    #[dataclass(default = "[Point(1), Point(2, 3)]")]
    more: Vec<Point>,
    #[dataclass(default = "Color.grass")]
    fill_color: Color,
}

fn shapes() -> Builder {
    Session::builder()
        .dataclass::<Shape>()
        .function("same(shape: Shape) -> Shape", |shape: Shape| Ok::<_, HostError>(shape))
        .function(
            "turned(points: list[Point]) -> list[Point]",
            |mut points: Vec<Point>| {
                points.reverse();
                Ok::<_, HostError>(points)
            },
        )
        .method::<Point, _>("apart(self, other: Point) -> int", |a: Point, b: Point| {
            Ok::<_, HostError>((a.x - b.x).abs() + (a.y - b.y).abs())
        })
        .async_method::<Point, _>("moved(self, by: int = 1) -> Point", |a: Point, by: i64| async move {
            tokio::time::sleep(Duration::from_millis(1)).await;
            Ok::<_, HostError>(Point { x: a.x + by, y: a.y })
        })
}

/// Names as serde makes them, what serde leaves out, and defaults that are made anew for each instance.
#[tokio::test]
async fn names_and_defaults_are_those_of_serde_and_rust() {
    let mut session = shapes().build().unwrap();
    let shape = Shape {
        line_color: Color::DarkRed,
        corner_points: vec![Point { x: 1, y: 2 }],
        by_name: BTreeMap::from([("a".into(), vec![None, Some(Point { x: 3, y: 4 })])]),
        hidden_note: None,
        tags: Vec::new(),
        origin: Point::default(),
        more: Vec::new(),
        fill_color: Color::Green,
    };
    session.set("shape", &shape).unwrap();
    let source = "
from dataclasses import fields
assert [f.name for f in fields(Shape)] == ['lineColor', 'cornerPoints', 'byName', 'hiddenNote', 'tags', 'origin', 'more', 'fillColor']
assert [c.name for c in Color] == ['DARK_RED', 'grass'] and Color('DARK_RED') is shape.lineColor
assert (shape.hiddenNote, shape.tags, shape.fillColor) == (None, [], Color.grass)
made = Shape(Color.DARK_RED, shape.cornerPoints, shape.byName, None)
assert made.origin == Point(0, 0) and made.more == [Point(1, 7), Point(2, 3)] and made.more is not Shape(1, 2, 3, 4).more
assert same(made) == made and same(made).lineColor is Color.DARK_RED and type(same(made).cornerPoints[0]) is Point
made.more = []
same(made)";
    assert_eq!(session.run_as::<Shape>(source).await.unwrap(), shape);
    for (source, message) in [
        (
            "Shape(Color.grass, [Point(1), Point(None)], {}, None)",
            "shape.cornerPoints[1].x': invalid type: None, expected int",
        ),
        (
            "Shape(Color.grass, [], {'k': [3]}, None)",
            "shape.byName.k[0]': invalid type: integer `3`, expected Point",
        ),
        (
            "Shape(5, [], {}, None)",
            "shape.lineColor': invalid type: integer `5`, expected Color",
        ),
        (
            "Shape('red', [], {}, None)",
            "shape.lineColor': unknown variant `red`, expected `DARK_RED` or `grass`",
        ),
        ("{'lineColor': 'grass'}", "shape': missing field `cornerPoints`"),
    ] {
        let error = session.run(&format!("same({source})")).await.unwrap_err();
        assert_eq!(
            error.exception().unwrap().message,
            format!("same() argument '{message}")
        );
    }
}

/// A class of the program's that derives from the host's: it has the host's methods, and is the host's type to the host.
#[tokio::test]
async fn programs_derive_from_registered_classes() {
    let mut session = shapes().build().unwrap();
    let source = "
import asyncio
from dataclasses import dataclass
class Named(Point):
    def twice(self): return 2 * self.x + self.apart(Point(0, self.y))
@dataclass(frozen=True)
class Deep(Point):
    z: int = 9
assert Named(3).twice() == 9 and isinstance(Named(3), Point) and Named(1) != Point(1) and Named(2) > Named(1)
match Deep(1, 2, 3):
    case Point(x, 2): assert x == 1
assert await asyncio.gather(Named(1).moved(), Deep(2, 3).moved(by=5)) == [Point(2), Point(7, 3)]
assert turned([Named(1), Deep(2, 3, 4)]) == [Point(2, 3), Point(1)]
Deep(5, 6)";
    assert_eq!(session.run_as::<Point>(source).await.unwrap(), Point { x: 5, y: 6 });
    let mut loaded = shapes().load(&session.dump()).unwrap();
    assert_eq!(loaded.run_as::<i64>("Named(4).twice() + Deep(1).z").await.unwrap(), 21);
}

#[tokio::test]
async fn derived_dataclasses_nest_and_come_back() {
    let grants = || {
        Session::builder()
            .dataclass::<Team>()
            .method::<User, _>("greet(self, word: str = 'Hello') -> str", |this: User, word: String| {
                Ok::<_, HostError>(format!("{word}, {}", this.name))
            })
            .async_method::<Team, _>("size(self) -> int", |this: Team| async move {
                Ok::<_, HostError>(this.members.len() + 1)
            })
            .function("lead_of(team: Team) -> User", |team: Team| {
                Ok::<_, HostError>(team.lead)
            })
    };
    let mut session = grants().build().unwrap();
    let team = Team {
        lead: ada(),
        members: vec![User {
            name: "Bob".into(),
            email: Some("b@x".into()),
        }],
        level: Level::Low,
        scores: BTreeMap::new(),
        parent: None,
    };
    session.set("team", &team).unwrap();
    let source = "
from dataclasses import replace, fields, asdict, astuple, is_dataclass, FrozenInstanceError
from enum import Enum
assert type(team) is Team and is_dataclass(team) and isinstance(team.level, Enum)
assert team.level is Level.Low and Level.High.value == 5
assert User.__doc__ == 'A user of the service.' and [f.name for f in fields(User)] == ['name', 'emailAddress']
assert asdict(team)['lead'] == {'name': 'Ada', 'emailAddress': None} and astuple(team.lead) == ('Ada', None)
assert repr(team.lead) == 'User(name=\\'Ada\\', emailAddress=None)' and replace(team, level=Level.High) != team
assert team.lead.greet() == 'Hello, Ada' and team.lead.greet(word='Hi') == 'Hi, Ada'
assert await team.size() == 2
assert lead_of(team) == User('Ada', None) and hash(team.lead) == hash(User('Ada', None))
assert User('A', None) < User('B', None)
try:
    team.lead.name = 'x'
    assert False
except FrozenInstanceError:
    pass
match team:
    case Team(lead=User(name=who), level=Level.Low): pass
Team(User(who, 'a@x'), [team.lead], Level.High, {'x': 1}, parent=replace(team, members=[]))";
    let run = session.run(source).await.unwrap();
    let back: Team = run.value_as().unwrap();
    assert_eq!(back.level, Level::High);
    assert_eq!(back.parent.as_ref().unwrap().lead, ada());
    assert_eq!(back.lead.email.as_deref(), Some("a@x"));
    // The host's type stays the host's, whatever the program calls its own.
    session.run("User = 5").await.unwrap();
    session.set("again", &ada()).unwrap();
    assert_eq!(session.run_as::<String>("again.name").await.unwrap(), "Ada");
    let mut loaded = grants().load(&session.dump()).unwrap();
    loaded.set("more", &ada()).unwrap();
    assert_eq!(loaded.run_as::<String>("more.greet()").await.unwrap(), "Hello, Ada");

    let Err(Error::Value(error)) = session
        .run_as::<Team>("Team(again, [again, again.name], Level.Low)")
        .await
    else {
        panic!("a name is no user")
    };
    assert_eq!(
        (error.path.as_str(), error.message.as_str()),
        ("members[1]", "invalid type: string \"Ada\", expected User")
    );
    let error = session.run("lead_of(team=3)").await.unwrap_err();
    assert_eq!(
        error.exception().unwrap().message,
        "lead_of() argument 'team': invalid type: integer `3`, expected Team"
    );
}
