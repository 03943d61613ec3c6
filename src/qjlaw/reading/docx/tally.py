"""What a walk meets beside text, counted, and the notices made of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from qjlaw.document import Notice

_SAMPLE = 20  # code points of hidden text that a notice shows


@dataclass(slots=True)
class Tally:
    """Counts for the notices of a document."""

    insertions: int = 0
    deletions: int = 0
    hidden: list[str] = field(default_factory=list)
    images: int = 0
    embedded: int = 0
    annotated: int = 0
    symbols: int = 0
    comments: int = 0
    entities: int = 0
    formats: set[str] = field(default_factory=set)

    def notices(self) -> tuple[Notice, ...]:
        """Make the notices, in a fixed order."""
        messages = {
            "tracked_changes": self._changes(),
            "comments": self._comments(),
            "hidden_text": self._hidden(),
            "images": self._images(),
            "embedded": self._embedded(),
            "ruby": self._ruby(),
            "symbols": self._symbols(),
            "number_format": self._formats(),
            "entities": self._entities(),
        }
        return tuple(Notice(code, message) for code, message in messages.items() if message)

    def _changes(self) -> str:
        if not self.insertions and not self.deletions:
            return ""
        return (
            f"文件带有未处理的修订：插入 {self.insertions} 处、删除 {self.deletions} 处。"
            "这里按接受全部修订后的文字检查，定稿前请在 Word 或 WPS 中接受或拒绝修订"
        )

    def _comments(self) -> str:
        if not self.comments:
            return ""
        return f"文件带有批注 {self.comments} 条，批注不属于正文，没有检查"

    def _hidden(self) -> str:
        words = "".join(self.hidden)
        if not words:
            return ""
        sample = words[:_SAMPLE] + ("……" if len(words) > _SAMPLE else "")
        return (
            f"文件带有隐藏文字 {len(words)} 字（“{sample}”），打印时看不到，没有检查；"
            "请在 Word 或 WPS 中显示隐藏文字，核对后删除或取消隐藏"
        )

    def _images(self) -> str:
        if not self.images:
            return ""
        return f"文件里有图片 {self.images} 幅，图片里的文字没有读取，请人工核对"

    def _embedded(self) -> str:
        if not self.embedded:
            return ""
        return (
            f"文件里有嵌入的对象 {self.embedded} 个（表格文件、图表、图示或另一份文档），"
            "其中的文字没有读取，请人工核对"
        )

    def _ruby(self) -> str:
        if not self.annotated:
            return ""
        return f"文件里有拼音指南或注音 {self.annotated} 处，只读取了被注的字"

    def _symbols(self) -> str:
        if not self.symbols:
            return ""
        return f"文件里有特殊字体的符号 {self.symbols} 个，认不出形状，照原样保留"

    def _formats(self) -> str:
        if not self.formats:
            return ""
        names = "、".join(sorted(self.formats))
        return f"自动编号用了少见的格式（{names}），这里以阿拉伯数字代替"

    def _entities(self) -> str:
        if not self.entities:
            return ""
        return (
            f"文件里有 {self.entities} 处文字用实体代替（Word 自己不这样写），为了安全没有展开，"
            "其中的文字没有检查；请核对文件来源，在 Word 或 WPS 中打开后另存为 .docx 再检查"
        )
