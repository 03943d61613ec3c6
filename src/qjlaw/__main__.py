"""``python -m qjlaw`` is ``qjlaw``."""

from __future__ import annotations

import sys

from qjlaw.cli import main

if __name__ == "__main__":
    sys.exit(main())
