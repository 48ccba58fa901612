"""The letter as mail: what a reader's program gets, and how it is handed to a server. Everything said here is invented."""

from __future__ import annotations

import contextlib
import shutil
import socket
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from click.testing import CliRunner, Result
from hypothesis import example, given, settings
from hypothesis import strategies as st

from digest.cli import main
from digest.errors import SettingsError
from digest.io.mail import message_of
from digest.model import Letter
from digest.settings import Mail
from digest.settings import Site as Settings

Site = Callable[..., Path]
TOML = '[site]\nname = "A test"\nurl = "https://digest.example/"\n[mail]\nsender = "Desk <desk@digest.example>"\nto = ["reader@digest.example"]\n'
DAY = "2024-06-26"


def mail(folder: Path, *options: str, **env: str) -> Result:
    quiet = {f"DIGEST_SMTP_{name}": "" for name in ("HOST", "PORT", "USER", "PASSWORD", "TLS")}
    with contextlib.chdir(folder):
        return CliRunner().invoke(main, ["mail", *options], env=quiet | {f"DIGEST_SMTP_{k}": v for k, v in env.items()}, prog_name="digest")


def letter_at(folder: Path) -> EmailMessage:
    return message_from_bytes((folder / "outbox" / f"{DAY}.eml").read_bytes(), policy=policy.default)


class Addresses(HTMLParser):
    """Everything that a page links to or fetches."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in {"href", "src", "background", "action"}]


def test_the_letter_is_an_alternative_of_text_and_html_under_80_kb_with_absolute_links(a_site: Site) -> None:
    folder = a_site(toml=TOML)

    assert mail(folder, DAY).exit_code == 0

    message = letter_at(folder)
    assert message.get_content_type() == "multipart/alternative"
    text, html = message.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    raw = (folder / "outbox" / f"{DAY}.eml").read_bytes()
    assert len(raw) < 80_000
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    links = Addresses(html.get_content()).found
    assert links
    assert all(link.startswith("https://digest.example/") for link in links)
    assert "https://digest.example/" in text.get_content()


def test_the_letter_is_the_same_bytes_each_time_and_its_id_that_of_the_edition(a_site: Site) -> None:
    folder = a_site(toml=TOML)

    mail(folder, DAY)
    first, name = (folder / "outbox" / f"{DAY}.eml").read_bytes(), letter_at(folder)["Message-ID"]
    (folder / "outbox" / f"{DAY}.eml").unlink()
    mail(folder, DAY)

    assert (folder / "outbox" / f"{DAY}.eml").read_bytes() == first
    with (folder / "digest.toml").open("a") as toml:
        toml.write('list_id = "<digest.example>"\n')
    mail(folder, DAY)
    assert (folder / "outbox" / f"{DAY}.eml").read_bytes() != first
    assert letter_at(folder)["Message-ID"] == name


def test_every_link_of_the_letter_is_a_page_of_the_site(a_site: Site) -> None:
    folder = a_site(toml=TOML)
    with contextlib.chdir(folder):
        assert CliRunner().invoke(main, ["build"]).exit_code == 0
    mail(folder, DAY)

    _, html = letter_at(folder).iter_parts()
    for link in Addresses(html.get_content()).found:
        path, _, anchor = link.removeprefix("https://digest.example/").partition("#")
        page = folder / "site" / path / "index.html"
        assert page.is_file(), link
        assert not anchor or f'id="{anchor}"' in page.read_text("utf-8"), link


def test_without_an_address_of_the_site_the_missing_links_are_told(a_site: Site) -> None:
    result = mail(a_site(toml='[site]\nname = "A test"\n'), DAY)

    assert result.exit_code == 0
    assert "set url in [site]" in result.output


def test_a_day_without_articles_has_no_letter(a_site: Site) -> None:
    result = mail(a_site(toml=TOML), "1999-01-01")

    assert result.exit_code == 2
    assert DAY in result.output, "the days there are"


HOSTILE = st.text(max_size=60) | st.sampled_from(
    ["a\r\nBcc: victim@example.org", "x\n\n<script>", "=?utf-8?q?a=0ABcc:_v?=", "\ud800", "a\x00b"]
)


@settings(max_examples=150, deadline=None)
@example("=?utf-8?q?a=0ABcc:_v@example.org?=", "digest.example", "Desk")
@example("a\r\nBcc: v@example.org", "x\r\nBcc: v@example.org", "Desk")
@given(HOSTILE, HOSTILE, HOSTILE)
def test_nothing_in_a_header_can_begin_another(subject: str, domain: str, name: str) -> None:
    """Whatever a headline, an address or a list's name holds, the message has its own headers, each once, and no others."""
    letter = Letter(subject, f"<p>{subject}</p>", subject, f"<id@{domain}>")
    desk = Mail(f"{name} <desk@digest.example>", (f"{name}@digest.example",), name, f"https://{domain}")
    try:
        message = message_of(letter, None, Settings(), desk)
    except SettingsError:
        return  # no address, and told so

    head, _, _ = message.as_bytes().partition(b"\r\n\r\n")
    names = [line.split(b":")[0].lower() for line in head.split(b"\r\n") if not line.startswith((b" ", b"\t"))]
    assert sorted(names) == sorted(set(names))
    assert set(names) <= {
        *(b"subject", b"from", b"to", b"date", b"message-id", b"content-language", b"list-id", b"list-unsubscribe"),
        *(b"list-unsubscribe-post", b"mime-version", b"content-type"),
    }


@dataclass
class Desk:
    """A mail server's handler that keeps what it is given."""

    taken: list[EmailMessage] = field(default_factory=list)
    secured: list[bool] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.taken.append(message_from_bytes(envelope.content, policy=policy.default))
        self.secured.append(session.ssl is not None)
        return "250 OK"


@contextmanager
def a_server(desk: Desk, **options: Any) -> Iterator[str]:
    """A real SMTP server on loopback; its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(desk, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield str(port)
    finally:
        controller.stop()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a certificate of 127.0.0.1 that nobody signed, and its key."""
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    subprocess.run([*command.split(), "-keyout", "key.pem", "-out", "cert.pem"], cwd=folder, check=True, capture_output=True)
    return folder


def tls_of(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    return context


def test_the_letter_goes_through_a_real_server(a_site: Site) -> None:
    desk = Desk()
    folder = a_site(toml=TOML)
    with a_server(desk) as port:
        result = mail(folder, DAY, "--send", HOST="127.0.0.1", PORT=port, TLS="none")

    assert result.exit_code == 0, result.output
    [message] = desk.taken
    written = letter_at(folder)
    assert message["Message-ID"] == written["Message-ID"]
    assert message["Subject"] == written["Subject"]
    assert [p.get_content() for p in message.iter_parts()] == [p.get_content() for p in written.iter_parts()]


def test_with_starttls_and_a_password_from_the_environment(a_site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, asked = Desk(), []

    def check(server: Any, session: Any, envelope: Any, mechanism: str, auth: LoginPassword) -> AuthResult:
        asked.append((auth.login, auth.password))
        return AuthResult(success=auth.password == b"a secret", handled=False)

    monkeypatch.setenv("SSL_CERT_FILE", str(certificate / "cert.pem"))
    folder = a_site(toml=TOML)
    secure = {"tls_context": tls_of(certificate), "require_starttls": True, "auth_required": True, "authenticator": check}
    with a_server(desk, **secure) as port:
        right = mail(folder, DAY, "--send", HOST="127.0.0.1", PORT=port, USER="desk", PASSWORD="a secret")
        wrong = mail(folder, DAY, "--send", HOST="127.0.0.1", PORT=port, USER="desk", PASSWORD="no secret")

    assert right.exit_code == 0, right.output
    assert asked[0] == (b"desk", b"a secret")
    assert desk.secured == [True], "the one letter, and it was encrypted"
    assert wrong.exit_code == 1
    assert "did not take the letter" in wrong.output
    assert "no secret" not in wrong.output


def test_a_server_that_nobody_vouches_for_gets_neither_letter_nor_password(a_site: Site, certificate: Path) -> None:
    desk = Desk()
    with a_server(desk, tls_context=tls_of(certificate)) as port:
        result = mail(a_site(toml=TOML), DAY, "--send", HOST="127.0.0.1", PORT=port, USER="desk", PASSWORD="a secret")

    assert result.exit_code == 1
    assert "certificate" in result.output
    assert not desk.taken


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, "DIGEST_SMTP_HOST is not set"),
        ({"HOST": "127.0.0.1", "PORT": "smtp"}, "DIGEST_SMTP_PORT is 'smtp'"),
        ({"HOST": "127.0.0.1", "TLS": "startls"}, "starttls, ssl, none"),
        ({"HOST": "127.0.0.1", "TLS": "none", "USER": "desk"}, "not sent in clear"),
    ],
)
def test_a_wrong_server_is_told_with_the_way_out(a_site: Site, environment: dict[str, str], words: str) -> None:
    result = mail(
        a_site({"one.txt": "Bridge closed\n\n26 June 2024\n\nThe bridge was closed on Monday after a crack.\n"}, TOML),
        DAY,
        "--send",
        **environment,
    )

    assert result.exit_code == 2
    assert words in result.output.splitlines()[-1]


def test_a_server_that_is_not_there_is_told_on_one_line(a_site: Site) -> None:
    result = mail(a_site(toml=TOML), DAY, "--send", HOST="127.0.0.1", PORT="1", TLS="none")

    assert result.exit_code == 1
    assert "127.0.0.1:1 did not take the letter" in result.output.splitlines()[-1]
