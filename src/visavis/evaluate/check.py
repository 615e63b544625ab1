from visavis.evaluation.check import *  # noqa
