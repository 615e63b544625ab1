"""Old name of `visavis.evaluation`, until nothing asks for it."""

from visavis.evaluation import *  # noqa: F403
from visavis.evaluation import score_reports as evaluate  # noqa: F401
