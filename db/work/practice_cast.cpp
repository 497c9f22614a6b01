#include "app/people/client.h"
#include "db/work/practice_clinic.h"

namespace practice {

// The people of the target pictures, as they stand there on Monday 4 May 2026; on any other day of the practice they stand alike.
const QList<Player> &cast()
{
    using enum Standing;
    constexpr auto female = SexAtBirth::Female, male = SexAtBirth::Male;
    constexpr auto php = CareLevel::PHP, iop = CareLevel::IOP, op = CareLevel::OP, aftercare = CareLevel::Aftercare;
    using enum Regimen;
    constexpr auto en = u"English";
    static const QList<Player> roles = {
        {u"Ana Lúcia", u"Ferreira dos Santos", female, 1984, 6, 2, OralOnly, 96, Daily50, 0, -1, op, u"Portuguese",
         u"(503) 555-0121", Voicemail::Yes, u"", u""},
        {u"Tom", u"Ek", male, 1971, 11, 30, OralOnly, 41, Daily50, 0, -1, iop, en, u"(971) 555-0113", Voicemail::Yes,
         u"", u""},
        {u"Kofi", u"Mensah", male, 1990, 2, 17, OralOnly, 130, Mwf100_100_150, 5, -1, op, en, u"(503) 555-0149",
         Voicemail::NoName, u"", u""},
        {u"Siobhán", u"O’Rourke", female, 1993, 8, 21, OralOnly, 28, Daily50, 10, -1, iop, en, u"(971) 555-0166",
         Voicemail::No, u"after 15:00", u""},
        {u"Bo", u"Li", male, 2001, 1, 9, OralOnly, 0, Induct25_50, 15, -1, php, u"Mandarin", u"(503) 555-0172",
         Voicemail::Yes, u"", u""},
        {u"Wojciech", u"Szczepański", male, 1966, 4, 24, OralOnly, 203, Daily50, 15, -1, op, u"Polish",
         u"(503) 555-0105", Voicemail::Yes, u"", u""},
        {u"Priya", u"Venkatasubramanian", female, 1987, 12, 5, OralOnly, 62, Daily50, 20, -1, op, en, u"(971) 555-0158",
         Voicemail::NoName, u"", u""},
        {u"Jamal", u"Washington", male, 1995, 7, 14, OnTime, 0, Daily50, 30, -1, op, en, u"(503) 555-0130",
         Voicemail::Yes, u"", u""},
        {u"Destiny", u"Carter", female, 1999, 3, 27, OralOnly, 19, Daily50, 30, -1, iop, en, u"(971) 555-0182",
         Voicemail::NoName, u"", u""},
        {u"Hassan Yusuf", u"Warsame", male, 1989, 10, 1, OralOnly, 75, Mwf100_100_150, 45, -1, op, u"Somali",
         u"(503) 555-0196", Voicemail::No, u"", u""},
        {u"Rosa", u"Delgado-Whitaker", female, 1988, 3, 12, OralOnly, 28, Daily50, 60, 66, iop, en, u"(503) 555-0109",
         Voicemail::NoName, u"", u""},
        {u"Kai", u"Nakamura", male, 1992, 5, 19, Late, 3, Daily50, 60, 62, op, en, u"(971) 555-0136", Voicemail::Yes,
         u"", u"a3+0"},
        {u"Emily", u"Tran", female, 1997, 9, 8, OralOnly, 54, Daily50, 65, 70, iop, en, u"(503) 555-0188",
         Voicemail::Yes, u"", u""},
        {u"Alexandros", u"Papadopoulos-Konstantinidis", male, 1979, 1, 22, OralOnly, 147, Mwf100_100_150, 75, -1, op,
         u"Greek", u"(971) 555-0125", Voicemail::Yes, u"", u""},
        {u"Leilani", u"Kahananui", female, 1986, 11, 11, OnTime, 0, Daily50, 90, -1, op, en, u"(503) 555-0117",
         Voicemail::NoName, u"", u""},
        {u"Mateo", u"Ruiz", male, 2003, 6, 30, OralOnly, 3, Daily50, 90, -1, php, u"Spanish", u"(971) 555-0174",
         Voicemail::Yes, u"", u""},
        {u"Viktor", u"Hrynko", male, 1974, 2, 3, OnTime, -4, Daily50, 120, -1, aftercare, u"Ukrainian",
         u"(503) 555-0138", Voicemail::Yes, u"", u""},
        {u"Grace", u"Kim", female, 1991, 4, 16, OnTime, -3, Daily50, 150, -1, op, en, u"(971) 555-0141", Voicemail::Yes,
         u"", u""},
        {u"Joaquín", u"Bautista Reyes", male, 1983, 8, 6, Overdue, 17, Daily50, 210, -1, op, u"Spanish",
         u"(503) 555-0163", Voicemail::Yes, u"", u"a3+0 n9"},
        {u"Fatima", u"al-Zahrani", female, 1991, 9, 3, Overdue, 12, Daily50, -1, -1, iop, u"Arabic", u"(503) 555-0142",
         Voicemail::No, u"before 10:00", u"n4 n7"},
        {u"Andrei", u"Popescu", male, 1976, 12, 19, Overdue, 11, Daily50, -1, -1, op, u"Romanian", u"(503) 555-0177",
         Voicemail::NoName, u"", u"v3 n6"},
        {u"Dylan", u"Yazzie", male, 1994, 1, 28, Overdue, 24, Daily50, -1, -1, op, en, u"(971) 555-0119",
         Voicemail::Yes, u"", u"a3+1 v10 n14"},
        {u"Tanisha", u"Brooks", female, 1996, 5, 7, Overdue, 10, Daily50, -1, -1, iop, en, u"(971) 555-0108",
         Voicemail::NoName, u"after 17:00", u"a10-5"},
        {u"Samuel", u"Goldberg", male, 1962, 10, 13, Late, 6, Daily50, -1, -1, op, en, u"(503) 555-0155",
         Voicemail::Yes, u"", u"v5"},
        {u"Rui", u"Sá", male, 1985, 7, 25, Late, 5, Daily50, -1, -1, aftercare, u"Portuguese", u"(971) 555-0190",
         Voicemail::No, u"", u""},
        {u"Shanice", u"Baptiste", female, 1998, 2, 11, Late, 4, Daily50, -1, -1, iop, en, u"(503) 555-0127",
         Voicemail::Yes, u"12:00-13:00", u""},
        {u"Walter", u"Lindqvist", male, 1958, 3, 31, Lapsed, 32, Daily50, -1, -1, op, en, u"(503) 555-0184",
         Voicemail::NoName, u"", u"w10 n17 v24"},
        {u"Noor", u"Haddad", female, 1990, 6, 15, Lapsed, 66, Daily50, -1, -1, op, u"Arabic", u"(503) 555-0101",
         Voicemail::Yes, u"", u"l17+14 v31 n45"},
        {u"Ewa", u"Nowak", female, 1981, 9, 22, Lapsed, 45, Daily50, -1, -1, op, u"Polish", u"(971) 555-0151",
         Voicemail::No, u"", u"n14 n21 e30"},
        {u"María Guadalupe", u"Hernández-Castellanos", female, 1979, 1, 8, OnTime, -11, Daily50, -1, -1, op, u"Spanish",
         u"(503) 555-0133", Voicemail::NoName, u"", u""},
    };
    return roles;
}

} // namespace practice
