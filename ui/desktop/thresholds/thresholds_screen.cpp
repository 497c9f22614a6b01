#include "ui/desktop/thresholds/thresholds_screen.h"
#include "db/work/threshold_effects.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/screen_head.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/desktop/thresholds/ladder_view.h"
#include "ui/desktop/thresholds/number_view.h"
#include "ui/desktop/thresholds/sign_panel.h"
#include "ui/desktop/thresholds/version_list.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include "ui/words/threshold_words.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

ThresholdsScreen::ThresholdsScreen(Desk &desk, DeedLog &deeds, QWidget *parent) : Screen(desk, deeds, parent)
{
    build();
    wire();
}

void ThresholdsScreen::build()
{
    const Look &look = Look::of(this);
    const auto boxed = [&look](SignedText *words, int pad) {
        auto *box = new QWidget;
        auto *line = new QHBoxLayout(box);
        line->setContentsMargins(look.px(space::margin), look.px(pad), look.px(space::margin), look.px(pad));
        line->addWidget(words, 1);
        return box;
    };
    m_lineBox = boxed(m_line = new SignedText(TextSize::Body, QFont::Normal), 10);
    m_basisBox = boxed(m_basis = new SignedText(TextSize::Body, QFont::Normal), 10);
    m_basisBox->hide();
    m_ladder = new LadderView;
    m_numbers = new NumberView;
    auto *title = new SignedText(TextSize::Body, QFont::Normal);
    title->setText({}, tr("*Late ladder.* What the nurse must record before giving, by days from due"));
    m_foot = new SignedText(TextSize::Body, QFont::Normal);
    m_foot->setText(
        IconName::Info,
        tr("Every day past due is flagged: that cannot be switched off. Shipped numbers are proposals, this "
           "program is not medical advice."),
        &Tokens::text2, &Tokens::text2);
    auto *sheet = new QWidget;
    auto *rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_ladderBox = new QWidget;
    auto *ladder = new QVBoxLayout(m_ladderBox);
    ladder->setContentsMargins(0, 0, 0, 0);
    ladder->setSpacing(0);
    ladder->addWidget(boxed(title, 12));
    ladder->addWidget(m_ladder);
    rows->addWidget(m_numbers);
    rows->addWidget(boxed(m_foot, 12));
    rows->addStretch(1);
    m_scroll = new PlainScroll(sheet);
    m_panel = new SignPanel(desk());
    m_undo = new UndoLine;
    deeds().showIn(m_undo);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_ladderBox);
    left->addWidget(m_scroll, 1);
    m_fixed = left;
    m_scrolled = rows;
    left->addWidget(m_basisBox);
    auto *across = new QHBoxLayout;
    across->setSpacing(0);
    across->addLayout(left, 1);
    across->addWidget(m_panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lineBox);
    column->addLayout(across, 1);
    column->addWidget(m_undo);
}

void ThresholdsScreen::wire()
{
    connect(m_numbers, &NumberView::changed, this, &ThresholdsScreen::change);
    connect(m_numbers, &NumberView::refused, &deeds(), &DeedLog::fail);
    connect(m_numbers, &ValuePane::moved, this, [this] {
        if (!m_basisBox->isHidden()) why();
    });
    connect(m_panel->versions(), &ValuePane::moved, this,
            [this](int value) { showVersion(m_panel->versions()->numberAt(value)); });
    connect(m_panel, &SignPanel::signWanted, this, &ThresholdsScreen::sign);
    connect(m_panel, &SignPanel::discardWanted, this, &ThresholdsScreen::discard);
    connect(m_panel, &SignPanel::nameWanted, this, &ThresholdsScreen::nameDirector);
    connect(m_panel->why(), &QLineEdit::editingFinished, this, [this] {
        if (m_page && m_page->isDirector && !m_changes.isEmpty()
            && m_panel->why()->text().trimmed() != m_page->draft.why)
            keep(m_changes, {});
    });
    connect(&database(), &Database::changed, this, [this](Topics topics) {
        if (!isVisible()) return;
        if (topics & (Topics(Topic::Settings) | Topic::Staff)) read();
        else if (m_page && (topics & (Topics(Topic::Injections) | Topic::Orders | Topic::Clients | Topic::Labs)))
            countEffects();
    });
    connect(&desk(), &Desk::namesHiddenChanged, this, &ThresholdsScreen::countEffects);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(
            Qt::CTRL | key, this, [this] { m_panel->trySign(); }, Qt::WidgetWithChildrenShortcut);
}

QString ThresholdsScreen::subtitle() const
{
    if (!m_page) return tr("reading…");
    if (isDraftShown()) return tr("draft of version %1").arg(m_shown);
    return m_shown == 1 ? tr("version 1, as shipped") : tr("version %1").arg(m_shown);
}

void ThresholdsScreen::fillHead(ScreenHead &head)
{
    if (!m_page) return;
    if (m_page->isDirector) {
        DeedButton *open = head.addDeed(tr("Import"), IconName::Open);
        open->setCap({QStringLiteral("Ctrl O")});
        connect(open, &QAbstractButton::clicked, this, &ThresholdsScreen::askImport);
    }
    if (!desk().may(Right::ExportNeutral)) return;
    DeedButton *save = head.addDeed(tr("Export"), IconName::Export);
    save->setCap({QStringLiteral("Ctrl S")});
    connect(save, &QAbstractButton::clicked, this, &ThresholdsScreen::askExport);
}

QList<KeyHint> ThresholdsScreen::hints() const
{
    QList<KeyHint> hints{{{QStringLiteral("←"), QStringLiteral("→")}, tr("next number")}};
    const bool mine = m_page && m_page->isDirector;
    if (mine) hints << KeyHint{{tr("Enter")}, tr("change")};
    hints << KeyHint{{QStringLiteral("F6")}, tr("ladder, numbers, versions")}
          << KeyHint{{QStringLiteral("?")}, tr("where it comes from")};
    if (mine) hints << KeyHint{{tr("Ctrl"), tr("Enter")}, tr("sign")} << KeyHint{{QStringLiteral("U")}, tr("undo")};
    return hints;
}

QList<PaperOffer> ThresholdsScreen::papers() const
{
    if (!m_page || !desk().may(rightTo(PaperKind::Thresholds))) return {};
    QString signedBy;
    for (const ThresholdVersion &version : m_page->versions)
        if (version.number == m_shown && !version.signedBy.isEmpty())
            signedBy = tr("signed by %1, %2").arg(desk().staffName(version.signedBy), moment(version.signedAt));
    const ThresholdPaper paper{m_shown, shownValues().before, shownValues().after, signedBy};
    return {{tr("Thresholds, version %1").arg(m_shown),
             [paper](QObject *, const PaperOffer::Take &take) { take(thresholdSheet(paper)); }}};
}

void ThresholdsScreen::enter()
{
    read();
    m_numbers->setFocus();
}

void ThresholdsScreen::read()
{
    whenDone(Thresholds(database()).page(), this, m_reading.only([this](const Result<ThresholdPage> &page) {
        if (m_keeping) return; // read before what is being kept: the read after it is the true one
        if (!page) return deeds().fail(sentence(page.error()));
        m_page = *page;
        m_changes = page->draft.changes;
        if (!m_panel->why()->hasFocus()) m_panel->why()->setText(page->draft.why);
        const bool known = std::any_of(page->versions.begin(), page->versions.end(),
                                       [this](const auto &each) { return each.number == m_shown; });
        if (!m_changes.isEmpty()) m_shown = page->nextVersion();
        else if (!known) m_shown = page->versions.last().number;
        show();
    }));
}

bool ThresholdsScreen::isDraftShown() const { return m_page && m_shown == m_page->nextVersion(); }

ShownValues ThresholdsScreen::shownValues() const
{
    if (!m_page) return {medicalValues(Limits{}), medicalValues(Limits{})};
    const LimitValues inForce = medicalValues(m_page->inForce);
    if (isDraftShown()) return {inForce, medicalValues(withChanges(m_page->inForce, m_changes))};
    for (int i = 0; i < m_page->versions.size(); ++i) {
        if (m_page->versions[i].number != m_shown) continue;
        const bool newest = i + 1 == m_page->versions.size();
        if (newest) return {m_page->versions[i].values, inForce}; // what was set without being signed stands out
        return {m_page->versions[qMax(0, i - 1)].values, m_page->versions[i].values};
    }
    return {inForce, inForce};
}

void ThresholdsScreen::show()
{
    m_panel->show(*m_page, m_changes, m_shown);
    showVersion(m_shown);
    countEffects();
    Q_EMIT hintsChanged();
}

void ThresholdsScreen::showVersion(int number)
{
    if (!m_page || number == 0) return;
    const bool other = number != m_shown;
    m_shown = number;
    const bool newest = isDraftShown() || m_shown == m_page->versions.last().number;
    const bool editable = m_page->isDirector && newest && (m_changes.isEmpty() || isDraftShown());
    m_ladder->show(shownValues());
    m_numbers->show(shownValues(), editable);
    if (other) m_panel->versions()->show(*m_page, m_shown);
    showLine();
    Q_EMIT headChanged();
}

void ThresholdsScreen::showLine()
{
    QString words;
    const int newest = m_page->versions.last().number;
    if (isDraftShown())
        words = newest == 1
            ? tr("*Version %1 is not yet signed.* The numbers as they stand stay in force until you sign.").arg(m_shown)
            : tr("*Version %1 is not yet signed.* Version %2 stays in force until it is signed.")
                  .arg(m_shown)
                  .arg(newest);
    else if (m_shown != newest) words = tr("*An earlier version, to read.* It is not in force.");
    else if (!m_page->unsignedChanges.isEmpty())
        words = tr("*In force is not what was signed.* Numbers set past this page: %1.").arg([this] {
            QStringList names;
            for (auto it = m_page->unsignedChanges.cbegin(); it != m_page->unsignedChanges.cend(); ++it)
                names << setting(it.key());
            return names.join(QStringLiteral("; "));
        }());
    else if (!m_page->inForce.directorSigned) words = notYetSigned(m_page->inForce);
    m_line->setText(IconName::Warning, words, &Tokens::late);
    m_lineBox->setVisible(!words.isEmpty());
    update();
}

void ThresholdsScreen::why()
{
    const QString key = m_numbers->chosenKey();
    if (key.isEmpty()) return;
    m_basis->setText(IconName::Why, QStringLiteral("*%1.* %2").arg(setting(key), settingBasis(key)), &Tokens::accent);
    m_basisBox->setAccessibleName(m_basis->text());
    m_basisBox->show();
    update();
}

bool ThresholdsScreen::escape()
{
    if (m_numbers->isEditing()) {
        m_numbers->endEditing();
        return true;
    }
    if (!m_basisBox->isHidden()) {
        m_basisBox->hide();
        return true;
    }
    if (!isTyping()) return false;
    m_numbers->setFocus();
    return true;
}

QList<QWidget *> ThresholdsScreen::panes() const { return {m_ladder, m_numbers, m_panel}; }

QString ThresholdsScreen::lineShown() const { return m_lineBox->isHidden() ? QString() : m_line->text(); }
QString ThresholdsScreen::whyShown() const { return m_basisBox->isHidden() ? QString() : m_basis->text(); }

void ThresholdsScreen::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_O && m_page && m_page->isDirector) askImport();
    else if (control && event->key() == Qt::Key_S && m_page && desk().may(Right::ExportNeutral)) askExport();
    else if (event->key() == Qt::Key_U && !event->modifiers() && !isTyping()) deeds().undoLast();
    else Screen::keyPressEvent(event);
}

void ThresholdsScreen::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    QBoxLayout *home = height() >= Look::of(this).px(620) ? m_fixed : m_scrolled;
    if (home->indexOf(m_ladderBox) < 0) home->insertWidget(0, m_ladderBox); // leaves the other one by itself
}

void ThresholdsScreen::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    if (m_lineBox->isVisible()) painter.fillRect(m_lineBox->geometry(), look->lateTint);
    if (m_basisBox->isVisible()) painter.fillRect(m_basisBox->geometry(), look->accentTint);
}
