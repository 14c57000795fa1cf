"""The library's requests -> the local Telegram; nothing leaves the process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol

from telegram.request import BaseRequest, RequestData

from bot.chat.form import Refused


class Server(Protocol):
    """Whoever answers instead of Telegram."""

    def answer(
        self, method: str, fields: Mapping[str, Any], files: Mapping[str, tuple[str, bytes]]
    ) -> object:
        """What the method gives. :raises Refused: as Telegram would refuse."""

    def file(self, path: str) -> bytes:
        """A file that a person sent."""


class LocalRequest(BaseRequest):
    """Hand it to the application instead of one that opens sockets."""

    def __init__(self, server: Server) -> None:
        self._server = server

    @property
    def read_timeout(self) -> float:
        """Never waited for."""
        return 1.0

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *rest: Any,
        **more: Any,
    ) -> tuple[int, bytes]:
        """Answer one call as Telegram's server would."""
        address, _, name = url.rpartition("/")
        if "/file/" in address:
            return 200, self._server.file(name)
        fields = dict(request_data.parameters) if request_data else {}
        sent = (request_data.multipart_data or {}) if request_data else {}
        files = {
            key: (str(part[0]), held if isinstance(held := part[1], bytes) else held.read())
            for key, part in sent.items()
        }
        try:
            result = self._server.answer(name, fields, files)
        except Refused as error:
            reason = {400: "Bad Request", 403: "Forbidden", 404: "Not Found"}[error.code]
            refusal = {"ok": False, "error_code": error.code, "description": f"{reason}: {error}"}
            return error.code, json.dumps(refusal).encode()
        return 200, json.dumps({"ok": True, "result": result}).encode()
