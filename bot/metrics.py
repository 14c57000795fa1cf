"""Vitals -> what Prometheus reads at METRICS_LISTEN; needs the extra `metrics`."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.vitals import BOUNDS, Vitals

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry
    from prometheus_client.core import Metric

WAY_OUT = "METRICS_LISTEN is set, but the extra is missing: pip install 'verbatim-bot[metrics]'."
PATH = "/metrics"


def missing() -> bool:
    """Whether the extra is not installed."""
    return importlib.util.find_spec("prometheus_client") is None


class _Collector:
    """Reads the vitals whenever it is asked."""

    def __init__(self, vitals: Vitals) -> None:
        self._vitals = vitals

    def collect(self) -> Iterator[Metric]:
        """All of them, as Prometheus names things."""
        from prometheus_client.core import (
            CounterMetricFamily,
            GaugeMetricFamily,
            HistogramMetricFamily,
        )

        vitals = self._vitals
        for name, what, value in (
            ("questions", "Questions that were looked up", vitals.answers + vitals.silences),
            ("answers", "Questions that were answered", vitals.answers),
            ("silences", "Questions for which nothing was found", vitals.silences),
            ("failures", "What went wrong on our side", vitals.failures),
        ):
            yield CounterMetricFamily(f"verbatim_{name}", what, value)
        yield GaugeMetricFamily(
            "verbatim_updates_under_way", "Updates that are not done yet", vitals.under_way()
        )
        if vitals.silent is not None:
            yield GaugeMetricFamily(
                "verbatim_telegram_silent_seconds", "Since Telegram was heard", vitals.silent
            )
        names = [*(str(bound) for bound in BOUNDS), "+Inf"]
        yield HistogramMetricFamily(
            "verbatim_update_seconds",
            "From an update until all of it was answered",
            buckets=list(zip(names, accumulate(vitals.updates), strict=True)),
            sum_value=vitals.seconds,
        )


class _Metrics(RequestHandler):
    """GET: the text that Prometheus reads."""

    def initialize(self, registry: CollectorRegistry) -> None:
        self._registry = registry

    def get(self) -> None:
        from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.write(generate_latest(self._registry))


def listen(vitals: Vitals, *, at: str) -> HTTPServer:
    """Serve them on "host:port". :raises OSError: if the port cannot be had."""
    from prometheus_client import CollectorRegistry, ProcessCollector

    registry = CollectorRegistry()
    registry.register(_Collector(vitals))
    ProcessCollector(registry=registry)  # memory, processor time, open files
    application = Application(
        [(PATH, _Metrics, {"registry": registry})], log_function=lambda handler: None
    )
    server = HTTPServer(application)
    host, _, port = at.rpartition(":")
    server.listen(int(port), address=host.strip("[]"))
    return server
