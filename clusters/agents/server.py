"""The base served to agents by the Model Context Protocol, over standard input and output."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError
from mcp.server.mcpserver.tools import Tool
from mcp.shared.exceptions import MCPError
from mcp_types import INVALID_PARAMS, CallToolResult, TextContent, ToolAnnotations

from clusters.__about__ import __version__
from clusters.agents.opened import Base
from clusters.agents.skill import INSTRUCTIONS, PROMPTS
from clusters.agents.tools import NAMES, call, described, output_schema, schema
from clusters.errors import CannotOpen, CannotWrite, ClustersError, ReaderGone, brief
from clusters.render.output import say


class _Server(MCPServer):
    """A server to which a prompt asked for wrongly is a mistake of the client, not its own."""

    async def get_prompt(self, *words: Any, **named: Any) -> Any:  # noqa: ANN401 - as the SDK has it
        try:
            return await super().get_prompt(*words, **named)
        except ValueError as error:
            raise MCPError(INVALID_PARAMS, brief(str(error))) from error


def serve(base: Base) -> None:
    """Answer an agent until it hangs up, or Ctrl-C.

    Raises:
        CannotOpen: if standard input is closed.
        CannotWrite: if standard output is.
    """
    if sys.stdin is None:
        raise CannotOpen("standard input: it is closed: let an agent start `clusters mcp`")
    if sys.stdout is None:
        raise CannotWrite("standard output: it is closed: let an agent start `clusters mcp`")
    if sys.stdin.isatty():
        say("An agent speaks here, not a person: Ctrl-C ends it; `clusters help mcp` tells more.")
    # The SDK reads in a thread, which would wait for one more line.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, lambda *_: os._exit(ReaderGone.exit_code))
    build(base).run("stdio")


def build(base: Base) -> MCPServer:
    """Make the server: a tool for each question, prompts, and what can be read."""
    server = _Server(
        "clusters",
        title="Industrial clusters, cited",
        version=__version__,
        instructions=INSTRUCTIONS,
        tools=[_tool(base, question) for question in NAMES],
        log_level="WARNING",
    )
    for prompt in PROMPTS:
        server.prompt()(prompt)
    _add_resources(server, base)
    return server


def _tool(base: Base, question: str) -> Tool:
    does = described(question)[0]

    def answer(context: Context) -> CallToolResult:
        # The words as they came: the SDK drops silently what it does not know.
        told = (context.request_context.params or {}).get("arguments") or {}
        try:
            said = call(base, question, told)
        except ClustersError as error:
            return _result(brief(str(error)), is_error=True)
        except Exception as error:
            kind = type(error).__name__
            told = brief(f"a defect of ours, {kind}: {error}: please report it")
            return _result(told, is_error=True)
        return _result(said.text, data=said.data)

    hints = ToolAnnotations(
        title=does.partition(":")[0].rstrip("."),
        read_only_hint=True,
        destructive_hint=False,
        idempotent_hint=True,
        open_world_hint=False,
    )
    tool = Tool.from_function(
        answer, NAMES[question], description=does, annotations=hints, context_kwarg="context"
    )
    held = tool.fn_metadata.model_copy(update={"output_schema": output_schema(question)})
    return tool.model_copy(update={"parameters": schema(question), "fn_metadata": held})


def _result(
    text: str, *, data: dict[str, object] | None = None, is_error: bool = False
) -> CallToolResult:
    said = TextContent(type="text", text=text)
    return CallToolResult(content=[said], structured_content=data, is_error=is_error)


def _add_resources(server: MCPServer, base: Base) -> None:
    """Let a client read the sources, the facts, and the vocabulary."""
    whole: tuple[tuple[str, str, Callable[[], str]], ...] = (
        ("sources", "Who says so, and in what condition the texts are.",
         lambda: base.sources(everything=True).markdown),
        ("facts", "Every fact, one row each.", lambda: base.facts().markdown),
        ("vocabulary", "The metrics, by family, and what each counts.",
         lambda: base.metrics(everything=True).markdown),
    )  # fmt: skip
    for name, about, read in whole:
        server.resource(
            f"clusters://{name}", name=name, description=about, mime_type="text/markdown"
        )(read)

    def fact(fact: str) -> str:
        return _read(partial(base.why, fact, everything=True))

    def source(source: str) -> str:
        return _read(partial(base.sources, source, everything=True))

    template = partial(server.resource, mime_type="text/markdown")
    template("clusters://facts/{fact}", description="A fact, and what stands behind it.")(fact)
    template("clusters://sources/{source}", description="A source, and its facts.")(source)


def _read(ask: Callable[[], object]) -> str:
    try:
        return format(ask(), "md")
    except ClustersError as error:
        raise ResourceNotFoundError(brief(str(error))) from error
