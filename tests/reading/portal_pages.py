"""What is to be read of each saved page in ``files/pages``.

The pages are written in the layouts of the content systems of provinces, counties and
departments; nearly all hold one invented document. ``header`` is what the block over the text
tells, ``lines`` the text itself, ``absent`` words of the shell.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "files" / "pages"
TITLE = "青石县人民政府关于印发青石县村级临时用工管理办法的通知"
NUMBER = "青石政规〔2023〕6号"
COVER = (
    "各乡镇人民政府，县政府有关部门：",
    "《青石县村级临时用工管理办法》已经县政府常务会议审议通过，现印发给你们，请认真组织实施。",
)
SIGNATURE = ("青石县人民政府", "2023年8月15日")
NAME = "青石县村级临时用工管理办法"
ARTICLES = (
    "第一条　为规范村级临时用工行为，保障用工双方合法权益，结合本县实际，制定本办法。",
    "第二条　村级临时用工应当坚持公开、公平、自愿的原则，优先安排本村有劳动能力的困难群众。",
    "第三条　用工前，村民委员会应当将用工事由、人数、报酬标准在村务公开栏公示，公示期不少于五日。",
    "第四条　本办法自2023年9月20日起施行，有效期五年。",
)
TEXT = (NUMBER, TITLE, *COVER, *SIGNATURE, NAME, *ARTICLES)
UNTITLED = (NUMBER, *COVER, *SIGNATURE, NAME, *ARTICLES)
SHORT = (
    "青石县民政局关于停止执行婚介服务备案办法的通知",
    "各乡镇民政办：",
    (
        "经局党组会议研究，决定停止执行《青石县婚介服务备案办法》（青民发〔2011〕40号）。"
        "自本通知印发之日起，各地不得再以该办法为依据办理备案、收取材料。"
        "已经受理的，应当书面告知申请人终止办理。"
    ),
    "青石县民政局",
    "2023年4月3日",
)
FIELDS = (
    "索引号：11520/2023-00417",
    "发布机构：青石县人民政府办公室",
    "成文日期：2023-08-15",
    f"发文字号：{NUMBER}",
)


@dataclass(frozen=True, slots=True)
class Page:
    """One saved page and what must be read of it."""

    name: str
    absent: tuple[str, ...]
    header: tuple[str, ...] = ()
    lines: tuple[str, ...] = TEXT

    @property
    def source(self) -> bytes:
        return (FOLDER / f"{self.name}.html").read_bytes()


PAGES = (
    Page(
        "trs-grid-with-colspans",
        ("网站首页", "您的位置", "扫一扫", "版权所有", "打印"),
        (*FIELDS, f"名称：{TITLE}", "是否有效：有效"),
    ),
    Page(
        "ucap-policy-library",
        ("相关稿件", "调度会议", "运行维护"),
        (
            f"标题：{TITLE}",
            "发文机关：青石县人民政府",
            f"发文字号：{NUMBER}",
            "主题分类：人力资源",
            "公文种类：通知",
        ),
    ),
    Page(
        "hanweb-list-header",
        ("春耕", "分享到", "浏览次数", "字体", "当前位置"),
        (*FIELDS, TITLE, "发布日期：2023-08-18 09:30", "信息来源：县政府办"),
        UNTITLED,
    ),
    Page("definition-lists", ("责任编辑", "热点推荐", "调度会议", "网站地图"), FIELDS),
    Page("header-in-spans", ("无障碍", "微信扫一扫", "邮编"), FIELDS),
    Page("wechat-article", ("预览时标签", "关注该公众号", "继续滑动", "轻触阅读", "知道了")),
    Page("print-view", ("关闭", "打印", "本文网址"), (TITLE,), UNTITLED),
    Page(
        "tables-and-fonts-2005",
        ("设为首页", "网站首页", "分辨率"),
        lines=(TITLE, *UNTITLED),
    ),
    Page(
        "br-paragraphs",
        ("阅读", "上一条"),
        ("发布时间：2023-08-18", "来源：青石县人民政府"),
    ),
    Page(
        "attachments-below",
        ("政策解读", "调度会议"),
        lines=(*TEXT, "1.村级临时用工审批表.doc", "2.村级临时用工工资发放表.xlsx"),
    ),
    Page(
        "nested-tables",
        ("技术支持", "网站首页"),
        lines=(*TEXT, "工种\t标准", "保洁\t每日八十元", "护林\t每日九十元"),
    ),
    Page("short-text", ("图片新闻", "调度会议", "人民路"), lines=SHORT),
    Page("short-text-in-divs", ("调度会议", "网站首页"), lines=SHORT),
    Page(
        "notice-and-annex-apart",
        ("即将离开", "继续访问", "调度会议"),
        (TITLE,),
        UNTITLED,
    ),
    Page(
        "labels-in-brackets",
        ("返回顶部", "打印", "编辑"),
        ("【发布日期】2023-08-18",),
        (NAME, *ARTICLES),
    ),
    Page(
        "signature-beside",
        ("网站声明", "网站首页"),
        (TITLE,),
        (NUMBER, *COVER, NAME, *ARTICLES, *SIGNATURE),
    ),
    Page(
        "contents-with-links",
        ("网站首页",),
        lines=(
            TITLE,
            *UNTITLED[:6],
            *("目 录", "一、适用范围", "二、用工程序", "三、报酬支付", "四、监督检查"),
            *ARTICLES,
        ),
    ),
    Page("tabs", ("解读一", "政策原文", "网站首页")),
    Page(
        "half-width-labels",
        ("网站首页",),
        (
            *(field.replace("：", ":", 1) for field in FIELDS),
            TITLE,
            "有效期:2023-09-20 至 2028-09-19",
        ),
        UNTITLED,
    ),
)
