"""Build the .docx samples, byte for byte the same on every run and on every machine.

``python samples/build.py`` writes them beside this file. The parts are written as WordprocessingML
by hand, because the samples need what a library does not make: automatic Chinese numbers bound to
a style, tracked changes, a comment, a nested table, a text box with its older twin.

The texts stand below in a small markup, one paragraph a line: the word before the first blank is a
key of ``LOOKS``. ``{+ +}`` is a tracked insertion, ``{- -}`` a tracked deletion, ``{! !}`` a
comment on the words before it. ``| a | b`` is a table row, ``|| a | b`` a row of the table that
stands inside the last cell of the row above.
"""
# ruff: noqa: E501  (a line of a document is a line here)

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
CHANGED_BY = 'w:author="柏川区商务委员会" w:date="2026-09-10T09:00:00Z"'
FIRST_LINE = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
CENTRE = '<w:jc w:val="center"/>'
RIGHT = '<w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>'

# Each look: paragraph properties, run properties.
LOOKS = {
    "红头": (CENTRE, '<w:color w:val="FF0000"/><w:sz w:val="64"/>'),
    "文号": (CENTRE, ""),
    "标题": (CENTRE, '<w:b/><w:sz w:val="44"/>'),
    "主送": ("", ""),
    "正文": (FIRST_LINE, ""),
    "一级": (FIRST_LINE, '<w:rFonts w:eastAsia="黑体"/>'),
    "落款": (RIGHT, ""),
    "表题": (CENTRE, '<w:rFonts w:eastAsia="黑体"/>'),
    "章": ('<w:pStyle w:val="Chapter"/>', ""),
    "条": ('<w:pStyle w:val="Clause"/>', ""),
    "项": ('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>', ""),
    "目": ('<w:numPr><w:ilvl w:val="2"/><w:numId w:val="2"/></w:numPr>', ""),
}

STALLS = """\
标题 云汀县人民政府关于印发《云汀县便民摊点管理办法》的通知
文号 云汀府发〔2026〕14号
主送 各镇人民政府、街道办事处，县政府各部门，有关单位：
正文 《云汀县便民摊点管理办法》已经公开征求意见、公平竞争审查和合法性审核，并经县人民政府第73次常务会议审议通过，现印发给你们，请认真贯彻执行。
落款 云汀县人民政府
落款 2026年9月3日
正文 （此件公开发布）
标题 云汀县便民摊点管理办法
章 总则
条 为了规范便民摊点经营秩序，方便群众生活，维护市容环境，根据《城市道路管理条例》《无证无照经营查处办法》等法律法规，结合本县实际，制定本办法。
条 本县主城区便民摊点的设置、经营和监督管理，适用本办法。
正文 本办法所称便民摊点，是指在县人民政府指定的场所和时间内，销售农副产品、日常生活用品或者提供便民劳务的经营点位。
条 县城市管理局负责便民摊点的统筹管理，公安、市场监管等部门按照职责分工做好相关工作。街道办事处协助做好点位选址、秩序维护和矛盾调解。
章 设置和经营
条 便民摊点的点位、数量和经营时段由县城市管理局征求周边居民意见后提出，报县人民政府同意后向社会公布。
条 在公布的点位和时段内从事下列活动的，不属于无证无照经营，任何单位不得要求其办理营业执照：
项 销售自产的农副产品；
项 销售日常生活用品；
项 提供依法不需要许可的便民劳务，包括：
目 修鞋、配钥匙；
目 缝补、理发；
目 家用电器和自行车修理。
条 进入便民摊点经营的，应当向县城市管理局申领《便民摊点经营许可证》；未取得许可证的，不得入场经营。
条 申领时应当提交下列材料：
项 申请人身份证明，可以出示电子证照；
项 经营品种说明；
项 户籍所在地村（居）民委员会出具的无违法犯罪记录证明。
条 摊位通过公开摇号方式分配，同等对待本地和外地申请人，不得以户籍、经营年限作为分配条件。
条 经营者应当在入场前向县城市管理局缴纳经营保证金1000元，退出时无违规记录的予以退还。
条 从事食品经营的，应当遵守《中华人民共和国食品安全法》第三十三条的规定，保持场所和用具清洁；依法应当取得食品经营许可的，依照该法第三十五条的规定办理。
条 经营者应当在划定的位置经营，收市后清理场地，使用检定合格的计量器具，不得高音揽客。
条 临时调整点位的，县城市管理局应当提前五日公告，并为经营者安排替代点位；调整点位、更换摊位不收取任何费用。
章 监督管理
条 经营者超出划定位置经营或者收市后不清理场地的，由县城市管理局处50元以上500元以下罚款。
条 经营者逾期不改正的，执法人员可以暂扣其经营工具和物品，待改正后发还。
条 在公布的点位之外擅自占用城市道路经营的，由县城市管理局依照《城市道路管理条例》第四十二条的规定责令限期改正，可以处二万元以下的罚款。
条 县城市管理局对摊位使用纠纷作出的处理决定为最终决定，当事人不得申请行政复议或者提起行政诉讼。
条 执法人员开展检查时不得少于两人，应当主动出示执法证件。县城市管理局不得以罚款数额评价执法人员，不得指定摊位设施的制作单位。
条 县城市管理局应当公布投诉电话，自收到投诉之日起5个工作日内核查并答复投诉人。
章 附则
条 本办法由县城市管理局负责解释。
条 本办法自2026年11月1日起施行，有效期五年。《云汀县摊点管理暂行办法》（云汀府发〔2023〕26号）同时废止。
"""

MARKETS = """\
标题 柏川区人民政府办公室关于印发《柏川区农贸市场升级改造奖补和监管评价办法》的通知
文号 柏川府办发〔2026〕33号
主送 各镇人民政府、街道办事处，区政府各部门，有关单位：
正文 《柏川区农贸市场升级改造奖补和监管评价办法》已经公开征求意见、公平竞争审查和合法性审核，并经区人民政府第52次常务会议审议通过，现印发给你们，请认真组织实施。
落款 柏川区人民政府办公室
落款 2026年9月17日
正文 （此件公开发布）
标题 柏川区农贸市场升级改造奖补和监管评价办法
一级 第一章　总则
正文 第一条　为了改善农贸市场经营环境，保障食用农产品质量安全，根据《中华人民共和国食品安全法》《中华人民共和国农产品质量安全法》等法律法规，结合本区实际，制定本办法。
正文 第二条　本区行政区域内农贸市场升级改造的奖补，以及对有关部门、街道履行市场监管职责情况的评价，适用本办法。
正文 第三条　奖补工作坚持公开申报、公平对待、先建后补的原则，不以市场开办者的注册地、所有制形式和规模为条件。
一级 第二章　奖补
正文 第四条　市场开办者完成升级改造并经验收达到国家和省有关标准的，可以申请奖补。奖补标准按照附表1执行{+，改造所需的冷藏、检测设备应当从本区企业采购+}。
正文 第五条　市场开办者申请奖补的，应当向区商务委员会提交申请表、改造方案和费用凭证。{-未参加升级改造的市场，由区商务委员会处1万元罚款。-}区商务委员会自收到申请之日起20个工作日内完成审核，结果在区政府网站公示5个工作日{!建议增加：市场开办者申请前先缴纳改造保证金五万元。!}。
正文 第六条　申请人对审核结果有异议的，可以在公示期内提出，区商务委员会应当自收到异议之日起{-5-}{+10+}个工作日内复核并书面答复；仍不服的，可以依法申请行政复议或者提起行政诉讼。
正文 第七条　奖补资金列入区级财政预算，专款专用，任何单位和个人不得截留、挪用。弄虚作假骗取奖补资金的，由区商务委员会依法追回。
表题 附表1　升级改造奖补标准
| 改造类别 | 奖补标准 | 有关要求
| 场内环境改造 | 按实际投入的30%给予补助，单个市场不超过50万元 | 租金标准由市场开办者与经营者协商确定
| 检测室建设 | 一次性补助5万元 | 依照《中华人民共和国农产品质量安全法》第三十七条开展抽查检测
| 智慧化改造 | 一次性补助8万元 | 建成后市场开办者按每个摊位每月20元缴纳监管服务费
一级 第三章　日常管理
正文 第八条　市场开办者应当依照《中华人民共和国食品安全法》第六十一条的规定，审查入场食品经营者的许可证，定期检查其经营环境和条件；未履行审查、检查、报告义务的，由区市场监管局依照该法第一百三十条的规定处罚。
正文 第九条　改造后的市场三年内擅自改变用途的，由区市场监管局吊销市场开办者的营业执照。
正文 第十条　市场开办者对环境卫生问题拒不整改的，由区商务委员会通知供水、供电企业对该市场停水停电。
正文 第十一条　有关部门对农贸市场的检查应当统筹安排，能够合并进行的合并进行，不得影响市场正常经营，不得向市场开办者收取检查、检测费用。
一级 第四章　监管评价
正文 第十二条　区政府办公室每年对有关部门、街道的监管工作进行评价，评价内容和分值按照附表2执行，结果在政府系统内通报。
表题 附表2　监管工作评价表
| 评价对象 | 评价内容 | 分值
| 区商务委员会 | 奖补资金按期拨付率达到100%，群众满意度不低于90% | 40分
| 区市场监管局 | 食用农产品抽检合格率达到98%以上；投诉举报按期办结率达到100% | 30分
| 区城市管理局 | 市场周边违法行为全年罚没收入不低于300万元，每少10万元扣1分 | 30分
一级 第五章　附则
正文 第十三条　本办法由区商务委员会负责解释。
正文 第十四条　本办法自2026年11月1日起施行，有效期至2029年10月31日。《柏川区农贸市场改造补助办法》（柏川府办发〔2022〕41号）同时废止。
"""

CARE_BOX = "临溪市人民政府文件"
CARE = """\
文号 临溪府发〔2026〕27号
标题 临溪市人民政府关于推进社区嵌入式养老服务发展的意见
主送 各区县人民政府，市政府各部门，有关单位：
正文 为了健全居家社区养老服务体系，方便老年人就近享受专业、便捷的养老服务，根据《中华人民共和国老年人权益保障法》等法律法规，结合本市实际，经公开征求意见、公平竞争审查、合法性审核和市人民政府第66次常务会议审议通过，提出如下意见。
一级 一、总体要求
正文 坚持政府引导、社会参与、市场运作，尊重老年人意愿，到2028年，主城区街道基本实现社区嵌入式养老服务设施全覆盖。
一级 二、完善设施
正文 （一）合理布局。各区县人民政府应当结合老年人口分布编制设施布点方案。新建住宅区配套的养老服务设施与住宅同步规划、同步建设、同步验收、同步交付。
正文 （二）盘活存量。支持将闲置的办公用房、社区用房依法改造用于养老服务。国有房屋出租用于养老服务的，可以在公开招租方案中适当延长租赁期限。
一级 三、规范服务
正文 （三）依法登记备案。举办经营性养老机构，应当依照《中华人民共和国老年人权益保障法》第四十三条的规定办理登记；登记后即可开展服务活动，并向县级以上人民政府民政部门备案。不得将备案作为开展服务活动的前置条件。
正文 （四）尊重自愿。养老机构应当与老年人或者其代理人签订服务协议，明确服务内容和收费标准。协议约定收取押金的，应当同时约定用途和退还办法，市、区县民政部门不得代收。
正文 （五）平等参与。政府购买养老服务应当公开选择服务单位，同等对待各类所有制和外地经营主体，不得要求其在本市设立分支机构。
一级 四、支持措施
正文 （六）落实补助。对符合条件的养老服务机构给予建设补助和运营补助，标准见下表。符合条件的均可向所在区县民政部门申请，区县民政部门自受理之日起20个工作日内审核完毕；不予补助的，书面说明理由，并告知救济途径和期限。
表题 补助标准
| 补助类别 | 补助对象和标准
| 建设补助 | 新建或者改建并已经备案的社区养老服务机构，按照下列标准给予一次性补助：
|| 床位数 | 标准
|| 10至29张 | 每张床位6000元
|| 30张以上 | 每张床位5000元
| 运营补助 | 按照实际服务人数给予补助，每人每月120元，不区分老年人户籍
正文 （七）强化要素保障。养老机构用水、用电、用气按照国家规定执行居民价格。鼓励保险机构开发综合责任保险，由养老机构自愿投保。
一级 五、监督管理
正文 （八）规范检查。民政部门依照《中华人民共和国老年人权益保障法》第四十五条的规定对养老机构开展监督检查，公布检查事项和年度计划，不得收取费用，不得下达罚款和检查数量指标。
正文 （九）强化安全。养老机构应当落实消防安全责任，定期组织检验、维修消防设施。占用、堵塞疏散通道、安全出口的，由消防救援机构依照《中华人民共和国消防法》第六十条的规定处罚。
正文 （十）畅通投诉。民政部门应当公布投诉电话，自收到投诉之日起15个工作日内核实处理并答复；当事人对行政处理决定不服的，可以依法申请行政复议或者提起行政诉讼。
正文 本意见由市民政局负责解释，自2026年10月10日起施行，有效期五年。《临溪市居家养老服务实施意见》（临溪府发〔2021〕35号）同时废止。
落款 临溪市人民政府
落款 2026年8月28日
正文 （此件公开发布）
"""


def run(text: str, look: str = "", tag: str = "t") -> str:
    """Make one run of ``text``; ``tag`` is ``delText`` inside a deletion."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


class Story:
    """The body of one document, and the comments it gathers on the way."""

    def __init__(self) -> None:
        self.comments: list[str] = []
        self.changes = 0

    def runs(self, text: str, look: str) -> str:
        """Return the runs of a paragraph, its tracked changes and comments marked."""
        parts: list[str] = []
        for piece in re.split(r"(\{[+!-].*?[+!-]\})", text):
            words = piece[2:-2]
            if piece.startswith("{!"):
                number = len(self.comments)
                self.comments.append(words)
                parts.insert(0, f'<w:commentRangeStart w:id="{number}"/>')
                parts.append(
                    f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
                )
            elif piece.startswith(("{+", "{-")):
                self.changes += 1
                tag = "ins" if piece[1] == "+" else "del"
                inner = run(words, look, "t" if tag == "ins" else "delText")
                parts.append(f'<w:{tag} w:id="{100 + self.changes}" {CHANGED_BY}>{inner}</w:{tag}>')
            elif piece:
                parts.append(run(piece, look))
        return "".join(parts)

    def paragraph(self, line: str) -> str:
        """Make one paragraph from its line of markup."""
        key, text = line.split(" ", 1)
        properties, look = LOOKS[key]
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.runs(text, look)}</w:p>"

    def table(self, lines: list[str]) -> str:
        """Make a table from its rows; rows that open with two bars go into the last cell above."""
        rows: list[str] = []
        cells: list[str] = []
        at = 0
        while at < len(lines):
            cells = [cell.strip() for cell in lines[at].removeprefix("|").split("|")]
            at += 1
            inner: list[str] = []
            while at < len(lines) and lines[at].startswith("||"):
                inner.append(lines[at][1:])
                at += 1
            made = [f"<w:p>{self.runs(cell, '')}</w:p>" for cell in cells]
            if inner:
                made[-1] += self.table(inner) + "<w:p/>"
            joined = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in made)
            rows.append(f"<w:tr>{joined}</w:tr>")
        edges = ("top", "left", "bottom", "right", "insideH", "insideV")
        lined = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0"/>' for edge in edges)
        columns = "<w:gridCol/>" * len(cells)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{lined}</w:tblBorders>'
            f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def blocks(self, markup: str) -> str:
        """Make all paragraphs and tables of a markup."""
        made: list[str] = []
        rows: list[str] = []
        for line in [*markup.splitlines(), ""]:
            if line.startswith("|"):
                rows.append(line)
                continue
            if rows:
                made.append(self.table(rows))
                rows = []
            if line:
                made.append(self.paragraph(line))
        return "".join(made)


def red_head(text: str) -> str:
    """Make a text box over the page's head, as Word does: the drawing and its older VML twin."""
    properties, look = LOOKS["红头"]
    held = f"<w:txbxContent><w:p><w:pPr>{properties}</w:pPr>{run(text, look)}</w:p></w:txbxContent>"
    width, height = 5400000, 900000  # EMU, 360000 a centimetre
    drawing = (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapTopAndBottom/><wp:docPr id="1" name="红头"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr>'
        f"<wps:txbx>{held}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    twin = f'<w:pict><v:shape style="width:425pt;height:71pt"><v:textbox>{held}</v:textbox></v:shape></w:pict>'
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{twin}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def styles() -> str:
    """Set body text in 仿宋 of size three, and two styles that carry an automatic number."""
    numbered = "".join(
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr>{more}</w:pPr></w:style>'
        for name, shown, number, more in (("Chapter", "章", 1, CENTRE), ("Clause", "条", 2, ""))
    )
    return (
        f"{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>'
        '<w:sz w:val="32"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        f"{numbered}</w:styles>"
    )


def numbering() -> str:
    """Write two lists: the chapters, and the clauses that run on through them with their items."""
    lists = (
        (("chineseCounting", "第%1章", "space", "Chapter"),),
        (
            ("chineseCounting", "第%1条", "space", "Clause"),
            ("chineseCounting", "（%2）", "nothing", ""),
            ("decimal", "%3.", "nothing", ""),
        ),
    )
    made = ""
    for index, levels in enumerate(lists):
        made += f'<w:abstractNum w:abstractNumId="{index}"><w:multiLevelType w:val="multilevel"/>'
        for level, (form, text, after, style) in enumerate(levels):
            bound = f'<w:pStyle w:val="{style}"/>' if style else ""
            made += (
                f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{bound}'
                f'<w:suff w:val="{after}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
                f'<w:pPr><w:ind w:left="0" w:firstLine="{640 * index}"/></w:pPr></w:lvl>'
            )
        made += "</w:abstractNum>"
    for index in range(len(lists)):
        made += f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>'
    return f"{HEAD}<w:numbering {NAMESPACES}>{made}</w:numbering>"


def footer() -> str:
    """Write the page number between two dashes."""
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>' for step in ("begin", "end"))
    field = field.replace("</w:r><w:r>", "</w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r>", 1)
    return f"{HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr>{CENTRE}</w:pPr>{run('— ')}{field}{run(' —')}</w:p></w:ftr>"


def package(markup: str, *, box: str = "", header: str = "") -> bytes:
    """Pack a whole .docx: stored, not deflated, so that no zlib changes its bytes."""
    story = Story()
    body = (red_head(box) if box else "") + story.blocks(markup)
    parts = {"styles": styles(), "numbering": numbering(), "footer": footer()}
    if header:
        head = f"<w:p><w:pPr>{CENTRE}</w:pPr>{run(header)}</w:p>"
        parts["header"] = f"{HEAD}<w:hdr {NAMESPACES}>{head}</w:hdr>"
    if story.comments:
        notes = "".join(
            f'<w:comment w:id="{number}" {CHANGED_BY} w:initials="商"><w:p>{run(words)}</w:p></w:comment>'
            for number, words in enumerate(story.comments)
        )
        parts["comments"] = f"{HEAD}<w:comments {NAMESPACES}>{notes}</w:comments>"
    margins = "".join(
        f'<w:{name}Reference w:type="default" r:id="{name}"/>'
        for name in ("header", "footer")
        if name in parts
    )
    page = (
        f'<w:sectPr>{margins}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474"'
        ' w:bottom="1985" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
    )
    files = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}document.main+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}{name}+xml"/>'
            for name in parts
        )
        + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">'
        f'<Relationship Id="main" Type="{LINK}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">'
        + "".join(
            f'<Relationship Id="{name}" Type="{LINK}{name}" Target="{name}.xml"/>' for name in parts
        )
        + "</Relationships>",
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{page}</w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0  # else the bytes would tell Windows from Unix
            archive.writestr(entry, text.encode())
    return held.getvalue()


def build() -> dict[str, bytes]:
    """Return the bytes of each .docx sample, by file name."""
    return {
        "02-摊点管理办法.docx": package(STALLS),
        "03-农贸市场奖补和评价办法.docx": package(MARKETS, header="柏川区人民政府办公室文件"),
        "09-社区养老服务意见.docx": package(CARE, box=CARE_BOX),
    }


if __name__ == "__main__":
    for file_name, content in build().items():
        (Path(__file__).parent / file_name).write_bytes(content)
        print(file_name, len(content))
