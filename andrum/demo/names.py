"""The words that invented households are made of. Data only: first names, last names, streets.

First and last names are drawn apart from each other, so that nobody is meant. Only Latin letters, since a letter
is drawn in one font.
"""


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN = words(
    "Agnes Aisha Alma Amal Amanda Amina Ana Anita Anna Asta Aylin Azra Beata Berit Birgit Camilla Carina Cecilia "
    "Chloé Dalia Daniela Dilan Dora Ebba Edith Elif Elin Elisabet Ella Ellen Emelie Emina Emma Erika Ester Eva "
    "Fatima Fatuma Felicia Filippa Frida Gabriela Gunilla Gülay Halima Hana Hanna Hedda Helena Hodan Ida Ilona "
    "Inés Ingrid Irena Iris Isabella Jasmina Jelena Jenny Joanna Johanna Josefin Julia Kajsa Karin Katarzyna "
    "Klara Kristina Lara Layla Leila Lena Linnéa Lisa Liv Lotta Lucía Maja Malin Małgorzata Maria Marika Marta "
    "Matilda Maryam Mira Moa Mona Nadia Naima Nasrin Nela Nilofar Nina Noor Nora Olga Olivia Ottilia Paula Petra "
    "Rana Rebecka Rita Rojin Rosa Ruth Safiya Saga Sahar Salma Samira Sanna Sara Selam Selma Senait Signe Siham "
    "Siiri Siv Sofia Solveig Stella Stina Svea Tamara Teresa Thea Tuva Ulla Ulrika Valentina Vera Viktoria Vilma "
    "Wilma Yara Ylva Zahra Zeynep Zofia Zoë Åsa Ängla"
)

MEN = words(
    "Abdi Adam Adrian Ahmed Aleksander Alfred Ali Alvin Amir Anders Andrej Anton Arvid Axel Aziz Bashir Bengt "
    "Bilal Björn Bogdan Bo Can Carl Casper Christian Dan Daniel Dawit David Dejan Diego Dragan Edvin Elias Emanuel "
    "Emil Emre Erik Faisal Farid Felix Filip Frank Fredrik Georg Goran Gustav Göran Hamid Hampus Hannes Hans Hasan "
    "Henrik Hjalmar Hugo Håkan Ibrahim Idris Igor Isak Ismail Ivan Ivar Jakob Jamal Jan Jens Jesper Joel Johan "
    "Jonas Josef João José Juan Jussi Kalle Karim Karl Kevin Kjell Konrad Lars Leo Liam Linus Loke Lucas Ludvig "
    "Luka Magnus Mahmoud Marcus Marek Martin Mats Matteo Max Mehdi Melker Mehmet Mikael Milan Mohamed Mustafa "
    "Nils Noah Oliver Olle Omar Oskar Osman Otto Pablo Patrik Paweł Per Peter Pär Rafael Rasmus Reza Robel Robin "
    "Roger Roman Rune Said Salem Samir Samuel Sebastian Sergej Simon Stefan Sten Sture Sven Tadesse Tariq Tim "
    "Tobias Tomasz Torsten Tuomas Urban Valter Viggo Viktor Vincent William Yonas Yusuf Zlatko Åke Örjan"
)

LAST = words(
    "Abdi Abdullah Adamek Ahlgren Ahmadi Ali Almgren Alvarez Amiri Andersson Arvidsson Asplund Aydin Backlund "
    "Bajić Barzani Bekele Berg Berggren Berglund Bergström Bielak Björk Blom Boman Borg Brandt Broman Byström "
    "Cederlund Costa Dahl Dahlin Demir Dervišević Djordjević Dogan Duarte Edlund Ek Ekblad Ekström Eliasson Engman "
    "Eriksson Farah Fernández Fors Forsberg Franzén Fransson Friberg Gebremariam Gomes Granath Granlund Grip "
    "Gustafsson Gómez Göransson Habte Hadžić Hagman Haile Hallberg Hansson Hasani Hassan Hedberg Hedlund Heikkinen "
    "Hellström Hermansson Holm Holmqvist Horvat Hosseini Hussein Håkansson Ibrahimi Isaksson Israelsson Ivanov "
    "Jama Jansson Jensen Johansson Jonasson Jovanović Järvinen Kahn Kaplan Karlsson Karimi Kaya Kiviniemi Kjellberg "
    "Koskinen Kovačević Kowalczyk Kurt Lagerqvist Laine Larsson Lehto Lewandowska Lilja Lind Lindahl Lindberg "
    "Lindgren Lindholm Lindqvist Ljung Ljunggren Lopes Lund Lundgren Lönn Löfgren Magnusson Malm Marković Mattsson "
    "Mehari Melin Mohamud Molin Moreno Mårtensson Mäkinen Mårdh Nasser Nazari Nguyen Nikolić Nilsson Nord Norberg "
    "Nordin Nowak Nyman Nyström Näslund Ocampo Olofsson Olsson Omar Osman Palm Palmgren Pavlović Pereira Persson "
    "Petrović Pettersson Popescu Popović Qvist Radu Rahimi Ramírez Rashid Ros Rosén Rydberg Saarinen Salazar "
    "Saleh Samuelsson Sandberg Sandström Santos Selimović Sjöberg Sjögren Sköld Solberg Stark Stenberg "
    "Stoica Strand Ström Sundberg Sundström Svensson Szabó Söderberg Tesfaye Thelin Thorén Tomić Toth Turan "
    "Törnqvist Ulfsson Vargas Vesterlund Viklund Virtanen Vuković Wahlström Wallin Warsame Wester Westman Wiklund "
    "Wójcik Yildiz Yilmaz Younes Zetterberg Ziółkowska Åberg Åkerman Åström Öberg Öhman Östlund"
)

STREETS = {
    "Norra": words(
        "Björkhagsvägen Granitgatan Hasselstigen Hedvigsvägen Järpgatan Kvarnbacksgatan Norrängsvägen Orrgatan "
        "Skogsbrynet Spinnerigatan Talltitevägen Tjädervägen Vallmovägen Väverigatan"
    ),
    "Centrum": words(
        "Apotekargränd Bagargatan Drottninggränd Fabriksgatan Garvargatan Hantverkargatan Järnvägsgatan Kungstorget "
        "Kyrkbacken Kopparslagargatan Lindalléen Nygatan Rådhusgränd Trädgårdsgatan"
    ),
    "Södra": words(
        "Bergslagsvägen Enstigen Forsgatan Humlegården Hyttgatan Ljungstigen Masugnsvägen Nejlikegatan Rönnvägen "
        "Sjövägen Slussgatan Strandgatan Timmervägen Åkervägen"
    ),
}
"""By district. The postal codes begin with three noughts: no town has them."""

POSTAL_CODES = {"Norra": "000 11", "Centrum": "000 12", "Södra": "000 13"}
