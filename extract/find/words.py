"""Reads one number written in words: "one hundred and five", "two and a half million", "half a dozen"."""

from decimal import Decimal

from extract.find.line import Line
from extract.find.numbers import Number
from extract.lexicon import number_words

ZERO, ONE, HUNDRED = Decimal(0), Decimal(1), Decimal(100)
# What may follow what inside one number: "twenty three" is 23, "three twenty" is two numbers.
MAY_FOLLOW = {
    "digit": ("", "ten", "hundred", "scale"),
    "teen": ("", "hundred", "scale"),
    "ten": ("", "hundred", "scale"),
}
JOINS = ("and", "&")


def read_words(line: Line, k: int) -> Number | None:
    """The number whose first token is k ("a" included where it means one), or None."""
    sum_ = _Sum(line, k)
    sum_.run()
    return sum_.number()


class _Sum:
    """Adds the words of one number up, left to right."""

    def __init__(self, line: Line, k: int) -> None:
        self.line, self.first, self.k = line, k, k
        self.total, self.group = ZERO, ZERO
        self.last_scale = Decimal("Infinity")
        self.role = ""
        self.spelled = False
        self.fraction = False

    def run(self) -> None:
        words = number_words()
        line = self.line
        if line.word(self.k) in ("a", "an"):
            if words.get(line.word(self.k + 1), (ZERO, ""))[1] not in ("hundred", "scale", "dozen") or line.word(self.k + 1).endswith("s"):
                self._leading_part(self.k + 1)
                return
            self.k += 1
            self.group, self.role = ZERO, ""
        elif self._leading_part(self.k):
            return
        while self._take():
            pass

    def _take(self) -> bool:
        """One more word of the number, if there is one."""
        line, words = self.line, number_words()
        k = self._next_word()
        entry = words.get(line.word(k))
        if entry is None:
            return self._tail(k)
        value, role = entry
        if role in MAY_FOLLOW:
            if self.role not in MAY_FOLLOW[role] or (role == "digit" and self.role == "ten" and value == 0):
                return False
            if self._starts_fraction(k):
                return False
            self.group += value
        elif role == "hundred":
            if self.role in ("hundred", "scale") and self.group == 0 and self.spelled:
                return False
            self.group = (self.group or ONE) * HUNDRED
        elif role == "dozen":
            if self.role not in ("", "digit", "teen", "ten"):
                return False
            self.group = (self.group or ONE) * value
        elif role == "scale":
            if not self._scale(value):
                return False
        else:
            return self._part(k, value)
        self.role, self.spelled = role, True
        self.k = k + 1
        return role != "dozen"

    def _scale(self, value: Decimal) -> bool:
        if value < self.last_scale:
            self.total += (self.group or ONE) * value
        elif self.spelled:
            self.total = (self.total + self.group) * value
        else:
            return False
        self.group, self.last_scale = ZERO, value
        return True

    def _next_word(self) -> int:
        """Index of the next word of the number, over a hyphen or an "and" that joins."""
        line, k = self.line, self.k
        if self.spelled and line.word(k) == "-" and line.word(k + 1) in number_words() and line.starts[k + 1] - line.ends[k] <= 1:
            return k + 1
        if self.role in ("hundred", "scale") and line.word(k) == "," and line.spaced(k + 1) and line.word(k + 1) in number_words():
            k += 1
        if self.role in ("hundred", "scale", "ten", "teen", "digit") and line.word(k) in JOINS:
            following = number_words().get(line.word(k + 1))
            if following and following[1] in MAY_FOLLOW and self.role in ("hundred", "scale"):
                return k + 1
        return k

    def _starts_fraction(self, k: int) -> bool:
        """ "one hundred and two thirds": two belongs to thirds."""
        following = number_words().get(self.line.word(k + 1)) or number_words().get(self.line.word(k + 2) if self.line.word(k + 1) == "-" else "")
        return bool(following and following[1] == "part" and self.role != "")

    def _tail(self, k: int) -> bool:
        """What may close a number: "and a half", "point five", then a scale."""
        line = self.line
        if not self.spelled:
            return False
        step = 2 if line.word(k) == "-" and line.word(k + 1) in JOINS else 1
        if line.word(k + step - 1) in JOINS:
            return self._and_part(k + step)
        if line.word(k) == "point" and number_words().get(line.word(k + 1), (ZERO, ""))[1] in MAY_FOLLOW:
            return self._point(k + 1)
        return False

    def _and_part(self, k: int) -> bool:
        """ "two and a half", "twenty and three fifths", "three-and-a-half"."""
        line, words = self.line, number_words()
        while line.word(k) == "-":
            k += 1
        top = ONE
        if line.word(k) in ("a", "an"):
            k += 1
        elif words.get(line.word(k), (ZERO, ""))[1] in ("digit", "teen"):
            top = words[line.word(k)][0]
            k += 1
        else:
            return False
        while line.word(k) == "-":
            k += 1
        part = words.get(line.word(k))
        if part is None or part[1] != "part" or top >= part[0]:
            return False
        share = top / part[0]
        self.total += share * self.last_scale if self.role == "scale" and top == 1 and part[0] == 2 and self.last_scale.is_finite() else share
        self.k, self.role, self.fraction = k + 1, "part", True
        following = words.get(line.word(self.k))
        if following and following[1] in ("scale", "hundred", "dozen"):
            self.total = (self.total + self.group) * following[0]
            self.group, self.k, self.fraction = ZERO, self.k + 1, False
        return False

    def _point(self, k: int) -> bool:
        line, words = self.line, number_words()
        digits = ""
        while (entry := words.get(line.word(k))) and entry[1] in MAY_FOLLOW and len(digits) < 12:
            if digits and entry[1] == "digit" and words.get(line.word(k - 1), (ZERO, ""))[1] == "ten" or (line.word(k - 1) == "-" and digits):
                digits = str(int(digits) + int(entry[0]))
            else:
                digits += str(entry[0])
            k += 1
            if line.word(k) == "-" and line.word(k + 1) in words:
                k += 1
        self.group += Decimal("0." + digits)
        self.k, self.role = k, "point"
        entry = words.get(line.word(k))
        if entry and entry[1] in ("scale", "hundred"):
            self.group *= entry[0]
            self.k = k + 1
        return False

    def _part(self, k: int, bottom: Decimal) -> bool:
        """ "three fifths": the words so far are the top of a fraction."""
        top = self.total + self.group
        if not self.spelled or not self.line.word(k).endswith("s") and top != 1 and bottom != 2:
            return False
        if self.line.word(k) in ("seconds", "quarters", "thirds", "halves") or top < bottom or bottom >= 5:
            self.total, self.group, self.fraction = top / bottom, ZERO, True
            self.k, self.role = k + 1, "part"
            self._of_a_scale()
        return False

    def _leading_part(self, k: int) -> bool:
        """ "half a million", "a quarter of a million", "half dozen"; a bare "half" is a word, not a figure."""
        line, words = self.line, number_words()
        part = words.get(line.word(k))
        if part is None or part[1] != "part" or line.word(k) not in ("half", "quarter", "third"):
            return False
        self.total, self.k, self.role, self.spelled, self.fraction = ONE / part[0], k + 1, "part", True, True
        self._of_a_scale()
        return True

    def _of_a_scale(self) -> None:
        line, words, k = self.line, number_words(), self.k
        if line.word(k) == "of" and line.word(k + 1) in ("a", "an"):
            k += 2
        elif line.word(k) in ("a", "an", "-"):
            k += 1
        following = words.get(line.word(k))
        if following and following[1] in ("scale", "hundred", "dozen") and not line.word(k).endswith("s"):
            self.total *= following[0]
            self.k, self.fraction = k + 1, False

    def number(self) -> Number | None:
        if not self.spelled:
            return None
        line = self.line
        value = self.total + self.group
        return Number(line.starts[self.first], line.ends[self.k - 1], self.first, self.k, value, in_words=True, fraction=self.fraction)
