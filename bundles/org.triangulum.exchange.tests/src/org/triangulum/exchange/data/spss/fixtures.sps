* Makes the fixtures of the tests: pspp fixtures.sps, in this folder.
SET LOCALE='UTF-8'.
DATA LIST LIST (";") /respondent_number (F8.0) satisfaction_overall (F2.0) age (F5.1) word (A12) reason (A300)
  day (SDATE10) moment (DATETIME25.3) span (TIME11.2) tea (F1.0) coffee (F1.0) juice (F1.0) first (F1.0) second (F1.0).
BEGIN DATA
1;1;30.5;Zoë;kurz;2024/04/03;03-APR-2024 10:20:30.5;10:11:12.25;1;0;1;1;3
2;5;998;Łukasz;;1880/05/06;06-MAY-1880 00:00:00;30:00:00;0;0;1;2;.
3;9;.;XX;中文字;.;.;.;.;1;0;3;1
4;8;999.5;ñandú;long;1582/10/15;15-OCT-1582 23:59:59;00:00:01;1;1;1;.;2
5;3;-1.25;abcdefghijkl;;2000/02/29;29-FEB-2000 12:00:00;01:02:03;0;0;0;2;1
END DATA.
IF respondent_number = 4 reason = CONCAT(RPAD('start', 250, '.'), RPAD('middle', 40, '-'), 'the end').
VARIABLE LABELS satisfaction_overall 'Zufriedenheit über alles' reason 'Why, in own words' age 'Age in years'.
VALUE LABELS satisfaction_overall 1 'gar nicht' 5 'sehr' 8 'not asked' 9 'refused'
  /word 'XX' 'not known' 'Zoë' 'a name'
  /tea coffee juice 0 'no' 1 'yes' /first second 1 'bus' 2 'train' 3 'bicycle'.
MISSING VALUES satisfaction_overall (8, 9) /age (990 THRU HIGHEST) /word ('XX').
VARIABLE LEVEL satisfaction_overall (ORDINAL) age (SCALE) tea coffee juice first second respondent_number (NOMINAL).
MRSETS /MDGROUP NAME=$drinks LABEL='What they drink' VARIABLES=tea coffee juice VALUE=1
  /MCGROUP NAME=$travel LABEL='How they travel' VARIABLES=first second.
SAVE OUTFILE='plain.sav' /UNCOMPRESSED.
SAVE OUTFILE='compressed.sav' /COMPRESSED.
SAVE OUTFILE='packed.zsav' /ZCOMPRESSED.
* PSPP 1.6.2 writes an open range wrongly to portable files.
MISSING VALUES age (990 THRU 1000).
DELETE VARIABLES reason.
RENAME VARIABLES (respondent_number=RESP) (satisfaction_overall=SATIS).
EXPORT OUTFILE='portable.por'.
NEW FILE.
DATA LIST LIST /w (A12).
BEGIN DATA
aaa
END DATA.
MISSING VALUES w ('XX' 'YY').
SAVE OUTFILE='missing-texts.sav'.
