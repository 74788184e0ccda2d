import Phrasebook
import Vocabulary

/// Texts of finding, saying and checking replies.
extension Texts {
  static let findSummary = Text(
    zh: "查话术：几个词、拼音或首字母，次序随意", en: "finds replies by words in any order, pinyin or initials")
  static let findWords = Text(zh: "同时含两个词的话术", en: "replies with both words")
  static let findPinyin = Text(zh: "用拼音查“退货”", en: "finds 退货 by its pinyin")
  static let findInitials = Text(
    zh: "用首字母查“退货运费”，说明排序理由", en: "finds 退货运费 by initials, and says why in this order")
  static let suggestSummary = Text(
    zh: "贴上买家原话，推荐合适的回复", en: "suggests replies to a buyer's own words")
  static let suggestExample = Text(zh: "一句话问两件事，两件都给", en: "two questions in one message")
  static let saySummary = Text(
    zh: "填好一条话术，复制，并记一次使用", en: "fills a reply, copies it and counts it")
  static let sayPlain = Text(zh: "用默认快递", en: "with the default courier")
  static let sayValue = Text(zh: "换成圆通", en: "with another courier")
  static let shopSummary = Text(
    zh: "服务哪些店，换成另一家，店铺事实，回复的口吻",
    en: "the shops of this desk, their facts, the tone of replies")
  static let shopUseSummary = Text(
    zh: "看这个客服台服务哪些店；换成另一家", en: "the shops of this desk; chooses another one")
  static let toneSummary = Text(
    zh: "当前店的回复用哪种口吻；换一种", en: "the tone of the current shop's replies; chooses one")
  static let toneShow = Text(zh: "现在是哪种", en: "which one it is")
  static let toneChoose = Text(zh: "工作台里：从现在起用品牌口吻", en: "in the session: the brand's from now on")
  static let toneMore = Text(
    zh: "warm 亲切、brand 品牌（您好，不带语气词）、live 直播（短）。没有这种说法的话术用它本来的。",
    en: "warm, brand (no particles) or live (short). A phrase without such words has its own.")
  static func toneIs(_ shop: String, _ tone: Tone) -> Text {
    Text(
      zh: "\(shop)：\(tone.name.chinese) \(tone.rawValue)", en: "\(shop): \(tone.rawValue)")
  }
  static func noTone(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这种口吻", en: "there is no tone “\(name)”")
  }
  static let tones = Text(
    zh: "可选：" + Tone.allCases.map { "\($0.name.chinese) \($0.rawValue)" }.joined(separator: "，"),
    en: "one of: " + Tone.allCases.map(\.rawValue).joined(separator: ", "))
  static func writeTone(_ tone: Tone) -> Text {
    Text(
      zh: "一直用它就在 kefu.yaml 里写 tone: \(tone.rawValue)",
      en: "to use it always write tone: \(tone.rawValue) in kefu.yaml")
  }
  static let shopList = Text(zh: "带 * 的是当前店", en: "the current one has a *")
  static let shopUse = Text(zh: "工作台里：从现在起是这家店", en: "in the session: this one from now on")
  static let shopMore = Text(
    zh: "店名、这家店和它的平台专用的话术和说法随之改变。",
    en: "Its name, and the phrases and wordings of this shop and its platform, follow.")
  static let shopOption = Text(
    zh: "单条命令用 find、suggest、say 的 --shop", en: "find, suggest and say take --shop")
  static func noLimit(_ limit: Int) -> Text {
    Text(zh: "--limit 不能是 \(limit)", en: "--limit can't be \(limit)")
  }
  static let limitFix = Text(
    zh: "1 到 10000，如 --limit 3", en: "1 to 10000, as in --limit 3")
  static let phrasebookSummary = Text(zh: "管理话术库", en: "looks after the phrasebook")
  static let phrasebookCheckSummary = Text(
    zh: "检查话术文件：写法、重复、违禁词、过期、未知变量",
    en: "checks the phrase files: syntax, duplicates, forbidden words, dates, variables")
  static let phrasebookCheckExample = Text(
    zh: "每条问题都指明文件、行和列", en: "each finding names file, line and column")
  static let phrasebookStatsSummary = Text(
    zh: "哪些话术常用、谁在用、排第一却换选了别的、哪些从没用过、哪些词没查到",
    en: "replies used and by whom, taken instead of the first one, never used; vain searches")
  static let forgetSummary = Text(
    zh: "让一条话术以前的选用不再抬高它；以后的照算",
    en: "has the earlier picks of a phrase lift it no more; later ones count again")
  static let forgetAll = Text(zh: "所有的选用", en: "all of its picks")
  static let forgetAfter = Text(zh: "只是买家说“在吗”时的", en: "those after 在吗 alone")
  static func forgotten(_ id: String, _ count: Int) -> Text {
    Text(
      zh: "\(id) 的 \(count) 次选用不再算进推荐",
      en: "\(count == 1 ? "1 pick of \(id) counts" : "\(count) picks of \(id) count") no more")
  }
  static let phrasebookStatsExample = Text(zh: "给组长看的使用情况", en: "the lead's overview")
  static func nothingFound(_ query: String) -> Text {
    let query = query.count > 100 ? query.prefix(100) + "…" : query
    return Text(
      zh: "没有找到“\(query)”；少打几个字，或换个说法试试",
      en: "nothing found for “\(query)”; try fewer or other words")
  }
  static func noPhrase(_ id: String) -> Text {
    Text(zh: "没有编号为 \(id) 的话术", en: "there is no phrase \(id)")
  }
  static let lookForID = Text(
    zh: "用 kefu 查 找它，编号在标题后面", en: "find it with kefu find; the id stands after the title")
  static func notAValue(_ word: String) -> Text {
    Text(zh: "“\(word)”不是 名称=值", en: "“\(word)” is not NAME=VALUE")
  }
  static let valueShape = Text(zh: "例如：快递=顺丰", en: "for example 快递=顺丰")
  static func askValue(_ name: String) -> Text {
    Text(zh: "\(name)？ ", en: "\(name)? ")
  }
  static func askValue(_ name: String, for buyer: String) -> Text {
    Text(zh: "给 \(buyer)：\(name)？ ", en: "for \(buyer): \(name)? ")
  }
  static let givenUp = Text(zh: "没有复制", en: "nothing was copied")
  static func missingValues(_ id: String, _ names: [String]) -> Text {
    let list = names.joined(separator: "、")
    return Text(zh: "\(id) 还缺：\(list)", en: "\(id) lacks: \(list)")
  }
  static func giveValues(_ id: String, _ values: String) -> Text {
    Text(zh: "写成：kefu 说 \(id) \(values)", en: "say: kefu say \(id) \(values)")
  }
  static func editing(_ title: String, several: Bool) -> Text {
    Text(
      zh: "正在改“\(title)”：回车复制，Ctrl-U 放弃" + (several ? "；⏎ 分开各句" : ""),
      en: "editing “\(title)”: Enter copies it, Ctrl-U drops it"
        + (several ? "; ⏎ parts the messages" : ""))
  }
  static func noVariable(_ id: String, _ name: String) -> Text {
    Text(zh: "\(id) 里没有变量“\(name)”", en: "\(id) has no variable “\(name)”")
  }
  static func variables(_ names: [String]) -> Text {
    let list = names.joined(separator: "、")
    return Text(zh: "有：\(list)", en: "it has: \(list)")
  }
  static let leaveValueOut = Text(zh: "这条没有变量，去掉就行", en: "it has none: leave it out")
  static let fillHoles = Text(
    zh: "把输入行里空着的地方填上，再按回车", en: "fill the gaps in the line, then press Enter")
  static let gapsLeft = Text(
    zh: "还没复制：在 ____ 处填上，再按回车", en: "not copied yet: fill the gaps ____, then press Enter")
  static let notCountedHere = Text(
    zh: "已复制，使用次数没记上", en: "copied, but the use was not counted")
  static let notCounted = Text(
    zh: "没有记使用次数：不知道是谁（--as 工号）", en: "not counted: it is not known who acts (--as NUMBER)")
  static func moreMessages(_ count: Int) -> Text {
    Text(
      zh: "还有 \(count) 条，按回车复制下一条", en: "\(count) more; Enter copies the next")
  }
  static func phrasesGood(_ count: Int) -> Text {
    Text(zh: "\(count) 条话术，没有发现问题", en: "\(count.counted("phrase")), nothing to find fault with")
  }
  static func findingCount(_ count: Int) -> Text {
    Text(zh: "共 \(count) 处", en: count.counted("finding"))
  }
  static let usedPhrases = Text(zh: "常用", en: "Used")
  static let replacedPhrases = Text(
    zh: "排第一却换选了别的", en: "Another taken than the one ranked first")
  static let vainSearches = Text(zh: "没查到的词", en: "Looked for in vain")
  static func ofShop(_ id: String, _ shop: String) -> Text {
    Text(zh: "“\(id)”只给店铺 \(shop) 用", en: "“\(id)” belongs to the shop \(shop) alone")
  }
  static func changeShop(_ id: String, _ shop: String) -> Text {
    Text(
      zh: "要用就换到那家店：kefu 说 \(id) --shop \(shop)",
      en: "to use it change to that shop: kefu say \(id) --shop \(shop)")
  }
  static func ofPlatform(_ id: String, _ platform: String) -> Text {
    Text(zh: "“\(id)”只在平台 \(platform) 用", en: "“\(id)” belongs to the platform \(platform)")
  }
  static let changePlatform = Text(
    zh: "换到那个平台的店：--shop 店铺；各店的平台见 kefu.yaml",
    en: "change to a shop there with --shop; kefu.yaml tells each shop's platform")
  static func notYet(_ id: String, _ from: DayTime) -> Text {
    Text(zh: "“\(id)”还没开始：\(from) 起才有效", en: "“\(id)” holds from \(from) on")
  }
  static func over(_ id: String, _ until: DayTime) -> Text {
    Text(zh: "“\(id)”的有效期到 \(until) 为止", en: "“\(id)” held until \(until)")
  }
  static func changeDates(of id: String) -> Text {
    Text(
      zh: "还能用就改日期：kefu 话术 改 \(id)",
      en: "if it still holds change its dates: kefu phrasebook edit \(id)")
  }
  static func beginEarlier(_ id: String) -> Text {
    Text(
      zh: "要提前用就改 from：kefu 话术 改 \(id)",
      en: "to use it earlier change its from: kefu phrasebook edit \(id)")
  }
  static func neverUsed(_ count: Int) -> Text {
    Text(zh: "从没用过（\(count)）", en: "Never used (\(count))")
  }
  static let phrasesReread = Text(zh: "话术库有改动，已更新", en: "the phrasebook changed and was taken over")
  static func phrasesRereadWith(_ count: Int) -> Text {
    Text(
      zh: "话术库有改动，已更新；有 \(count) 处问题，见 话术 检查",
      en:
        "the phrasebook changed and was taken over; \(count.counted("finding")), see phrasebook "
        + "check"
    )
  }
  static func phrasesKept(_ count: Int) -> Text {
    Text(
      zh: "注意：文件写坏了，其中 \(count) 条话术仍用改坏以前的",
      en: "careful: a file is broken; \(count) of its phrases stay as they were before")
  }
  static func factsKept(_ fault: Finding) -> Text {
    let place = fault.place?.label ?? ""
    return Text(
      zh: "注意：店铺事实仍用原来的，\(place)：\(fault.reason.chinese)",
      en: "careful: the facts stay as they were, \(place): \(fault.reason.english)")
  }
  static let phrasesNotReread = Text(
    zh: "话术库有改动，但读不出来；仍用原来的", en: "the phrasebook changed but can't be read; the old one stays")
  static let nothingDrawn = Text(zh: "没有这一条", en: "there is none with that number")
  static func noSuchNumber(_ number: Int, _ count: Int) -> Text {
    Text(
      zh: count == 0 ? "还没有列出话术，先输入买家的话" : "只列出了 \(count) 条，没有第 \(number) 条",
      en: count == 0
        ? "no replies are listed yet; type a buyer's words first"
        : "only \(count) are listed, there is no number \(number)")
  }
  /// The mark of a next beat of the reply sent last, among answers.
  static let nextMark = Text(zh: "↪接着说", en: "↪ next")
  static func nobodyToTurnTo(waiting: Bool) -> Text {
    waiting
      ? Text(zh: "没有买家在等", en: "no buyer waits")
      : Text(zh: "没有打开的买家；用 买家 打开", en: "no buyer is open; open one with buyer")
  }
  static let askAgent = Text(
    zh: "您的工号或姓名？（Tab 列出）", en: "your number or name? (Tab lists them) ")
  static let nobodyActs = Text(
    zh: "还没接班：可以查话术；标订单、打卡、交接要先输入 接班 工号",
    en: "nobody acts yet: replies can be found; for tags, clockings and handovers: sign-in NUMBER")
  static func welcome(_ shop: String) -> Text {
    Text(
      zh: "\(shop)。直接输入买家的话找回复；帮助 看按键和命令，Ctrl-D 离开。",
      en: "\(shop). Type a buyer's words for replies; help for keys and commands, Ctrl-D leaves.")
  }
  static func option(_ name: String) -> Text {
    options[name] ?? bookOptions[name] ?? customerOptions[name] ?? BoardTexts.options[name]
      ?? arguments[name] ?? Text(same: "")
  }

  private static let options: [String: Text] = [
    "--after": Text(zh: "在买家说哪些话之后", en: "after which words of a buyer"),
    "--close": Text(zh: "聊完了，关掉", en: "close the chat"),
    "--new": Text(
      zh: "同名的另一位买家；找商品时，只看上新的",
      en: "another buyer of the same nick; of goods, only new ones"),
    "--shop": Text(zh: "哪家店", en: "which shop"),
    "--limit": Text(zh: "最多几条", en: "at most this many"),
    "--why": Text(zh: "说明排序理由", en: "say why in this order"),
    "--flag": Text(zh: "旗子颜色", en: "flag"),
    "--courier": Text(zh: "快递", en: "courier"),
    "--wait": Text(zh: "等什么再发", en: "what to wait for"),
    "--gift": Text(zh: "送什么", en: "gift"),
    "--refund": Text(zh: "退多少元", en: "money to return"),
    "--note": Text(zh: "其他备注", en: "other remark"),
    "--date": Text(zh: "日期", en: "date"),
    "--dry-run": Text(zh: "只检查，不写入", en: "check only, write nothing"),
    "--as-sheet": Text(zh: "按这种表读", en: "the kind of sheet to read it as"),
    "--refused": Text(zh: "拒收的行另存到哪个文件", en: "a file for the refused rows"),
    "--number": Text(zh: "退款编号或时间", en: "the refund's number or time"),
    "--at": Text(zh: "时间", en: "time"),
    "--sheet": Text(zh: "工作簿里的哪一张", en: "the sheet of a workbook"),
    "--for": Text(zh: "给哪种导入看", en: "the import that it is for"),
    "--agent": Text(zh: "工号", en: "agent"),
    "--head": Text(
      zh: "存在别处的日志末条，写成 编号:校验码", en: "a head of the journal kept elsewhere, NUMBER:DIGEST"),
    "--reason": Text(zh: "原因", en: "reason"),
    "--in": Text(zh: "上班时间", en: "clocked in at"),
    "--out": Text(zh: "下班时间", en: "clocked out at"),
    "--absent": Text(zh: "缺勤", en: "was absent"),
    "--to": Text(zh: "交给谁，或写到哪个文件", en: "to whom, or to which file"),
    "--buyer": Text(zh: "买家", en: "buyer"),
    "--order": Text(zh: "订单编号", en: "order number"),
    "--promise": Text(zh: "答应了什么", en: "what was promised"),
    "--due": Text(zh: "什么时候之前；罚款是该罚还没记的", en: "by when; of fines, those not entered"),
    "--urgent": Text(zh: "加急", en: "urgent"),
    "--with": Text(zh: "和谁", en: "with whom"),
    "--their-date": Text(zh: "还班的日期", en: "the day in return"),
    "--by": Text(zh: "由谁来替；指标是按什么分", en: "who serves instead; of figures, the parts"),
    "--platform": Text(zh: "聊天是哪个平台的", en: "the platform of the chats"),
    "--figure": Text(zh: "只看这个指标，可以写几个", en: "this figure alone, or several"),
    "--board": Text(zh: "几个流程的目标一览", en: "targets of several flows"),
    "--share": Text(zh: "抽百分之几", en: "how many per cent"),
    "--shipped": Text(zh: "附带的工作台里可取的", en: "those of shipped desks"),
    "--alias": Text(zh: "用哪个词叫它", en: "the word that calls it"),
    "--trade": Text(zh: "行业，可以写几次", en: "a trade; several times for several"),
    "--fact": Text(zh: "店铺事实，名字=值，可以写几次", en: "a fact, NAME=VALUE; several times for several"),
    "--examples": Text(
      zh: "没填的先用示例，只供试用", en: "examples stand for what is missing, for trying out"),
    "--from": Text(zh: "从几点", en: "from when"),
    "--until": Text(zh: "到几点，或到哪天", en: "until when, or the last day"),
    "--may-buy": Text(zh: "联系可能成交", en: "may buy if contacted"),
    "--overdue": Text(zh: "只看过了时限的", en: "only what is overdue"),
    "--waiting": Text(zh: "只看等我批、等我接的", en: "only what waits for me"),
    "--state": Text(zh: "在哪个状态", en: "in which state"),
    "--subject": Text(zh: "关于哪个订单、客户等", en: "about which order, customer and so on"),
    "--text": Text(
      zh: "内容里有这些字；周报里，发到群里的短行文字",
      en: "that says these words; of a week, short lines for a chat group"),
    "--mine": Text(zh: "只看和我有关的", en: "only what concerns me"),
    "--reveal": revealOption,
    "--all": Text(zh: "连已了结的", en: "finished ones too"),
    "--points": Text(zh: "分数，或导出得分明细", en: "points, or the points with their reasons"),
    "--value": Text(zh: "数值", en: "value"),
    "--title": Text(zh: "标题", en: "title"),
    "--buyers": Text(zh: "买家会说的话，可写几次", en: "what buyers say; may be given several times"),
    "--replace": Text(zh: "换掉已有的", en: "replace the one there is"),
    "--into": Text(zh: "写进 Scripts-Library 的哪个文件", en: "which file of Scripts-Library"),
    "--category": Text(zh: "没写分类的归到哪一类", en: "category of those that name none"),
    "--as-format": Text(zh: "ours、qianniu 或 espanso", en: "ours, qianniu or espanso"),
    "--goods": Text(zh: "货号", en: "goods number"),
    "--size": Text(zh: "尺码", en: "size"),
    "--colour": Text(zh: "颜色", en: "colour"),
    "--quantity": Text(zh: "数量", en: "quantity"),
    "--remark": Text(zh: "备注", en: "remark"),
    "--address": Text(zh: "收货地址", en: "delivery address"),
    "--phone": Text(zh: "电话", en: "phone"),
    "--name": Text(zh: "姓名", en: "name"),
    "--done": Text(zh: "买家已同意", en: "the buyer agreed"),
    "--reopen": Text(zh: "重新打开的原因", en: "why it is opened again"),
    "--want": Text(zh: "退货或换货", en: "refund or exchange"),
    "--received": Text(zh: "买家哪天签收", en: "day of receipt"),
    "--condition": Text(zh: "货的状况", en: "condition of the goods"),
    "--faulty": Text(zh: "有质量问题", en: "the goods are faulty"),
    "--not-faulty": Text(zh: "没有质量问题", en: "the goods are not faulty"),
    "--made-to-order": Text(zh: "定制或代购", en: "made or bought to order"),
    "--freight-out": Text(zh: "发出的运费", en: "freight to the buyer"),
    "--freight-back": Text(zh: "退回的运费", en: "freight back"),
    "--insured": Text(zh: "运费险赔多少", en: "what insurance pays of it"),
    "--rule": Text(zh: "哪条规则", en: "which rule"),
    "--amount": Text(zh: "金额", en: "amount"),
    "--printed": Text(zh: "打单的人已拿走", en: "the label is printed"),
    "--not-printed": Text(zh: "还没打单", en: "the label is not printed"),
    "--markdown": Text(zh: "写成 Markdown 说明页", en: "a page about them in Markdown"),
    "--price": Text(zh: "价格", en: "price"),
    "--despite": Text(zh: "没办完也结的原因", en: "why it is closed with open points"),
    "--written-off": Text(zh: "核销，不是收回", en: "given up instead of paid"),
  ]
}
