#pragma once
#include <utility>

/// Of questions that follow each other only the last one's answer counts: a page that is read again forgets the reading
/// under way. A member of whoever owns the answers.
class LastAsked
{
public:
    /// Asks anew: @p use, handed to `whenDone`, is called with the answer unless something is asked after this.
    template <typename Use> auto only(Use use)
    {
        return [this, number = ++m_number, use = std::move(use)](const auto &answer) {
            if (number == m_number) use(answer);
        };
    }
    /// The answer under way counts no more.
    void forget() { ++m_number; }

private:
    int m_number = 0;
};
