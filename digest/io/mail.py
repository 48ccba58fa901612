"""Letter -> message: multipart/alternative, the same bytes each time; and the one place that hands it to a server."""

from __future__ import annotations

import hashlib
import os
import smtplib
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from digest.errors import BuildError, SettingsError
from digest.model import Letter
from digest.settings import Mail, Site


def message_of(letter: Letter, day: date | None, site: Site, mail: Mail) -> EmailMessage:
    """The letter as a message that any mail program reads; dated by its edition, not by a clock."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(letter.subject)
    message["From"] = one_line(mail.sender or "As Printed <digest@as-printed.invalid>")
    message["To"] = ", ".join(one_line(t) for t in mail.to) or "undisclosed-recipients:;"
    message["Date"] = format_datetime(datetime.combine(day or date(1970, 1, 1), datetime.min.time(), UTC))
    message["Message-ID"] = letter.message_id
    message["Content-Language"] = site.language
    if mail.list_id:
        message["List-Id"] = one_line(mail.list_id)
    if mail.unsubscribe:
        message["List-Unsubscribe"] = f"<{one_line(mail.unsubscribe)}>"
        if mail.unsubscribe.startswith("https://"):
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(letter.text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", charset="utf-8", cte="quoted-printable")
    message.set_boundary(f"=_{hashlib.sha256((letter.message_id + letter.text).encode()).hexdigest()[:32]}")
    return message


def one_line(text: str) -> str:
    """A header value without line breaks: nothing in it can begin another header."""
    return " ".join(text.split())


def send(message: EmailMessage) -> str:
    """Hand a message to the server that the environment names: DIGEST_SMTP_HOST, _PORT, _USER, _PASSWORD, _TLS (starttls, ssl, none).

    Raises:
        SettingsError: the environment names no server, or the message nobody to send to.
        BuildError: the server cannot be reached or will not take it.
    """
    host = os.environ.get("DIGEST_SMTP_HOST")
    if not host:
        raise SettingsError("DIGEST_SMTP_HOST is not set: name the mail server in the environment (never in a file)")
    if "@" not in str(message["To"]):
        raise SettingsError("digest.toml: [mail] to is empty: name who gets the letter, or send outbox/*.eml by other means")
    security = os.environ.get("DIGEST_SMTP_TLS", "starttls")
    port = int(os.environ.get("DIGEST_SMTP_PORT", "465" if security == "ssl" else "587"))
    user, password = os.environ.get("DIGEST_SMTP_USER"), os.environ.get("DIGEST_SMTP_PASSWORD", "")
    try:
        with (smtplib.SMTP_SSL if security == "ssl" else smtplib.SMTP)(host, port, timeout=60) as server:
            if security == "starttls":
                server.starttls()
            if user:
                server.login(user, password)
            server.send_message(message)
    except (OSError, smtplib.SMTPException) as fault:
        raise BuildError(f"{host}:{port} did not take the letter ({fault}): check the DIGEST_SMTP_* settings") from None
    return f"{host}:{port}"
