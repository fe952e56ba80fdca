# Draws the experts of a panel again in all ways and ranks, with R. Arguments: table, answers to write, places, runs.
# A row of the table is an application, a column an expert; marks are whole numbers. See MeasureBootstrap.java.

# Of each application: probability of a place, of the first, and both ends of the interval of ranks.
places <- function(marks, top) {
  n <- nrow(marks)
  k <- ncol(marks)
  drawn <- list(seq_len(k))
  for (j in seq_len(k - 1)) {
    last <- drawn[[j]]
    more <- k - last + 1L
    drawn <- c(lapply(drawn, rep, times = more), list(sequence(more, from = last)))
  }
  orderings <- factorial(k)
  for (expert in seq_len(k)) {
    orderings <- orderings / factorial(Reduce(`+`, lapply(drawn, `==`, expert)))
  }
  total <- k^k

  # a row a sample, a column an application; all rests have the same number of marks, so that sums rank like means
  by_expert <- t(marks)
  sampled <- lapply(drawn, function(expert) by_expert[expert, ])
  scores <- Reduce(`+`, sampled) - do.call(pmax.int, sampled) - do.call(pmin.int, sampled)

  # equal scores stand together once sorted: where their run begins is how many are higher
  samples <- length(orderings)
  keys <- rep.int(seq_len(samples) * (max(scores) + 1L), n) - as.vector(scores)
  order <- order(keys, method = "radix")
  sorted <- keys[order]
  begins <- which(c(TRUE, sorted[-1L] != sorted[-length(sorted)]))
  runs <- diff(c(begins, length(sorted) + 1L))
  higher <- (begins - 1L) %% n
  share <- numeric(length(keys))
  share[order] <- rep.int(pmin.int(1, pmax.int(0, (top - higher) / runs)), runs)
  rank <- integer(length(keys))
  rank[order] <- rep.int(higher, runs)
  dim(share) <- c(samples, n)

  cells <- rowsum(rep.int(orderings, n), rank + rep(seq.int(0L, by = n, length.out = n), each = samples), reorder = FALSE)
  tally <- numeric(n * n)
  tally[as.integer(rownames(cells)) + 1L] <- cells
  tally <- matrix(tally, n, n)
  reached <- 40 * apply(tally, 2, cumsum)
  cbind(
    drop(crossprod(share, orderings)) / total,
    tally[1, ] / total,
    colSums(reached < total) + 1,
    colSums(reached < 39 * total) + 1
  )
}

args <- commandArgs(trailingOnly = TRUE)
marks <- as.matrix(read.csv(args[1], header = FALSE))
milliseconds <- numeric(as.integer(args[4]))
for (run in seq_along(milliseconds)) {
  began <- Sys.time()
  answers <- places(marks, as.integer(args[3]))
  milliseconds[run] <- as.numeric(Sys.time() - began, units = "secs") * 1000
}
writeLines(sprintf("%.17g,%.17g,%d,%d", answers[, 1], answers[, 2], as.integer(answers[, 3]), as.integer(answers[, 4])), args[2])
cat(sprintf("%.2f %.2f\n", milliseconds[1], sort(milliseconds)[length(milliseconds) %/% 2 + 1]))
