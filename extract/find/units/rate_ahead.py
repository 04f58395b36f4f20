"""Rates that stand in front of the sum in other languages than English: "월세 45만원", "時給1,200円", "ผ่อนเดือนละ 799 บาท"."""

import re

# Behind a number the same words are a pack: "1 kg 2,99 €".
PER_AHEAD = {
    "월세": "month", "월": "month", "월급": "month", "মাসিক": "month", "aylık": "month", "เดือนละ": "month", "月給": "month", "月额": "month", "家賃月": "month",
    "สัปดาห์ละ": "week", "วันละ": "day", "günlük": "day", "日給": "day", "日薪": "day", "일당": "day", "দৈনিক": "day", "คืนละ": "night",
    "時給": "hour", "时薪": "hour", "時薪": "hour", "시급": "hour", "ชั่วโมงละ": "hour", "kilo": "kilogram", "कीलो": "kilogram",
    "किलो": "kilogram", "কেজি": "kilogram", "กิโลละ": "kilogram", "กก.ละ": "kilogram", "кг нь": "kilogram",
    "kg": "kilogram", "кило": "kilogram", "فی کلو": "kilogram", "فی لیتر": "litre", "කිලෝවක්": "kilogram",
    "每位": "person", "每人": "person", "每公升": "litre", "每升": "litre", "每公斤": "kilogram", "每斤": "jin", "ลิตรละ": "litre", "ลิตรล่ะ": "litre",
    "คนละ": "person", "කිලෝ": "kilogram", "கிலோ": "kilogram", "ಕೆಜಿ": "kilogram", "కేజీ": "kilogram", "በኪሎ": "kilogram", "በወር": "month", "በቀን": "day",
    "თვეში": "month", "ամսական": "month", "شهریاً": "month", "الكيلو": "kilogram", "في الشهر": "month", "کیلویی": "kilogram", "ماهانه": "month",
    "दरमहा": "month", "प्रतिमाह": "month", "मासिक": "month", "お一人様": "person", "月々": "month", "日当": "day",
    "mensual": "month", "mensual de": "month", "mensuales de": "month", "mensualidad de": "month", "mensualidades de": "month", "mensal": "month",
    "mensais de": "month", "kuutasu": "month", "ayda": "month", "月供約": "month", "havi": "month", "на месяц": "month", "په میاشت کې": "month",
    "کیلۆی": "kilogram", "ກິໂລລະ": "kilogram", "ລັງລະ": "crate", "ኩንታል": "quintal", "ኪሎ": "kilogram", "డజను": "dozen", "కిలో": "kilogram",
    "kiiladii": "kilogram", "litirkii": "litre", "kiiloon": "kilogram", "килоси": "kilogram", "келісі": "kilogram", "литрі": "litre", "kilosy": "kilogram",
    "കിലോയ്ക്ക്": "kilogram", "kilo bi": "kilogram", "litro": "litre", "கிலோவுக்கு": "kilogram", "kowane mudu": "mudu", "kowane kilo": "kilogram",
    "àpò kan": "bag", "တစ်ပွဲ": "plate", "တစ်ကီလို": "kilogram", "kila kilo": "kilogram",
    "kiloa": "kilogram", "kilosi": "kilogram", "килосы": "kilogram", "килограммы": "kilogram", "килограмы": "kilogram", "kilosu": "kilogram", "കിലോ": "kilogram",
    "કિલો": "kilogram", "ਕਿਲੋ": "kilogram", "کیلۆ": "kilogram", "कि.ग्रा.": "kilogram", "kilon": "kilogram", "डझन": "dozen", "दर्जन": "dozen", "ডজন": "dozen",
    "डज़न": "dozen", "درزن": "dozen", "महिनाको": "month", "महीने का": "month", "నెలకు": "month", "మాసానికి": "month",
    "மாதம்": "month", "ತಿಂಗಳಿಗೆ": "month", "മാസം": "month", "મહિને": "month", "oyiga": "month", "сарын": "month", "айына": "month", "aylıq": "month", "每月": "month",
    "月供": "month", "月租": "month", "ไร่ละ": "rai", "ตัวละ": "piece", "ชิ้นละ": "piece", "प्लेटको": "plate", "每晚": "night", "一晚": "night",
}  # fmt: skip
NO_HALF = "(?<!نص )(?<!ربع )(?<!نصف )(?<!అర )(?<!அரை )(?<!ಅರ್ಧ )(?<!आधा )"  # of a kilo
FOREIGN_AHEAD = re.compile(
    rf"(?:^|(?<=[\s:：،,.(「])(?<!\d\s))(?:[^\W\d_]{{0,14}}?){NO_HALF}({'|'.join(sorted(PER_AHEAD, key=len, reverse=True))}) ?[:：]? ?$"
)
