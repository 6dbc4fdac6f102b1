# SPDX-License-Identifier: EPL-2.0
"""Findings, evidence, convergence, recommendations and the leadership's responses."""
import re
from datasets import SURVEY_EVIDENCE
from transcripts import GROUPS

SOURCES = (("F-int", "families_interviews", "F", "qualitative"), ("F-svy", "families_survey", "F", "quantitative"),
           ("S-int", "staff_interviews", "S", "qualitative"), ("S-svy", "staff_survey", "S", "quantitative"),
           ("M-int", "managers", "M", "qualitative"), ("P-int", "partner_agencies", "P", "qualitative"))
STANCES = {"+": "positive", "-": "negative", "±": "mixed", "i": "neutral", "R": "neutral"}
# What families cannot know about: meetings, posts, training, paperwork and methods inside the units.
INSIDE_THE_UNITS = {"X01", "X02", "X06", "X09", "X19", "X20", "X21", "X22", "X23", "X24", "X25", "X31", "X32", "X34"}
KINDS = {"summary": "neutral"}


def groups_of(finding):
    claimed = finding.get("groups_claimed")
    if not claimed:
        return GROUPS.get(finding["group"], "")
    words = claimed.lower()
    if re.search(r"all participant|all groups|all professional", words):
        return "F; S; M; P" if "professional" not in words or "participant" in words else "S; M; P"
    named = (("famil", "F"), ("staff", "S"), ("manager", "M"), ("partner", "P"))
    return "; ".join(key for word, key in named if word in words)


def write_findings(seed, folder):
    for f in seed.findings:
        note = "\n".join(x for x in (f["note"], "Survey: " + f["survey"] if f["survey"] != "none" else "",
                                     "Against: " + f["against_other"] if f.get("against_other") else "") if x)
        folder.row("findings", key=f["id"], title=f["text"], kind=KINDS.get(f["kind"], f["kind"]), status="agreed",
                   fit="unjudged", section=GROUPS.get(f["group"], ""), groups=groups_of(f), issues="; ".join(f["issues"]),
                   note=note)
        folder.row("wordings", finding=f["id"], place="summary" if f["exec_line"] else "discussion", text=f["text"],
                   reference=f["refs"])
        if f["text_43"]:
            folder.row("wordings", finding=f["id"], place="discussion", text=f["text_43"], reference=f"report line {f['line_43']}")
        for role in ("for", "against"):
            for quote in f["quotes_" + role]:
                folder.row("evidence", finding=f["id"], target="quote:" + quote,
                           role="supports" if role == "for" else "contradicts", author="DG")
        for target, place, role, group, why in SURVEY_EVIDENCE.get(f["id"], ()):
            folder.row("evidence", finding=f["id"], target=target, place=place, role=role, group=group, rationale=why,
                       author="DG")


def write_convergence(seed, folder):
    for key, _, group, strand in SOURCES:
        folder.row("sources", key=key, name=key, group=group, strand=strand)
    known = {q["id"] for q in seed.quotes}
    for issue in seed.issues:
        folder.row("issues", key=issue["id"], title=issue["issue"], claim=issue["discussion_claim"], remark=issue["remark"])
        for key, column, group, strand in SOURCES:
            cell = issue[column].strip()
            silent = cell in ("0", "-", "")
            coverage = "asked"
            if silent and strand == "quantitative":
                coverage = "not-asked"
            elif silent and group == "F" and issue["id"] in INSIDE_THE_UNITS:
                coverage = "could-not-know"
            quotes = [q for q in dict.fromkeys(re.findall(r"Q-[A-Z]-\d+", cell)) if q in known]
            folder.row("positions", issue=issue["id"], source=key, coverage=coverage,
                       stance="none" if silent else STANCES.get(cell[0], "mixed"), note="" if silent else cell,
                       evidence="; ".join("quote:" + q for q in quotes))
        folder.row("verdicts", issue=issue["id"], kind=verdict(issue["verdict"]), rationale=issue["verdict"], rater="DG")


def verdict(text):
    words = text.upper()
    if words.startswith("DISSONANT"):
        return "dissonance"
    if words.startswith(("SINGLE GROUP", "NOT TESTABLE")):
        return "silence"
    if "PARTIAL" in words or words.startswith("COMPLEMENTARY"):
        return "partial"
    return "agreement"


def write_recommendations(seed, folder):
    themes = {t["id"] for t in seed.themes}
    findings = {f["id"] for f in seed.findings}
    for r in seed.recommendations:
        linked = [k for field in ("key_recommendation", "discussion_recommendation")
                  for k in re.findall(r"(?:KR|D)-[A-Z0-9]+", r[field]) if k in findings]
        folder.row("recommendations", key=r["id"], text=r["text"], section=r["section"], group=GROUPS[r["group"]],
                   findings="; ".join(dict.fromkeys(linked)), themes="; ".join(t for t in r["derives_from"] if t in themes),
                   quotes="; ".join(r["quotes_in_section"]))
    for c in seed.comments:
        about = ["code:" + w for w in re.findall(r"[A-Z]\d(?:\.\d+)*", c["responds_to"]) if w in themes]
        about += ["finding:" + w for w in re.findall(r"D-[A-Z]\d", c["responds_to"]) if w in findings]
        about += ["recommendation:" + r["id"] for r in seed.recommendations
                  if r["leadership_comment"] == c["id"]]
        folder.row("stakeholder-responses", key=c["id"], stakeholder="Leadership team", stance=c["stance"], gist=c["gist"],
                   text=c["text"], section=c["section"], respondsTo=c["responds_to"], about="; ".join(dict.fromkeys(about)))
