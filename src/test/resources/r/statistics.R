# Reads tables of marks (table, application, expert, mark; nothing for a missing one) and writes what R's own packages make of
# them: table, name, value. Arguments: input, output.
suppressPackageStartupMessages({
  library(psych)
  library(lme4)
  library(MASS)
  library(robustbase)
})
args <- commandArgs(trailingOnly = TRUE)
marks <- read.csv(args[1], colClasses = c("integer", "factor", "factor", "numeric"))
out <- list()
tell <- function(table, name, value) out[[length(out) + 1]] <<- data.frame(table, name, value = as.numeric(value))

for (one in unique(marks$table)) {
  m <- droplevels(marks[marks$table == one, ])
  wide <- tapply(m$mark, list(m$application, m$expert), function(x) x[1])
  if (!anyNA(wide)) {
    icc <- suppressMessages(suppressWarnings(ICC(wide, missing = FALSE, lmer = FALSE)))$results
    for (i in 1:6) {
      for (column in c("ICC", "F", "p", "lower bound", "upper bound")) {
        tell(one, paste0("icc", i, " ", column), icc[i, column])
      }
    }
    # Blocks are experts, who rank the applications.
    tell(one, "chi-squared", friedman.test(t(wide))$statistic)
  }
  reml <- suppressMessages(suppressWarnings(lmer(mark ~ 1 + (1 | application) + (1 | expert), m,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10, maxfun = 1e5), check.conv.singular = "ignore"))))
  v <- as.data.frame(VarCorr(reml))
  for (g in c("application", "expert", "Residual")) tell(one, paste("var", g), v$vcov[v$grp == g])
  tell(one, "intercept", fixef(reml))
  ols <- lm(mark ~ C(application, contr.sum) + C(expert, contr.sum), m)
  for (e in levels(m$expert)) {
    at <- which(m$expert == e)[1]
    terms <- predict(ols, m[at, ], type = "terms")
    tell(one, paste("severity", e), terms[1, 2] - mean(sapply(levels(m$expert), function(x)
      predict(ols, transform(m[at, ], expert = factor(x, levels(m$expert))), type = "terms")[1, 2])))
  }
  x <- m$mark[m$application == m$application[1]]
  tell(one, "mean", mean(x))
  tell(one, "median", median(x))
  tell(one, "mad", mad(x, constant = 1))
  tell(one, "trimmed", mean(sort(x)[-c(1, length(x))]))
  walsh <- outer(x, x, "+") / 2
  tell(one, "hl", median(walsh[lower.tri(walsh, diag = TRUE)]))
  if (mad(x) > 0) {
    tell(one, "huber", suppressWarnings(huberM(x, k = 1.5, tol = 1e-13)$mu))
    tell(one, "huber MASS", suppressWarnings(huber(x, k = 1.5, tol = 1e-10)$mu))
  }
}
write.csv(do.call(rbind, out), args[2], row.names = FALSE)
