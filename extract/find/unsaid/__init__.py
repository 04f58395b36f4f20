"""Money that no sign or name tells: the words round it do."""
