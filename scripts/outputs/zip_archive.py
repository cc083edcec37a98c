"""Files as one ZIP. The same files give the same bytes on every machine.

Python's zipfile compresses with whatever zlib the interpreter was built with, and another zlib gives other bytes. Here
libdeflate compresses, in the version that the lock file names.
"""

from collections.abc import Mapping
from datetime import datetime
from struct import Struct
from typing import Final

import deflate

_LEVEL: Final = 9  # of 12; the highest ones take ten times as long and save little

# Names are those of the specification: a header before each file, one for each file in the directory at the end, and
# the end of that directory.
_LOCAL_HEADER: Final = Struct("<4s5H3L2H")
_CENTRAL_HEADER: Final = Struct("<4s6H3L5H2L")
_END: Final = Struct("<4s4H2LH")

_VERSION: Final = 20  # 2.0, the first that knows folders and deflate
_UNIX: Final = 3 << 8  # whose permissions the files have
_REGULAR_FILE: Final = 0o100644 << 16
_UTF8_NAME: Final = 0x800
_DEFLATED: Final = 8
_FIRST_MOMENT: Final = datetime(1980, 1, 1)  # ZIP knows no earlier one


def zip_archive(files: Mapping[str, bytes], moment: datetime | None) -> bytes:
    """Return a ZIP of files by path, sorted; `moment` is the time that each of them gets, or None.

    The machine's clock, time zone and permissions leave no trace. Raises struct.error beyond 4 GiB or 65,535 files.
    """
    time = _dos_time(moment or _FIRST_MOMENT)
    contents: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for path in sorted(files):
        name, content = path.encode("utf-8"), files[path]
        packed = bytes(deflate.deflate_compress(content, _LEVEL))
        sizes = (deflate.crc32(content), len(packed), len(content), len(name), 0)
        common = (_VERSION, 0 if path.isascii() else _UTF8_NAME, _DEFLATED, *time, *sizes)
        contents += [_LOCAL_HEADER.pack(b"PK\3\4", *common), name, packed]
        directory += [_CENTRAL_HEADER.pack(b"PK\1\2", _UNIX | _VERSION, *common, 0, 0, 0, _REGULAR_FILE, offset), name]
        offset += _LOCAL_HEADER.size + len(name) + len(packed)
    listed = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(listed), offset, 0)
    return b"".join([*contents, listed, end])


def _dos_time(moment: datetime) -> tuple[int, int]:
    """Return a time and a date as DOS wrote them, to two seconds."""
    year, month, day, hour, minute, second, *_ = max(_FIRST_MOMENT.timetuple(), moment.timetuple())
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
