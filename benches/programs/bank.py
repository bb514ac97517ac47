"""Properties and exceptions."""

class InsufficientFunds(Exception):

    def __init__(self, need):
        super().__init__(f'need {need}')
        self.need = need

class Account:
    count = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._b = balance
        self.log = []
        Account.count += 1

    @property
    def balance(self):
        return self._b

    @balance.setter
    def balance(self, v):
        if v < 0:
            raise InsufficientFunds(-v)
        self._b = v

    def withdraw(self, x):
        self.balance -= x
        self.log.append(('w', x))

    def deposit(self, x):
        self.balance += x
        self.log.append(('d', x))
accs = [Account(f'o{i}', 100) for i in range(50)]
f = 0
for i in range(60000):
    a = accs[i % 50]
    try:
        if i % 3:
            a.withdraw(i % 40)
        else:
            a.deposit(i % 60)
    except InsufficientFunds as e:
        f += e.need
print(f, sum((a.balance for a in accs)), Account.count)
