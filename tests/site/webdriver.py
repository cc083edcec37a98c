"""A reader in a browser of another kind: Firefox, which speaks WebDriver by itself, or WebKitGTK by its driver.

Both take the commands of the W3C's WebDriver: Firefox over a socket of its own, as geckodriver asks it, WebKitGTK over
HTTP. So one small client serves both.
"""

import json
import socket
from collections.abc import Callable, Mapping
from http.client import HTTPConnection
from typing import Any, Final

Command = Callable[[str, dict[str, Any]], Any]

# The name by which the standard marks an element in an answer.
_ELEMENT: Final = "element-6066-11e4-a52e-4f735466cecf"

# Keys without a letter, by the numbers of the standard.
_KEYS: Final = {"Enter": "\ue007", "ArrowDown": "\ue015"}

# The method and path of each command over HTTP.
_HTTP: Final = {
    "Navigate": ("POST", "/url"),
    "Back": ("POST", "/back"),
    "FindElement": ("POST", "/element"),
    "ElementClick": ("POST", "/element/{id}/click"),
    "PerformActions": ("POST", "/actions"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "DeleteSession": ("DELETE", ""),
}


class WebDriverError(Exception):
    """What a browser answers to a command that it cannot carry out."""


class WebDriverReader:
    """Reads pages in the browser that takes some commands."""

    def __init__(self, command: Command):
        self.command = command

    def open(self, url: str) -> None:
        self.command("Navigate", {"url": url})

    def back(self) -> None:
        self.command("Back", {})

    def evaluate(self, expression: str) -> Any:
        return self.command("ExecuteScript", {"script": f"return ({expression})", "args": []})

    def press(self, selector: str) -> None:
        """Press the middle of an element, which must be in sight and not covered."""
        found = self.command("FindElement", {"using": "css selector", "value": selector})
        self.command("ElementClick", {"id": found[_ELEMENT]})

    def choose(self, selector: str, value: str) -> None:
        self.press(f"{selector} option[value={value}]")

    def type(self, *keys: str) -> None:
        """Type letters, and keys by their names."""
        letters = [_KEYS.get(key, key) for key in keys]
        strokes = [{"type": kind, "value": letter} for letter in letters for kind in ("keyDown", "keyUp")]
        self.command("PerformActions", {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})


def firefox_commands(channel: socket.socket) -> Command:
    """Return what sends commands to a Firefox over a connection."""
    connection = channel.makefile("rwb")

    def receive() -> Any:
        length = b""
        while (byte := connection.read(1)) != b":":
            if not byte:
                raise WebDriverError("Firefox has ended")
            length += byte
        return json.loads(connection.read(int(length)))

    def command(name: str, parameters: dict[str, Any]) -> Any:
        body = json.dumps([0, 1, f"WebDriver:{name}", parameters]).encode()
        connection.write(b"%d:%b" % (len(body), body))
        connection.flush()
        _, _, error, result = receive()
        if error:
            raise WebDriverError(f"{name} {parameters}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, Mapping) and result.keys() == {"value"} else result

    receive()  # it introduces itself
    command("NewSession", {})
    return command


def driver_commands(port: int, options: dict[str, Any]) -> Command:
    """Return what sends commands to a driver that listens on a port; `options` choose the browser that it starts."""

    def ask(method: str, path: str, body: object) -> Any:
        connection = HTTPConnection("127.0.0.1", port)
        connection.request(method, path, json.dumps(body), {"Content-Type": "application/json"})
        value = json.loads(connection.getresponse().read())["value"]
        connection.close()
        if isinstance(value, dict) and "error" in value:
            raise WebDriverError(f"{path} {body}: {value['error']}: {value['message']}")
        return value

    session = ask("POST", "/session", {"capabilities": {"alwaysMatch": options}})["sessionId"]

    def command(name: str, parameters: dict[str, Any]) -> Any:
        method, path = _HTTP[name]
        return ask(method, f"/session/{session}{path.format_map(parameters)}", parameters)

    return command
