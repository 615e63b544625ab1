from visavis.evaluation.scores import *  # noqa
