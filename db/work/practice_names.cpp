#include "db/work/practice_names.h"

namespace practice {

namespace {

struct Line
{
    int weight;
    Pairing pairing;
    const char16_t *language;
    int speaks;
    const char16_t *women, *men, *families;
};

using enum Pairing;

// Common names of each culture; nobody in particular.
constexpr Line lines[] = {
    {17, Plain, u"English", 100,
     u"Emily,Ashley,Jessica,Sarah,Amanda,Heather,Megan,Brittany,Nicole,Karen,Donna,Abigail,Jo,Lu",
     u"Michael,Joshua,Tyler,Cody,Brandon,Dustin,Travis,Kyle,Randall,Gary,Wyatt,Christopher,Ty,Ray",
     u"Whitaker,Miller,Thompson,Collins,Hayes,Bennett,Sutherland,Fairbanks,Cole,Parrish,Weatherby,Hollingsworth,Ford,"
     u"Beck,Lee"},
    {9, Plain, u"English", 100, u"Destiny,Tanisha,Shanice,Keisha,Aaliyah,Imani,Latoya,Monique,Ebony,Jada",
     u"Jamal,Darnell,Tyrone,Malik,Andre,Terrell,Marquis,DeShawn,Isaiah,Reggie",
     u"Washington,Carter,Brooks,Jefferson,Booker,Banks,Gaines,Freeman,Hightower,Mosley,Battle,Chambers,Dorsey"},
    {14, TwoFamilies, u"Spanish", 45,
     u"Rosa,María Guadalupe,Lucía,Guadalupe,Ximena,Valentina,Carmen,Esperanza,Yolanda,Itzel,Sofía,Ana",
     u"Joaquín,Mateo,Luis,José Ángel,Santiago,Jesús,Héctor,Raúl,Emiliano,Óscar,Iván,Tomás",
     u"Delgado,Hernández,Castellanos,Ruiz,Reyes,Ortega,Guzmán,Villaseñor,Núñez,Ibarra,Peña,Zúñiga,Montes de "
     u"Oca,Paz,Domínguez"},
    {3, TwoFamilies, u"Portuguese", 40, u"Ana Lúcia,Beatriz,Inês,Conceição,Fernanda,Luísa,Mariana",
     u"Rui,João,Thiago,Antônio,Caetano,Gonçalo,Otávio",
     u"Ferreira,dos Santos,Sá,Carvalho,Araújo,Guimarães,da Conceição,Magalhães,Leão,Brandão,Teixeira"},
    {4, Plain, u"English", 100, u"Siobhán,Aoife,Maeve,Niamh,Bridget,Colleen,Róisín,Una",
     u"Declan,Seán,Cormac,Liam,Fionn,Brendan,Eoin,Pádraig",
     u"O’Rourke,Gallagher,McCarthy,Ó Súilleabháin,Fitzgerald,Doherty,Byrne,Kinsella,MacNamara,Quigley,Roe"},
    {4, Plain, u"English", 98, u"Astrid,Ingrid,Solveig,Linnéa,Karin,Sigrún,Åsa",
     u"Walter,Lars,Søren,Björn,Tom,Håkon,Nils,Åke",
     u"Lindqvist,Ek,Sørensen,Halvorsen,Gudmundsson,Åström,Nygård,Berglund,Dahl,Wikström,Öberg,Lie"},
    {4, Plain, u"English", 97, u"Greta,Anneliese,Katrin,Ursula,Femke,Liesbeth,Jana,Eva",
     u"Jürgen,Matthias,Wim,Dieter,Pieter,Klaus,Götz,Jan",
     u"Schönfelder,van der Meulen,Groß,Baumgartner,de Vries,Müller,Oosterhuis,Krüger,Vogel,Zimmermann,Ott,Weiß"},
    {3, Plain, u"Polish", 25, u"Ewa,Agnieszka,Małgorzata,Zofia,Grażyna,Kinga,Bożena",
     u"Wojciech,Zbigniew,Grzegorz,Paweł,Łukasz,Krzysztof,Jan",
     u"Szczepański/Szczepańska,Nowak,Wiśniewski/"
     u"Wiśniewska,Kowalczyk,Brzęczyszczykiewicz,Zając,Wójcik,Gołąb,Kruk,Lis,Mazur"},
    {5, Plain, u"Russian", 50, u"Oksana,Svetlana,Tatiana,Nadezhda,Yulia,Daria,Irina,Zoya",
     u"Viktor,Dmitri,Oleh,Andriy,Sergei,Mykola,Yevhen,Ilya",
     u"Hrynko,Petrov/Petrova,Kovalenko,Shevchenko,Bondarenko,Volkov/"
     u"Volkova,Lysenko,Moroz,Tkachuk,Chernenko,Zayats,Rak"},
    {2, Plain, u"Romanian", 40, u"Ioana,Mihaela,Ruxandra,Ștefania,Crina", u"Andrei,Cătălin,Mihai,Răzvan,Ștefan",
     u"Popescu,Ionescu,Țurcanu,Munteanu,Dumitrescu,Bălan,Șerban,Rusu,Vlad,Constantinescu"},
    {3, Plain, u"Italian", 5, u"Francesca,Chiara,Giuliana,Rosalia,Mirella", u"Giovanni,Salvatore,Enzo,Nicolò,Dante",
     u"D’Angelo,Bianchi,Mastroianni,Lo Presti,Ricci,Castiglione,De Luca,Esposito,Fo,Pellegrino"},
    {3, Plain, u"Haitian Creole", 35, u"Mirlande,Guerline,Fabienne,Noémie,Josette,Régine",
     u"Jean-Baptiste,Wilner,François,Rénald,Émile,Pierre-Louis",
     u"Baptiste,Desrosiers,Toussaint,Jean-Charles,Saint-Fleur,Duvalier,Léger,Beauséjour,Noël,Pierre"},
    {2, Plain, u"Greek", 15, u"Eleni,Kalliopi,Despina,Ariadne,Zoe", u"Alexandros,Spyridon,Kostas,Theodoros,Ilias",
     u"Papadopoulos,Konstantinidis,Hatzigeorgiou,Vlachos,Anagnostopoulos,Makris,Samaras,Pappas,Kyriakidis,Rallis"},
    {4, Plain, u"Arabic", 50, u"Fatima,Noor,Layla,Zaynab,Huda,Maryam,Rania,Iman",
     u"Omar,Yousef,Khalid,Tariq,Abd al-Rahman,Samir,Bilal,Ziad",
     u"al-Zahrani,Haddad,Mansour,al-Masri,Khoury,Abu Salem,Najjar,Shaheen,ibn Khaldi,Sabbagh,Darwish,Ali"},
    {2, Plain, u"Farsi", 40, u"Shirin,Parisa,Golnaz,Mahsa,Ziba", u"Dariush,Kaveh,Behrouz,Farhad,Ramin",
     u"Tehrani,Hosseini,Farrokhzad,Moradi,Jafari,Shirazi,Golestan,Amini,Rad,Karimi"},
    {3, Patronymic, u"Somali", 55, u"Hodan,Ayaan,Faduma,Sagal,Ifrah,Ubah", u"Hassan,Yusuf,Abdi,Mahad,Guled,Liban",
     u"Warsame,Farah,Jama,Nur,Abdullahi,Samatar,Egal,Hersi,Duale,Roble"},
    {3, Patronymic, u"Amharic", 40, u"Selamawit,Tigist,Hiwot,Genet,Makda,Saba",
     u"Dawit,Tesfaye,Yonas,Bereket,Girma,Abel",
     u"Haile,Woldemariam,Gebreselassie,Tadesse,Bekele,Asfaw,Teklehaimanot,Desta,Alemu,Zewde"},
    {3, Plain, u"English", 92, u"Adwoa,Ngozi,Chidinma,Abena,Folasade,Efua,Yewande,Ama",
     u"Kofi,Chukwuemeka,Kwame,Babatunde,Olumide,Yaw,Obinna,Ekow",
     u"Mensah,Okonkwo,Adeyemi,Owusu,Boateng,Nwachukwu,Oyelaran,Asante,Eze,Ogunbanjo,Oppong,Ige"},
    {3, Plain, u"Hindi", 18, u"Anjali,Kavita,Neha,Pooja,Sunita,Isha", u"Rohan,Vikram,Sanjay,Arjun,Harpreet,Dev",
     u"Sharma,Patel,Bhattacharya,Chaudhary,Singh,Deshpande,Mukherjee,Malhotra,Rao,Jha,Kaur"},
    {2, Plain, u"Tamil", 15, u"Priya,Lakshmi,Meenakshi,Revathi,Uma", u"Karthik,Senthil,Ganesh,Aravind,Bala",
     u"Venkatasubramanian,Ramanathan,Krishnamurthy,Subramaniam,Iyer,Balasubramanian,Raman,Sundaram,Natarajan,Pillai"},
    {6, Plain, u"Vietnamese", 40, u"Emily,Linh,Thảo,Ngọc,Mai,Hạnh,Kim-Anh,Vy", u"Minh,Tuấn,Đức,Huy,Bảo,Quang,Kevin,An",
     u"Tran,Nguyễn,Phạm,Đặng,Huỳnh,Lê,Vo,Bùi,Trương,Ngô,Hồ,Dương"},
    {4, Plain, u"Mandarin", 40, u"Xiuying,Mei,Yan,Jing,Lihua,Grace,Qi,Yu", u"Bo,Wei,Jun,Guang,Zhihao,Daniel,Lei,Yi",
     u"Li,Zhang,Wang,Ouyang,Chen,Huang,Zhao,Lin,Xu,Wu,Ye,Yu"},
    {3, Plain, u"Korean", 30, u"Grace,Ji-woo,Eun-ji,Soo-jin,Hana,Min-seo,Hye-rin",
     u"Min-jun,Daniel,Sung-ho,Jae-won,Tae-yang,Eric,Ha-joon",
     u"Kim,Park,Choi,Jeong,Kang,Namgung,Yoon,Shin,Oh,Seo,Baek"},
    {3, Plain, u"Japanese", 8, u"Yuki,Sakura,Haruka,Emi,Naomi,Aya", u"Kai,Kenji,Takeshi,Hiroshi,Ren,Jun",
     u"Nakamura,Yamashiro,Fujimoto,Hashimoto,Takahashi,Ishikawa,Ono,Matsumoto,Sato,Kuroda,Abe"},
    {3, Plain, u"Tagalog", 20, u"Maricel,Jocelyn,Analyn,Rowena,Liwayway,Divina",
     u"Rodrigo,Jomar,Danilo,Efren,Bayani,Rogelio",
     u"Dela Cruz,Macaraeg,Santos,Bautista,Pangilinan,Magsaysay,Dimaculangan,Tolentino,Salonga,Uy,Catacutan"},
    {3, Plain, u"English", 90, u"Leilani,Kalani,Sina,Mele,Lupe,Noelani", u"Keoni,Sione,Tavita,Kekoa,Ioane,Makoa",
     u"Kahananui,Tuiasosopo,Keawe,Faleolo,Kealoha,Tuimavave,Kamakawiwoʻole,Pua,Leavasa,Fonoti,Ka"},
    {3, Plain, u"English", 96, u"Winona,Shania,Nizhoni,Tayen,Cheyenne,Dena", u"Dylan,Hania,Elan,Tahoma,Jesse,Leland",
     u"Yazzie,Begay,Whitehorse,Tsosie,Red Cloud,Benally,Two Bulls,Nez,Spotted Elk,Begaye,Black Bear"},
    {2, Plain, u"English", 97, u"Miriam,Rivka,Shoshana,Tamar,Leah", u"Samuel,Ezra,Avi,Noam,Mordechai",
     u"Goldberg,Rosenzweig,Ben-David,Feldman,Abramowitz,Levi,Katz,Shapiro,Mizrahi,Roth"},
    {2, Plain, u"Turkish", 25, u"Ayşe,Elif,Zeynep,Gülşen,Çiğdem", u"Mehmet,Emre,Ömer,Çağlar,Kerem",
     u"Yıldırım,Öztürk,Şahin,Karaağaçlı,Demir,Aydın,Koç,Er,Çelik,Güneş"},
    {2, Plain, u"Hmong", 35, u"Mai Yia,Pa Houa,Kia,Bao,Xee", u"Chue,Tou,Pao,Yeng,Kong Meng",
     u"Vang,Xiong,Yang,Moua,Lor,Thao,Her,Cha,Vue,Phommachanh"},
};

} // namespace

const QList<Culture> &cultures()
{
    static const QList<Culture> all = [] {
        const auto words = [](const char16_t *text) { return QString::fromUtf16(text).split(u','); };
        QList<Culture> list;
        for (const Line &line : lines)
            list.append({line.weight, line.pairing, QString::fromUtf16(line.language), line.speaks, words(line.women),
                         words(line.men), words(line.families)});
        return list;
    }();
    return all;
}

} // namespace practice
