"""What shops, markets and drivers sell, as one pattern: of these a bare number behind "is" is a price."""

GOODS = (
    r"(?:prawns?|shrimps?|lamb|garlic|ginger|lentils?|beans|peppers?|okra|cassava|millet|sorghum|wheat|barley|groundnuts|peanuts|butter|cheese|salt|"
    r"concrete|gravel|sand|hay|zinc|timber|fertili[sz]er|vegetables|bricks?|basket|pho|charcoal|kerosene|meal deal|meal|kebab|doner|wrap|ramen|"
    r"sushi|steak|ribs|croissant|bagels?|muffin|"
    r"ice cream|wine|cider|latte|cappuccino|espresso|juice|water|rice|flour|bread|loaf|oil|petrol|diesel|gas|meat|beef|mutton|chicken|fish|milk|sugar|"
    r"eggs?|onions?|potatoes|tomatoes|maize|cement|coffee|tea|beer|pint|"
    r"soup|plate|bowl|bottle|cup|bag|box|sack|kilo|dozen|ticket|fare|taxi|bus fare|ride|room|rent|flat|deposit|fee|fees|pills?|medicine|shirt|shoes|dress|"
    r"phone|charger|cable|repair|lunch|dinner|breakfast|breakfasts|sandwich|pizza|burger|taco|tacos|curry|noodles|salad|fries|chips|doubles|snack|cake|avocados?|"
    r"mangoes|bananas?|cabbage|carrots|spinach|gari|garri|yam|plantain|matooke|goat|delivery|shipping|service|haircut|wash|cleaning|tuition|uniform|books?)"
)
