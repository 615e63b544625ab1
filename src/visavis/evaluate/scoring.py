from visavis.evaluation.scoring import *  # noqa
