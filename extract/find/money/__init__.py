"""Which money a number is: signs, names, letters, cents, what people say."""
