#pragma once
#include "ui/desktop/signin/recovery_paper.h"
#include <QWidget>
#include <array>

class DeedButton;
class QCheckBox;
class QLineEdit;
class SaidLine;
class TextLabel;

/// The third step of setting up: the sheet goes on paper, and two of its groups are typed back from it.
class RecoveryStep : public QWidget
{
    Q_OBJECT
public:
    explicit RecoveryStep(QWidget *parent = nullptr);

    void begin(const RecoveryPaper &paper);
    bool isDone() const;
    /// Nothing of the sheet stays here.
    void forget();

Q_SIGNALS:
    void changed();

private:
    struct Answer
    {
        QLineEdit *field;
        TextLabel *label, *mark;
    };
    void build();
    void print();
    void save();
    void put(const QString &where);
    void judge();
    bool isRight(int nth) const;

    RecoveryPaper m_paper;
    std::array<int, 2> m_asked{0, 1};
    class GroupBoxes *m_boxes;
    TextLabel *m_put, *m_ask;
    DeedButton *m_print, *m_save;
    std::array<Answer, 2> m_answers;
    QCheckBox *m_safe;
    SaidLine *m_said;
    bool m_isPut = false;
};
