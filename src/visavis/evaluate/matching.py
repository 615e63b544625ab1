from visavis.evaluation.matching import *  # noqa
