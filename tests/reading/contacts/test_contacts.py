"""What one sentence reports: the form of a contact, its state, day, place and sides; and what is none."""

from __future__ import annotations

import pytest

from tests.reading.outline import outline
from visavis.reader import Reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le chef de la diplomatie russe Sergueï Lavrov et son homologue chinois Wang Yi se sont entretenus mardi par téléphone.",
            "call held on 2024-03-12: CHN (Wang Yi), RUS (Sergey Lavrov)",
        ),
        (
            "Emmanuel Macron a appelé mercredi le président ukrainien Volodymyr Zelensky.",
            "call held on 2024-03-13: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky); initiator FRA",
        ),
        (
            "Le président turc a téléphoné dimanche à son homologue égyptien.",
            "call held on 2024-03-10: EGY (Abdel Fattah el-Sisi), TUR (Recep Tayyip Erdoğan); initiator TUR",
        ),
        (
            "Le Premier ministre indien Narendra Modi a eu mercredi une conversation téléphonique avec le président russe Vladimir Poutine.",
            "call held on 2024-03-13: IND (Narendra Modi), RUS (Vladimir Putin)",
        ),
        ("Au téléphone, mardi, Olaf Scholz et Xi Jinping ont parlé de commerce.", "call held on 2024-03-12: CHN (Xi Jinping), DEU (Olaf Scholz)"),
        (
            "Joe Biden et Benyamin Netanyahou se sont parlé lundi au téléphone pendant une heure.",
            "call held on 2024-03-11: ISR (Benjamin Netanyahu), USA (Joe Biden)",
        ),
        (
            "Lors d'un entretien téléphonique mardi avec Josep Borrell, la ministre allemande des Affaires étrangères Annalena Baerbock a évoqué Gaza.",
            "call held on 2024-03-12: DEU (Annalena Baerbock), EU (Josep Borrell)",
        ),
        ("Lavrov et Yi se sont parlé au téléphone.", "call held: CHN (Wang Yi), RUS (Sergey Lavrov)"),
        (
            "Mardi, au téléphone, Giorgia Meloni et Volodymyr Zelensky ont convenu d'une aide nouvelle.",
            "call held on 2024-03-12: ITA (Giorgia Meloni), UKR (Volodymyr Zelensky)",
        ),
    ],
)
def test_calls(reader: Reader, text: str, expected: str) -> None:
    """Talks by telephone are calls, whatever verb or noun tells them."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hakan Fidan a reçu mardi un appel d'Antony Blinken, a annoncé le ministère turc des Affaires étrangères.",
            "call held on 2024-03-12: TUR (Hakan Fidan), USA (Antony Blinken); initiator USA",
        ),
        (
            "Le ministre algérien des Affaires étrangères, Ahmed Attaf, a reçu lundi un appel téléphonique de son homologue espagnol José Manuel Albares.",
            "call held on 2024-03-11: DZA (Ahmed Attaf), ESP (José Manuel Albares); initiator ESP",
        ),
        (
            "À l'initiative de la France, Emmanuel Macron et Olaf Scholz se sont entretenus mardi par téléphone.",
            "call held on 2024-03-12: DEU (Olaf Scholz), FRA (Emmanuel Macron); initiator FRA",
        ),
        (
            "À la demande de Kiev, Volodymyr Zelensky et Rishi Sunak se sont parlé mercredi au téléphone.",
            "call held on 2024-03-13: GBR (Rishi Sunak), UKR (Volodymyr Zelensky); initiator UKR",
        ),
    ],
)
def test_who_asked_for_it(reader: Reader, text: str, expected: str) -> None:
    """Whoever calls, or at whose wish they speak, is the initiator; who receives a call is not."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xi Jinping et Emmanuel Macron se sont entretenus mardi par visioconférence.", "video held on 2024-03-12: CHN (Xi Jinping), FRA (Emmanuel Macron)"),
        ("Une visioconférence a réuni mercredi Olaf Scholz et Narendra Modi.", "video held on 2024-03-13: DEU (Olaf Scholz), IND (Narendra Modi)"),
    ],
)
def test_video(reader: Reader, text: str, expected: str) -> None:
    """Talks by video link are neither calls nor meetings."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le secrétaire d'État américain Antony Blinken a rencontré mardi à Bruxelles le ministre ukrainien des Affaires étrangères Dmytro Kouleba.",
            "meeting held on 2024-03-12 in Bruxelles: UKR (Dmytro Kuleba), USA (Antony Blinken)",
        ),
        (
            "Emmanuel Macron a reçu mardi à l'Élysée le chancelier Olaf Scholz.",
            "meeting held on 2024-03-12 in Élysée: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA",
        ),
        (
            "Le ministre malien des Affaires étrangères, Abdoulaye Diop, a été reçu lundi à Moscou par Sergueï Lavrov.",
            "meeting held on 2024-03-11 in Moscou: MLI (Abdoulaye Diop), RUS (Sergey Lavrov); host RUS",
        ),
        (
            "Le roi Abdallah II a accordé mercredi à Amman une audience au ministre irakien des Affaires étrangères.",
            "meeting held on 2024-03-13 in Amman: IRQ (Fuad Hussein), JOR (Abdullah II of Jordan)",
        ),
        ("Giorgia Meloni et Rishi Sunak ont dîné mardi à Londres.", "meeting held on 2024-03-12 in Londres: GBR (Rishi Sunak), ITA (Giorgia Meloni)"),
        ("Des discussions entre Moscou et Kiev se sont tenues mardi à Istanbul.", "meeting held on 2024-03-12 in Istanbul: RUS, UKR"),
        ("Washington et Téhéran ont tenu des pourparlers indirects en janvier à Mascate.", "meeting held on 2024-01 in Mascate: IRN, USA"),
        (
            "Dans la capitale turque, Hakan Fidan a reçu mardi Sergueï Lavrov.",
            "meeting held on 2024-03-12 in la capitale turque: RUS (Sergey Lavrov), TUR (Hakan Fidan); host TUR",
        ),
        (
            "Les présidents français et brésilien se sont rencontrés lundi à Rio.",
            "meeting held on 2024-03-11 in Rio: BRA (Luiz Inácio Lula da Silva), FRA (Emmanuel Macron)",
        ),
        (
            "Sergueï Lavrov s'est entretenu mardi avec Wang Yi et Hakan Fidan à Moscou.",
            "meeting held on 2024-03-12 in Moscou: CHN (Wang Yi), RUS (Sergey Lavrov), TUR (Hakan Fidan)",
        ),
        (
            "Le tête-à-tête entre Joe Biden et Xi Jinping, mercredi à San Francisco, a duré quatre heures.",
            "meeting held on 2024-03-13 in San Francisco: CHN (Xi Jinping), USA (Joe Biden)",
        ),
        (
            "Poignée de main, sourires : à Astana, Recep Tayyip Erdogan et Vladimir Poutine se sont retrouvés mardi.",
            "meeting held on 2024-03-12 in Astana: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)",
        ),
    ],
)
def test_meetings(reader: Reader, text: str, expected: str) -> None:
    """Whoever meets, receives, dines or talks in a place is told with the day and the place."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi est arrivé mardi à Canberra pour une visite de deux jours.", "visit ongoing on 2024-03-12/2024-03-13 in Canberra: AUS, CHN (Wang Yi)"),
        (
            "Le président brésilien Luiz Inácio Lula da Silva s'est rendu lundi à Buenos Aires.",
            "visit held on 2024-03-11 in Buenos Aires: ARG, BRA (Luiz Inácio Lula da Silva)",
        ),
        ("Emmanuel Macron se rendra au Brésil à la fin du mois.", "visit planned on 2024-03 in Brésil: BRA, FRA (Emmanuel Macron)"),
        (
            "Le ministre iranien des Affaires étrangères, Hossein Amir-Abdollahian, a entamé mercredi une visite officielle à Bagdad.",
            "visit ongoing on 2024-03-13 in Bagdad: IRN (Hossein Amir-Abdollahian), IRQ",
        ),
        (
            "Le Premier ministre hongrois Viktor Orban achèvera vendredi sa visite à Pékin.",
            "visit planned on 2024-03-15 in Pékin: CHN, HUN (Viktor Orbán)",
        ),
        (
            "Xi Jinping effectuera du 5 au 10 mai une visite d'État en France.",
            "visit planned on 2024-05-05/2024-05-10 in France: CHN (Xi Jinping), FRA",
        ),
        (
            "À l'invitation d'Emmanuel Macron, Xi Jinping effectuera une visite d'État en France en mai.",
            "visit planned on 2024-05 in France: CHN (Xi Jinping), FRA (Emmanuel Macron); host FRA",
        ),
    ],
)
def test_visits(reader: Reader, text: str, expected: str) -> None:
    """Whoever travels to another's ground pays a visit, to a party that need not be named but by its town."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Xi Jinping a adressé mardi un message de félicitations à Vladimir Poutine.",
            "message held on 2024-03-12: CHN (Xi Jinping), RUS (Vladimir Putin); initiator CHN",
        ),
        (
            "Le roi Mohammed VI a envoyé un message de condoléances au président Joe Biden.",
            "message held: MAR (Mohammed VI), USA (Joe Biden); initiator MAR",
        ),
        (
            "Le président algérien Abdelmadjid Tebboune a reçu lundi une lettre de son homologue tunisien Kaïs Saïed.",
            "message held on 2024-03-11: DZA (Abdelmadjid Tebboune), TUN (Kais Saied); initiator TUN",
        ),
        (
            "Volodymyr Zelensky a écrit mercredi à Emmanuel Macron.",
            "message held on 2024-03-13: FRA (Emmanuel Macron), UKR (Volodymyr Zelensky); initiator UKR",
        ),
    ],
)
def test_messages(reader: Reader, text: str, expected: str) -> None:
    """Letters, notes and congratulations are messages, begun by whoever sends them."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berlin a convoqué mardi l'ambassadeur de Russie.", "summons held on 2024-03-12: DEU, RUS; initiator DEU"),
        ("La France a convoqué lundi l'ambassadeur d'Azerbaïdjan.", "summons held on 2024-03-11: AZE, FRA; initiator FRA"),
        (
            "L'ambassadeur du Rwanda en Belgique a été convoqué lundi au ministère des Affaires étrangères.",
            "summons held on 2024-03-11: BEL, RWA; initiator BEL",
        ),
        (
            "Le ministère suédois des Affaires étrangères a convoqué mercredi l'ambassadeur d'Iran à Stockholm.",
            "summons held on 2024-03-13: IRN, SWE; initiator SWE",
        ),
    ],
)
def test_summons(reader: Reader, text: str, expected: str) -> None:
    """An ambassador called in is summoned by the state of accreditation, named or not."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le sommet entre l'Union européenne et la Chine s'est tenu jeudi dernier à Pékin.", "meeting held on 2024-03-07 in Pékin: CHN, EU"),
        ("Un sommet réunira mardi à Djeddah l'Arabie saoudite, l'Égypte et la Jordanie.", "summit planned on 2024-03-19 in Djeddah: EGY, JOR, SAU"),
        (
            "Les dirigeants de la France, de l'Allemagne et de la Pologne se réuniront vendredi à Berlin.",
            "meeting planned on 2024-03-15 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron), POL (Donald Tusk)",
        ),
    ],
)
def test_summits(reader: Reader, text: str, expected: str) -> None:
    """Three parties and a name of its own make a summit; two make a meeting, whatever it calls itself."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sergueï Lavrov est attendu mercredi à Ankara.", "visit planned on 2024-03-20 in Ankara: RUS (Sergey Lavrov), TUR"),
        (
            "Le président chinois Xi Jinping devrait rencontrer Emmanuel Macron en mai à Paris.",
            "meeting planned on 2024-05 in Paris: CHN (Xi Jinping), FRA (Emmanuel Macron)",
        ),
        (
            "Antony Blinken s'apprête à rencontrer Wang Yi la semaine prochaine.",
            "meeting planned on 2024-03-18/2024-03-24: CHN (Wang Yi), USA (Antony Blinken)",
        ),
        (
            "Annalena Baerbock doit s'entretenir vendredi à Berlin avec son homologue israélien Israel Katz.",
            "meeting planned on 2024-03-15 in Berlin: DEU (Annalena Baerbock), ISR (Israel Katz)",
        ),
        (
            "Recep Tayyip Erdogan recevra lundi à Ankara le président azerbaïdjanais Ilham Aliyev.",
            "meeting planned on 2024-03-18 in Ankara: AZE (Ilham Aliyev), TUR (Recep Tayyip Erdoğan); host TUR",
        ),
        (
            "Un entretien entre Emmanuel Macron et Benyamin Netanyahou est prévu jeudi soir.",
            "call planned on 2024-03-14: FRA (Emmanuel Macron), ISR (Benjamin Netanyahu)",
        ),
        ("La ministre française et son homologue marocain sont convenus de se revoir à Rabat.", "meeting planned in Rabat: FRA, MAR"),
    ],
)
def test_what_is_to_come_is_planned(reader: Reader, text: str, expected: str) -> None:
    """What is expected, due, arranged or in the future is planned."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon des sources diplomatiques, Hakan Fidan aurait rencontré mardi à Bagdad le Premier ministre irakien.",
            "meeting held on 2024-03-12 in Bagdad: IRQ (Mohammed Shia' al-Sudani), TUR (Hakan Fidan)",
        ),
        (
            "Le chef de la diplomatie égyptienne aurait appelé mardi son homologue jordanien, d'après la presse.",
            "call held on 2024-03-12: EGY (Sameh Shoukry), JOR (Ayman Safadi); initiator EGY",
        ),
    ],
)
def test_hearsay_is_held(reader: Reader, text: str, expected: str) -> None:
    """The conditional of rumour tells of something that was, not of something to come."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le président français a proposé de rencontrer Vladimir Poutine à Genève.", "meeting proposed in Genève: FRA (Emmanuel Macron), RUS (Vladimir Putin)"),
        ("Kiev a invité le pape François à se rendre en Ukraine.", "visit proposed in Ukraine: UKR, VAT (Pope Francis); host UKR"),
        (
            "Narendra Modi a invité Vladimir Poutine à venir à New Delhi.",
            "visit proposed in New Delhi: IND (Narendra Modi), RUS (Vladimir Putin); host IND",
        ),
        ("Le Kremlin se dit prêt à recevoir Emmanuel Macron.", "meeting proposed: FRA (Emmanuel Macron), RUS; host RUS"),
    ],
)
def test_offers_and_invitations_are_proposed(reader: Reader, text: str, expected: str) -> None:
    """What is offered or invited to is proposed; who invites is the host, and nobody the initiator."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La visite d'Olaf Scholz à Pékin, prévue en avril, a été reportée.", "visit postponed on 2024-04 in Pékin: CHN, DEU (Olaf Scholz)"),
        ("Antony Blinken a reporté sa visite à Pékin.", "visit postponed in Pékin: CHN, USA (Antony Blinken)"),
        ("Le président algérien a annulé sa visite à Paris.", "visit cancelled in Paris: DZA (Abdelmadjid Tebboune), FRA"),
        ("La rencontre entre Vladimir Poutine et Joe Biden a été annulée.", "meeting cancelled: RUS (Vladimir Putin), USA (Joe Biden)"),
        ("Emmanuel Macron ne se rendra pas à Moscou, a indiqué l'Élysée.", "visit cancelled in Moscou: FRA (Emmanuel Macron), RUS"),
        ("Visite de Xi Jinping à Rome reportée sine die.", "visit postponed in Rome: CHN (Xi Jinping), ITA"),
    ],
)
def test_put_off_and_called_off(reader: Reader, text: str, expected: str) -> None:
    """What will not be when it was to be is postponed or cancelled, in whatever words."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sergueï Lavrov et Antony Blinken n'ont pas eu de conversation mardi.",
            "call denied on 2024-03-12: RUS (Sergey Lavrov), USA (Antony Blinken)",
        ),
        ("Le Kremlin a démenti que Vladimir Poutine ait parlé à Donald Trump.", "call denied: RUS (Vladimir Putin), USA (Donald Trump)"),
        ("Wang Yi n'a pas rencontré Hakan Fidan à Munich, a précisé Pékin.", "meeting denied in Munich: CHN (Wang Yi), TUR (Hakan Fidan)"),
        ("Aucune rencontre n'a eu lieu entre Sergueï Lavrov et Dmytro Kouleba.", "meeting denied: RUS (Sergey Lavrov), UKR (Dmytro Kuleba)"),
    ],
)
def test_what_was_not_is_denied(reader: Reader, text: str, expected: str) -> None:
    """A contact that is said not to have been is recorded as denied, neither held nor left out."""
    assert outline(reader, text) == [expected]


def test_what_goes_on_is_ongoing(reader: Reader) -> None:
    """A visit that somebody continues is not over."""
    assert outline(reader, "Wang Yi poursuit sa visite en Australie.") == ["visit ongoing in Australie: AUS, CHN (Wang Yi)"]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron appelle Vladimir Poutine à retirer ses troupes.",
        "Emmanuel Macron a appelé Benyamin Netanyahou au calme.",
        "Antony Blinken appelle Pékin à faire pression sur Moscou.",
        "Wang Yi a appelé Israël à respecter le cessez-le-feu.",
        "La Chine a appelé les États-Unis à la retenue.",
        "Le président ukrainien a demandé une rencontre à Xi Jinping.",
        "La demande d'entretien de Kiev est restée sans réponse à Washington.",
    ],
)
def test_a_request_is_no_contact(reader: Reader, text: str) -> None:
    """Calling on somebody to act is no call, and asking for a meeting is no meeting."""
    assert outline(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre entre la France et l'Allemagne s'est terminée sur le score de 2 à 1 au stade de Lyon.",
        "Le match de football entre le Sénégal et le Mali aura lieu mardi à Dakar.",
        "Belle rencontre samedi entre le Maroc et la Zambie, pour les éliminatoires de la Coupe du monde.",
        "Le site de rencontre français s'implante en Allemagne.",
        "Le film « Quai d'Orsay » est sorti mardi au Japon.",
        "L'écrivain algérien a rencontré ses lecteurs à Paris.",
        "La Russie a accueilli la Coupe du monde en 2018.",
        "Il a reçu le prix Nobel de la paix à Oslo.",
        "Trois touristes allemands se sont rendus en Égypte.",
        "Les échanges commerciaux entre la Chine et la Russie ont dépassé 240 milliards de dollars.",
        "Les échanges de tirs entre Israël et le Liban ont repris mardi.",
        "Antony Blinken a rencontré des difficultés en Chine.",
        "Joe Biden voit en Xi Jinping un dictateur.",
        "L'armée israélienne est entrée à Gaza.",
        "Le pays doit recevoir une aide de la France.",
        "Moscou a reçu mardi les félicitations de la presse.",
    ],
)
def test_sport_commerce_and_figures_of_speech_are_no_contacts(reader: Reader, text: str) -> None:
    """The words of a contact, used of matches, trade, works and things, report none."""
    assert outline(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron a reçu mardi à l'Élysée le maire de Lyon.",
        "Vladimir Poutine a réuni mercredi son conseil de sécurité.",
        "Emmanuel Macron s'est entretenu mardi avec Stéphane Séjourné.",
        "Gabriel Attal a rencontré lundi les maires de France à Paris.",
        "Le président français a évoqué la situation au Mali avec ses ministres.",
        "La ministre a visité une école à Marseille.",
    ],
)
def test_people_of_one_party_are_no_contact(reader: Reader, text: str) -> None:
    """Talks within one government are not diplomacy."""
    assert outline(reader, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Wang Yi s'est exprimé mardi devant la presse à Pékin.",
        "Sergueï Lavrov a donné mardi une conférence de presse sur les relations avec la Chine.",
        "Le porte-parole du ministère chinois des Affaires étrangères, Wang Wenbin, a commenté mardi la décision américaine.",
        "Les contacts entre Paris et Moscou n'ont jamais été rompus.",
        "Le Premier ministre japonais s'est entretenu avec elle mardi.",
        "Le ministre a rencontré son homologue.",
    ],
)
def test_without_a_second_party_there_is_no_contact(reader: Reader, text: str) -> None:
    """A statement to the press, a standing channel, and talks with nobody knows whom are not recorded."""
    assert outline(reader, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MM. Lavrov et Wang se sont entretenus mardi à Moscou.", "meeting held on 2024-03-12 in Moscou: CHN (Wang Yi), RUS (Sergey Lavrov)"),
        (
            "Les ministres russe et chinois des Affaires étrangères se sont entretenus mardi par téléphone.",
            "call held on 2024-03-12: CHN (Wang Yi), RUS (Sergey Lavrov)",
        ),
        (
            "Le chef de la diplomatie turque a reçu mardi son homologue irakien à Ankara.",
            "meeting held on 2024-03-12 in Ankara: IRQ (Fuad Hussein), TUR (Hakan Fidan); host TUR",
        ),
        (
            "L'ancienne ministre française des Affaires étrangères, Catherine Colonna, a rencontré mardi Annalena Baerbock.",
            "meeting held on 2024-03-12: DEU (Annalena Baerbock), FRA (Catherine Colonna)",
        ),
        (
            "Le vice-ministre bélarusse Iouri Ambrazevitch a rencontré mardi à Minsk l'ambassadeur de Hongrie.",
            "meeting held on 2024-03-12 in Minsk: BLR (Iouri Ambrazevitch), HUN",
        ),
        (
            "La ministre zambienne du Commerce, Grace Mulengoma, a reçu mardi à Lusaka l'ambassadeur d'Italie.",
            "meeting held on 2024-03-12 in Lusaka: ITA, ZMB (Grace Mulengoma); host ZMB",
        ),
        (
            "Le Secrétaire général de l'ONU, António Guterres, a rencontré mardi à Riyad le prince héritier saoudien.",
            "meeting held on 2024-03-12 in Riyad: SAU (Mohammed bin Salman), UN (António Guterres)",
        ),
        (
            "Une délégation du Hamas a été reçue mardi au Caire par des responsables égyptiens.",
            "meeting held on 2024-03-12 in Caire: EGY, Hamas; host EGY",
        ),
        (
            "Le président congolais Félix Tshisekedi a reçu mardi à Kinshasa l'ambassadeur de France.",
            "meeting held on 2024-03-12 in Kinshasa: COD (Félix Tshisekedi), FRA; host COD",
        ),
        (
            "Denis Sassou-Nguesso, le président congolais, a reçu mardi à Brazzaville l'ambassadeur de France.",
            "meeting held on 2024-03-12 in Brazzaville: COG (Denis Sassou Nguesso), FRA; host COG",
        ),
        (
            "Le Premier ministre de Guinée, Bah Oury, a reçu mardi à Conakry le patron de la diplomatie sénégalaise.",
            "meeting held on 2024-03-12 in Conakry: GIN (Bah Oury), SEN; host GIN",
        ),
        ("Le ministre sénégalais a eu lundi à Dakar un tête-à-tête avec l'ambassadeur de Chine.", "meeting held on 2024-03-11 in Dakar: CHN, SEN"),
        (
            "Le maître du Kremlin a reçu mardi à Sotchi le chef de l'ONU.",
            "meeting held on 2024-03-12 in Sotchi: RUS (Vladimir Putin), UN (António Guterres); host RUS",
        ),
    ],
)
def test_who_was_there(reader: Reader, text: str, expected: str) -> None:
    """People called by office, nation, honorific or as a counterpart stand under their party by name; ambassadors without a name do not."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "En marge du G20, Sergueï Lavrov a rencontré mercredi à Rio Mauro Vieira.",
            "meeting held on 2024-03-13 in Rio: BRA (Mauro Vieira), RUS (Sergey Lavrov); occasion En marge du G20",
        ),
        (
            "En marge du sommet, Wang Yi s'est entretenu avec Antony Blinken.",
            "meeting held: CHN (Wang Yi), USA (Antony Blinken); occasion En marge du sommet",
        ),
        (
            "Antony Blinken et Hakan Fidan se sont vus mardi en marge de la réunion de l'Otan à Bruxelles.",
            "meeting held on 2024-03-12 in Bruxelles: TUR (Hakan Fidan), USA (Antony Blinken); occasion en marge de la réunion de l'Otan à Bruxelles",
        ),
    ],
)
def test_the_occasion_is_a_frame(reader: Reader, text: str, expected: str) -> None:
    """What a meeting was in the margins of is its occasion, as the text has it, and not a second contact of its people."""
    assert outline(reader, text) == [expected]


@pytest.mark.parametrize(
    ("published", "date"),
    [("2024-03-14", "2024-03-10"), ("2024-03", "2024-03-10"), ("2024", "2024-03-10")],
)
def test_a_day_of_the_month_published(reader: Reader, published: str, date: str) -> None:
    """A publication date known to the month or the year dates what names its day."""
    text = "Wang Yi a rencontré Antony Blinken le 10 mars."
    assert outline(reader, text, published) == [f"meeting held on {date}: CHN (Wang Yi), USA (Antony Blinken)"]


@pytest.mark.parametrize("published", ["2024-03", None])
def test_a_weekday_without_a_day_to_count_from(reader: Reader, published: str | None) -> None:
    """*Mardi* in a text whose day is not known is no day that anybody made up."""
    (found,) = outline(reader, "Wang Yi a rencontré Antony Blinken mardi à Munich.", published)
    assert found in {
        "meeting held in Munich: CHN (Wang Yi), USA (Antony Blinken)",
        "meeting held on 2024-03 in Munich: CHN (Wang Yi), USA (Antony Blinken)",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La visite que le président turc Recep Tayyip Erdogan devait effectuer le 9 mai à Washington a été reportée.",
            ["visit postponed on 2024-05-09 in Washington: TUR (Recep Tayyip Erdoğan), USA"],
        ),
        (
            "L'entretien qu'ont eu mardi à Berlin Emmanuel Macron et Olaf Scholz a duré une heure.",
            ["meeting held on 2024-03-12 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "La rencontre tant attendue entre Rishi Sunak et Giorgia Meloni aura lieu le 12 juin.",
            ["meeting planned on 2024-06-12: GBR (Rishi Sunak), ITA (Giorgia Meloni)"],
        ),
        ("La visite que tous les touristes font à Paris est celle du Louvre.", []),
    ],
)
def test_relatives(reader: Reader, text: str, expected: list[str]) -> None:
    """A relative clause or a participle tells of whom a visit or a meeting is."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rencontre Poutine-Erdogan à Sotchi.", ["meeting held in Sotchi: RUS (Vladimir Putin), TUR (Recep Tayyip Erdoğan)"]),
        ("L'appel Biden-Poutine de mardi n'a rien réglé.", ["call held on 2024-03-12: RUS (Vladimir Putin), USA (Joe Biden)"]),
        ("Le groupe Renault-Nissan a rencontré ses actionnaires.", []),
    ],
)
def test_joined_names(reader: Reader, text: str, expected: list[str]) -> None:
    """A headline joins the names of those who meet by a hyphen."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le général Romeo Brawner, chef d'état-major des forces armées philippines, recevait mardi à Baguio l'amiral Samuel Paparo, à la tête "
            "du commandement américain pour l'Indo-Pacifique.",
            ["meeting held on 2024-03-12 in Baguio: PHL (Romeo Brawner), USA (Samuel Paparo); host PHL"],
        ),
        (
            "Une délégation du Congrès américain conduite par Jack Halloran a été reçue mardi par Tsai Ing-wen.",
            ["meeting held on 2024-03-12: TWN (Tsai Ing-wen), USA (Jack Halloran); host TWN"],
        ),
        ("Le politologue Jean Martin, chercheur à Singapour, a rencontré Lawrence Wong.", []),
    ],
)
def test_whose_strangers_are(reader: Reader, text: str, expected: list[str]) -> None:
    """What stands beside an unknown name tells whose somebody is; where somebody works does not."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le Premier ministre japonais Fumio Kishida est arrivé mardi à Vientiane. Il s'y est entretenu avec le président sud-coréen Yoon Suk Yeol.",
            [
                "visit ongoing on 2024-03-12 in Vientiane: JPN (Fumio Kishida), LAO",
                "meeting held on 2024-03-12 in Vientiane: JPN (Fumio Kishida), KOR (Yoon Suk-yeol)",
            ],
        ),
        (
            "Antony Blinken a quitté Riyad mardi après des entretiens avec le prince héritier Mohammed ben Salmane.",
            [
                "visit held on 2024-03-12 in Riyad: SAU, USA (Antony Blinken)",
                "meeting held on 2024-03-12 in Riyad: SAU (Mohammed bin Salman), USA (Antony Blinken)",
            ],
        ),
        ("L'ambassadeur du Pérou a quitté Mexico en février 2023.", []),
        (
            "Olaf Scholz et Xi Jinping se sont serré la main mardi à Pékin.",
            ["meeting held on 2024-03-12 in Pékin: CHN (Xi Jinping), DEU (Olaf Scholz)"],
        ),
    ],
)
def test_on_the_spot(reader: Reader, text: str, expected: list[str]) -> None:
    """Who talks there meets, who leaves was there, and an ambassador who leaves made no visit."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre français de l'Intérieur Gérald Darmanin était lundi à Alger.", ["visit held on 2024-03-11 in Alger: DZA, FRA (Gérald Darmanin)"]),
        ("Sergueï Lavrov se trouve depuis mardi à Pékin.", ["visit ongoing on 2024-03-12 in Pékin: CHN, RUS (Sergey Lavrov)"]),
        ("Antony Blinken sera vendredi à Ankara.", ["visit planned on 2024-03-15 in Ankara: TUR, USA (Antony Blinken)"]),
        ("Emmanuel Macron est à Paris.", []),
        ("L'ambassadeur de Chine est à Bamako depuis 2021.", []),
        ("Le président russe Vladimir Poutine est hostile à Kiev.", []),
    ],
)
def test_being_somewhere(reader: Reader, text: str, expected: list[str]) -> None:
    """Who is on another's ground visits; who is at home, or posted there, does not."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président américain Joe Biden a félicité lundi son homologue congolais Félix Tshisekedi pour sa réélection.",
            ["message held on 2024-03-11: COD (Félix Tshisekedi), USA (Joe Biden); initiator USA"],
        ),
        (
            "Olaf Scholz et Narendra Modi se sont parlé mardi au téléphone. Olaf Scholz a félicité Narendra Modi pour son anniversaire.",
            ["call held on 2024-03-12: DEU (Olaf Scholz), IND (Narendra Modi)"],
        ),
    ],
)
def test_congratulations(reader: Reader, text: str, expected: list[str]) -> None:
    """Congratulations are a message, unless they are said at another contact of the two."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le nouvel ambassadeur du Brésil a présenté mardi ses lettres de créance au président béninois Patrice Talon.",
            ["meeting held on 2024-03-12: BEN (Patrice Talon), BRA"],
        ),
        (
            "Trois nouveaux ambassadeurs au Burundi ont remis leurs lettres de créance au président Évariste Ndayishimiye. "
            "Il s'agit des diplomates des États-Unis, de la France et de l'UE.",
            ["meeting held: BDI (Évariste Ndayishimiye), EU, FRA, USA"],
        ),
        ("Les lettres de créance doivent être traduites, rappelle le ministère.", []),
    ],
)
def test_credentials(reader: Reader, text: str, expected: list[str]) -> None:
    """Envoys who hand over their credentials meet whoever receives them, also where the next sentence lists them."""
    assert outline(reader, text) == expected


def test_calls_with_several(reader: Reader) -> None:
    """Several calls to several people are one call with each."""
    text = "Josep Borrell a eu mardi des entretiens téléphoniques avec ses homologues égyptien et jordanien."
    assert outline(reader, text) == [
        "call held on 2024-03-12: EGY, EU (Josep Borrell)",
        "call held on 2024-03-12: EU (Josep Borrell), JOR",
    ]


def test_the_lead_tells_of_one_contact_between_them(reader: Reader) -> None:
    """Where no sentence of the lead has both sides, those whom headline and lead name are the sides of what they tell."""
    text = "À Berlin, un dîner sous tension\n\nEmmanuel Macron ne s'est pas attardé. Le dîner, mardi à Berlin, a été bref. Olaf Scholz n'a rien dit."
    assert outline(reader, text) == ["meeting held on 2024-03-12 in Berlin: DEU (Olaf Scholz), FRA (Emmanuel Macron)"]


def test_what_came_next_was_on_the_same_day(reader: Reader) -> None:
    """A meeting told as the next one has the day of the last."""
    text = "Giorgia Meloni a reçu mardi à Rome Olaf Scholz. Elle a ensuite reçu Pedro Sánchez, accompagné de José Manuel Albares."
    assert outline(reader, text) == [
        "meeting held on 2024-03-12 in Rome: DEU (Olaf Scholz), ITA (Giorgia Meloni); host ITA",
        "meeting held on 2024-03-12 in Rome: ESP (José Manuel Albares, Pedro Sánchez), ITA (Giorgia Meloni); host ITA",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il se rendra au sommet du G20 à Rio de Janeiro, les 18 et 19 novembre.", ["summit planned on 2024-11-18/2024-11-19 in Rio de Janeiro: G20"]),
        ("À l'issue du sommet de l'Otan tenu à Vilnius, Emmanuel Macron a annoncé une initiative.", ["summit held in Vilnius: NATO"]),
        ("Lors de la réunion du Conseil européen des 5 et 6 mars, les Vingt-Sept ont cédé.", ["summit held on 2024-03-05/2024-03-06: EU"]),
        ("Le sommet du commerce de détail s'ouvre mardi à Paris.", []),
        ("Le sommet de l'ONU sur le climat a été évoqué.", []),
    ],
)
def test_summits_of_organisations(reader: Reader, text: str, expected: list[str]) -> None:
    """An organisation's summit is told with its day or place; without either it is only spoken of."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Narendra Modi a convié Volodymyr Zelensky à New Delhi.", ["visit proposed in New Delhi: IND (Narendra Modi), UKR (Volodymyr Zelensky); host IND"]),
        (
            "Le président sud-coréen Yoon Suk-yeol est invité à Berlin par Olaf Scholz.",
            ["visit proposed in Berlin: DEU (Olaf Scholz), KOR (Yoon Suk-yeol); host DEU"],
        ),
        ("Emmanuel Macron a invité les entreprises à investir à Berlin.", []),
        ("Emmanuel Macron a invité Olaf Scholz à réfléchir.", []),
    ],
)
def test_invitations_to_a_place(reader: Reader, text: str, expected: list[str]) -> None:
    """Whoever is invited to a place of the host's is asked to visit; who is asked to do something is not."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Yoav Gallant a été reçu lundi par Antony Blinken, puis par Jake Sullivan.",
            [
                "meeting held on 2024-03-11: ISR (Yoav Gallant), USA (Antony Blinken); host USA",
                "meeting held on 2024-03-11: ISR (Yoav Gallant), USA (Jake Sullivan); host USA",
            ],
        ),
        ("Benyamin Netanyahou n'a pas revu Joe Biden depuis le 18 octobre 2023.", ["meeting held on 2023-10-18: ISR (Benjamin Netanyahu), USA (Joe Biden)"]),
        (
            "Sergueï Lavrov et Abdoulaye Diop ont signé mardi à Moscou un mémorandum.",
            ["meeting held on 2024-03-12 in Moscou: MLI (Abdoulaye Diop), RUS (Sergey Lavrov)"],
        ),
        ("La France et le Mali ont signé mardi un accord.", []),
    ],
)
def test_one_after_another_since_and_signings(reader: Reader, text: str, expected: list[str]) -> None:
    """Receptions one after another are several; not having met since a day tells of that day; people who sign together meet."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lors de l'entretien, Emmanuel Macron et Olaf Scholz ont évoqué l'accord nucléaire de 2015.",
            ["call held: DEU (Olaf Scholz), FRA (Emmanuel Macron)"],
        ),
        (
            "La visite officielle du président iranien Ebrahim Raïssi en France, prévue le 27 mai, a été préparée mardi.",
            ["visit planned on 2024-05-27 in France: FRA, IRN (Ebrahim Raisi)"],
        ),
        (
            "Le président ghanéen Nana Akufo-Addo, président en exercice de la Conférence des chefs d'État de la CEDEAO, a effectué mercredi une visite au "
            "Burkina Faso.",
            ["visit held on 2024-03-13 in Burkina Faso: BFA, GHA (Nana Akufo-Addo)"],
        ),
        (
            "Le président vietnamien Vo Van Thuong a reçu mardi l'ambassadeur de Russie, Guennadi Bezdetko, venu prendre congé au terme de son mandat "
            "au Vietnam.",
            ["meeting held on 2024-03-12: RUS (Guennadi Bezdetko), VNM (Vo Van Thuong); host VNM"],
        ),
        ("L'ambassadeur de France à Niamey a été rappelé à Paris pour consultations.", []),
        ("Sergueï Lavrov et Wang Yi ont arrêté le calendrier des rencontres au plus haut niveau.", []),
        ("Le président Sissi a réaffirmé à Nikos Christodoulides le refus de tout déplacement forcé des Palestiniens.", []),
    ],
)
def test_what_belongs_to_something_else(reader: Reader, text: str, expected: list[str]) -> None:
    """Dates of treaties, organisations in a title, recalls for consultations and displaced people are no part of a contact."""
    assert outline(reader, text) == expected


def test_the_lead_dates_what_it_tells(reader: Reader) -> None:
    """What the document is about has the one recent day that its lead names, wherever in the lead that stands."""
    text = "Olaf Scholz s'est rendu à Pékin. Il y a été reçu par Xi Jinping. Mercredi, il regagnait Berlin sans un mot."
    assert [line.partition(":")[0] for line in outline(reader, text)] == ["visit held on 2024-03-13 in Pékin", "meeting held on 2024-03-13 in Pékin"]


def test_a_month_is_all_that_a_weekday_tells_where_no_more_is_known(reader: Reader) -> None:
    """A weekday in a document known to the month dates its contact by the month."""
    text = "Emmanuel Macron a accueilli Olaf Scholz. La rencontre, mercredi à Paris, a duré une heure."
    assert outline(reader, text, published="2024-03") == ["meeting held on 2024-03 in Paris: DEU (Olaf Scholz), FRA (Emmanuel Macron); host FRA"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'ambassadeur des États-Unis au Mali, Rachna Korhonen, a rendu une visite de courtoisie au ministre des Affaires étrangères Abdoulaye Diop.",
            ["meeting held: MLI (Abdoulaye Diop), USA (Rachna Korhonen); host MLI"],
        ),
        (
            "Le ministre des Affaires étrangères, Abdoulaye Diop, s'est entretenu mardi avec une délégation de l'Union européenne conduite par Maria Castillo.",
            ["meeting held on 2024-03-12: EU (Maria Castillo), MLI (Abdoulaye Diop)"],
        ),
        (
            "Benyamin Netanyahou a annulé le départ pour Washington de Ron Dermer.",
            ["visit cancelled in Washington: ISR (Ron Dermer), USA"],
        ),
        ("Olaf Scholz s'est assis mardi à Berlin face à Xi Jinping.", ["meeting held on 2024-03-12 in Berlin: CHN (Xi Jinping), DEU (Olaf Scholz)"]),
        ("Le départ de Paris d'Emmanuel Macron a été retardé.", []),
    ],
)
def test_courtesies_delegations_and_departures(reader: Reader, text: str, expected: list[str]) -> None:
    """Ambassadors and delegations meet on the spot; who departs for somewhere visits it; who sits facing somebody meets."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olaf Scholz est arrivé mardi à Pékin. Xi Jinping l'a reçu au Palais du peuple.",
            [
                "visit ongoing on 2024-03-12 in Pékin: CHN, DEU (Olaf Scholz)",
                "meeting held on 2024-03-12 in Pékin: CHN (Xi Jinping), DEU (Olaf Scholz); host CHN",
            ],
        ),
        ("Le rapport est prêt. Emmanuel Macron l'a reçu hier.", []),
        (
            "Claudia Sheinbaum croule sous les messages\n\nXi Jinping a envoyé mardi un télégramme. Le monde salue la présidente élue du Mexique.",
            ["message held on 2024-03-12: CHN (Xi Jinping), MEX (Claudia Sheinbaum); initiator CHN"],
        ),
    ],
)
def test_who_is_meant_without_a_name(reader: Reader, text: str, expected: list[str]) -> None:
    """A pronoun object is the person last spoken of, a message without an addressee is for the person of the headline."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le tête-à-tête promis entre Emmanuel Macron et Joe Biden n'a finalement pas eu lieu.", ["meeting denied: FRA (Emmanuel Macron), USA (Joe Biden)"]),
        ("La rencontre promise entre Xi Jinping et Joe Biden n'aura pas lieu.", ["meeting cancelled: CHN (Xi Jinping), USA (Joe Biden)"]),
        (
            "La décision sur la visite du président Poutine au Brésil n'a pas encore été prise.",
            ["visit proposed in Brésil: BRA, RUS (Vladimir Putin)"],
        ),
        (
            "L'ambassadeur du Ghana au Burkina Faso, Boniface Gambila Adagbila, a été convoqué mardi au ministère des Affaires étrangères.",
            ["summons held on 2024-03-12: BFA, GHA (Boniface Gambila Adagbila); initiator BFA"],
        ),
    ],
)
def test_what_came_of_it(reader: Reader, text: str, expected: list[str]) -> None:
    """What did not take place is denied, what will not is cancelled, what is not decided is proposed; ministries summon where the envoy is posted."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron s'est entretenu au téléphone avec Vladimir Poutine pour la première fois depuis septembre 2022.",
            ["call held: FRA (Emmanuel Macron), RUS (Vladimir Putin)"],
        ),
        (
            "Ignazio Cassis et Wang Yi ont tenu une réunion sur le partenariat signé entre la Suisse et la Chine en 2016.",
            ["meeting held: CHE (Ignazio Cassis), CHN (Wang Yi)"],
        ),
        ("Emmanuel Macron a appelé au lancement de négociations entre l'Ukraine et la Russie.", ["contact proposed: RUS, UKR"]),
        (
            "Le gouvernement japonais a annoncé hier le report d'un sommet trilatéral avec la Chine et la Corée du Sud.",
            ["summit postponed: CHN, JPN, KOR"],
        ),
        ("Emmanuel Macron téléphonait régulièrement à Vladimir Poutine au début de la guerre.", []),
        ("Emmanuel Macron a dit croire à un dialogue respectueux avec l'Otan.", []),
        ("Abdou Diouf a vu le Camerounais Jacques-Greg Belobo sur scène.", []),
    ],
)
def test_first_time_since_and_calls_for_talks(reader: Reader, text: str, expected: list[str]) -> None:
    """Since when is no day of it; talks called for are proposed, a summit whose putting off is told is put off; habits are no contacts."""
    assert outline(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le président burundais Évariste Ndayishimiye est attendu en République fédérale de Russie.",
            ["visit planned in Russie: BDI (Évariste Ndayishimiye), RUS"],
        ),
        ("Sergueï Lavrov se rendra mercredi dans la capitale malienne.", ["visit planned on 2024-03-20 in la capitale malienne: MLI, RUS (Sergey Lavrov)"]),
        (
            "Hakan Fidan et Antony Blinken se sont vus mardi dans la capitale américaine.",
            ["meeting held on 2024-03-12 in la capitale américaine: TUR (Hakan Fidan), USA (Antony Blinken)"],
        ),
        ("Olaf Scholz a parlé de capitale culturelle européenne.", []),
    ],
)
def test_places_by_their_formal_names(reader: Reader, text: str, expected: list[str]) -> None:
    """A state's formal name and the capital called by its state are places that somebody goes to."""
    assert outline(reader, text) == expected


def test_who_takes_the_ambassador_to_task_is_told_behind(reader: Reader) -> None:
    """The official who sees the summoned ambassador takes part in the summons."""
    text = (
        "Le gouvernement japonais a convoqué mardi l'ambassadeur de Chine. Le vice-ministre japonais des Affaires étrangères, Masataka Okano, a rencontré "
        "l'ambassadeur chinois Wu Jianghao."
    )
    assert outline(reader, text) == ["summons held on 2024-03-12: CHN (Wu Jianghao), JPN (Masataka Okano); initiator JPN"]
