# A small program in the manner of agents: classes, errors, totals and a report.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.short = amount - account.balance

class Account:
    count = 0
    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
        Account.count += 1
    def deposit(self, amount):
        if amount <= 0: raise ValueError(f"bad amount: {amount}")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self
    def withdraw(self, amount):
        if amount > self.balance: raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.balance})"

class Savings(Account):
    rate = 0.05
    def accrue(self): return self.deposit(round(self.balance * self.rate, 2))
    def withdraw(self, amount):
        fee = 1 if amount < 50 else 0
        return super().withdraw(amount + fee)

class Bank:
    def __init__(self, *accounts): self.accounts = {a.owner: a for a in accounts}
    def __getitem__(self, owner): return self.accounts[owner]
    def __iter__(self): return iter(sorted(self.accounts.values(), key=lambda a: -a.balance))
    def transfer(self, src, dst, amount):
        source, target = self[src], self[dst]
        source.withdraw(amount)
        try:
            target.deposit(amount)
        except ValueError:
            source.balance += amount
            raise

bank = Bank(Account("ann", 100), Savings("bob", 200), Account("cy"))
steps = [("ann", "bob", 30), ("bob", "cy", 40), ("cy", "ann", 500), ("ann", "zed", 1), ("ann", "cy", 0)]
for i, step in enumerate(steps, 1):
    try:
        bank.transfer(*step)
    except InsufficientFunds as e:
        print(f"{i}: {e} (short {e.short})")
    except (KeyError, ValueError) as e:
        print(f"{i}: {type(e).__name__} {e}")
    else:
        print(f"{i}: ok {step}")
bank["bob"].accrue()
for a in bank:
    print(f"{a.owner:<5}{a.balance:>8.2f} {a!r} {len(a.history)}")
total = sum(a.balance for a in bank)
print(f"{total=:.2f} {Account.count=}", max(bank, key=lambda a: len(a.history)).owner)
