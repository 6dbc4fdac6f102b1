#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Turns the digests of the evaluation into a study folder: convert.py SEED FOLDER."""
import sys
from datasets import analyses, write_datasets, write_figures
from findings import write_convergence, write_findings, write_recommendations
from folder import Folder
from instruments import write_instruments
from seed import Seed
from transcripts import write_codebook, write_transcripts

GROUPS = (("F", "Families", "#E69F00", "Parent n, Child n"), ("S", "Staff", "#0072B2", "a letter and the role"),
          ("M", "Managers", "#009E73", "Manager n"), ("P", "Partner agencies", "#CC79A7", "Partner Agency n"))
RECRUITMENT = (("F", "planned", 460, "family", "L3623"), ("F", "verbal consent", 24, "family", "L4062"), ("F", "signed forms", 14, "family", "L4062"),
               ("F", "took part", 13, "family", "L801"), ("F", "took part", 29, "person", "L801"), ("F", "interviewed", 6, "family", "L701"),
               ("S", "approached", 303, "person", "L1917"), ("S", "answered", 175, "person", "L1917"), ("S", "interested in an interview", 35, "person", "L683"),
               ("S", "interviewed", 13, "person", "L716"), ("M", "interviewed", 10, "person", "L720"), ("P", "interviewed", 11, "person", "L724"),
               ("P", "interview destroyed", 1, "person", "L695"))


def main(seed_folder, target):
    seed, folder = Seed(seed_folder), Folder(target)
    folder.document("study.json", {
        "format": "triangulum-study-folder", "version": 1, "key": "working-for-families", "title": "Social Work: Working for Families",
        "description": "Rebuilt from the published report and its digests.",
        "design": {"approach": "convergent", "clustering": "person in family in unit; staff in unit",
                   "aims": [{"key": "A1", "text": "Acceptability to families and professionals"}, {"key": "A2", "text": "The change as managers saw it"},
                            {"key": "A3", "text": "Perceptions of partner agencies"}],
                   "protocolVersions": [{"key": "P1", "title": "Protocol of January 2013", "date": "2013-01-25", "status": "planned"},
                                        {"key": "P2", "title": "Protocol of July 2013", "date": "2013-07-02", "status": "amended"},
                                        {"key": "done", "title": "As carried out", "date": "2014-06", "status": "done"}]}})
    folder.row("researchers", key="DG", name="Digest of the report", role="coding of themes, stance and convergence")
    folder.row("time-points", key="baseline", name="Baseline", date="2013", status="done")
    folder.row("time-points", key="six-months", name="Six months", status="dropped")
    for key, name, color, scheme in GROUPS:
        folder.row("groups", key=key, name=name, letter=key, color=color, idScheme=scheme)
    for group, name, count, unit, source in RECRUITMENT:
        folder.row("recruitment", group=group, name=name, count=count, unit=unit, source=source)
    write_instruments(seed, folder)
    write_datasets(seed, folder)
    write_figures(folder)
    folder.document("analyses.json", list(analyses()))
    write_transcripts(seed, folder)
    write_codebook(seed, folder)
    write_findings(seed, folder)
    write_convergence(seed, folder)
    write_recommendations(seed, folder)
    folder.write()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: convert.py SEED FOLDER")
    main(sys.argv[1], sys.argv[2])
