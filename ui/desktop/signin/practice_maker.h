#pragma once
#include "db/work/practice.h"
#include <QTimer>
#include <QWidget>
#include <atomic>
#include <memory>

class DeedButton;
class QProgressBar;
class TextLabel;

/// Makes a practice register on a thread of its own and shows how far it is, with a way to stop.
class PracticeMaker : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeMaker(QWidget *parent = nullptr);
    ~PracticeMaker() override; ///< stops what is running; nothing is left behind

    void make(const Practice &practice);
    bool isBusy() const { return m_run != nullptr; }

Q_SIGNALS:
    void made(const QString &path);
    void failed(const Error &error);
    void cancelled();

private:
    struct Run
    {
        std::atomic<double> share = 0;
        std::atomic<bool> stop = false;
    };

    std::shared_ptr<Run> m_run;
    QTimer m_look;
    TextLabel *m_words;
    QProgressBar *m_bar;
    DeedButton *m_cancel;
};
