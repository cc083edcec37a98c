"""What Jinja compiles templates to, kept for the next build: it takes half a second."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import BytecodeCache

from scripts.cache import read_cached, write_cached


@dataclass(frozen=True)
class CompiledTemplates(BytecodeCache):
    """One file for each template, in a folder. Jinja itself sees to it that a template is still what was compiled."""

    folder: Path

    def load_bytecode(self, bucket):
        compiled = read_cached(self.folder / bucket.key)
        if compiled:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket):
        write_cached(self.folder / bucket.key, bucket.bytecode_to_string())
