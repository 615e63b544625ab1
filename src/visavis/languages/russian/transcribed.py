"""Names that English writes in the ways of those who bear them, by how Russian does: of English, Ukrainian and Arabic."""

from __future__ import annotations

ENGLISH_SPEAKING = frozenset(("USA", "GBR", "CAN", "AUS", "NZL", "IRL", "JAM", "BHS", "BRB", "TTO", "GUY"))
"""The states whose people have English given names."""

ENGLISH_GIVEN = {
    "Адам": "Adam", "Алан": "Alan", "Алекс": "Alex", "Александр": "Alexander", "Алиса": "Alice", "Аллан": "Allan", "Анджела": "Angela", "Анна": "Anna", "Артур": "Arthur",
    "Барбара": "Barbara", "Барри": "Barry", "Бен": "Ben", "Бенджамин": "Benjamin", "Билл": "Bill", "Боб": "Bob", "Брайан": "Brian", "Брэд": "Brad", "Брюс": "Bruce", "Вендел": "Wendell",
    "Венди": "Wendy", "Вероника": "Veronica", "Виктория": "Victoria", "Вильям": "William", "Гарри": "Harry", "Гэри": "Gary", "Грег": "Greg", "Грегори": "Gregory", "Грэм": "Graham", "Дана": "Dana",
    "Даниел": "Daniel", "Даниэль": "Daniel", "Дебора": "Deborah", "Дебра": "Debra", "Дейв": "Dave", "Дензил": "Denzil", "Деннис": "Dennis", "Дерек": "Derek", "Джейк": "Jake",
    "Джейкоб": "Jacob", "Джейми": "Jamie", "Джеймс": "James", "Джейн": "Jane", "Джейсон": "Jason", "Джек": "Jack", "Джеральд": "Gerald", "Джереми": "Jeremy", "Джерри": "Jerry", "Джессика": "Jessica",
    "Джефф": "Jeff", "Джеффри": "Jeffrey", "Джил": "Jill", "Джилл": "Jill", "Джим": "Jim", "Джина": "Gina", "Джо": "Joe", "Джоан": "Joan", "Джозеф": "Joseph", "Джон": "John", "Джонатан": "Jonathan",
    "Джордж": "George", "Джош": "Josh", "Джошуа": "Joshua", "Джуди": "Judy", "Джули": "Julie", "Джулия": "Julia", "Джулиан": "Julian", "Дженнифер": "Jennifer", "Диана": "Diana", "Дик": "Dick", "Дина": "Dina",
    "Дональд": "Donald", "Донна": "Donna", "Доминик": "Dominic", "Дороти": "Dorothy", "Дуглас": "Douglas", "Дэвид": "David", "Дэн": "Dan", "Дэниел": "Daniel", "Ева": "Eva", "Ивонн": "Yvonne", "Иэн": "Ian", "Иен": "Ian",
    "Карен": "Karen", "Карл": "Carl", "Кевин": "Kevin", "Кейт": "Kate", "Келли": "Kelly", "Кеннет": "Kenneth", "Ким": "Kim", "Кимберли": "Kimberly", "Кит": "Keith", "Клэр": "Claire", "Колин": "Colin", "Кэролайн": "Caroline",
    "Кристин": "Christine", "Кристина": "Christina", "Кристиан": "Christian", "Кристофер": "Christopher", "Крис": "Chris", "Крейг": "Craig", "Курт": "Kurt", "Кэтрин": "Catherine", "Ларри": "Larry", "Лаура": "Laura",
    "Линда": "Linda", "Линдси": "Lindsey", "Лиз": "Liz", "Лиза": "Lisa", "Линн": "Lynn", "Ллойд": "Lloyd", "Лора": "Laura", "Лоренс": "Lawrence", "Лоуренс": "Lawrence", "Люси": "Lucy", "Маргарет": "Margaret", "Марк": "Mark",
    "Мартин": "Martin", "Мелани": "Melanie", "Мелисса": "Melissa", "Мередит": "Meredith", "Мери": "Mary", "Мэри": "Mary", "Майк": "Mike", "Майкл": "Michael", "Мэтт": "Matt", "Мэттью": "Matthew", "Мэтью": "Matthew", "Натан": "Nathan",
    "Найджел": "Nigel", "Нед": "Ned", "Нил": "Neil", "Николас": "Nicholas", "Ник": "Nick", "Нэнси": "Nancy", "Оливер": "Oliver", "Пол": "Paul", "Памела": "Pamela", "Патрик": "Patrick", "Патриция": "Patricia", "Питер": "Peter", "Пенни": "Penny",
    "Рассел": "Russell", "Раш": "Rush", "Ребекка": "Rebecca", "Рик": "Rick", "Ричард": "Richard", "Роберт": "Robert", "Робин": "Robin", "Роджер": "Roger", "Рой": "Roy", "Рон": "Ron", "Рональд": "Ronald", "Рори": "Rory", "Росс": "Ross",
    "Роуз": "Rose", "Сара": "Sarah", "Сэм": "Sam", "Сэмюэл": "Samuel", "Сидни": "Sidney", "Саймон": "Simon", "Скотт": "Scott", "Стив": "Steve", "Стивен": "Stephen", "Стюарт": "Stuart", "Сьюзан": "Susan", "Сюзан": "Susan", "Тед": "Ted", "Терри": "Terry",
    "Тереза": "Theresa", "Тим": "Tim", "Тимоти": "Timothy", "Том": "Tom", "Томас": "Thomas", "Тони": "Tony", "Трейси": "Tracey", "Уильям": "William", "Уолтер": "Walter", "Фил": "Phil", "Филип": "Philip", "Филипп": "Philip", "Фиона": "Fiona", "Фрэнк": "Frank",
    "Хелен": "Helen", "Хью": "Hugh", "Чак": "Chuck", "Чарльз": "Charles", "Шон": "Sean", "Шейн": "Shane", "Шарлотта": "Charlotte", "Эван": "Evan", "Эд": "Ed", "Эдвард": "Edward", "Элизабет": "Elizabeth", "Эллен": "Ellen", "Элисон": "Alison",
    "Эмили": "Emily", "Эмма": "Emma", "Эндрю": "Andrew", "Энн": "Anne", "Энтони": "Anthony", "Эрик": "Eric", "Эшли": "Ashley", "Юджин": "Eugene", "Гордон": "Gordon", "Говард": "Howard", "Генри": "Henry", "Грант": "Grant", "Дилан": "Dylan", "Ванесса": "Vanessa", "Венделл": "Wendell", "Виктор": "Victor",
    "Стефани": "Stephanie", "Хизер": "Heather", "Уэнди": "Wendy", "Роуэн": "Rowan", "Каролин": "Carolyn", "Кэролин": "Carolyn", "Хиллари": "Hillary", "Камала": "Kamala", "Мишель": "Michelle", "Николь": "Nicole", "Ненси": "Nancy", "Бретт": "Brett", "Брент": "Brent", "Кейтлин": "Caitlin", "Эбигейл": "Abigail",
}  # fmt: skip
"""How those who bear a given name write it, by how Russian does."""

UKRAINIAN_GIVEN = {
    "Василий": "Vasyl", "Владимир": "Volodymyr", "Николай": "Mykola", "Алексей": "Oleksii", "Александр": "Oleksandr", "Сергей": "Serhii",
    "Дмитрий": "Dmytro", "Андрей": "Andrii", "Евгений": "Yevhen", "Михаил": "Mykhailo", "Анатолий": "Anatolii", "Виталий": "Vitalii",
    "Павел": "Pavlo", "Пётр": "Petro", "Петр": "Petro", "Игорь": "Ihor", "Олег": "Oleh", "Юрий": "Yurii", "Григорий": "Hryhorii", "Иван": "Ivan",
    "Кирилл": "Kyrylo", "Денис": "Denys", "Максим": "Maksym", "Никита": "Mykyta", "Артём": "Artem", "Елена": "Olena", "Ольга": "Olha",
    "Анна": "Hanna", "Наталья": "Nataliia", "Наталия": "Nataliia", "Екатерина": "Kateryna", "Ирина": "Iryna", "Юлия": "Yuliia", "Татьяна": "Tetiana",
    "Светлана": "Svitlana", "Людмила": "Liudmyla", "Галина": "Halyna", "Мария": "Mariia", "Даниил": "Danylo", "Ростислав": "Rostyslav",
    "Владислав": "Vladyslav", "Вячеслав": "Viacheslav", "Константин": "Kostiantyn", "Филипп": "Pylyp", "Вадим": "Vadym", "Валерий": "Valerii",
    "Геннадий": "Hennadii", "Георгий": "Heorhii", "Егор": "Yehor", "Кристина": "Khrystyna", "Афанасий": "Opanas", "Илья": "Illia", "Осип": "Osyp",
    "Тимофей": "Tymofii", "Степан": "Stepan",
}  # fmt: skip
"""How Ukrainians write them, whose names Russian changes."""

ARABIC_SPEAKING = frozenset(
    ("ARE", "SAU", "QAT", "KWT", "BHR", "OMN", "YEM", "IRQ", "JOR", "SYR", "LBN", "PSE", "EGY", "LBY", "SDN", "DZA", "TUN", "MAR", "MRT")
)
"""The states whose people have Arabic names."""

GULF = frozenset(("ARE", "SAU", "QAT", "KWT", "BHR", "OMN", "YEM", "IRQ", "JOR"))
"""Those of them where a son is *bin*."""

ARABIC_NAMES = {
    "Бен": "Ben", "Бин": "bin", "бен": "Ben", "бин": "bin",
    "Сейф": "Saif", "Саиф": "Saif", "Заид": "Zayed", "Заед": "Zayed", "Зайед": "Zayed", "Мухаммед": "Mohammed", "Мохаммед": "Mohammed",
    "Мухаммад": "Mohammed", "Абдалла": "Abdullah", "Абдулла": "Abdullah", "Халид": "Khalid", "Халед": "Khaled", "Фейсал": "Faisal",
    "Файсал": "Faisal", "Ахмед": "Ahmed", "Ахмад": "Ahmad", "Салман": "Salman", "Сальман": "Salman", "Сауд": "Saud", "Турки": "Turki",
    "Мансур": "Mansour", "Тарек": "Tariq", "Тарик": "Tariq", "Хамад": "Hamad", "Хасан": "Hassan", "Хассан": "Hassan", "Хусейн": "Hussein",
    "Юсеф": "Yousef", "Юсуф": "Yousef", "Ибрагим": "Ibrahim", "Ибрахим": "Ibrahim", "Али": "Ali", "Омар": "Omar", "Бадр": "Badr",
    "Рашид": "Rashid", "Иса": "Issa", "Джабер": "Jaber", "Абдель": "Abdel", "Хейсам": "Haitham", "Надер": "Nader", "Самех": "Sameh", "Айман": "Ayman",
    "Фуад": "Fuad", "Башар": "Bashar", "Аббас": "Abbas", "Рияд": "Riyad", "Зияд": "Ziad", "Махмуд": "Mahmoud", "Мустафа": "Mustafa", "Осама": "Osama",
    "Валид": "Walid", "Насер": "Nasser", "Тахнун": "Tahnoon", "Мухсин": "Mohsin", "Мохсен": "Mohsen", "Хишам": "Hisham", "Хайсам": "Haitham",
    "Фахд": "Fahd", "Бандар": "Bandar", "Шахбут": "Shakhbut", "Хазаа": "Hazza", "Мишаль": "Mishal", "Наваф": "Nawaf", "Саад": "Saad",
    "Саада": "Saada", "Абдельазиз": "Abdulaziz", "Абдулазиз": "Abdulaziz", "Абдельрахман": "Abdulrahman", "Абдулрахман": "Abdulrahman",
    "Абдуррахман": "Abdulrahman", "Абдельмаджид": "Abdelmadjid", "Абдельфаттах": "Abdel Fattah", "Хуссейн": "Hussein", "Джасем": "Jassim",
    "Джасим": "Jassim", "Анвар": "Anwar", "Абу": "Abu", "Аль": "Al", "Нахайян": "Nahyan", "Тани": "Thani", "Сабах": "Sabah", "Халифа": "Khalifa",
    "Мактум": "Maktoum", "Лана": "Lana", "Рим": "Reem", "Нура": "Noura", "Мариам": "Mariam", "Лейла": "Leila", "Хинд": "Hind", "Юнес": "Younes",
    "Айхам": "Ayham", "Асаад": "Asaad",
}  # fmt: skip
"""How English mostly writes the parts of Arabic names."""

GULF_NAMES = {
    "Бен": "bin", "Бин": "bin", "бен": "bin", "бин": "bin",
}  # fmt: skip
"""What else it writes where a son is *bin*."""
