"""How the public test suite irctest starts this server and makes accounts on it. See docs/irc.md for how it is run."""

import json
import os
import socket
from pathlib import Path

from irctest import patma
from irctest.basecontrollers import BaseServerController, DirectoryBasedController
from irctest.specifications import Capabilities, OptionalBehaviors

LISTEN = """
[[listen]]
address = "127.0.0.1"
port = {port}
"""

CONFIG = """
{doors}
[limits]
sockets = 0
sessions = 0
sign-ins = 0
lines-per-second = 0

[people]
rooms = 1000
least-password = 1
{people}

[irc]
server-name = "My.Little.Server"
description = "test server"
auto-join = []
replay = 0
"""


class MetaverseController(BaseServerController, DirectoryBasedController):
    software_name = "MiniMetaverse"
    _port_wait_interval = 0.05
    supported_sasl_mechanisms = {"PLAIN"}
    supports_sts = False

    capabilities = frozenset(
        (
            Capabilities.ACCOUNT_NOTIFY,
            Capabilities.ACCOUNT_TAG,
            Capabilities.AWAY_NOTIFY,
            Capabilities.BATCH,
            Capabilities.ECHO_MESSAGE,
            Capabilities.EXTENDED_JOIN,
            Capabilities.EXTENDED_MONITOR,
            Capabilities.LABELED_RESPONSE,
            Capabilities.MESSAGE_TAGS,
            Capabilities.MULTI_PREFIX,
            Capabilities.SERVER_TIME,
            Capabilities.SETNAME,
        )
    )

    optional_behaviors = frozenset(
        (
            OptionalBehaviors.CAP_REQ_MINUS,
            OptionalBehaviors.MULTI_JOIN,
            OptionalBehaviors.MULTI_KICK,
            OptionalBehaviors.MULTI_PRIVMSG,

            OptionalBehaviors.SASL_AFTER_REGISTRATION,
        )
    )

    isupport = {
        "BOT": "B",
        "CASEMAPPING": "ascii",
        "ELIST": patma.StrRe(".*U.*"),
        "MSGREFTYPES": "msgid,timestamp",
        "PREFIX": "(o)@",
        "TARGMAX": patma.ANYSTR,
        "UTF8ONLY": None,
        "WHOX": None,
    }

    def create_config(self):
        super().create_config()
        with self.open_file("metaverse.toml"):
            pass

    def run(
        self,
        hostname,
        port,
        *,
        password,
        ssl,
        run_services,
        faketime,
        websocket_hostname,
        websocket_port,
    ):
        self.port = port
        self.hostname = hostname
        self.create_config()
        people = ""
        if password:
            people = 'entry = "password"\nword = ' + json.dumps(password)
        with self.open_file("metaverse.toml", "w") as out:
            ports = [each for each in (port, websocket_port) if each is not None]
            doors = "".join(LISTEN.format(port=each) for each in ports)
            out.write(CONFIG.format(doors=doors, people=people))
        self.start()

    def start(self):
        home = Path(os.environ["METAVERSE"])
        self.proc = self.execute(
            [
                home / "metaverse",
                "serve",
                "--config",
                self.directory / "metaverse.toml",
                "--data",
                self.directory / "data",
            ],
            stdin=-3,
        )

    def restart(self):
        self.kill_proc()
        self.port_open = False
        self.start()
        self.wait_for_port()

    def wait_for_services(self):
        """Accounts are the server's own."""

    def registerUser(self, case, username, password=None):
        self.wait_for_port()
        with socket.create_connection(("127.0.0.1", self.port)) as line:
            out = line.makefile("rw", encoding="utf-8", newline="\n")
            for asked in (f"name:{username}", f":register {password}", ":ping done"):
                out.write(asked + "\n")
            out.flush()
            for told in out:
                if told.startswith("! "):
                    raise ValueError(told)
                if told == "- pong done\n":
                    break
            out.write(":quit\n")
            out.flush()
            line.recv(4096)


def get_irctest_controller_class():
    return MetaverseController
