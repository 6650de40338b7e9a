"""Runs the script behind the acceptance table without its rounding, for test/golden/domainTable.test.ts.

    python3 test/golden/domain/fullPrecision.py PATH/domain_check.py

prints a JSON object: row id to output, the same text as in the table with every digit of each number.
"""

import json
import re
import sys

with open(sys.argv[1], encoding="utf8") as file:
    source = file.read()
unrounded = source.replace('return f"{x:.{d}f}"', "return repr(float(x))")
unrounded = re.sub(r":\.\d+f\}", "!r}", unrounded)
assert unrounded != source
names = {"__name__": "unrounded"}
exec(compile(unrounded, sys.argv[1], "exec"), names)
print(json.dumps({row[0]: str(row[3]) for row in names["ROWS"]}))
