#pragma once
#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>

class QPainter;

/// Every icon of the program; the files are resources/icons/<name-with-hyphens>.svg.
enum class IconName {
    Today,
    Overdue,
    Schedule,
    Client,
    Review,
    Outcomes,
    Kit,
    Settings,
    Lock,
    Search,
    Why,
    Undo,
    Print,
    Export,
    Phone,
    Voicemail,
    NoVoicemail,
    Syringe,
    Tablet,
    SideEffect,
    Lab,
    Note,
    Timer,
    Refrigerator,
    Rescue,
    Sign,
    Promise,
    Book,
    Arrived,
    CheckUp,
    HideNames,
    Warning,
    Info,
    Filter,
    Edit,
    Add,
    Close,
    Check,
    Left,
    Right,
    Down,
    More,
    Open,
    Key,
    Chain,
    Copy,
    Becomes,
    Language,
    Theme,
    ShowNames,
    AppSign ///< the boat with its keel
};

/// "no-voicemail" for `IconName::NoVoicemail`: the file's name without its ending.
QString iconFile(IconName name);

/// Tinted and sharp at any scale.
void paintIcon(QPainter &painter, const QRectF &box, IconName name, const QColor &colour);
QPixmap iconPixmap(IconName name, const QColor &colour, int size, qreal devicePixelRatio);
/// For Qt's own widgets (menus, line edit actions). `size` in device-independent px.
QIcon icon(IconName name, const QColor &colour, int size = 20);
/// The boat of the sign-in pane, kept in proportion: 440 to 400.
void paintBoat(QPainter &painter, const QRectF &box, const QColor &colour);
/// The icon of windows and of the task bar.
QIcon appIcon();
