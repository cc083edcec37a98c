"""A problem in the data: where it is, which rule it breaks and what to do."""

from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One problem at one place; `line` and `column` count from 1.

    `what` names the place and what is wrong there, `rule` says why that is
    wrong, `advice` what the editor does about it.
    """

    file: str
    line: int
    column: int
    what: str
    rule: str
    advice: str

    def as_text(self):
        return f"{self.file}:{self.line}:{self.column}: {self.what}\n  {self.rule}\n  {self.advice}"

    def as_github(self):
        """Return the workflow command that puts the problem on its line of a pull request."""
        message = _escape(f"{self.rule} {self.advice}")
        title = _escape(self.what).replace(":", "%3A").replace(",", "%2C")
        return f"::error file={self.file},line={self.line},col={self.column},title={title}::{message}"


def _escape(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def report(problems, style="text"):
    """Return all problems in file order, and a last line that counts them."""
    problems = sorted(set(problems))
    lines = [p.as_github() if style == "github" else p.as_text() for p in problems]
    files = len({p.file for p in problems})
    lines.append(f"{count(len(problems), 'problem')} in {count(files, 'file')}. Nothing was built.")
    return "\n".join(lines)


def count(number, noun):
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def suggest(found, known):
    """Return the nearest known value as a question, and the whole list."""
    known = sorted(known)
    near = get_close_matches(str(found), known, n=1)
    question = f'Did you mean "{near[0]}"? ' if near else ""
    return f"{question}Known: {', '.join(known)}."
