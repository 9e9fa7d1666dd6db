"""The server, asked over a real process by the client of the SDK."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from jsonschema import Draft202012Validator

anyio = pytest.importorskip("anyio", reason="the extra mcp is not installed")
pytest.importorskip("mcp", reason="the extra mcp is not installed")

import clusters  # noqa: E402 - behind what may skip it
from clusters.agents.skill import PROMPTS  # noqa: E402 - as above
from clusters.agents.tools import NAMES  # noqa: E402 - as above
from tests.making import SOUND, write_base  # noqa: E402 - as above
from tests.terminal import NO_TEXTS, ROOT  # noqa: E402 - as above

Reply: TypeAlias = Any
"""What the SDK gives, which need not be installed where types are checked."""
Asked = Callable[[Reply], Awaitable[Reply]]


def session(asked: Asked, *words: str) -> Reply:
    """Start the server, ask it, and let it end."""
    from mcp import StdioServerParameters
    from mcp.client import Client

    server = StdioServerParameters(
        command=sys.executable, args=["-m", "clusters", "mcp", *words], cwd=ROOT, env=NO_TEXTS
    )

    async def talk() -> Reply:
        async with Client(server) as client:
            return await asked(client)

    return anyio.run(talk)


@cache
def listed() -> tuple[str, list[Any], list[Any], list[Any], list[Any]]:
    async def ask(client: Reply) -> Reply:
        return (
            client.session.protocol_version,
            (await client.list_tools()).tools,
            (await client.list_prompts()).prompts,
            (await client.list_resources()).resources,
            (await client.list_resource_templates()).resource_templates,
        )

    found: tuple[str, list[Any], list[Any], list[Any], list[Any]] = session(ask)
    return found


def test_it_speaks_the_newest_protocol_of_the_sdk() -> None:
    from mcp_types.version import LATEST_MODERN_VERSION

    assert listed()[0] == LATEST_MODERN_VERSION


def test_every_question_is_a_tool_that_says_that_it_only_reads() -> None:
    tools = {tool.name: tool for tool in listed()[1]}
    assert {*tools} == {*NAMES.values()}
    assert {*tools} >= {
        "list_clusters", "show_cluster", "find_facts", "compare", "filter", "search", "cite", "why",
        "conflicts", "verify_text", "sources",
    }  # fmt: skip
    for tool in tools.values():
        assert tool.description
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.annotations.open_world_hint is False
        assert tool.input_schema["additionalProperties"] is False


def test_the_prompts_and_what_can_be_read_are_listed() -> None:
    _, _, prompts, resources, templates = listed()
    assert [one.name for one in prompts] == ["fact_check_draft", "compare_honestly", "cite_this"]
    assert all(one.description for one in prompts)
    assert [str(one.uri) for one in resources] == [
        "clusters://sources", "clusters://facts", "clusters://vocabulary",
    ]  # fmt: skip
    assert [one.uri_template for one in templates] == [
        "clusters://facts/{fact}", "clusters://sources/{source}",
    ]  # fmt: skip


def test_calls_are_answered_as_text_and_as_data_and_mistakes_are_told() -> None:
    async def ask(client: Reply) -> Reply:
        good = await client.call_tool("compare", {"metric": "export_destinations"})
        bad = await client.call_tool("show_cluster", {"name": "nowhere"})
        odd = await client.call_tool("filter", {"markets": "USA"})
        return good, bad, odd

    good, bad, odd = session(ask)
    (said,) = good.content
    assert said.text.startswith("## Jingdezhen (75 countries, 2016) ranks first")
    assert good.structured_content["comparison"][0]["ranked"][0]["cluster"] == "jingdezhen"
    assert not good.is_error
    for wrong in (bad, odd):
        assert wrong.is_error
        assert wrong.structured_content is None
    assert bad.content[0].text == "'nowhere': no such cluster: see `list_clusters`"
    assert odd.content[0].text.startswith("'markets': no such parameter of filter: did you mean")


def test_every_answer_is_as_the_schema_of_its_tool_says_to_the_client_of_the_sdk() -> None:
    told = {
        "show_cluster": {"name": "huairen"},
        "filter": {"place": "Shanxi"},
        "search": {"words": "kiln"},
        "why": {"fact": "huairen employees"},
        "cite": {"words": "huairen.employees.2023"},
        "verify_text": {"text": "Huairen employs 56,000 people."},
    }

    async def ask(client: Reply) -> Reply:
        tools = (await client.list_tools()).tools
        return [(one, await client.call_tool(one.name, told.get(one.name, {}))) for one in tools]

    for tool, answer in session(ask):
        assert not answer.is_error
        Draft202012Validator(tool.output_schema).validate(answer.structured_content)


def test_prompts_and_resources_are_given() -> None:
    async def ask(client: Reply) -> Reply:
        prompt = await client.get_prompt("fact_check_draft", {"draft": "Faku has 305 kilns."})
        fact = await client.read_resource("clusters://facts/faku.export_value.2018")
        source = await client.read_resource("clusters://sources/1")
        words = await client.read_resource("clusters://vocabulary")
        return prompt, fact, source, words

    prompt, fact, source, words = session(ask)
    assert prompt.messages[0].content.text.endswith("Faku has 305 kilns.")
    assert "verify_text" in prompt.messages[0].content.text
    assert "100 million USD" in fact.contents[0].text
    assert "China Daily" in source.contents[0].text
    assert "export_destinations" in words.contents[0].text.replace("\\", "")


def test_a_fact_that_does_not_exist_cannot_be_read() -> None:
    from mcp.shared.exceptions import MCPError

    async def ask(client: Reply) -> Reply:
        with pytest.raises(MCPError, match=r"'faku\.none': no such fact"):
            await client.read_resource("clusters://facts/faku.none")

    session(ask)


def test_a_base_of_ones_own_is_served(tmp_path: Path) -> None:
    async def ask(client: Reply) -> Reply:
        return await client.call_tool("list_clusters", {})

    said = session(ask, "--data", str(write_base(tmp_path, SOUND)), "--origin", "seed")
    assert said.structured_content["warnings"][0].startswith("Only the documents of the base")
    assert [one["id"] for one in said.structured_content["clusters"]] == ["faku", "foshan"]


def test_a_mistake_of_ours_is_told_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    from mcp.client import Client

    from clusters.agents import server

    def broken(*_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(server, "call", broken)

    async def talk() -> Reply:
        async with Client(server.build(clusters.open())) as client:
            return await client.call_tool("list_clusters", {})

    said = anyio.run(talk)
    assert said.is_error
    assert said.content[0].text == "a defect of ours, KeyError: 'lost': please report it"


def test_a_prompt_without_its_words_is_a_mistake_of_the_client() -> None:
    from mcp.shared.exceptions import MCPError

    async def ask(client: Reply) -> Reply:
        with pytest.raises(MCPError, match="draft") as caught:
            await client.get_prompt("fact_check_draft")
        return caught.value.code

    assert session(ask) == -32602


def test_a_mistake_is_told_briefly_however_long_its_words() -> None:
    async def ask(client: Reply) -> Reply:
        return await client.call_tool("show_cluster", {"name": "x" * 10_000})

    said = session(ask).content[0].text
    assert len(said) < 300
    assert said.endswith("no such cluster: see `list_clusters`")


CALL = '{"jsonrpc":"2.0","id":0,"method":"ping"}'


@pytest.mark.parametrize(
    ("shell", "status", "said"),
    [
        ("<&-", 66, "clusters: standard input: it is closed: let an agent"),
        (">&- </dev/null", 74, "clusters: standard output: it is closed: let an agent"),
        ("-f json </dev/null", 2, "clusters: mcp: it writes its protocol"),
        ("--json </dev/null", 2, "clusters: mcp: it writes its protocol"),
        ("-o x.txt </dev/null", 2, "clusters: mcp: it writes its protocol"),
    ],
)
def test_what_it_cannot_be_served_with_is_one_line(shell: str, status: int, said: str) -> None:
    line = f"{sys.executable} -m clusters mcp {shell}"
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def test_a_client_who_stops_reading_ends_it_silently() -> None:
    words = [sys.executable, "-m", "clusters", "mcp"]
    pipe = subprocess.PIPE
    process = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT)
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    process.stdin.write(f"{CALL}\n".encode())
    process.stdin.flush()
    assert process.wait(timeout=60) == 141
    assert process.stderr.read() == b""
    process.stdin.close()
    process.stderr.close()


def test_every_prompt_bears_the_rules() -> None:
    from clusters.agents.skill import RULES

    assert all(RULES in prompt("words") for prompt in PROMPTS)


def test_who_starts_it_by_hand_is_told_and_ends_it_by_ctrl_c() -> None:
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "clusters", "mcp"]
    process = subprocess.Popen(
        words, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert process.stderr is not None
    assert b"Ctrl-C ends it" in process.stderr.readline()
    time.sleep(2)  # until it listens
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert process.returncode in {-signal.SIGINT, 130}
    assert (out, err) in {(b"", b""), (b"", b"clusters: interrupted\n")}
