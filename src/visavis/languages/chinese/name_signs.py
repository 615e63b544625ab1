"""Chinese: the signs that names of people are written with, at home, in Japan and in the rest of the world."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Signs that foreign names are written with.
SOUNDS = frozenset(
    "黑谢易拜烈斐汀修摩麦慕蕾彻莲毕黛柯逊姗婕莎川培卜罕契优汗戴坚妮奈缅焦策翰歇娅薇略敦侯纪茂采嘎额泉娃彦那捷保琴叙珊贲拓桑蓬披颂差猜巴披威吞敏昂钦昔侬坤素帕奔阮黎裴邦穹"
    "阿埃艾爱安昂奥巴白班邦鲍贝本比彼边别宾波勃伯博布察查柴昌楚茨茨达大丹当道德邓登迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰冯佛夫弗福富盖甘冈高戈格根贡古瓜圭哈海汉豪赫亨洪胡怀霍基吉季加贾江杰"
    "金津卡凯坎康考科克肯孔库夸昆拉莱赖兰朗劳勒雷黎里丽利莉连廉良列林琳隆龙卢鲁路伦罗洛吕马玛迈曼芒毛梅门蒙米密敏明莫默姆穆纳娜乃南瑙内嫩尼年涅宁纽农努诺欧帕潘庞佩彭皮平珀普奇齐恰乔切钦丘"
    "琼热仁日荣茹瑞若萨塞赛桑瑟森沙山尚绍舍申圣施什史舒朔斯松苏索塔泰坦汤唐陶特滕提廷通图土吐托瓦万旺威韦维魏温文翁沃乌伍武西希锡夏香肖辛欣休许雅亚延扬姚耶叶伊因英尤于约宰赞泽扎詹章哲珍治朱卓兹宗祖佐"
)
# What most names of people from China begin with.
SURNAMES = "亓邸敬揭鄢晋王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤傅柴耿华毕从乐俞戚桂赖卞褚卫尤施喻柏窦章葛奚郎鲁昌苗凤柳酆鲍费廉岑倪滕殷邬皮齐康伍卜穆萧湛祁禹狄米贝臧伏谈茅庞纪舒屈项祝阮蓝闵席季麻路娄危童颜梅盛刁骆樊凌霍虞柯昝房裘缪干宗宣贲郁杭洪包诸左吉钮嵇邢滑裴荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井巫乌焦巴弓牧隗山谷车宓蓬郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖符景詹束幸司韶郜蓟薄宿怀蒲邰鄂索咸籍卓蔺屠蒙池乔阴胥苍闻莘党翟贡劳逄姬申扶堵冉宰郦雍璩桑濮牛寿边扈燕冀郏浦尚农温庄晏瞿阎充慕茹习宦艾鱼易慎戈庾终暨居衡弘匡寇禄阙殴殳沃蔚夔隆巩厍聂晁勾敖融冷訾辛阚简饶毋沙乜养鞠须丰巢关蒯查荆游竺逯盖桓谌丘佟佘苟代岳涂楚仝商佴伯"
# Japanese family names, in simplified signs.
# fmt: off
JAPANESE = (
    "三上", "三宅", "上川", "上田", "上野", "中山", "中岛", "中川", "中村", "中田", "中西", "中谷", "丸山", "久保", "二阶", "井上", "井出", "今井", "今村", "伊东", "伊藤",
    "佐佐木", "佐佐江", "佐藤", "佐野", "冈本", "冈村", "冈田", "冈野", "冨田", "前原", "前田", "加纳", "加藤", "北村", "千叶", "吉川", "吉村", "吉田", "和田", "园浦",
    "园田", "坂本", "城内", "堀井", "堀内", "増子", "増田", "大串", "大塚", "大岛", "大泽", "大西", "大野", "大鹰", "太田", "奥田", "宇山", "宇都", "安倍", "安藤", "实生",
    "宫本", "宫泽", "富田", "小川", "小林", "小池", "小泉", "小泽", "小渊", "小野", "小野寺", "山上", "山下", "山中", "山口", "山崎", "山本", "山田", "山野", "岛川",
    "岛田", "岩屋", "岩田", "岸田", "川口", "川崎", "川村", "市川", "平井", "平野", "御手洗", "志位", "志村", "志水", "斋木", "斋藤", "新井", "有马", "木原", "木村",
    "本庄", "本田", "杉山", "村上", "村田", "松下", "松井", "松尾", "松川", "松本", "松田", "松野", "枝野", "柴山", "桥本", "森山", "森本", "森田", "植野", "横井", "横地",
    "武田", "武藤", "水野", "永井", "永田", "池田", "河井", "河村", "河野", "泷崎", "津岛", "浅田", "海江田", "深泽", "清水", "渡边", "渡部", "滝崎", "片山", "牧野",
    "玉城", "玉木", "甘利", "生稻", "田中", "田村", "田边", "町村", "白石", "目贺田", "石井", "石兼", "石原", "石川", "石月", "石田", "石破", "神田", "福山", "福岛",
    "福田", "秋叶", "稻田", "竹下", "竹中", "竹内", "笠井", "细川", "细田", "绪方", "美根", "船越", "若宫", "茂木", "荒木", "菅原", "萩生田", "薗浦", "藤井", "藤原",
    "藤田", "西村", "谷内", "谷合", "谷垣", "赤松", "赤泽", "近藤", "远藤", "逢坂", "野上", "野中", "野田", "金井", "金子", "金杉", "铃木", "长谷川", "门胁", "阿部",
    "青木", "须藤", "马渊", "高岛", "高市", "高木", "高村", "高桥", "鬼木", "鲸冈", "鸠山", "鹤冈", "麻生", "黑田", "齐藤", "龟井",
)
# fmt: on
# Small words of one sign, which no given name ends with.
_SMALL = "时后前往等与同和在对向就将已曾应并也还说称及为于是的了又亦则率从抵致"
_LONG = 3
# A minister of Japan, and what else its sign begins: 就相关情况.
_MINISTER, _NO_MINISTER = "相", "(?![关互信比同应当反继对识处近似])"


def names_behind(titles: Iterable[str], following: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a name right behind a title, up to a mark or a word that follows names: of China, of Japan, or of the signs of foreign ones.

    >>> pattern = names_behind(["大使", "外长"], ["会见", "通电话"])
    >>> [pattern.search(text)[1] for text in ("大使吴江浩会见", "大使陆明会见", "大使三上正裕，", "外长阿布拉夸通电话")]
    ['吴江浩', '陆明', '三上正裕', '阿布拉夸']
    >>> names_behind(["总理"], ["通电话", "电话"]).search("总理卡尼通电话")[1]
    '卡尼'
    """
    following = tuple(following)
    ends = "|".join(map(re.escape, sorted(following, key=len, reverse=True)))
    sounds = "".join(sorted(SOUNDS))
    japanese = "|".join(sorted(JAPANESE, key=len, reverse=True))
    verbs = "|".join(re.escape(word) for word in sorted(following, key=len, reverse=True) if len(word) > 1) or "(?!)"
    given = rf"(?:(?![{_SMALL}]|{verbs})[\u4e00-\u9fff])"  # 刘彬 会见, and not 刘彬会 见
    heads = "|".join(re.escape(title) + _NO_MINISTER * (title == _MINISTER) for title in sorted(titles, key=len, reverse=True))
    return re.compile(
        rf"(?:{heads})((?:{japanese}){given}{{1,3}}?|[{SURNAMES}]氏{given}{{1,2}}|[{SURNAMES}]{given}{{1,2}}|(?:(?!{verbs})[{sounds}]){{2,8}}(?<![{_SMALL}])(?:·[{sounds}]{{1,8}}(?<![{_SMALL}])){{0,3}})"
        rf"(?=[\s，。、；：！？“”「」『』（）()《》,.;:!?0-9]|[一二三四五六七八九十廿]{{1,3}}[日月号]|{ends}|$)",
        re.MULTILINE,
    )


def envoys_behind(toward: Iterable[str], titles: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a name in whatever signs between the title of an envoy and a mark.

    >>> pattern = envoys_behind(["驻"], ["大使", "公使衔参赞"])
    >>> [match[1] for match in pattern.finditer("荷兰驻华大使昊使博、日本驻华使馆公使衔参赞志水史雄，该国驻华大使已离任。")]
    ['昊使博', '志水史雄']
    """
    ends = "、，。（）()；,"
    heads, at = ("|".join(map(re.escape, sorted(words, key=len, reverse=True))) for words in (titles, toward))
    return re.compile(rf"(?:{at})[^、，。；：\s()（）]{{1,8}}?(?:{heads})((?:(?![{_SMALL}])[\u4e00-\u9fff]){{2,5}})(?=[{ends}])")


def names_before(titles: Iterable[str], company: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a name in whatever signs between a title and a word for those with whom somebody comes.

    >>> pattern = names_before(["公主", "州长"], ["一行", "夫妇"])
    >>> [match[1] for match in pattern.finditer("会见了泰国公主诗琳通一行，州长一行参观工厂")]
    ['诗琳通']
    >>> names_before(["资政"], ["贤伉俪", "伉俪"]).search("资政张志贤伉俪")[1]
    '张志贤'
    """
    heads = "|".join(map(re.escape, sorted(titles, key=len, reverse=True)))
    whole = rf"(?<![{SURNAMES}][\u4e00-\u9fff])"  # before what may begin with the last sign of a name of China
    behind = "|".join(whole * (word[0] == "贤") + re.escape(word) for word in sorted(company, key=len, reverse=True))
    return re.compile(rf"(?:{heads})((?:(?![{_SMALL}])[\u4e00-\u9fff]){{2,5}}?)(?={behind})")


_LISTED = re.compile(
    rf"[、和]((?:(?![{_SMALL}])[{''.join(sorted(SOUNDS))}]){{3,8}}(?:·[{''.join(sorted(SOUNDS))}]{{1,8}}){{0,3}})(?=[\s，。、；：！？（）(),.;:]|举行|会谈|会晤|会面|通话|等)"
)


def listed_behind(text: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the names stand that are listed behind one that has a title, written as foreign names are: *副外长X、维尔什宁*."""
    while (found := _LISTED.match(text, at, end)) is not None:
        yield found.span(1)
        at = found.end()


# An envoy in a town called by its one sign.
_POSTED = re.compile("驻[沪穗蓉渝汉沈青昆港澳](?=总领|领事|使团|办|机构)")
_IN_OFFICE = re.compile("[部议局司院]长$")


def posted(text: str, start: int, end: int) -> Iterator[tuple[int, str | None]]:
    """Yield where the signs stand by which an envoy is told to be in a town, with the tag of the town's: *驻沪总领事*."""
    for match in _POSTED.finditer(text, start, end):
        yield match.start(), None
        yield match.start() + 1, "LOC"


def ends_a_title(text: str, end: int) -> bool:
    """Say whether a sign ends a title there, and begins no town's name: *外交部长沙阿*."""
    return _IN_OFFICE.search(text[max(0, end - 2) : end]) is not None


def of_china(text: str) -> bool:
    """Say whether a name has a Chinese surname and one or two signs behind it."""
    return text[0] in SURNAMES and len(text) in (_LONG - 1, _LONG)


def like_a_name(text: str, *, behind: bool = False) -> bool:
    """Say whether a word may be the name of somebody: of a Chinese surname and one or two signs, or of the signs that foreign names are written with.

    `behind` a title it may be written with any.

    >>> [like_a_name(word) for word in ("杜晓晖", "纳加穆丁", "约翰·基", "大马", "亚细安组织")]
    [True, True, True, False, False]
    """
    if "·" in text:
        return True
    if text[:1] in _SMALL and len(text) > _LONG:
        return False
    return (
        of_china(text)
        or (text.startswith(JAPANESE) and _LONG <= len(text) <= _LONG + 2)
        or (len(text) >= _LONG - behind and all(sign in SOUNDS or sign == "-" for sign in text))
        or (behind and _LONG - 1 <= len(text) <= _LONG + 2 and all("\u4e00" <= sign <= "\u9fff" for sign in text))
        or (text.isascii() and text[:1].isupper() and len(text) > 1)
    )
