#pragma once
#include "db/stores/visit_series.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/schedule/side_form.h"

class QCheckBox;
class QSpinBox;

/// The visits that follow one by the client's interval: a list to accept, each with what stands against it.
class RepeatForm : public SideForm
{
    Q_OBJECT
public:
    explicit RepeatForm(Desk &desk, QWidget *parent = nullptr);

    void ask(const Visit &base, const Person &person);
    QWidget *first() const override;
    const std::optional<RepeatList> &offered() const { return m_list; }
    QList<QCheckBox *> rows() const { return m_rows; }

Q_SIGNALS:
    void accepted(const QList<Visit> &visits, const Person &person);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void take() override;
    void sayAgain() override;

private:
    void read();
    void show(const RepeatList &list);
    void count();
    QString wordsAgainst(const RepeatOffer &offer) const;

    std::optional<Visit> m_base;
    std::optional<Person> m_person;
    std::optional<RepeatList> m_list;
    QSpinBox *m_count;
    QWidget *m_rowsBox = nullptr;
    QList<QCheckBox *> m_rows; ///< one an offer
    LastAsked m_reading;
    int m_asked = 0;
};
