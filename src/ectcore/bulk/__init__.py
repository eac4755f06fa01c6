"""Plans for a whole cohort: a roster and a template to checked plans, in memory or in a folder.

making      a row to a checked plan in every format
streaming   chunks of rows through any concurrent.futures.Executor, in order
engine      the two together: `generate`
succession  a template and the one that a folder knew before
holders     whose an id is, by marks of names (likeness) in the list of a folder (listing)
folder      plans in a folder: one run at a time, nothing half-written, nothing lost
cohort      what came out of it in numbers
overview    those numbers as CSV and JSON
report      rejected rows handed back
workers     processes of this machine, or a Dask cluster
"""

from ectcore.bulk.cohort import CohortSummary
from ectcore.bulk.delivering import State
from ectcore.bulk.engine import generate
from ectcore.bulk.making import Made, MadeFile

__all__ = ["CohortSummary", "Made", "MadeFile", "State", "generate"]
