# Draws the experts of a panel again in all ways and ranks, with numpy. Arguments: table, answers to write, places, runs.
# A row of the table is an application, a column an expert; marks are whole numbers. See MeasureBootstrap.java.
import sys
import time
from itertools import chain, combinations_with_replacement

import numpy as np


def places(marks, top):
    """Of each application: probability of a place, of the first, and both ends of the interval of ranks."""
    n, k = marks.shape
    every = combinations_with_replacement(range(k), k)
    drawn = np.fromiter(chain.from_iterable(every), np.intp).reshape(-1, k)
    counts = (drawn[:, :, None] == np.arange(k)).sum(axis=1)
    factorials = np.cumprod(np.r_[1, np.arange(1, k + 1)])
    weights = (factorials[k] // factorials[counts].prod(axis=1)).astype(float)

    # a row an application, a column a sample; all rests have the same number of marks, so that sums rank like means
    scores = np.take(marks, drawn[:, 0], axis=1)
    highest, lowest = scores.copy(), scores.copy()
    for expert in drawn.T[1:]:
        sampled = np.take(marks, expert, axis=1)
        scores += sampled
        np.maximum(highest, sampled, out=highest)
        np.minimum(lowest, sampled, out=lowest)
    scores -= highest
    scores -= lowest

    # comparing all with all in small whole numbers takes less time than sorting
    higher, equal = np.zeros_like(scores, np.uint8), np.zeros_like(scores, np.uint8)
    for other in scores:
        higher += other > scores
        equal += other == scores

    # what matters of a sample is how many are higher and how many equal
    above, alike = np.arange(n)[:, None], np.arange(1, n + 1)
    share = np.clip((top - above) / alike, 0, 1)
    inside, tally = np.empty(n), np.empty((n, n))
    for application, cell in enumerate(higher * np.int16(n) + equal - np.int16(1)):
        cells = np.bincount(cell, weights, n * n).reshape(n, n)
        inside[application] = (cells * share).sum()
        tally[application] = cells.sum(axis=1)

    total = float(k) ** k
    reached = 40 * tally.cumsum(axis=1)
    low = (reached >= total).argmax(axis=1) + 1
    high = (reached >= 39 * total).argmax(axis=1) + 1
    return np.column_stack((inside / total, tally[:, 0] / total, low, high))


marks = np.loadtxt(sys.argv[1], dtype=np.int16, delimiter=",")
milliseconds = []
for run in range(int(sys.argv[4])):
    began = time.perf_counter()
    answers = places(marks, int(sys.argv[3]))
    milliseconds.append((time.perf_counter() - began) * 1e3)
np.savetxt(sys.argv[2], answers, fmt=("%.17g", "%.17g", "%d", "%d"), delimiter=",")
print("%.2f %.2f" % (milliseconds[0], sorted(milliseconds)[len(milliseconds) // 2]))
