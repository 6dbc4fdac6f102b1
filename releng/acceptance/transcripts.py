# SPDX-License-Identifier: EPL-2.0
"""Transcripts from excerpts: one document a main speaker, quotes and codings at their place in it."""
import re
from folder import utf16

GROUPS = {"Families": "F", "Families (free text)": "F", "Staff": "S", "Managers": "M", "Partner agencies": "P"}
STANCES = {"+": "positive", "-": "negative", "+-": "mixed", "rec": "neutral"}
# Words of the digest for speakers whom the report does not tell apart: their quotes have a group but no participant.
NOBODY = re.compile(r"unattributed|collective|^(family|family member|one |another |several |child or parent|adult|Social Worker$)")


def is_person(speaker):
    return not NOBODY.search(speaker)


def write_people(seed, folder):
    seen = {}
    for quote in seed.quotes:
        if is_person(quote["speaker"]):
            seen.setdefault(quote["speaker"], quote)
    for speaker, quote in sorted(seen.items()):
        folder.row("participants", key=speaker, label=speaker, role=quote["role"], group=GROUPS[quote["group"]])
    return seen


def document_of(excerpt):
    first = next(t["speaker"] for t in excerpt["turns"] if t["speaker"] != "Interviewer")
    if excerpt["form"] == "freetext":
        return "Open answers " + excerpt["theme"].removeprefix("Q.")
    if is_person(first):
        return "Interview " + first
    return excerpt["group"] + " (speaker not named)"


def write_transcripts(seed, folder):
    people = write_people(seed, folder)
    quotes = {q["id"]: q for q in seed.quotes}
    documents = {}
    for excerpt in seed.excerpts:
        documents.setdefault(document_of(excerpt), []).append(excerpt)
    for key, excerpts in documents.items():
        parts, position, speakers = [], 0, []
        for excerpt in excerpts:
            for turn in excerpt["turns"]:
                label = turn["speaker"] + ": "
                start = position + utf16(label)
                end = start + utf16(turn["text"])
                parts.append(label + turn["text"] + "\n")
                position = end + 1
                speakers.append(turn["speaker"])
                if "quote_id" in turn:
                    write_quote(folder, quotes[turn["quote_id"]], key, start, end)
            parts.append("\n")
            position += 1
        folder.text(f"documents/{key}.txt", "".join(parts))
        free = excerpts[0]["form"] == "freetext"
        names = list(dict.fromkeys(speakers))
        folder.row("documents", key=key, title=key, kind="open-answers" if free else "interview",
                   group=GROUPS[excerpts[0]["group"]], participants="; ".join(n for n in names if n in people),
                   stage="partial", source="Excerpts printed in the report")
        for name in names:
            role = "interviewer" if name == "Interviewer" else "participant"
            folder.row("speakers", document=key, key=name, role=role, participant=name if name in people else "")


def write_quote(folder, quote, document, start, end):
    stance = STANCES[quote["stance"]]
    person = quote["speaker"] if is_person(quote["speaker"]) else ""
    note = "; ".join(n for n in (quote["note"], quote["dup_kind"], quote["verbatim_note"]) if n)
    folder.row("quotes", key=quote["id"], document=document, start=start, end=end, text=quote["text"],
               participant=person, group=GROUPS[quote["group"]], stance=stance, note=note)
    folder.row("codings", document=document, start=start, end=end, text=quote["text"], code=quote["theme_id"],
               coder="DG", stance=stance)


def write_codebook(seed, folder):
    kinds = {"theme": "theme", "subtheme": "theme", "code": "code", "context": "context"}
    for key, title, kind in (("families", "Families", "framework"), ("free-text", "Families, open answers", "thematic"),
                             ("staff", "Staff", "thematic"), ("managers", "Managers", "framework"),
                             ("partners", "Partner agencies", "framework")):
        folder.row("codebooks", key=key, title=title, kind=kind)
    books = {"Families": "families", "Families (free text)": "free-text", "Staff": "staff", "Managers": "managers",
             "Partner agencies": "partners"}
    for theme in seed.themes:
        folder.row("codes", key=theme["id"], codebook=books[theme["group"]], parent=theme["parent"], name=theme["title"],
                   kind=kinds.get(theme["kind"], "category"), definition=theme["definition"],
                   source=f"report line {theme['line']}", group=GROUPS[theme["group"]])
