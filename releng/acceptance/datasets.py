# SPDX-License-Identifier: EPL-2.0
"""Survey data: one row a person where the printed tables fix every row, printed percentages as weights elsewhere."""
from instruments import AWS_SCALES, SDQ_SCALES

LENGTH = ["under 1 year", "1-2 years", "3-5 years", "6-10 years", "over 10 years"]
TRAINING = ["administration", "formal, not social care", "degree in social work", "in clinical training", "health professional",
            "social work and therapeutic"]
SIDES = ("strongly_agree", "slightly_agree", "slightly_disagree", "strongly_disagree")
AGREE = {1: "strongly agree", 2: "slightly agree", 3: "slightly disagree", 4: "strongly disagree"}
JOINT = "The joint distribution with other items was not printed, so each item stands in a dataset of its own."


def column(key, label, level="ordinal", item="", labels=None, role="answer", missing=None):
    meta = {"key": key, "label": label, "level": level, "role": role, "item": item,
            "valueLabels": [{"value": v, "label": t} for v, t in (labels or {}).items() if t]
            + [{"value": v, "label": t, "missing": m} for v, t, m in (missing or ())]}
    return {k: v for k, v in meta.items() if v}


def write(folder, key, title, columns, rows, administration="", unit="person", description="", source=""):
    meta = {"title": title, "description": description, "rowUnit": unit, "source": source, "administration": administration,
            "columns": columns}
    folder.document(f"datasets/{key}.json", {k: v for k, v in meta.items() if v})
    folder.values(key, [c["key"] for c in columns], rows)


def spread(counts):
    """[(row, count)] as that many rows."""
    return [row for row, count in counts for _ in range(int(count))]


def family(seed, folder):
    for n, label, header, word, anchor in ((1, "Listened to", "code,label,frequency", "listen", "as much as wanted"),
                                           (2, "Easy to talk to", "code,label,frequency", "Very easy", "very easy"),
                                           (3, "Helpful", "code,label,frequency", "Very Helpful", "very helpful")):
        table = seed.table(header, word)
        rows = spread(([int(r["code"])], r["frequency"]) for r in table if r["code"].isdigit())
        rows += [["!missing"]] * (29 - len(rows))
        write(folder, f"feq-{n}", f"Family experience, item {n}",
              [column(f"FEQ{n}", label, item=f"FEQ{n}", labels={1: "not at all", 5: anchor})], rows, "FEQ-2013",
              description=JOINT, source=f"Table {n} of section 3.1.2")
    clear = seed.table("category,frequency,percent_reported", "Unsure")
    write(folder, "feq-6", "Family experience, item 6",
          [column("FEQ6", "Clear what the unit works on", "nominal", "FEQ6", {1: "yes", 2: "no", 3: "unsure, missing or not applicable"})],
          spread(([i + 1], r["frequency"]) for i, r in enumerate(clear)), "FEQ-2013", description=JOINT, source="Table 4 of section 3.1.2")
    score = seed.table("type_of_family_member")
    write(folder, "score-15", "SCORE-15 total, as printed: n, mean and SD by respondent",
          [column("respondent", "Respondent", "nominal", role="group", labels={i + 1: r["type_of_family_member"] for i, r in enumerate(score[:3])}),
           column("n", "n", "ratio", role="attribute"), column("mean", "Mean", "interval", role="score"),
           column("sd", "SD", "interval", role="attribute")],
          [[i + 1, r["N"], r["mean"], r["std_deviation"]] for i, r in enumerate(score[:3])], "SCORE-15-2013",
          unit="group of respondents", description="Single scores were not printed.", source="Table 5 of section 3.1.2")
    aws = seed.table("scale,HoH_normal")
    for (key, label), r in zip(AWS_SCALES, aws):
        counts = [([head, band], r[f"{prefix}_{name}"]) for head, prefix in ((1, "HoH"), (2, "NonHoH"))
                  for band, name in enumerate(("normal", "borderline", "high"))]
        write(folder, "aws-" + key, "Adult wellbeing: " + label.lower(),
              [column("head", "Head of household", "nominal", role="attribute", labels={1: "head", 2: "not head"}),
               column(key, label, item="AWS-" + key, labels={0: "normal", 1: "borderline", 2: "high"})],
              spread(counts), "AWS-2013", "adult", JOINT, "Table 6 of section 3.1.2")
    sdq = seed.table("scale,normal_n")
    for (key, label), r in zip(SDQ_SCALES, sdq):
        counts = [([band], r[name + "_n"]) for band, name in enumerate(("normal", "borderline", "abnormal"))]
        write(folder, "sdq-" + key, "Strengths and difficulties: " + label.lower(),
              [column(key, label, item="SDQ-" + key, labels={0: "normal", 1: "borderline", 2: "abnormal"})],
              spread(counts), "SDQ-2013", "child", JOINT, "Table 7 of section 3.1.2")


def staff(seed, folder):
    roles = seed.table("role,n,percent")
    write(folder, "staff-role", "Staff by role", [column("SAQ1a", "Role", "nominal", "SAQ1a",
          {1: "face-to-face work", 2: "supervisory", 3: "management or administration"})],
          spread(([i + 1 if i < 3 else "!missing"], r["n"]) for i, r in enumerate(roles)), "SAQ-2013", source="Table 1 of section 3.2.2")
    anxious = seed.table("length,strongly_agree")
    rows = spread(([i + 1, j + 1], r[side]) for i, r in enumerate(anxious[:5]) for j, side in enumerate(SIDES))
    write(folder, "staff-anxiety", "Staff: length of experience and anxiety",
          [column("SAQ1d", "Length of experience", item="SAQ1d", labels=dict(enumerate(LENGTH, 1))),
           column("SAQ2b", "Anxious at times", item="SAQ2b", labels=AGREE)],
          rows + [["!missing", "!missing"]] * (175 - len(rows)), "SAQ-2013",
          description="171 rows are fixed by the printed table. The other 4 of 175 lack at least one answer; both are set missing.",
          source="Table 3 of section 3.2.2")
    training, confident = seed.table("training,n,percent"), seed.table("training,strongly_agree")
    rows = []
    for i, (total, r) in enumerate(zip(training, confident)):
        answers = spread(([i + 1, j + 1], r[side]) for j, side in enumerate(SIDES))
        rows += answers + [[i + 1, "!missing"]] * (int(total["n"]) - len(answers))
    write(folder, "staff-confidence", "Staff: training and confidence",
          [column("SAQ1b", "Training", "nominal", "SAQ1b", dict(enumerate(TRAINING, 1))),
           column("SAQ2g", "Confident of skills", item="SAQ2g", labels=AGREE)],
          rows + [["!missing", "!missing"]] * (175 - len(rows)), "SAQ-2013",
          source="Tables 2 and 5 of section 3.2.2")
    write(folder, "staff-changed", "Staff experience, item 4, as printed percentages",
          [column("SEQ4", "Changed the way I work", item="SEQ4", labels={1: "disagree", 3: "slightly agree", 4: "strongly agree"},
                  missing=((5, "not applicable", "not-applicable"),)),
           column("count", "Printed percentage", "ratio", role="count")],
          [[1, 6], [3, 28], [4, 34], [5, 32]], "SEQ-2013", "printed percentage",
          "Counts were not printed: the weights are percentages, so no test is meaningful.", "Section 3.2.2.2")
    write(folder, "interviewed-staff", "Interviewed staff: preference and role",
          [column("SEQ5", "Prefer the model", item="SEQ5", labels={2: "slightly disagree", 3: "slightly agree", 4: "strongly agree"},
                  missing=((5, "not applicable", "not-applicable"),))],
          spread((([2], 4), ([3], 3), ([4], 5), ([5], 1))), source="Section 3.2.1")


def sampling(seed, folder):
    def counts(key, title, name, table, source, unit="person"):
        write(folder, key, title, [column(name, title, "nominal", role="attribute", labels=dict(enumerate((t for t, _ in table), 1)))],
              spread(([i + 1], n) for i, (_, n) in enumerate(table)), unit=unit, source=source)
    counts("interviewed-roles", "Interviewed staff by role", "role", (("consultant social worker", 3), ("social worker", 4), ("unit coordinator", 3), ("clinician", 3)), "line 716")
    counts("interview-volunteers", "Staff interested in an interview by unit type", "unit", (("Access", 19), ("CIN", 11), ("LAC", 5)), "line 683")
    counts("managers-sex", "Interviewed managers by sex", "sex", (("male", 4), ("female", 6)), "line 720")
    counts("feq-respondents", "Family experience respondents", "respondent", (("head of household", 13), ("not head", 8), ("child", 8)), "lines 801 and 1319")
    counts("sdq-children", "Children rated by sex", "sex", (("male", 11), ("female", 11)), "line 1347", "child")


def write_datasets(seed, folder):
    family(seed, folder)
    staff(seed, folder)
    sampling(seed, folder)


COLLAPSE = "agree:1|2;disagree:3|4"
CLINICAL = "non-clinical:1|2;clinical:3|4|5|6"
CORRELATIONS = (("supported-helpful", "Supported at work and helpful service", .43, 165),
                ("length-changed", "Length of experience and changed way of working", -.24, 114),
                ("anxious-stressed", "Anxious at times and stressed", -.41, 166),
                ("risk-staff-families", "Risk to staff and risk to families", .58, 162))


def analyses():
    def run(key, title, analysis, dataset="", variables="", by="", **parameters):
        fields = {"variables": variables, "by": by, **{k: str(v) for k, v in parameters.items()}}
        entry = {"key": key, "title": title, "analysis": analysis, "dataset": dataset,
                 "parameters": {k: v for k, v in fields.items() if v}}
        return {k: v for k, v in entry.items() if v}
    yield run("FEQ1", "Families felt listened to", "frequencies", "feq-1", "FEQ1", top=2)
    yield run("FEQ2", "Families found it easy to talk", "frequencies", "feq-2", "FEQ2", top=2)
    yield run("FEQ3", "Families found social care helpful", "frequencies", "feq-3", "FEQ3", top=2)
    yield run("FEQ6", "Families clear what the unit works on", "frequencies", "feq-6", "FEQ6")
    for key, label in SDQ_SCALES:
        yield run("SDQ-" + key, label + ": bands", "frequencies", "sdq-" + key, key)
        yield run("SDQ-" + key + "-norm", label + ": abnormal against the norm of 10 %", "binomial-test", "sdq-" + key, key,
                  success="2", p0="0.1", alternative="greater")
    for key, label in AWS_SCALES:
        yield run("AWS-" + key, label + " by head of household", "crosstab", "aws-" + key, "head," + key)
    yield run("SCORE-15", "SCORE-15 by respondent", "anova", summary="Child:8:31.5:6.9;Head of household:13:29.4:12;Not head:7:30.3:12")
    yield run("staff-response", "Staff response", "proportion", successes=175, n=303)
    yield run("staff-role", "Staff by role", "frequencies", "staff-role", "SAQ1a", base="all")
    yield run("staff-training", "Staff by training", "frequencies", "staff-confidence", "SAQ1b", base="all")
    yield run("staff-confident", "Staff confident of their skills", "frequencies", "staff-confidence", "SAQ2g", base="all", top="1|2")
    yield run("staff-anxiety", "Length of experience and anxiety", "crosstab", "staff-anxiety", "SAQ1d,SAQ2b", **{"collapse.SAQ2b": COLLAPSE})
    yield run("staff-confidence", "Training and confidence", "crosstab", "staff-confidence", "SAQ1b,SAQ2g",
              **{"collapse.SAQ1b": CLINICAL, "collapse.SAQ2g": COLLAPSE})
    yield run("staff-changed", "Staff: the model changed the way I work", "frequencies", "staff-changed", "SEQ4", base="applicable", top=2)
    yield run("interviewed-staff", "Interviewed staff prefer the model", "frequencies", "interviewed-staff", "SEQ5")
    for key, title, r, n in CORRELATIONS:
        yield run(key, title, "spearman", r=r, n=n)


FIGURES = (("SEQ1", "Staff who feel well supported", "92 %", "valid answers", "sections 3.2.2.2 and 4.3", "S"),
           ("SEQ2", "Staff who find the service helpful to families", "99 %", "valid answers", "sections 3.2.2.2 and 4.3", "S"),
           ("SEQ3", "Staff who feel stressed by their work", "71 %", "not stated", "section 3.2.2.2", "S"),
           ("SEQ5", "Staff who prefer the model", "93 %", "applicable answers, about 126 of 175", "sections 3.2.2.2 and 4.3", "S"),
           ("SAQ2a", "Staff interested in theories", "94 %", "175", "section 3.2.2.3", "S"),
           ("SAQ2c-agree", "Staff who find a range of models more important", "71 %", "175", "section 4.4.1.2", "S"),
           ("SAQ2c-disagree", "Staff who do not find a range of models more important", "27 %", "175", "section 3.2.2.3", "S"),
           ("SAQ2f", "Staff who easily find a colleague", "96 %", "175", "section 3.2.2.3", "S"),
           ("SAQ2h", "Staff who expect less risk to staff", "76 %", "not stated", "section 3.2.2.3", "S"),
           ("SAQ2i", "Staff who expect less risk to children and families", "87 %", "not stated", "section 3.2.2.3", "S"),
           ("vacancies", "Vacancy rate, against about 25 % in the country", "10 %", "posts, October 2014", "section 3.2.1.4.2", ""))


# Where a figure would speak for neither side, and what more than that says: half of the staff; the national vacancy rate.
NEUTRAL = {"SEQ1": ("50 %", "high-is-better"), "SEQ2": ("50 %", "high-is-better"), "SEQ3": ("50 %", "high-is-worse"),
           "SEQ5": ("50 %", "high-is-better"), "SAQ2a": ("50 %", "high-is-better"), "SAQ2c-agree": ("50 %", "high-is-better"),
           "SAQ2f": ("50 %", "high-is-better"), "SAQ2h": ("50 %", "high-is-better"), "SAQ2i": ("50 %", "high-is-better"),
           "vacancies": ("25 %", "high-is-worse")}


def write_figures(folder):
    for key, what, printed, base, place, group in FIGURES:
        neutral, polarity = NEUTRAL.get(key, ("", ""))
        folder.row("reported-figures", key=key, what=what, printed=printed, base=base, place=place, group=group,
                   neutral=neutral, polarity=polarity)


def _figure(key, role="supports", group="S", why=""):
    return ("reported-figure:" + key, "", role, group, why)


def _run(key, place, role="supports", group="F", why=""):
    return ("analysis-run:" + key, place, role, group, why)


SURVEY_EVIDENCE = {
    "KF-F1": (_run("FEQ1", "FEQ1.top2.percent"), _run("FEQ3", "FEQ3.top2.percent"), _run("FEQ2", "FEQ2.top2.percent"),
              _run("FEQ6", "FEQ6.code.1.percent", "context"),
              _run("FEQ1", "FEQ1.code.1.percent", "contradicts", why="rated not at all listened to")),
    "KF-F2": (_run("FEQ2", "FEQ2.top2.percent"), _run("FEQ2", "FEQ2.code.1.percent", "contradicts", why="rated not at all easy to talk to")),
    "KF-F4": (_run("FEQ6", "FEQ6.code.2.percent", "supports", why="not clear what the unit works on"),),
    "KF-S1": (_figure("SEQ5"), _figure("SEQ1"), _figure("SEQ2"), _figure("SAQ2h"), _figure("SAQ2i"), _figure("SEQ3", "contradicts", why="the same staff report stress"),
              _run("supported-helpful", "rho", "supports", "S"), _run("risk-staff-families", "rho", "supports", "S")),
    "KF-S2": (_figure("SAQ2f"), _figure("SEQ1"), _run("supported-helpful", "rho", "supports", "S")),
    "KF-S3": (_figure("SAQ2c-agree"), _figure("SAQ2c-disagree", "contradicts")),
    "KF-S4": (_figure("vacancies", "qualifies", "S", "vacancies are below the national rate"),),
    "KF-S5": (_run("staff-changed", "SEQ4.top2.percent", "supports", "S"), _run("length-changed", "rho", "qualifies", "S"), _figure("SAQ2c-disagree")),
    "KF-S7": (_run("staff-confidence", "p", "supports", "S", "confidence differs by training"),),
    "KF-M2": (_figure("SAQ2a"),),
    "KF-M3": (_figure("SEQ1"), _figure("SEQ3", "contradicts")),
    "KF-M7": (_figure("vacancies", "contradicts", "S", "the vacancy rate is below the national one"),),
    "D-I1": (_run("supported-helpful", "rho", "supports", "S"), _run("risk-staff-families", "rho", "supports", "S")),
    "D-I2": (_figure("SAQ2c-agree"), _figure("SAQ2c-disagree", "contradicts")),
    "D-I3": (_run("FEQ1", "FEQ1.top2.percent"), _run("FEQ2", "FEQ2.top2.percent"), _run("FEQ3", "FEQ3.top2.percent"), _run("FEQ6", "FEQ6.code.1.percent")),
    "D-C1": (_figure("vacancies", "qualifies", "S"),),
    "D-C5": (_run("staff-confidence", "p", "supports", "S"),),
    "D-R3": (_figure("vacancies", "qualifies", "S"),),
    "D-S": (_figure("SEQ5"),),
}
