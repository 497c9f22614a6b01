#include "ui/desktop/parts/tokens.h"
#include <cmath>

namespace {

// One row a colour, light and dark side by side, so that nobody changes one and forgets the other.
struct TokenRow
{
    Ink ink;
    QRgb light, dark;
};

constexpr TokenRow tokenRows[] = {
    {&Tokens::bg0, 0xEEF1F2, 0x10161A},         {&Tokens::bg1, 0xFFFFFF, 0x182026},
    {&Tokens::bg2, 0xF6F8F9, 0x1F292F},         {&Tokens::bg3, 0xE6EBED, 0x29353C},
    {&Tokens::hover, 0xF1F5F6, 0x1D272D},       {&Tokens::sel, 0xDCECEE, 0x17383F},
    {&Tokens::line1, 0xDDE3E6, 0x2B373E},       {&Tokens::line2, 0x74838C, 0x6E7F8A},
    {&Tokens::accent, 0x0B6271, 0x63C3D0},      {&Tokens::accentHi, 0x094F5B, 0x86D3DD},
    {&Tokens::accentTint, 0xE1EFF1, 0x15333A},  {&Tokens::onAccent, 0xFFFFFF, 0x06262C},
    {&Tokens::focus, 0x0B6271, 0x86D3DD},       {&Tokens::text1, 0x15212A, 0xE9EEF1},
    {&Tokens::text2, 0x43525D, 0xB7C3CB},       {&Tokens::text3, 0x586771, 0x98A6B0},
    {&Tokens::textOff, 0x8A969E, 0x66747D},     {&Tokens::brand, 0x0A4A56, 0x0B2B33},
    {&Tokens::onBrand, 0xFFFFFF, 0xFFFFFF},     {&Tokens::onBrand2, 0xD3E7EA, 0xBFD9DE},
    {&Tokens::notDue, 0x52616B, 0xA3B0B9},      {&Tokens::window, 0x1F5A9E, 0x86B8F0},
    {&Tokens::today, 0x173F8A, 0xA9C7FF},       {&Tokens::late, 0x7A5200, 0xF0C04A},
    {&Tokens::overdue, 0xB3261E, 0xFF9A8F},     {&Tokens::lapsed, 0x6B1230, 0xFFC2D0},
    {&Tokens::notDueTint, 0xEDF0F2, 0x263138},  {&Tokens::windowTint, 0xE4EEF9, 0x1B2F47},
    {&Tokens::todayTint, 0xD6E3F8, 0x213A66},   {&Tokens::lateTint, 0xFFF0C7, 0x3D3110},
    {&Tokens::overdueTint, 0xFCE6E3, 0x4A1E1C}, {&Tokens::lapsedTint, 0x6B1230, 0xFFC2D0},
    {&Tokens::onLapsed, 0xFFFFFF, 0x4A0A20},    {&Tokens::given, 0x1B6B3F, 0x7BD3A0},
    {&Tokens::refused, 0x9C3B10, 0xF2A27A},     {&Tokens::missed, 0x7A5200, 0xF0C04A},
    {&Tokens::held, 0x55479A, 0xBDB2F5},        {&Tokens::vomited, 0x8C2568, 0xF0A0D2},
    {&Tokens::givenTint, 0xE2F2E8, 0x183526},   {&Tokens::refusedTint, 0xFBE9DF, 0x43261A},
    {&Tokens::heldTint, 0xECE9F8, 0x2D2850},    {&Tokens::vomitedTint, 0xF9E6F2, 0x451E38},
    {&Tokens::gradeLine, 0x7A6212, 0xB49A48},
};

struct Grade
{
    QRgb lightFill, darkFill, lightInk, darkInk;
};

constexpr Grade grades[5] = {
    {0xF4E6B8, 0x4A3F1A, 0x5C4700, 0xF4E0A0}, {0xEBBF55, 0x7A5A12, 0x3A2900, 0xFFF0C8},
    {0xD9762B, 0xB9591A, 0x1F0E00, 0xFFFFFF}, {0xA92A1C, 0xF08A7C, 0xFFFFFF, 0x2E0603},
    {0x4A0A20, 0xFFD3DE, 0xFFFFFF, 0x4A0A20},
};

Tokens tokens(bool dark)
{
    Tokens made;
    for (const TokenRow &row : tokenRows) made.*row.ink = QColor(dark ? row.dark : row.light);
    for (std::size_t i = 0; i < made.gradeFill.size(); ++i) {
        made.gradeFill[i] = QColor(dark ? grades[i].darkFill : grades[i].lightFill);
        made.gradeInk[i] = QColor(dark ? grades[i].darkInk : grades[i].lightInk);
    }
    return made;
}

// WCAG 2.2, "relative luminance".
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

Tokens lightTokens() { return tokens(false); }
Tokens darkTokens() { return tokens(true); }

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}
