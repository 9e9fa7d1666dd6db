"""Chromium of the distribution, spoken to over pipes: what a page looks like to who opens it."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
"""The program; none where it is not installed."""
AXE = os.environ.get("AXE_CORE")
"""axe.min.js of the npm package axe-core, where the environment names it."""
_WORDS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--remote-debugging-pipe",
)  # fmt: skip


class Browser:
    """A browser that is running, with one page in it."""

    def __init__(self, write: int, read: int) -> None:
        """Open an empty page, and be told of its console, its log and its requests."""
        self._write, self._read = os.fdopen(write, "wb", 0), os.fdopen(read, "rb")
        self._left = b""
        self._session = ""
        self._number = 0
        self.told: list[tuple[str, dict[str, Any]]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        told = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = told["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Ask for something, and wait for it; what happens meanwhile is kept in ``told``."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": params}
        if self._session:
            asked["sessionId"] = self._session
        self._write.write(json.dumps(asked).encode() + b"\0")
        while (said := self._next()).get("id") != self._number:
            self.told.append((said.get("method", ""), said.get("params", {})))
        if "error" in said:
            raise AssertionError(f"{method}: {said['error']}")
        result: dict[str, Any] = said["result"]
        return result

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            more = self._read.read1(1 << 16)
            if not more:
                raise AssertionError("the browser has ended")
            self._left += more
        said, _, self._left = self._left.partition(b"\0")
        found: dict[str, Any] = json.loads(said)
        return found

    def show(self, page: Path, width: int, *, dark: bool) -> None:
        """Load a page at a width, by day or by night."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=800, deviceScaleFactor=1, mobile=width < 600,
        )  # fmt: skip
        theme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[theme])
        self.told.clear()
        self.ask("Page.navigate", url=page.as_uri())
        while not any(method == "Page.loadEventFired" for method, _ in self.told):
            said = self._next()
            self.told.append((said.get("method", ""), said.get("params", {})))

    def run(self, script: str) -> Any:  # noqa: ANN401 - any JSON
        """Give what a script of ours says, which runs beside the page."""
        said = self.ask(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in said:
            raise AssertionError(said["exceptionDetails"])
        return said["result"].get("value")

    def complaints(self) -> list[object]:
        """Give the errors and warnings of the console and the log, and what was thrown."""
        logged = [t["entry"] for m, t in self.told if m == "Log.entryAdded"]
        called = [
            t for m, t in self.told if m in {"Runtime.consoleAPICalled", "Runtime.exceptionThrown"}
        ]
        return [*logged, *called]

    def requests(self) -> list[str]:
        """Give the addresses that were asked for, the page's own left out."""
        asked = [t["request"]["url"] for m, t in self.told if m == "Network.requestWillBeSent"]
        return asked[1:]


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Start a browser that keeps what it writes in a folder, and end it."""
    assert CHROMIUM
    theirs, ours = os.pipe()
    our_end, their_end = os.pipe()
    words = [CHROMIUM, *_WORDS, f"--user-data-dir={folder}"]
    high = os.dup(os.dup(their_end)), os.dup(os.dup(theirs))  # above 4, so that no copy hides one
    actions = [
        (os.POSIX_SPAWN_DUP2, high[1], 3),
        (os.POSIX_SPAWN_DUP2, high[0], 4),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    child = os.posix_spawn(CHROMIUM, words, dict(os.environ), file_actions=actions, setpgroup=0)
    for end in (theirs, their_end, *high):
        os.close(end)
    try:
        yield Browser(ours, our_end)
    finally:
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
