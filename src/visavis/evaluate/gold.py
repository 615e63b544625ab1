from visavis.evaluation.gold import *  # noqa
