"""Letter -> message: multipart/alternative, the same bytes each time; and the one place that hands it to a server."""

from __future__ import annotations

import hashlib
import os
import re
import smtplib
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from digest.errors import BuildError, SettingsError
from digest.model import Letter
from digest.settings import Mail, Site

PORTS = {"starttls": 587, "ssl": 465, "none": 25}
"""Ways to secure the connection, with the usual port of each."""
PATIENCE = 60
"""Seconds to wait for a server."""


def message_of(letter: Letter, day: date | None, site: Site, mail: Mail) -> EmailMessage:
    """The letter as a message that any mail program reads; dated by its edition, not by a clock.

    Raises:
        SettingsError: an address of digest.toml is none.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(letter.subject)
    message["From"] = address(mail.sender or "As Printed <digest@as-printed.invalid>", "sender")
    message["To"] = ", ".join(address(t, "to") for t in mail.to) or "undisclosed-recipients:;"
    message["Date"] = format_datetime(datetime.combine(day or date(1970, 1, 1), datetime.min.time(), UTC))
    message["Message-ID"] = re.sub(r"[^\w.@<>-]", "", letter.message_id, flags=re.ASCII)
    message["Content-Language"] = site.language
    if mail.list_id:
        message["List-Id"] = one_line(mail.list_id)
    if mail.unsubscribe:
        message["List-Unsubscribe"] = f"<{one_line(mail.unsubscribe)}>"
        if mail.unsubscribe.startswith("https://"):
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    text, html = (part.encode("utf-8", "replace").decode() for part in (letter.text, letter.html))
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    message.set_boundary(f"=_{hashlib.sha256((message['Message-ID'] + text).encode()).hexdigest()[:32]}")
    return message


def one_line(text: str) -> str:
    """A header value without line breaks and other control characters: nothing in it can begin another header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())  # a lone surrogate is not printable either


def address(text: str, key: str) -> str:
    """One address, with or without a name before it.

    Raises:
        SettingsError: it is none.
    """
    trial = EmailMessage(policy=SMTP)
    with suppress(Exception):  # the library's parser fails in many ways on what is no address
        trial["To"] = one_line(text)
        [one] = trial["To"].addresses
        if one.username and one.domain:
            return str(one)
    raise SettingsError(f"digest.toml: {key} in [mail] is {text!r}: write an address, as in Desk <desk@example.org>")


@dataclass(frozen=True, slots=True)
class Server:
    """Where letters are handed to, as the environment says; never from a file."""

    host: str
    port: int
    security: str
    """`starttls`, `ssl` or `none`; the first two with the certificate checked."""
    user: str | None
    password: str


def server_of(environment: Mapping[str, str]) -> Server:
    """The server of DIGEST_SMTP_HOST, _PORT, _USER, _PASSWORD and _TLS.

    Raises:
        SettingsError: it names none, or one that cannot be, or a password would go over the wire in clear.
    """
    host = environment.get("DIGEST_SMTP_HOST")
    if not host:
        raise SettingsError("DIGEST_SMTP_HOST is not set: name the mail server in the environment (never in a file)")
    security = environment.get("DIGEST_SMTP_TLS") or "starttls"
    if security not in PORTS:
        raise SettingsError(f"DIGEST_SMTP_TLS is {security!r}: it is one of {', '.join(PORTS)}")
    port = environment.get("DIGEST_SMTP_PORT") or str(PORTS[security])
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise SettingsError(f"DIGEST_SMTP_PORT is {port!r}: give a number from 1 to 65535, or leave it out")
    user = environment.get("DIGEST_SMTP_USER") or None
    if user and security == "none":
        raise SettingsError("DIGEST_SMTP_TLS is 'none' and DIGEST_SMTP_USER is set: a password is not sent in clear; use starttls or ssl")
    return Server(host, int(port), security, user, environment.get("DIGEST_SMTP_PASSWORD", ""))


def send(message: EmailMessage) -> str:
    """Hand a message to the server that the environment names; where it went.

    Raises:
        SettingsError: the environment names no server, or the message nobody to send to.
        BuildError: the server cannot be reached, cannot be trusted, or will not take it.
    """
    to = server_of(os.environ)
    if "@" not in str(message["To"]):
        raise SettingsError("digest.toml: [mail] to is empty: name who gets the letter, or send outbox/*.eml by other means")
    trust = ssl.create_default_context()
    try:
        with (
            smtplib.SMTP_SSL(to.host, to.port, timeout=PATIENCE, context=trust)
            if to.security == "ssl"
            else smtplib.SMTP(to.host, to.port, timeout=PATIENCE)
        ) as server:
            if to.security == "starttls":
                server.starttls(context=trust)
            if to.user:
                server.login(to.user, to.password)
            server.send_message(message)
    except (OSError, smtplib.SMTPException) as fault:
        why = one_line(str(fault)) or type(fault).__name__
        raise BuildError(f"{to.host}:{to.port} did not take the letter ({why}): check the DIGEST_SMTP_* settings") from None
    return f"{to.host}:{to.port}"
