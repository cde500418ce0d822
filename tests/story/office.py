"""A database that is set up as docs/operating.md says, and commands run there under its roles."""

import os
import re
import subprocess
import sys
from pathlib import Path

import psycopg

from tests.sim.servers import PostgresDatabase

ROOT = Path(__file__).parents[2]
SQL = re.compile(r"^```sql\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Office:
    """The database that the document has people make, and commands run there under its roles."""

    def __init__(self, server: PostgresDatabase, folder: Path) -> None:
        self.folder, self.server = folder, server
        self.told = SQL.findall((ROOT / "docs" / "operating.md").read_text())

    def url(self, role: str) -> str:
        return self.server.url(role).removesuffix("postgres") + "berdampak"

    def follow(self, number: int) -> None:
        """Do as superuser what a block of the document says."""
        with psycopg.connect(self.server.url(), autocommit=True) as connection:
            for statement in filter(str.strip, self.told[number].split(";\n")):
                connection.execute(statement)

    def open(self) -> None:
        """Do all that the document says before anybody is served."""
        self.follow(0)
        self.python("berdampak_owner", "-m", "berdampak.house.manage", "migrate", "--verbosity", "0")
        self.follow(1)

    def python(self, role: str, *words: str, code: int = 0) -> str:
        folder = self.folder / "var"
        ours = {
            "DATABASE_URL": self.url(role),
            "BERDAMPAK_VAR": str(folder),
            "BERDAMPAK_KEYS": str(folder / "keys"),
            "BERDAMPAK_STORE": str(folder / "store"),
            "BERDAMPAK_ORIGIN": "mall.example",
            "BERDAMPAK_LANG": "en",
            "DJANGO_SETTINGS_MODULE": "berdampak.house.settings",
        }
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=os.environ | ours, capture_output=True, text=True, check=False
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def run(self, role: str, *words: object, code: int = 0) -> str:
        told = [str(word) for word in words]
        return self.python(role, "-c", "from berdampak.house.command import main; main()", *told, code=code)
