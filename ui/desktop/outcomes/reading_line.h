#pragma once
#include "db/work/outcome_pages.h"
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class DeedButton;
class QProgressBar;
class TextLabel;

/// A long reading under way: words after 0.3 s, how far it has come with Cancel after 1 s. Hidden while nothing is read.
class ReadingLine : public QWidget
{
    Q_OBJECT
public:
    explicit ReadingLine(QWidget *parent = nullptr);

    void begin(std::shared_ptr<OutcomeRun> run);
    void end();
    bool isReading() const { return m_run != nullptr; }
    DeedButton *cancel() const { return m_cancel; }

Q_SIGNALS:
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void look();

    std::shared_ptr<OutcomeRun> m_run;
    QElapsedTimer m_clock;
    QTimer m_timer;
    TextLabel *m_words;
    QProgressBar *m_bar;
    DeedButton *m_cancel;
};
