"""What the set-up says, in every language: it knows nothing of the reader, and has no package that reads YAML."""

import json
import sys
from pathlib import Path


class SetUpError(Exception):
    """Why the set-up cannot go on; `name` is a text of messages.json."""

    def __init__(self, name: str, /, **values: object) -> None:
        super().__init__(text(name, **values))


def text(name: str, /, **values: object) -> str:
    """Return a text of messages.json, filled in: a line a language."""
    texts = json.loads(Path(__file__).with_name("messages.json").read_text("utf-8"))[name]
    return "\n".join(words.format_map(values) for words in texts.values())


def tell(name: str, /, **values: object) -> None:
    """Print a text of messages.json, as far as the terminal has the letters."""
    sys.stderr.reconfigure(errors="replace")  # type: ignore[union-attr] # a text stream
    print(text(name, **values), file=sys.stderr, flush=True)
