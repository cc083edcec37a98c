"""Random changes of a data file: of its bytes, its lines, its tokens, its tree, and its sentences.

Each function takes the bytes of a file and a source of random numbers, and returns the changed bytes.
"""

import json
import re
from pathlib import Path

import yaml

from scripts.config import LOCALES

_FRAGMENTS = json.loads(Path(__file__).with_name("fragments.json").read_text("utf-8"))

# Each of these has broken some reader of YAML or Markdown, or a page made with it.
BREAKING = (*_FRAGMENTS["breaking"], "x" * 5000, "x " * 3000, "(" * 60, "[" * 60, "*a " * 400, "[a](" * 300)

# These are unusual in a text, but allowed: a page must show them as they were typed.
UNUSUAL = (*_FRAGMENTS["unusual"], "x" * 40)

_TOKEN = re.compile(r"[A-Za-z0-9_-]+|[^\sA-Za-z0-9_-]|\s+")
_SENTENCE = re.compile(rf"\s+(?:- )?(?:{'|'.join(LOCALES)}): \w.*\.$")


def mutate(data, random):
    """Make one to three random changes."""
    for _ in range(random.choice((1, 1, 2, 3))):
        data = random.choice(
            (of_bytes, of_lines, of_lines, of_tokens, of_tokens, of_tree, of_texts, of_texts, of_texts)
        )(data, random)
    return data


def of_bytes(data, random):
    """Insert, repeat or overwrite a few bytes at a random position."""
    at = random.randrange(len(data) + 1)
    end = min(len(data), at + random.choice((1, 1, 2, 8, 100)))
    piece = random.choice(
        (
            b"",
            data[at:end] * 2,
            random.randbytes(random.choice((1, 1, 4))),
            b"\xff",
            b"\x00",
            b"\xef\xbb\xbf",
            b"\xc3",
            b"\r\n",
            b"\n",
            b"'",
            b'"',
            b":",
            b"#",
            b"{",
            b"]",
            b",",
            b" ",
        )
    )
    return data[:at] + piece + data[end if random.random() < 0.5 else at :]


def of_lines(data, random):
    """Delete, copy, swap, indent, join or cut off lines, as an editor or a merge might."""
    lines = data.split(b"\n")
    at, other = random.randrange(len(lines)), random.randrange(len(lines))
    line = lines[at]
    change = random.randrange(10)
    if change == 0:
        del lines[at : at + random.choice((1, 1, 5, 50))]
    elif change == 1:
        lines.insert(other, line)
    elif change == 2:
        lines[at], lines[other] = lines[other], line
    elif change == 3:
        lines[at] = b" " * random.choice((1, 2, 4)) + line
    elif change == 4:
        lines[at] = line[random.choice((1, 2)) :]
    elif change == 5:
        lines[at : at + 1] = [b"<<<<<<< HEAD", line, b"=======", lines[other], b">>>>>>> other"]
    elif change == 6:
        lines[at : at + 2] = [b" ".join(lines[at : at + 2])]
    elif change == 7:
        lines[at] = line.replace(b"  ", b"\t", 1)
    elif change == 8:
        lines = lines[:at]
    else:
        lines[at] = line + random.choice((b" # note", b"\r", b" ", b":", b" |", b",", b"]"))
    return b"\n".join(lines)


def of_tokens(data, random):
    """Replace, insert or delete a word or a sign of a line."""
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    at = random.randrange(len(lines))
    tokens = _TOKEN.findall(lines[at]) or [""]
    position = random.randrange(len(tokens))
    fragment = random.choice(BREAKING)
    change = random.randrange(5)
    if change == 0:
        tokens[position] = fragment
    elif change == 1:
        tokens.insert(position, fragment)
    elif change == 2:
        del tokens[position]
    elif change == 3:
        tokens = [*tokens[:position], fragment]
    else:
        head, colon, _ = lines[at].partition(": ")
        tokens = [head, colon, fragment]
    lines[at] = "".join(tokens)
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def of_tree(data, random):
    """Change one node of the data; a file that is no longer YAML stays as it is."""
    try:
        tree = yaml.load(data, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return data
    nodes = list(_nodes(tree))
    if not nodes:
        return data
    parent, step = random.choice(nodes)
    other, other_step = random.choice(nodes)
    change = random.randrange(6)
    if change == 0:
        del parent[step]
    elif change == 1:
        parent[step] = random.choice((None, "", [], {}, [None], {"a": None}, True, 3, 0.5, random.choice(BREAKING)))
    elif change == 2:
        parent[step] = yaml.load(yaml.dump(other[other_step], Dumper=yaml.CSafeDumper), Loader=yaml.CBaseLoader)
    elif change == 3 and isinstance(parent, dict):
        parent[random.choice((str(step) + "x", "key", *LOCALES, "sources", random.choice(BREAKING)))] = parent.pop(step)
    elif change == 4 and isinstance(parent, list):
        parent.append(parent[step])
    else:
        for _ in range(random.choice((1, 5, 40))):
            parent[step] = random.choice(([parent[step]], {LOCALES[0]: parent[step]}))
    return yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**9).encode(
        "utf-8", "replace"
    )


def of_texts(data, random):
    """Put something unusual into one or three sentences; most files changed like this are good."""
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    sentences = [number for number, line in enumerate(lines) if _SENTENCE.match(line)]
    for _ in range(random.choice((1, 1, 3)) if sentences else 0):
        at = random.choice(sentences)
        head, colon, text = lines[at].partition(": ")
        words = text.split(" ")
        words.insert(random.randrange(1, len(words) + 1), random.choice(UNUSUAL))
        lines[at] = f"{head}{colon}{json.dumps(' '.join(words), ensure_ascii=False)}"
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _nodes(node):
    """Yield each node below a node as its parent and its key or position there."""
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, child in list(steps):
        yield node, step
        yield from _nodes(child)
