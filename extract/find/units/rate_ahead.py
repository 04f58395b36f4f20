"""Rates that stand in front of the sum in other languages than English: "월세 45만원", "時給1,200円", "ผ่อนเดือนละ 799 บาท"."""

import re

# Behind a number the same words are a pack: "1 kg 2,99 €".
PER_AHEAD = {
    "월세": "month", "월": "month", "월급": "month", "মাসিক": "month", "aylık": "month", "เดือนละ": "month", "月給": "month", "月额": "month", "家賃月": "month",
    "สัปดาห์ละ": "week", "วันละ": "day", "günlük": "day", "日給": "day", "日薪": "day", "일당": "day", "দৈনিক": "day", "คืนละ": "night",
    "時給": "hour", "时薪": "hour", "時薪": "hour", "시급": "hour", "ชั่วโมงละ": "hour", "kilo": "kilogram", "కిలో": "kilogram", "कीलो": "kilogram",
    "किलो": "kilogram", "কেজি": "kilogram", "กิโลละ": "kilogram", "กก.ละ": "kilogram", "кг нь": "kilogram",
    "kg": "kilogram", "кило": "kilogram", "فی کلو": "kilogram", "فی لیتر": "litre", "කිලෝවක්": "kilogram",
    "每位": "person", "每人": "person", "每公升": "litre", "每升": "litre", "每公斤": "kilogram", "每斤": "jin", "ลิตรละ": "litre", "ลิตรล่ะ": "litre",
    "คนละ": "person", "කිලෝ": "kilogram", "கிலோ": "kilogram", "ಕೆಜಿ": "kilogram", "కేజీ": "kilogram", "በኪሎ": "kilogram", "በወር": "month", "በቀን": "day",
    "თვეში": "month", "ամսական": "month", "شهریاً": "month", "الكيلو": "kilogram", "في الشهر": "month", "کیلویی": "kilogram", "ماهانه": "month",
    "दरमहा": "month", "प्रतिमाह": "month", "मासिक": "month", "お一人様": "person", "月々": "month", "日当": "day",
}  # fmt: skip
NO_HALF = "(?<!نص )(?<!ربع )(?<!نصف )(?<!అర )(?<!அரை )(?<!ಅರ್ಧ )(?<!आधा )"  # of a kilo
FOREIGN_AHEAD = re.compile(
    rf"(?:^|(?<=[\s:：،,.(「])(?<!\d\s))(?:[^\W\d_]{{0,14}}?){NO_HALF}({'|'.join(sorted(PER_AHEAD, key=len, reverse=True))}) ?[:：]? ?$"
)
