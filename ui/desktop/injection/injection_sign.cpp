// How a physician signs on the sheet; the page itself stands in injection_page.cpp.
#include "ui/desktop/injection/gate_column.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_saver.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/sign_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QPointer>

void InjectionPage::askToSign(const QString &code)
{
    if (!m_draft || code.isEmpty() || m_saver->isBusy()) return;
    for (const Finding &finding : m_draft->findings()) {
        if (finding.code != code || !signable(finding)) continue;
        auto *box = new SignBox(desk(), m_draft->beside().physicians, m_route, this);
        box->setObjectName(QStringLiteral("sign"));
        connect(box, &SignBox::signedBy, this, [this, box](Decisions::Signature signature) {
            signature.client = m_client;
            sign(box, std::move(signature));
        });
        connect(box, &QDialog::finished, this, [this] {
            window()->activateWindow(); // the sheet goes on where it stood
            if (m_gate->focusOpen()) return;
            if (m_route == Route::XR) m_form->focusNeeded();
            else m_foot->save()->setFocus();
        });
        box->ask(finding, desk().limits());
        return;
    }
}

void InjectionPage::sign(SignBox *box, Decisions::Signature signature)
{
    // The store judges what it holds: the answers of this visit go first.
    const QPointer<SignBox> open(box);
    const auto secret = std::make_shared<Decisions::Signature>(std::move(signature));
    m_saver->saveDraft(*m_draft, [this, open, secret](const std::optional<Error> &fault) {
        if (fault) {
            wipeSecret(secret->passwordUtf8);
            if (open) open->fail(sentence(*fault));
            return;
        }
        auto signing = Decisions(database()).sign(*secret);
        whenDone(signing, this, [this, open, secret](const Result<GateDecision> &decision) {
            wipeSecret(secret->passwordUtf8);
            if (!decision) {
                if (open) open->fail(sentence(decision.error()));
                return;
            }
            m_draft->addDecision(*decision);
            m_gate->refresh();
            judge();
            if (open) open->accept();
        });
    });
}
