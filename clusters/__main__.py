"""The program from outside: one line and an exit status for whatever goes wrong."""

import gc
import os
import sys
from contextlib import suppress

if __name__ == "__main__" and not sys.flags.safe_path:
    # `python -m` looks for modules in the current folder first. Nobody named what lies there.
    with suppress(FileNotFoundError):  # the folder is gone
        del sys.path[: sys.path[0] == os.getcwd()]  # noqa: PTH109 - pathlib could lie there

from clusters.errors import (
    CannotOpen,
    ClustersError,
    Defect,
    Interrupted,
    InvalidBase,
    ReaderGone,
    brief,
)


def main() -> None:
    """Run the command line of this process and leave with its status.

    What is written is flushed, and nothing else is pending: to take all of it apart, object by
    object, would take as long as a bare Python takes from beginning to end.
    """
    gc.disable()  # what an answer makes, it needs until its end
    code = status()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        sys.exit(code)
    if sys.getprofile() is None and sys.gettrace() is None:
        os._exit(code)
    sys.exit(code)


def status() -> int:
    """Run the command line of this process and give its status, telling what went wrong."""
    try:
        if sys.argv[1:] == ["--version"]:
            return _tell_version()
        if not os.path.isfile(__file__):  # noqa: PTH113 - pathlib could lie there
            packed = "it runs from a zip archive, in which its libraries and tables are no files"
            return _told(CannotOpen(f"{packed}: install it with pip, or unpack it"))
        from clusters.cli import run

        return run()
    except ClustersError as error:
        return _told(error)
    except KeyboardInterrupt:
        return _told(Interrupted("interrupted"))
    except Exception as error:
        return _told(_unforeseen(error))


def _unforeseen(error: Exception) -> ClustersError:
    if isinstance(error, EOFError):
        return CannotOpen("a compiled file of the program is cut short: install it again")
    return Defect(f"a defect of ours, {type(error).__name__}: {error}: please report it")


def _tell_version() -> int:
    from clusters.__about__ import __version__
    from clusters.render.output import emit

    emit(f"clusters {__version__}\n")
    return 0


def _told(error: ClustersError) -> int:
    from clusters.render.output import say

    if not isinstance(error, ReaderGone):
        # What starts with file:line:column is left so, for editors and scripts to follow.
        for line in error.lines() if isinstance(error, InvalidBase) else [f"clusters: {error}"]:
            say(brief(line))
    return error.exit_code


if __name__ == "__main__":
    main()
