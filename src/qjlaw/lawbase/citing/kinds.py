"""What in 《》 is an instrument: told from books, films, forms, contracts, platforms, papers."""

from __future__ import annotations

from qjlaw.lazy import LazyPattern

FORMS = (
    "法|法典|条例|规定|办法|细则|规则|规程|规范|准则|通则|总则|章程|守则|公约|议定书|修正案|标准|导则|"
    "纲要|规划|要点|措施|制度|基准|预案|政策|意见|十条|命令|政策措施|举措|安排|程序|大纲|(?:指导|审查|基本)原则|"
    "指引|指南"
)
"""Endings of titles that name an instrument by themselves."""

_PLANS = (
    "(?:实施|工作|行动|总体|改革|试点|管理|指导|整治|建设|推进|落实|激励|奖励|补贴|补助|扶持|划定|调整|安置|规划|"
    '治理|提升|发展|转型|攻坚|设置|配置|创建|奖补|保障)(?:方案|计划)|(?:20\\d\\d|[一二三]年|五[”"]?)[^》]*(?:方案|计划)'
)
"""Plans that an authority makes; 施工方案 and 保安计划 are a firm's own papers."""

_ACTS = "通知|决定|决议|批复|公告|通告|通报|解释|答复|复函|函|解答|纪要|令"
"""Endings of titles of acts: an instrument where the title says what it is about."""

_ENDING = LazyPattern(rf"(?:{FORMS}|{_PLANS})(?:（[^（）]{{1,24}}）)*$")
_ACT_ENDING = LazyPattern(rf"(?:{_ACTS})(?:（[^（）]{{1,24}}）)*$")
_ABOUT = LazyPattern(r"关于|印发|实施|执行|适用|修改|废止|公布|转发|批转|[〈《]")
_NO_LAW = LazyPattern(
    r"(?:(?<!组织)(?<!选举)[方做看说手想用疗语书兵魔乐笔章]法|(?:工作|教学|记忆|使用|计算|操作|分析|管理|评价)法"
    r"|(?:公司|协会|企业|学会|商会|合作社|物业)(?:[^》]{0,6})?章程"
    r"|(?:审[查核]|验收|鉴定|处理|评审|批复|咨询|反馈|法律|检察|初审|复核|告知|检查|监督|监理)意见"
    r"|(?:设计|施工|投标|实训|教学|手术|治疗|培训|保险|应答|理赔|采样|监测|调查|拆除)方案"
    r"|(?:工作|操作|作业|服务|办事|使用|填报|申报)指南|教学大纲|考试大纲)(?:（[^（）]{1,24}）)*$"
)
_ALONE = frozenset(
    {
        "条例", "办法", "规定", "细则", "规则", "通知", "意见", "决定", "方案", "法",
        "通告", "公告",
        "纲要", "规划", "计划", "标准", "规范", "制度", "要点", "措施", "实施细则", "实施办法",
        "实施方案", "暂行办法", "暂行规定", "管理办法", "实施意见", "章程", "守则", "准则",
        "政策", "规程", "预案", "程序", "指引", "指南", "安排", "批复", "函", "令", "导则",
    }
)  # fmt: skip
"""Short names: they are a reference only where the document says whose."""

_WORK_BEFORE = LazyPattern(
    r"(?:电影|影片|大片|视频|宣传片|微电影|纪录片|专题片|电视剧|话剧|川剧|戏曲|歌曲|舞曲|歌舞|小说|图书|书籍|专著|"
    r"著作|教材|课本|读本|丛书|期刊|杂志|报纸|栏目|节目|论文|文章|报道|课程|课题|画册|绘本|漫画|诗歌|散文|作品|"
    r"书目|讲座|剧目|小品|书名|观看|观影|放映|播放|阅读|研读|演唱|朗诵|讲授|签订|签署|订立|填写|填报|填好|出具|"
    r"参考书|工具书|软件|平台|系统|小程序|栏目组|名为|题为|刊登于|发表于|发表)"
    r"(?:包括|有|为|是|了|如|：|、|《[^《》\n]{1,30}》[、和及与]?)*[（]?$"
)
_WORK_AFTER = LazyPattern(
    r"(?:一书|一片|一文|一剧|一课|一歌|等(?:图书|书籍|影片|电影|书目|课程|作品)|课程|教材|专著|教科书|"
    r"的?(?:作者|编者|主编|读者|观众|导演|剧本)|专栏|栏目|电影|影片|纪录片|专题片|读本|软件|平台|小程序|"
    r"（[^（）\n]{0,24}(?:出版社|著|主编|导演|ISBN|课程)[^（）\n]{0,12}）)"
)
_GIVEN = LazyPattern(r"(?:一并)?(?:印发|予以(?:印发|公布|发布)|公布|发布)(?:给|如下|，|。|实施)")
_GIVEN_PASSED = LazyPattern(
    r"(?:业经|已经?|经)[^。\n]{0,40}(?:同意|通过|批准)，?(?:现|予)[^。\n]{0,4}(?:印发|公布|发布)"
)
_BEFORE = 60


def names_instrument(title: str, *, held: bool) -> bool:
    """Whether a title, as it stands in 《》, is that of an instrument."""
    if held:
        return True
    if title in _ALONE or _NO_LAW.search(title):
        return False
    if _ENDING.search(title):
        return len(title) > 2
    return _ACT_ENDING.search(title) is not None and _ABOUT.search(title) is not None


def is_alone(title: str) -> bool:
    """Whether a title is a short name that says nothing by itself: 条例, 办法."""
    return title in _ALONE


def is_given_out(flow: str, start: int, end: int) -> bool:
    """Whether the words around a title say that it stands behind them: 现将《…》印发给你们."""
    if flow.endswith("将", 0, start):
        return _GIVEN.match(flow, end) is not None
    return _GIVEN_PASSED.match(flow, end) is not None


def is_work(flow: str, start: int, end: int) -> bool:
    """Whether the words around a title say that it is a book, a film, a form, a platform."""
    if _WORK_AFTER.match(flow, end, end + _BEFORE):
        return True
    low = max(0, start - _BEFORE, flow.rfind("。", 0, start) + 1, flow.rfind("\n", 0, start) + 1)
    return _WORK_BEFORE.search(flow, low, start) is not None
