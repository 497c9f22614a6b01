#pragma once
#include <QWidget>

/// The arrow with "needed" beside a field that must be filled and is not yet.
class NeededMark : public QWidget
{
    Q_OBJECT
public:
    explicit NeededMark(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The sentence under a field: a hint in text2, or what is wrong in red with the warning icon.
class NoteLine : public QWidget
{
    Q_OBJECT
public:
    explicit NoteLine(QWidget *parent = nullptr);

    /// Empty hides the line, or only empties it when its place is kept (`setKept`).
    void say(const QString &sentence, bool isError);
    /// In the ink of late, for what is worth knowing and not wrong: "Caps Lock is on."
    void warn(const QString &sentence);
    /// The line keeps its height when it is empty, so that nothing jumps.
    void setKept(bool kept);
    /// px from the left, already scaled.
    void setIndent(int indent);
    QString sentence() const { return m_sentence; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Tone { Hint, Warning, Error };
    void tell(const QString &sentence, Tone tone);
    int left() const;

    QString m_sentence;
    Tone m_tone = Tone::Hint;
    bool m_kept = false;
    int m_indent = 0;
};
