#pragma once
#include <QByteArray>

/// libsodium speaks unsigned char, Qt speaks char: the same bytes seen by the other.
inline unsigned char *unsignedBytes(char *bytes) { return reinterpret_cast<unsigned char *>(bytes); }
inline unsigned char *unsignedBytes(QByteArray &bytes) { return unsignedBytes(bytes.data()); }
inline const unsigned char *unsignedBytes(const char *bytes) { return reinterpret_cast<const unsigned char *>(bytes); }
inline const unsigned char *unsignedBytes(const QByteArray &bytes) { return unsignedBytes(bytes.constData()); }
inline const unsigned char *unsignedBytes(QByteArrayView bytes) { return unsignedBytes(bytes.data()); }
