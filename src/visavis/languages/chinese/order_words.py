"""Chinese: words and tags by which phrases are told when words are put in their order."""

from __future__ import annotations

ALONG = frozenset(("联同", "偕同", "会同"))
WITH, JOINING, TOWARD = frozenset("同与跟") | ALONG, frozenset("和"), frozenset("对向给")
AT, ABOUT = frozenset("在于"), frozenset(("就", "围绕"))
MEANS = frozenset(("透过", "通过"))
TOGETHER_WITH, AND = "与", "、"
COVERBS = WITH | JOINING | TOWARD | AT | ABOUT
ASPECT = frozenset("了过")
OF = "的"
ANSWERING = frozenset(("应约", "应询"))
NOMINAL = frozenset(["n", "nr", "ns", "nt", "nz", "nw", "PER", "LOC", "ORG", "s", "TIME", "t", "vn", "m", "q", "r", "f"])
TIME = frozenset(("TIME", "t"))
NAMES = frozenset(("PER", "nr"))
OF_STATES = frozenset(("LOC", "ORG", "ns", "nt"))
OF_NAMES = frozenset(("协商", "代表", "合作", "兼", "联合", "驻", "级"))  # verbs that are mostly parts of the names of bodies
VERBAL = frozenset(("v", "vd"))
# What brings in a clause before a noun that tells of a journey or a contact: 来 华 进行 国事 访问 的 法国 总统.
CLAUSE = frozenset(
    [
        "为",
        "来",
        "来华",
        "来访",
        "到访",
        "赴",
        "赴华",
        "抵",
        "前来",
        "前往",
        "访",
        "访问",
        "出访",
        "造访",
        "往访",
        "顺访",
        "参访",
        "出席",
        "参加",
        "正在",
        "正",
        "在",
        "应邀",
        "率",
        "率团",
    ]
)
# What stands at the end of a phrase of time, and at the beginning of the like elsewhere: 会谈 后, 出席 峰会 期间.
DURING = frozenset(("期间", "之际", "间隙", "场边", "之便"))
# What only says that a gathering is the frame of another contact: 出席 峰会 期间.
FRAME = "间隙"
WHEN = DURING | frozenset(["后", "前", "之后", "之前", "时", "以来", "以后", "以前"])
# What brings in who does it: 受到 总统 的 接见.
BY = frozenset(("被", "受到", "获", "获得", "得到", "接受"))
ACCEPTED = "接受"
# What goes on there, whose last sign brings in the place.
GOING_ON = frozenset(("正在", "仍在", "还在"))
# What tells of an earlier time, by itself or of something; and what does only by itself.
BEFORE, FORMERLY = "之前", "此前"
FAR = 22  # words in which such a phrase ends
LEAST = 3
# Tags of what was moved: 的 at the end of a clause that stands behind its noun, a noun that its prepositions follow.
LED, NOUN, SUFFERED = "led", "noun", "suffered"
