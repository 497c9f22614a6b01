#include "tests/bench/bench.h"
#include <QFile>
#include <fcntl.h>
#include <unistd.h>

namespace bench {

BareWrite::BareWrite(const QString &path)
    : m_file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)), m_path(path)
{}

BareWrite::~BareWrite()
{
    if (m_file >= 0) ::close(m_file);
    QFile::remove(m_path);
}

double BareWrite::write(qint64 bytes)
{
    const QByteArray frames(bytes, 'x');
    QElapsedTimer timer;
    timer.start();
    if (m_file < 0 || ::write(m_file, frames.constData(), size_t(bytes)) != bytes || fdatasync(m_file) != 0) return -1;
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace bench
