"""Fingerprints: the identity of a finding, which survives edits elsewhere in the document."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter


class Fingerprints:
    """Give each finding of one document its fingerprint, in the order of the text."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str]] = Counter()

    def of(self, rule: str, excerpt: str) -> str:
        """Hash rule, NFKC text of the clause without blanks, and ordinal among equals."""
        clause = "".join(unicodedata.normalize("NFKC", excerpt).split())
        ordinal = self._seen[rule, clause]
        self._seen[rule, clause] += 1
        digest = hashlib.sha256(f"{rule}\0{clause}\0{ordinal}".encode())
        return digest.hexdigest()[:32]
