//! The tool for models: its forms, and what it says of what fails.

use hognose_session::{CodeTool, Detail, HostError, Session};
use serde_json::{Value as Json, json};

fn tool() -> CodeTool {
    CodeTool::new(Session::builder().async_function(
        "fetch(url: str, *, tries: int = 3) -> str\nThe text at an address.\n\nWaits where it must.",
        |url: String, _: i64| async move { Ok::<_, HostError>(url) },
    ))
}

fn keys(object: &Json) -> Vec<&str> {
    object
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, _)| key.as_str())
        .collect()
}

/// As the three publish it, and nothing else.
#[test]
fn the_forms_are_those_of_openai_anthropic_and_mcp() {
    let tool = tool();
    let schema = json!({
        "type": "object",
        "properties": {
            "code": {"type": "string", "description": tool.schema()["properties"]["code"]["description"]},
        },
        "required": ["code"],
        "additionalProperties": false,
    });
    assert_eq!(tool.schema(), schema);
    let description = tool.description();
    assert_eq!(
        tool.openai(),
        json!({
            "type": "function",
            "function": {"name": "run_code", "description": description, "parameters": schema, "strict": true},
        })
    );
    assert_eq!(
        tool.anthropic(),
        json!({"name": "run_code", "description": description, "input_schema": schema})
    );
    let mcp = tool.mcp();
    assert_eq!(
        keys(&mcp),
        ["annotations", "description", "inputSchema", "name", "title"]
    );
    assert_eq!((&mcp["inputSchema"], &mcp["name"]), (&schema, &json!("run_code")));
    for part in [
        "async fetch(url: str, *, tries: int = 3) -> str: The text at an address.",
        "Waits where it must.",
        "statistics",
    ] {
        assert!(description.contains(part), "{part}");
    }
    let short = self::tool().detail(Detail::Short).description();
    assert!(short.contains("The text at an address.") && !short.contains("Waits") && short.len() < 500);
}

#[tokio::test]
async fn results_are_values_where_json_has_them() {
    let tool = tool();
    for (code, value, repr) in [
        (
            "{'a': [1, (2.5, None)], 'b': {3}}",
            Some(json!({"a": [1, [2.5, null]], "b": [3]})),
            "{'a': [1, (2.5, None)], 'b': {3}}",
        ),
        ("b'x'", None, "b'x'"),
        ("{(1,): 2}", None, "{(1,): 2}"),
        ("float('nan')", None, "nan"),
        ("from decimal import Decimal; Decimal('1.5')", None, "Decimal('1.5')"),
        ("None", None, ""),
    ] {
        let result = tool.call("values", &json!({"code": code})).await;
        assert_eq!((result.value, result.repr.as_str()), (value, repr), "{code}");
    }
    let result = tool
        .call(
            "values",
            &json!({"code": "print('a')\nimport sys\nprint('b', file=sys.stderr)\nopen('/f', 'w').write('c')"}),
        )
        .await;
    assert_eq!(result.text(), "a\n\n[stderr]\nb\n\nResult: 1\nFiles: /f (created)");
    assert_eq!(
        result.to_mcp(),
        json!({
            "content": [{"type": "text", "text": result.text()}],
            "structuredContent": {"ok": true, "value": 1, "output": "a\n", "stderr": "b\n", "files": ["/f"]},
            "isError": false,
        })
    );
}

/// Where a model reaches for what is not here, it is told what to use.
#[tokio::test]
async fn failures_say_what_to_use_instead() {
    let tool = tool();
    for (code, instead) in [
        ("import numpy as np", "use lists with math and statistics"),
        (
            "import requests",
            "there is no network: call one of the host's functions",
        ),
        (
            "import urllib.request",
            "there is no network: call one of the host's functions",
        ),
        (
            "import subprocess",
            "there are no processes: call one of the host's functions",
        ),
        ("import os\nos.system('ls')", "call one of the host's functions"),
        ("import threading", "use asyncio.gather"),
        ("import pickle", "use json"),
        (
            "import matplotlib.pyplot as plt",
            "there is no screen: give the numbers back",
        ),
        ("input('name? ')", "take the value from a variable"),
        ("breakpoint()", "print what is of interest"),
        ("exit()", "let the program end, or raise SystemExit"),
        ("[1].push(2)", "use 'append'"),
        (
            "import asyncio\nasyncio.run(fetch('x'))",
            "use await fetch(...), or fetch(...) alone",
        ),
        ("fetch()", "it takes (url, tries=...)"),
        ("'n: ' + 5", "use str(...) or an f-string"),
    ] {
        let error = tool
            .call("failures", &json!({"code": code}))
            .await
            .error
            .expect("it fails");
        let line = code.lines().count();
        assert!(
            error.contains(instead) && error.contains(&format!("line {line}")),
            "{code}: {error}"
        );
    }
}
