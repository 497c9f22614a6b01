#pragma once
#include <QFutureWatcher>
#include <QObject>

/// Calls back in the owner's thread when the future has its answer; never when the owner is gone or the future was cancelled.
/// A watcher that is the owner's child: `QFuture::then(context, ...)` aborts in Qt 6.4 when the context died.
template <typename T, typename Callback>
QFutureWatcher<T> *whenDone(const QFuture<T> &future, QObject *owner, Callback callback)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, callback = std::move(callback)]() mutable {
                         watcher->deleteLater();
                         if (watcher->isCanceled() || watcher->future().resultCount() == 0) return;
                         callback(watcher->result());
                     });
    watcher->setFuture(future);
    return watcher;
}
