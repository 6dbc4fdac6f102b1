# SPDX-License-Identifier: EPL-2.0
"""The six instruments with reported results. Wordings come from the report's Appendix 4; standardised scales have keys only."""

AGREE_LOW = [(1, "strongly agree"), (2, "slightly agree"), (3, "slightly disagree"), (4, "strongly disagree")]
AGREE_HIGH = [(1, "strongly disagree"), (2, "slightly disagree"), (3, "slightly agree"), (4, "strongly agree")]


def options(pairs, not_applicable=None):
    rows = [{"code": code, "label": label} for code, label in pairs]
    if not_applicable is not None:
        rows.append({"code": not_applicable, "label": "not applicable", "missing": "not-applicable"})
    return rows


def item(key, label, response="", wording="", kind="single", level="ordinal", **more):
    fields = {"key": key, "label": label, "wording": wording, "kind": kind, "level": level, "responseSet": response, **more}
    return {k: v for k, v in fields.items() if v}


def family_experience(seed):
    lines = {4: 4159, 5: 4161, 6: 4163, 7: 4164}
    wording = {n: seed.line(number).split(". ", 1)[1] for n, number in lines.items()}
    sets = [{"key": "listened", "polarity": "high-is-better", "options": options([(1, "not at all"), (2, ""), (3, ""), (4, ""), (5, "as much as wanted")])},
            {"key": "easy", "polarity": "high-is-better", "options": options([(1, "not at all"), (2, ""), (3, ""), (4, ""), (5, "very easy")])},
            {"key": "helpful", "polarity": "high-is-better", "options": options([(1, "not at all"), (2, ""), (3, ""), (4, ""), (5, "very helpful")])},
            {"key": "yes-no", "options": options([(1, "yes"), (2, "no"), (3, "unsure, missing or not applicable")])}]
    # The stems of items 1 to 3 are cut in the text layer of the report: no wording rather than a guessed one.
    items = [item("FEQ1", "Listened to", "listened"), item("FEQ2", "Easy to talk to", "easy"), item("FEQ3", "Helpful", "helpful"),
             item("FEQ4", "What helped", wording=wording[4], kind="text", level="nominal"),
             item("FEQ5", "What did not help", wording=wording[5], kind="text", level="nominal"),
             item("FEQ6", "Clear what the unit works on", "yes-no", wording[6], level="nominal"),
             item("FEQ7", "Anything else", wording=wording[7], kind="text", level="nominal")]
    return {"key": "FEQ", "name": "Family Experience Questionnaire", "abbreviation": "FEQ", "version": "2013",
            "kind": "questionnaire", "respondent": "every family member able to complete it", "subject": "the unit",
            "status": "done", "responseSets": sets, "items": items}


def staff_attitudes(seed):
    lines = {"2a": 4283, "2b": 4288, "2c": 4293, "2d": 4298, "2e": 4304, "2f": 4310, "2g": 4315, "2h": 4321, "2i": 4326}
    labels = {"2a": "Interested in theories", "2b": "Anxious at times", "2c": "Range of models over a shared one",
              "2d": "Want to work with the families", "2e": "Creativity over book knowledge", "2f": "Easily find a colleague",
              "2g": "Confident of skills", "2h": "Risk to staff will decrease", "2i": "Risk to families will decrease"}
    sets = [{"key": "agree", "polarity": "high-is-less", "options": options(AGREE_LOW)},
            {"key": "role", "options": options([(1, "face-to-face work"), (2, "supervisory"), (3, "management or administration")])},
            {"key": "training", "options": options([(1, "administration"), (2, "formal, not social care"), (3, "degree in social work"),
                                                    (4, "in clinical training"), (5, "health professional"), (6, "social work and therapeutic")])},
            {"key": "length", "polarity": "high-is-more", "options": options([(1, "under 1 year"), (2, "1-2 years"), (3, "3-5 years"),
                                                                             (4, "6-10 years"), (5, "over 10 years")])}]
    items = [item("SAQ1a", "Role", "role", level="nominal"), item("SAQ1b", "Training", "training", level="nominal"),
             item("SAQ1d", "Length of experience", "length", seed.line(4275).split(") ", 1)[1])]
    items += [item("SAQ" + k, labels[k], "agree", seed.line(n).split(") ", 1)[1], section="beliefs") for k, n in lines.items()]
    items.append(item("SAQ3", "Anything important", wording=seed.line(4333), kind="text", level="nominal"))
    return {"key": "SAQ", "name": "Staff Attitudes Questionnaire", "abbreviation": "SAQ", "version": "2013", "kind": "questionnaire",
            "respondent": "staff", "subject": "self", "status": "done",
            "citation": "Shortened from PREACHY, itself from CMPPQ (Watson et al. 2005)", "responseSets": sets, "items": items}


def staff_experiences(seed):
    lines = {1: 4347, 2: 4350, 3: 4352, 4: 4354, 5: 4356}
    labels = {1: "Well supported", 2: "Service helpful", 3: "Stressed", 4: "Changed the way I work", 5: "Prefer the model"}
    skip = "not applicable in a first job in social care"
    sets = [{"key": "agree", "polarity": "high-is-more", "options": options(AGREE_HIGH)},
            {"key": "agree-na", "polarity": "high-is-more", "options": options(AGREE_HIGH, 5)}]
    items = [item(f"SEQ{n}", labels[n], "agree-na" if n > 3 else "agree", seed.line(line).split(". ", 1)[1],
                  skipRule=skip if n > 3 else "") for n, line in lines.items()]
    return {"key": "SEQ", "name": "Staff Experiences Questionnaire", "abbreviation": "SEQ", "version": "2013", "kind": "questionnaire",
            "respondent": "staff", "subject": "self", "status": "done", "responseSets": sets, "items": items}


def bands(prefix, low, middle, high, names):
    sets = [{"key": "band", "polarity": "high-is-worse", "options": options([(0, low), (1, middle), (2, high)])}]
    return sets, [item(prefix + "-" + key, label, "band", kind="band") for key, label in names]


SDQ_SCALES = (("total", "Total difficulties"), ("emotional", "Emotional symptoms"), ("conduct", "Conduct problems"),
              ("hyperactivity", "Hyperactivity"), ("peer", "Peer problems"), ("prosocial", "Prosocial"), ("impact", "Impact"))
AWS_SCALES = (("depression", "Depression"), ("anxiety", "Anxiety"), ("outward", "Outward irritability"), ("inward", "Inward irritability"))


def standardised():
    sdq_sets, sdq_items = bands("SDQ", "normal", "borderline", "abnormal", SDQ_SCALES)
    aws_sets, aws_items = bands("AWS", "normal", "borderline", "high", AWS_SCALES)
    yield {"key": "SDQ", "name": "Strengths and Difficulties Questionnaire, parent version with impact supplement", "abbreviation": "SDQ",
           "kind": "standardised scale", "respondent": "parent", "subject": "child", "status": "done",
           "citation": "Goodman 1997, J Child Psychol Psychiatry 38:581-586", "licence": "Items are under copyright and not held here",
           "responseSets": sdq_sets, "items": sdq_items}
    yield {"key": "AWS", "name": "Adult Wellbeing Scale", "abbreviation": "AWS", "kind": "standardised scale", "respondent": "adult",
           "subject": "self", "status": "done", "citation": "Snaith et al. 1978, Br J Psychiatry 132:163-171",
           "responseSets": aws_sets, "items": aws_items}
    yield {"key": "SCORE-15", "name": "SCORE-15 index of family functioning", "abbreviation": "SCORE-15", "kind": "standardised scale",
           "respondent": "family members of 10 years or older", "subject": "family", "status": "done",
           "citation": "Stratton et al. 2010, J Family Therapy 32:232-258",
           "items": [item("SCORE-total", "Total, 15 (well) to 75 (poorly)", kind="number", level="interval")]}


def write_instruments(seed, folder):
    for instrument in (family_experience(seed), staff_attitudes(seed), staff_experiences(seed), *standardised()):
        folder.document(f"instruments/{instrument['key']}.json", instrument)
    for instrument, group in (("FEQ", "F"), ("SDQ", "F"), ("AWS", "F"), ("SCORE-15", "F"), ("SAQ", "S"), ("SEQ", "S")):
        folder.row("administrations", key=instrument + "-2013", instrument=instrument, group=group, timePoint="baseline",
                   mode="researcher-assisted" if group == "F" else "self-completed at the unit meeting")
