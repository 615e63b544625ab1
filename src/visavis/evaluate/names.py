from visavis.evaluation.names import *  # noqa
