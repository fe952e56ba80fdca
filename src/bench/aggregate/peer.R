# Drop one highest and one lowest of seven weighted totals, mean of five, half up to two places: in whole numbers, so that the
# published scores are exact. Arguments: marks.csv weights.csv output.csv
library(data.table)
args <- commandArgs(trailingOnly = TRUE)
marks <- fread(args[1])
weights <- fread(args[2])
marks[weights, on = "indicator", w := i.weight]
sheets <- marks[, .(t = sum(w * round(mark * 10))), by = .(application, expert)]
scores <- sheets[, .(s = sum(t) - max(t) - min(t)), by = application]
# s / 5 / 1000 is the score; in hundredths s / 50, half up
scores[, published := (s + 25) %/% 50]
setorder(scores, -s)
fwrite(scores[, .(application, published)], args[3])
