//! Types of the host's as dataclasses of the program.

use hognose_session::{Dataclass, Error, HostError, Session};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
