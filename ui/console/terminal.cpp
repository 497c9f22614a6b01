#include "ui/console/terminal.h"
#include "ui/console/command.h"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace {

constexpr int longestLine = 4096; ///< bytes of a password or a recovery sheet: more is not one

/// The next line of @p descriptor, byte by byte, so that what follows stays for the next reader.
std::optional<QByteArray> nextLine(int descriptor)
{
    QByteArray line;
    char byte = 0;
    ssize_t got = 0;
    while ((got = ::read(descriptor, &byte, 1)) == 1 && byte != '\n') {
        if (line.size() >= longestLine) return std::nullopt;
        line.append(byte);
    }
    if (got < 0 || (got == 0 && line.isEmpty())) return std::nullopt;
    if (line.endsWith('\r')) line.chop(1);
    return line;
}

/// The terminal that the process belongs to, with its echo switched off for as long as this lives.
class Silence
{
public:
    explicit Silence(int descriptor) : m_descriptor(descriptor)
    {
        m_known = tcgetattr(descriptor, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        if (m_known) tcsetattr(descriptor, TCSAFLUSH, &quiet);
    }
    ~Silence()
    {
        if (m_known) tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    int m_descriptor;
    bool m_known = false;
    termios m_before{};
};

std::optional<QByteArray> askOn(int terminal, const QString &prompt, bool secret)
{
    const QByteArray words = prompt.toUtf8();
    if (::write(terminal, words.constData(), size_t(words.size())) < 0) return std::nullopt;
    if (!secret) return nextLine(terminal);
    const Silence silence(terminal);
    auto line = nextLine(terminal);
    if (::write(terminal, "\n", 1) < 0) return std::nullopt;
    return line;
}

std::optional<QByteArray> askProcessTerminal(const QString &prompt, bool secret)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0) return std::nullopt;
    auto line = askOn(terminal, prompt, secret);
    ::close(terminal);
    return line;
}

} // namespace

Terminal::Terminal()
{
    (void)m_out.open(stdout, QIODevice::WriteOnly);
    (void)m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

Terminal::~Terminal() { endProgress(); }

bool Terminal::flush() { return m_out.flush() && m_out.error() == QFileDevice::NoError && fflush(stdout) == 0; }

void Terminal::tell(const QString &line)
{
    endProgress();
    m_err.write(line.toUtf8() + '\n');
}

bool Terminal::outIsTerminal() const { return isatty(STDOUT_FILENO) == 1; }

void Terminal::progress(const QString &what, double share)
{
    const int percent = int(share * 100);
    if (percent == m_shownPercent || isatty(STDERR_FILENO) != 1) return;
    m_shownPercent = percent;
    m_err.write(QStringLiteral("\r%1 %2 %").arg(what).arg(percent, 3).toUtf8());
    if (percent >= 100) endProgress();
}

void Terminal::endProgress()
{
    if (m_shownPercent < 0) return;
    m_shownPercent = -1;
    m_err.write("\n");
}

std::optional<QByteArray> Terminal::firstLine(const QString &file)
{
    if (file == QLatin1String("-")) return nextLine(STDIN_FILENO);
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    auto line = nextLine(descriptor);
    ::close(descriptor);
    return line;
}

std::optional<QString> Terminal::ask(const QString &prompt)
{
    const auto line = askProcessTerminal(prompt, false);
    if (!line) return std::nullopt;
    return QString::fromUtf8(*line);
}

std::optional<QByteArray> Terminal::askSecret(const QString &prompt) { return askProcessTerminal(prompt, true); }
