"""Telegram's updates -> the intake, as Telegram brings them; it is thanked once they are on the disk."""

from __future__ import annotations

import hmac
import json
import time
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.intake import Intake
from bot.line import is_number
from knowledge import KnowledgeError

BODY_BYTES = 1_000_000
"""An update is a few kilobytes."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
HEALTH = "/health"
BACK_SECONDS = "5"


class _Updates(RequestHandler):
    """POST with an update: 200 when it is kept, 403 for strangers, 503 while none can be kept."""

    def initialize(self, intake: Intake, secret: str) -> None:
        self._intake, self._secret = intake, secret.encode()

    def prepare(self) -> None:
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret):
            self.set_status(403)
            self.finish()

    async def post(self) -> None:
        self._intake.heard()
        try:
            update = json.loads(self.request.body)
        except (ValueError, RecursionError):
            update = None
        if not isinstance(update, dict) or not is_number(update.get("update_id")):
            self.set_status(400)
        elif self._intake.is_full() or not await self._keep(update):
            self.set_status(503)
            self.set_header("Retry-After", BACK_SECONDS)

    async def _keep(self, update: dict[str, Any]) -> bool:
        try:
            await self._intake.take([update])
        except KnowledgeError:
            return False
        return True


class _Health(RequestHandler):
    """GET: 200 while updates are taken, 503 while not; how many are under way, never what is in them."""

    def initialize(self, intake: Intake) -> None:
        self._intake = intake

    def get(self) -> None:
        full = self._intake.is_full()
        self.set_status(503 if full else 200)
        self.write(
            {
                "ok": not full,
                "under_way": self._intake.under_way,
                "seconds_since_update": round(time.time() - self._intake.last),
            }
        )


def listen(intake: Intake, *, at: str, secret: str) -> HTTPServer:
    """Hear updates on "host:port". :raises OSError: if the port cannot be had."""
    application = Application(
        [
            (HEALTH, _Health, {"intake": intake}),
            (r"/.*", _Updates, {"intake": intake, "secret": secret}),
        ],
        log_function=lambda handler: None,
    )
    server = HTTPServer(application, max_body_size=BODY_BYTES, max_header_size=16_384)
    host, _, port = at.rpartition(":")
    server.listen(int(port), address=host.strip("[]"))
    return server
