# SPDX-License-Identifier: EPL-2.0
"""Reads the digests of the evaluation."""
import csv
import json
import re
from pathlib import Path


class Seed:
    def __init__(self, root):
        self.root = Path(root)
        self.quotes = self._lines("quotes")
        self.excerpts = self._lines("excerpts")
        self.themes = self._lines("themes")
        self.findings = self._lines("findings")
        self.recommendations = self._lines("recommendations")
        self.comments = self._lines("comments")
        with (self.root / "convergence.csv").open(encoding="utf-8", newline="") as table:
            self.issues = list(csv.DictReader(table))
        self.report = next(self.root.glob("000_*.txt")).read_text(encoding="utf-8").split("\n")
        self._blocks = re.findall(r"```csv\n(.*?)```", (self.root / "quant.md").read_text(encoding="utf-8"), re.S)

    def _lines(self, name):
        with (self.root / f"{name}.jsonl").open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def line(self, number):
        """A line of the report, counted from 1, without its Markdown emphasis."""
        return re.sub(r"\*\*|</?u>", "", self.report[number - 1]).strip()

    def table(self, header, containing=""):
        """Rows of the table of quant.md whose first line starts with header and which holds the given words."""
        for block in self._blocks:
            if block.startswith(header) and containing in block:
                return list(csv.DictReader(block.strip().split("\n")))
        raise KeyError(f"quant.md has no table that starts with {header!r} and holds {containing!r}")
