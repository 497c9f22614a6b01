// What must be read before the work goes on: the lines under the head.
#include "ui/desktop/guard/register_watch.h"
#include "ui/desktop/manual_window.h"
#include "ui/desktop/parts/notice_line.h"
#include "ui/desktop/work_frame.h"
#include "ui/words/disk.h"

void WorkFrame::refillNotices()
{
    if (m_watch.isDamaged()) {
        m_safety->say(NoticeLine::Tone::Alarm, tr("The file of this register is damaged."),
                      tr("Stop working in it and tell your administrator: the last backup has to be restored. Nothing "
                         "was changed by looking."));
        return;
    }
    const DiskSeal disk = m_watch.diskToSay();
    const QString title = diskTitle(disk);
    if (title.isEmpty()) {
        m_safety->clear();
        return;
    }
    if (m_safety->sentence() == diskSentence(disk)) return; // its deeds keep the focus
    m_safety->say(NoticeLine::Tone::Alarm, title, diskAdvice(disk));
    connect(m_safety->addDeed(tr("What to do"), DeedButton::Rank::Link), &QAbstractButton::clicked, this, [this] {
        if (!m_manual) m_manual = new ManualWindow(this);
        m_manual->open(QStringLiteral("security"));
    });
    connect(m_safety->addDeed(tr("Put away until tomorrow")), &QAbstractButton::clicked, this,
            [this] { m_watch.putDiskLineAway(); });
}
