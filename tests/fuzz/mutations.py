"""What may happen to a data file: random changes of its bytes, its lines, its tokens and its tree."""

import json
import re

import yaml

# Each of these has broken some reader of YAML or Markdown, or a page made with it.
NASTY = (
    "no",
    "on",
    "~",
    "null",
    "true",
    "1:30",
    "0755",
    "4416",
    "44.16",
    "1e9",
    ".inf",
    "2026-02-30",
    "2026-11-23",
    "0x1F",
    "''",
    '""',
    "-",
    "?",
    ":",
    "&a",
    "*a",
    "!!python/name:os.system x",
    "!x y",
    "<<: *a",
    "@x",
    "`x`",
    "%x",
    "|",
    ">-",
    "# x",
    "a # b",
    "a: b",
    "- a",
    "[a",
    "{a: b",
    "a]",
    "b}",
    "'x",
    '"x',
    "<b>x</b>",
    "<script>alert(1)</script>",
    "&amp;",
    "&lt;",
    "javascript:alert(1)",
    "data:text/html,x",
    "[x](y",
    "[x](role:hr-assistant)",
    "[x](role:x)",
    "[x](https://example.org)",
    "![x](y)",
    "*x*",
    "**x**",
    "*x",
    "***x***",
    "_x_",
    "`",
    "```",
    "~~~",
    "# heading",
    "## a",
    "a | b",
    "| a |",
    "|---|",
    "1. x",
    "10) x",
    "> x",
    "=== x",
    "---",
    "***",
    "{ #id .class }",
    "{: .x }",
    "[^1]",
    "[x]: y",
    ": x",
    '--8<-- "x"',
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# x #}",
    "{{",
    "}}",
    "${x}",
    "\\",
    "\\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\u0430",
    "é",
    "e\u0301",
    "日本",
    "🙂",
    "✍",
    "\x07",
    "x" * 5000,
    "x " * 3000,
    "(" * 60,
    "[" * 60,
    "*a " * 400,
    "[a](" * 300,
)

_TOKEN = re.compile(r"[A-Za-z0-9_-]+|[^\sA-Za-z0-9_-]|\s+")


# What belongs into no text, yet may stand in one and must show as typed.
ODD = (
    "*x*",
    "**x**",
    "*x",
    "**",
    "***x***",
    "[x](role:hr-assistant)",
    "[x](source:myrobin)",
    "[x](page:home)",
    "[x]",
    "(x)",
    "[1]",
    "{x}",
    "{{ 7*7 }}",
    "{% raw %}",
    "# x",
    "## x",
    "| x |",
    "a | b",
    "1. x",
    "- x",
    "+ x",
    "> x",
    ": x",
    "~~~",
    "```",
    "`x`",
    "_x_",
    "__x__",
    "\\",
    "\\*",
    "^x^",
    "~x~",
    "==x==",
    "--8<--",
    "::: x",
    "x\ny",
    "\n\nx",
    "R&D",
    "a < b",
    "a > b",
    "x@y",
    "5 * 3 * 2",
    "é",
    "日本",
    "🙂",
    "e\u0301",
    "…",
    "“x”",
    "’",
    "–",
    "x" * 40,
    "!!! x",
    "{ #id .class }",
    "{: .x }",
    "[^1]",
    "[x]: y",
    "https://example.org/a_b*c*d",
)


def mutate(data, random):
    """Return the bytes of a file with one to three random changes."""
    for _ in range(random.choice((1, 1, 2, 3))):
        data = random.choice(
            (of_bytes, of_lines, of_lines, of_tokens, of_tokens, of_tree, of_texts, of_texts, of_texts)
        )(data, random)
    return data


def of_bytes(data, random):
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
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    at = random.randrange(len(lines))
    tokens = _TOKEN.findall(lines[at]) or [""]
    place = random.randrange(len(tokens))
    nasty = random.choice(NASTY)
    change = random.randrange(5)
    if change == 0:
        tokens[place] = nasty
    elif change == 1:
        tokens.insert(place, nasty)
    elif change == 2:
        del tokens[place]
    elif change == 3:
        tokens = [*tokens[:place], nasty]
    else:
        head, colon, _ = lines[at].partition(": ")
        tokens = [head, colon, nasty]
    lines[at] = "".join(tokens)
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def of_tree(data, random):
    """Change one node of the data; a file that is no YAML any more stays as it is."""
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
        parent[step] = random.choice((None, "", [], {}, [None], {"a": None}, True, 3, 0.5, random.choice(NASTY)))
    elif change == 2:
        parent[step] = yaml.load(yaml.dump(other[other_step], Dumper=yaml.CSafeDumper), Loader=yaml.CBaseLoader)
    elif change == 3 and isinstance(parent, dict):
        parent[random.choice((str(step) + "x", "key", "id", "sources", random.choice(NASTY)))] = parent.pop(step)
    elif change == 4 and isinstance(parent, list):
        parent.append(parent[step])
    else:
        for _ in range(random.choice((1, 5, 40))):
            parent[step] = random.choice(([parent[step]], {"id": parent[step]}))
    return yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**9).encode(
        "utf-8", "replace"
    )


def of_texts(data, random):
    """Put something odd into one or more sentences, as it stands in the file; most such files are good."""
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    sentences = [number for number, line in enumerate(lines) if re.match(r"\s+(?:- )?(?:id|en): \w.*\.$", line)]
    for _ in range(random.choice((1, 1, 3)) if sentences else 0):
        at = random.choice(sentences)
        head, colon, text = lines[at].partition(": ")
        words = text.split(" ")
        words.insert(random.randrange(1, len(words) + 1), random.choice(ODD))
        lines[at] = f"{head}{colon}{json.dumps(' '.join(words), ensure_ascii=False)}"
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def _nodes(node):
    steps = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for step, child in list(steps):
        yield node, step
        yield from _nodes(child)
