# SPDX-License-Identifier: EPL-2.0
"""Writes the tables of a study folder (see study-folder.md in org.triangulum.exchange)."""
import csv
import json
from pathlib import Path


class Folder:
    """Collects rows by file name and writes them all at once; columns are the union of the rows' keys in order."""

    def __init__(self, root):
        self.root = Path(root)
        self.tables = {}

    def row(self, table, **fields):
        self.tables.setdefault(table, []).append({k: v for k, v in fields.items() if v not in (None, "")})

    def keys(self, table):
        return [r["key"] for r in self.tables.get(table, [])]

    def text(self, name, content):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")

    def document(self, name, content):
        self.text(name, json.dumps(content, ensure_ascii=False, indent=2) + "\n")

    def values(self, name, columns, rows):
        """The values of a dataset: a CSV without metadata."""
        path = self.root / "datasets" / f"{name}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(rows)

    def write(self):
        self.root.mkdir(parents=True, exist_ok=True)
        for table, rows in self.tables.items():
            columns = list(dict.fromkeys(key for row in rows for key in row))
            with (self.root / f"{table}.csv").open("w", encoding="utf-8", newline="") as out:
                writer = csv.DictWriter(out, columns, lineterminator="\n", restval="")
                writer.writeheader()
                writer.writerows(rows)


def utf16(text):
    """Length in UTF-16 units, the unit of every position."""
    return len(text.encode("utf-16-le")) // 2
