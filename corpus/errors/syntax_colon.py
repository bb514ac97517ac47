# A missing colon.
print("never printed")

def classify(n):
    if n > 0
        return "positive"
    return "other"

for n in range(3):
    print(classify(n))
