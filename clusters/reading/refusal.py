"""A refusal that does not know its place yet."""


class RefusedError(Exception):
    """Why a piece of YAML is refused (``what: the next step``); who catches it adds the place."""
