"""The base of every error that a user may see.

Each layer has one subclass (``ReadingError``, ``RulebookError`` …) in its own package. The
message is a Chinese sentence that says what happened, where, and what to do.
"""


class QjlawError(Exception):
    """An error with a message for the user.

    Parameters
    ----------
    code:
        Stable machine word (``"encrypted"``), printed in JSON beside the message.
    message:
        One or two Chinese sentences: what happened, where, what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
