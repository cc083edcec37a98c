"""Pictures as PNG. The same picture gives the same bytes on every machine.

Pillow and Python compress with whatever zlib the interpreter was built with, and another zlib gives other bytes. Here
libdeflate compresses, in the version that the lock file names.
"""

from struct import pack
from typing import Final

import deflate
from PIL import Image

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_LEVEL: Final = 9  # of 12; the highest ones take ten times as long and save little
_PALETTE, _RGBA = 3, 6  # how PNG numbers the kinds of picture


def png(image: Image.Image, bits: int = 8) -> bytes:
    """Return a picture in the mode RGBA, or P with at most 2 ** `bits` colours, as PNG."""
    width, height = image.size
    with_palette = image.mode == "P"
    rows = image.tobytes("raw", f"P;{bits}" if with_palette and bits < 8 else image.mode)
    length = len(rows) // height
    lines = b"".join(b"\0" + rows[start : start + length] for start in range(0, len(rows), length))
    head = pack(">2L5B", width, height, bits, _PALETTE if with_palette else _RGBA, 0, 0, 0)
    return b"".join(
        [
            _SIGNATURE,
            _chunk(b"IHDR", head),
            *([_chunk(b"PLTE", bytes(image.getpalette() or ()))] if with_palette else []),
            _chunk(b"IDAT", bytes(deflate.zlib_compress(lines, _LEVEL))),
            _chunk(b"IEND", b""),
        ]
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">L", len(content)) + kind + content + pack(">L", deflate.crc32(kind + content))
