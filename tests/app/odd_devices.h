#pragma once
#include <QBuffer>
#include <QIODevice>
#include <algorithm>

/// Hands out a few bytes at a time and cannot go back, as a pipe does.
class Pipe : public QIODevice
{
public:
    explicit Pipe(QByteArray bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 size = std::min<qint64>({most, 3, m_bytes.size() - m_at});
        std::copy_n(m_bytes.constData() + m_at, size, to);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

/// A long file made up while it is read, so that nothing but the reader can hold it.
class ManyRows : public QIODevice
{
public:
    explicit ManyRows(qint64 rows) : m_rows(rows) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }
    qint64 mostAsked = 0;

protected:
    qint64 readData(char *to, qint64 most) override
    {
        mostAsked = std::max(mostAsked, most);
        if (m_line.isEmpty() && m_row <= m_rows) {
            m_line = m_row == 0 ? QByteArray("chart_no,given_on,note\r\n")
                                : "N" + QByteArray::number(m_row) + ",2026-03-02,\"two\nlines\"\r\n";
            ++m_row;
        }
        const qint64 size = std::min<qint64>(most, m_line.size());
        std::copy_n(m_line.constData(), size, to);
        m_line.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_rows;
    qint64 m_row = 0;
    QByteArray m_line;
};

/// A disk with room for a few bytes more.
class FullDisk : public QBuffer
{
protected:
    qint64 writeData(const char *bytes, qint64 size) override
    {
        return QBuffer::writeData(bytes, std::min<qint64>(size, 30 - QBuffer::size()));
    }
};
