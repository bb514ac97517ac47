# What is shown of an exception nobody catches: name suggestion.
number_of_items = 3
print(number_of_itens)
