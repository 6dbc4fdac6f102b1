# Makes the fixtures of the tests: Rscript fixtures.R, in this folder. Needs the package haven.
library(haven)
d <- tibble::tibble(
  id = 1:5,
  score = labelled(c(1, 2, tagged_na("a"), tagged_na("z"), NA),
    c(no = 1, yes = 2, "refused to say" = tagged_na("a")), label = "Zufriedenheit über alles"),
  share = c(0.1, -101, 1e10, NA, 2.5),
  word = c("Zoë", "", "Łukasz", "中文字", "ñandú"),
  day = as.Date(c("2024-04-03", "1880-05-06", NA, "1960-01-01", "2000-02-29")),
  moment = as.POSIXct(c("2024-04-03 10:20:30", NA, "1880-05-06 00:00:00", "1960-01-01 00:00:01", "2000-02-29 12:00:00"),
    tz = "UTC"))
write_dta(d, "release-118.dta", version = 14)
write_dta(d, "release-119.dta", version = 15)
d$story <- c(strrep("long ", 500), "", "short", "x", "y")
write_dta(d, "long-text.dta", version = 14, strl_threshold = 10)
d$story <- NULL
d$word <- c("Zoe", "", "Lukasz", "x", "y")
attr(d$score, "label") <- "Satisfaction"
write_dta(d, "release-117.dta", version = 13)
write_dta(d, "release-115.dta", version = 12)
write_dta(d, "release-114.dta", version = 10)
write_dta(d, "release-113.dta", version = 8)
