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
    formats: set[str] = field(default_factory=set)

    def notices(self, *, blank: bool) -> tuple[Notice, ...]:
        """Make the notices, in a fixed order; ``blank`` says that there is no text at all."""
        found: list[Notice] = []

        def note(code: str, message: str) -> None:
            found.append(Notice(code, message))

        if self.insertions or self.deletions:
            note(
                "tracked_changes",
                f"文件带有未处理的修订：插入 {self.insertions} 处、删除 {self.deletions} 处。"
                "这里按接受全部修订后的文字检查，定稿前请在 Word 或 WPS 中接受或拒绝修订",
            )
        if self.comments:
            note("comments", f"文件带有批注 {self.comments} 条，批注不属于正文，没有检查")
        if self.hidden:
            words = "".join(self.hidden)
            sample = words[:_SAMPLE] + ("……" if len(words) > _SAMPLE else "")
            note(
                "hidden_text",
                f"文件带有隐藏文字 {len(words)} 字（“{sample}”），打印时看不到，没有检查；"
                "请在 Word 或 WPS 中显示隐藏文字，核对后删除或取消隐藏",
            )
        if self.images and blank:
            note(
                "images",
                f"文件里只有图片（{self.images} 幅），没有文字，可能是扫描件。"
                "图片里的文字没有读取，请提供可以编辑的文字稿",
            )
        elif self.images:
            note("images", f"文件里有图片 {self.images} 幅，图片里的文字没有读取，请人工核对")
        if self.embedded:
            note(
                "embedded",
                f"文件里有嵌入的对象 {self.embedded} 个（表格文件、图表、图示或另一份文档），"
                "其中的文字没有读取，请人工核对",
            )
        if self.annotated:
            note("ruby", f"文件里有拼音指南或注音 {self.annotated} 处，只读取了被注的字")
        if self.symbols:
            note("symbols", f"文件里有特殊字体的符号 {self.symbols} 个，认不出形状，照原样保留")
        if self.formats:
            names = "、".join(sorted(self.formats))
            note("number_format", f"自动编号用了少见的格式（{names}），这里以阿拉伯数字代替")
        return tuple(found)
