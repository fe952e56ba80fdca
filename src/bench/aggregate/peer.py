# Drop one highest and one lowest of seven weighted totals, mean of five, half up to two places: in whole numbers, so that the
# published scores are exact. Arguments: marks.csv weights.csv output.csv
import sys

import pandas as pd

marks = pd.read_csv(sys.argv[1], dtype={"application": "category", "expert": "category", "indicator": "category"})
weights = pd.read_csv(sys.argv[2]).set_index("indicator")["weight"]
units = (marks["mark"] * 10).round().astype("int64")
marks["t"] = units * marks["indicator"].map(weights).astype("int64")
sheets = marks.groupby(["application", "expert"], observed=True, sort=False)["t"].sum()
by_application = sheets.groupby(level=0, observed=True, sort=False)
s = by_application.sum() - by_application.max() - by_application.min()
# s / 5 / 1000 is the score; in hundredths s / 50, half up
result = pd.DataFrame({"s": s, "published": (s + 25) // 50}).sort_values("s", ascending=False)
result["published"].to_csv(sys.argv[3])
