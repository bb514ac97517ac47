# What is shown of an exception nobody catches: system exit like.
class Stop(BaseException): pass
raise Stop('base')
