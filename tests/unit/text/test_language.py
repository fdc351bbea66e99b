import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.language import language

TEXTS = {
    "en": """The ministry said that the bridge had been open since the morning, but none of the
        drivers who were there had seen it, and they did not expect that it would be.""",
    "de": """Das Ministerium teilte mit, dass die Brücke seit dem Morgen für den Verkehr offen ist,
        aber keiner der Fahrer, die dort waren, hat es gesehen, und sie glauben es auch nicht.""",
    "fr": """Le ministère a déclaré que le pont était ouvert à la circulation depuis le matin, mais
        aucun des chauffeurs qui étaient sur place ne l'a vu, et ils ne s'y attendaient pas.""",
    "es": """El ministerio dijo que el puente estaba abierto al tráfico desde la mañana, pero
        ninguno de los conductores que estaban en el lugar lo había visto, y no lo esperaban.""",
    "it": """Il ministero ha detto che il ponte è aperto al traffico da questa mattina, ma nessuno
        degli autisti che erano sul posto lo ha visto, e non se lo aspettavano nemmeno.""",
    "pt": """O ministério disse que a ponte está aberta ao trânsito desde a manhã, mas nenhum dos
        motoristas que estavam no local viu isso. Segundo eles, foi pela rádio que souberam da
        reabertura, e as autoridades não disseram quando os camiões vão passar pelo rio.""",
    "nl": """Het ministerie zei dat de brug sinds de ochtend open is voor het verkeer, maar geen van
        de chauffeurs die er waren heeft het gezien, en zij hadden het ook niet verwacht.""",
    "ru": """В министерстве сообщили, что мост открыт для движения с утра, но никто из водителей,
        которые там были, этого не видел, и они не ждали, что так будет.""",
    "ar": """قالت الوزارة إن الجسر كان مفتوحا أمام الحركة منذ الصباح، لكن أحدا من السائقين الذين
        كانوا هناك لم ير ذلك، ولم يكن من المتوقع أن يحدث هذا في المدينة.""",
}
UNCLEAR = {
    "empty": "",
    "too short": "The bridge is open, but not for you.",
    "Ukrainian": """Міністерство повідомило, що міст відкритий для руху з ранку, але ніхто з водіїв,
        які там були, цього не бачив, і вони не чекали, що так буде.""",
    "Norwegian": """Ministeriet sa at brua hadde vært åpen siden morgenen, men ingen av sjåførene
        som var der, hadde sett det, og de ventet heller ikke at det ville skje.""",
    "results": "Veld 4, Orr 2, Tarr 7, Holm 1, Daro 3 " * 10,
    "another script": "橋は朝から開いていると省は述べたが、運転手は誰も見ていない。" * 5,
}


@pytest.mark.parametrize(("tag", "text"), TEXTS.items())
def test_each_language_is_told_by_its_function_words(tag: str, text: str) -> None:
    assert language(text) == tag


@pytest.mark.parametrize("text", UNCLEAR.values(), ids=UNCLEAR)
def test_what_is_not_clear_is_null(text: str) -> None:
    assert language(text) is None


def test_names_and_quoted_words_of_another_language_do_not_change_it() -> None:
    quoted = " “Nunca jamás,” Orr said. “No es verdad,” Holm said."
    assert language(TEXTS["en"] + quoted) == "en"


def test_a_curly_apostrophe_counts_as_a_straight_one() -> None:
    assert language("It’s late. They’re here. That’s all. I’m cold. " * 4) == "en"


@given(st.text())
def test_no_text_is_refused(text: str) -> None:
    language(text)
