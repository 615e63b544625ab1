from visavis.evaluation.plain import *  # noqa
