#pragma once
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <memory>

/// Runs @p work on a thread of its own and answers with its value: for the few long deeds that do not pass the door
/// (making a register). The thread ends by itself.
template <typename Answer, typename Work> QFuture<Answer> inBackground(Work work)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start(); // before anybody holds the future
    const QFuture<Answer> future = promise->future();
    QThread *thread = QThread::create([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return future;
}
