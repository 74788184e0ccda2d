#!/usr/bin/env python3
"""Makes the chats of the sample month 2026-10 beside its orders and clockings.

The same seed gives the same files. Buyers, messages and times are made up. Usage, from this folder:
    python3 make-chats.py 2026-10
"""
import csv, datetime, io, json, random, re, sys

folder = sys.argv[1]
random.seed(20261001)
READ = "%Y-%m-%d %H:%M:%S"


def time(text):
    return datetime.datetime.strptime(text, READ)


def orders():
    """Returns (order, buyer, agent, paid at) of the orders that an agent's note names."""
    text = open(folder + "/orders.csv", encoding="gb18030").read()
    for row in csv.DictReader(io.StringIO(text)):
        agent = re.match(r"([1-6])号", row["订单备注"])
        if agent and row["订单付款时间"]:
            number = re.sub(r"\D", "", row["订单编号"])
            yield number, row["买家会员名"], agent[1], time(row["订单付款时间"])


def shifts():
    """Returns (agent, in, out) of the clockings, in pairs."""
    begun, pairs = {}, []
    for row in csv.DictReader(open(folder + "/clockings.csv", encoding="utf-8-sig")):
        if row["方向"] == "上班":
            begun[row["工号"]] = time(row["时间"])
        elif row["工号"] in begun:
            pairs.append((row["工号"], begun.pop(row["工号"]), time(row["时间"])))
    return pairs


ASKS = [
    "在吗", "这款有货吗", "什么时候发货", "可以发顺丰吗", "能便宜点吗", "165 穿什么码", "会起球吗",
    "颜色有色差吗", "可以退吗", "有优惠吗", "尺码偏大还是偏小", "里面是加绒的吗", "能改地址吗",
]
ANSWERS = [
    "在的亲，请讲", "有货的，今天拍今天发", "付款后48小时内发出", "默认发圆通，可以备注顺丰补差价", "现在满200减20",
    "165 建议拍 M 码", "面料做过处理，正常洗不起球", "实物拍摄，以实物为准", "签收后7天内可以退", "是加绒的，很暖和",
    "偏大半码，建议拍小一码", "好的，帮您备注",
]


def waits(agent):
    """Seconds until an answer: agents differ, a few answers are slow."""
    usual = {"1": 24, "2": 18, "3": 30, "4": 42, "5": 65, "6": 35}[agent]
    slow = random.random() < 0.06
    return max(3, int(random.expovariate(1 / usual))) + (random.randint(180, 900) if slow else 0)


def chat(buyer, agent, at, order=""):
    """Returns the turns of a chat that begins at a time."""
    turns = []
    rounds = random.choice([1, 1, 2, 2, 3])
    for number in range(rounds):
        turns.append((buyer, agent, at, "买家", random.choice(ASKS), order))
        if number == 0 and random.random() < 0.5:
            turns.append((buyer, agent, at + datetime.timedelta(seconds=1), "自动", "您好，欢迎光临", ""))
        if random.random() < 0.15:
            at += datetime.timedelta(seconds=random.randint(5, 20))
            turns.append((buyer, agent, at, "买家", "？", ""))
        if number == rounds - 1 and random.random() < 0.03:
            break
        at += datetime.timedelta(seconds=waits(agent))
        turns.append((buyer, agent, at, "客服", random.choice(ANSWERS), ""))
        at += datetime.timedelta(seconds=random.randint(10, 400))
    return turns


end = datetime.datetime(2026, 11, 1)
duty = [pair for pair in shifts() if pair[1] >= datetime.datetime(2026, 10, 1)]
chats = []
for number, buyer, agent, paid in orders():
    own = [s for s in duty if s[0] == agent and s[1] <= paid <= s[2]]
    if own and random.random() < 0.9:
        at = max(own[0][1], paid - datetime.timedelta(seconds=random.randint(300, 5400)))
        chats.append(chat(buyer, agent, at, number if random.random() < 0.3 else ""))
while len(chats) < 2000:
    agent, begin, out = random.choice(duty)
    length = max(60, int((out - begin).total_seconds()) - 1200)
    at = begin + datetime.timedelta(seconds=random.randint(0, length))
    chats.append(chat("guest_%04d" % random.randint(0, 9999), agent, at))
chats = [c for c in chats if c[-1][2] < end]
chats.sort(key=lambda c: (c[0][2], c[0][0]))

platform = {}
for turns in chats:
    platform[turns[0][0]] = random.choices(["taobao", "jd", "pdd", "douyin"], [5, 2, 2, 1])[0]


def turns_of(name):
    return [t for c in chats if platform[c[0][0]] == name for t in c]


def table(name, file):
    with open(folder + "/" + file, "w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["买家", "客服", "时间", "说话人", "内容", "订单"])
        for buyer, agent, at, who, text, order in turns_of(name):
            rows.writerow([buyer, agent, at.strftime(READ), who, text, order])


table("taobao", "chats-taobao.csv")
table("jd", "chats-jd.csv")
with open(folder + "/chats-pdd.txt", "w", encoding="utf-8") as out:
    for turns in chats:
        if platform[turns[0][0]] != "pdd":
            continue
        out.write("--- %s ---\n" % turns[0][0])
        for buyer, agent, at, who, text, order in turns:
            nick = {"买家": buyer, "客服": "示例店:" + agent, "自动": "示例店:机器人"}[who]
            out.write("%s %s\n%s\n" % (nick, at.strftime(READ), text))
with open(folder + "/chats-douyin.jsonl", "w", encoding="utf-8") as out:
    for buyer, agent, at, who, text, order in turns_of("douyin"):
        speaker = {"买家": "buyer", "客服": "agent", "自动": "automatic"}[who]
        out.write(json.dumps(
            {"buyer": buyer, "agent": agent, "time": at.strftime(READ), "speaker": speaker,
             "text": text}, ensure_ascii=False) + "\n")
print(len(chats), "chats,", sum(len(c) for c in chats), "turns")
