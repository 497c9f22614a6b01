#pragma once
#include <QByteArray>
#include <QFile>
#include <QString>
#include <optional>

/// The streams of the program. Results go to `out()`; everything else to standard error; a progress line only when standard
/// error is a terminal.
class Terminal
{
public:
    Terminal();
    ~Terminal();

    QIODevice &out() { return m_out; }
    /// False when standard output took less than was given (a full disk, a closed pipe).
    bool flush();
    void tell(const QString &line);
    bool outIsTerminal() const;

    /// The share done, 0 to 1, redrawn in place.
    void progress(const QString &what, double share);

    /// The first line of @p file ("-" the next line of standard input), without its line break; empty when it cannot be read.
    std::optional<QByteArray> firstLine(const QString &file);
    /// Asks on the terminal of the process, whatever its streams are; empty when it has none.
    std::optional<QString> ask(const QString &prompt);
    /// The same without echo.
    std::optional<QByteArray> askSecret(const QString &prompt);

private:
    void endProgress();
    QFile m_out, m_err;
    int m_shownPercent = -1;
};
