# SPDX-License-Identifier: EPL-2.0
"""Findings, evidence, convergence, recommendations and the leadership's responses."""
import re
from datasets import SURVEY_EVIDENCE
from transcripts import GROUPS

SOURCES = (("F-int", "families_interviews", "F", "qualitative"), ("F-svy", "families_survey", "F", "quantitative"),
           ("S-int", "staff_interviews", "S", "qualitative"), ("S-svy", "staff_survey", "S", "quantitative"),
           ("M-int", "managers", "M", "qualitative"), ("P-int", "partner_agencies", "P", "qualitative"))
# The questionnaires of each survey. The interview schedules are not in the report, so the interviews have none.
INSTRUMENTS = {"F-svy": "FEQ; SDQ; AWS; SCORE-15", "S-svy": "SAQ; SEQ"}
# The questions with fixed answers that ask about an issue, as the matrix of the digest cites them.
ITEMS = {"X01": "SAQ/SAQ2h; SAQ/SAQ2i", "X02": "SEQ/SEQ1; SEQ/SEQ3", "X04": "SAQ/SAQ2a; SAQ/SAQ2c", "X07": "FEQ/FEQ1; FEQ/FEQ2; FEQ/FEQ3",
         "X11": "SCORE-15/SCORE-total; SDQ/SDQ-total", "X12": "SEQ/SEQ5", "X20": "SAQ/SAQ2g", "X22": "SEQ/SEQ4", "X26": "FEQ/FEQ6",
         "X27": "FEQ/FEQ1; FEQ/FEQ2", "X32": "SEQ/SEQ3; SAQ/SAQ2b"}
# The figures that the survey columns of the matrix cite.
FIGURES = {("X01", "S-svy"): "reported-figure:SAQ2i; reported-figure:SAQ2h; analysis-run:risk-staff-families",
           ("X02", "S-svy"): "reported-figure:SEQ1; reported-figure:SEQ3",
           ("X04", "S-svy"): "reported-figure:SAQ2a; reported-figure:SAQ2c-agree",
           ("X07", "F-svy"): "analysis-run:FEQ1; analysis-run:FEQ2; analysis-run:FEQ3",
           ("X11", "F-svy"): "analysis-run:SCORE-15; analysis-run:SDQ-total",
           ("X12", "S-svy"): "reported-figure:SEQ5",
           ("X20", "S-svy"): "analysis-run:staff-confidence",
           ("X22", "S-svy"): "analysis-run:length-changed",
           ("X27", "F-svy"): "analysis-run:FEQ1; analysis-run:FEQ2",
           ("X32", "S-svy"): "reported-figure:SEQ3; analysis-run:anxious-stressed"}
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
        folder.row("sources", key=key, name=key, group=group, strand=strand, instruments=INSTRUMENTS.get(key, ""))
    known = {q["id"] for q in seed.quotes}
    for issue in seed.issues:
        folder.row("issues", key=issue["id"], title=issue["issue"], claim=issue["discussion_claim"], remark=issue["remark"],
                   items=ITEMS.get(issue["id"], ""))
        for key, column, group, strand in SOURCES:
            cell = issue[column].strip()
            silent = cell in ("0", "-", "")
            coverage = "asked"
            if silent and strand == "quantitative":
                coverage = "not-asked"
            elif silent and group == "F" and issue["id"] in INSIDE_THE_UNITS:
                coverage = "could-not-know"
            cited = [q for q in re.findall(r"Q-[A-Z]-\d+", cell) if q in known]
            evidence = ["quote:" + q for q in dict.fromkeys(cited + tagged(seed, issue["id"], key, group))]
            evidence += [e for e in FIGURES.get((issue["id"], key), "").split("; ") if e]
            open_answers = coverage == "asked" and strand == "quantitative" and (issue["id"], key) not in FIGURES
            folder.row("positions", issue=issue["id"], source=key, coverage=coverage,
                       stance="none" if silent else STANCES.get(cell[0], "mixed"), note="" if silent else cell,
                       evidence="; ".join(evidence), coverageReason="Raised in open answers" if open_answers else "")
        folder.row("verdicts", issue=issue["id"], kind=verdict(issue["verdict"]), rationale=issue["verdict"], rater="DG")


def tagged(seed, issue, source, group):
    """Quotes that the inventory assigns to the issue; open answers belong to the survey of the families."""
    if source == "S-svy":
        return []
    return [q["id"] for q in seed.quotes if issue in q["issues"] and not q["dup_of"] and GROUPS[q["group"]] == group
            and (q["form"] == "freetext") == (source == "F-svy")]


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
