import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static func notAnAmount(_ name: String, _ text: String) -> Text {
    Text(zh: "“\(name)”写的“\(text)”不是金额", en: "“\(text)” for “\(name)” is no amount")
  }
  static let amountShape = Text(zh: "写数字，如 12 或 12.50", en: "write a number, such as 12 or 12.50")
  // Templates
  static let strayBrace = Text(zh: "多出一个 }", en: "a } without its {")
  static func openBrace(_ text: String) -> Text {
    Text(zh: "“{\(text)”的大括号没有闭合", en: "the brace of “{\(text)” is not closed")
  }
  static let doubleBrace = Text(
    zh: "变量写成 {快递} 或 {快递=申通}；要打出大括号本身就写两个：{{ }}",
    en: "write a variable as {快递} or {快递=申通}; a brace itself is written twice: {{ }}")
  static func badVariable(_ name: String) -> Text {
    Text(zh: "“\(name)”不能做变量名", en: "“\(name)” is no name for a variable")
  }
  static let variableFix = Text(
    zh: "变量名只用汉字、字母、数字和 _，最多 20 个字",
    en: "names have Chinese or Latin letters, digits and _, 20 at most")

  // Files
  static let aPhraseFile = "phrases"
  static let aPhrase = "phrase"
  static let aVariant = "variant"
  static let noFolder = Text(zh: "没有话术文件夹", en: "there is no phrase folder")
  static let folderFix = Text(
    zh: "用 --desk 指定客服台文件夹，或用 kefu init 新建一个",
    en: "name the desk folder with --desk, or make one with kefu init")
  static func noTrade(_ name: String) -> Text {
    Text(zh: "没有行业“\(name)”的话术", en: "there are no phrases of the trade “\(name)”")
  }
  static func trades(_ names: [String]) -> Text {
    Text(
      zh: "有：\(names.joined(separator: "、"))", en: "there are: \(names.joined(separator: ", "))")
  }
  static func badIdentifier(_ id: String) -> Text {
    Text(zh: "“\(id)”不能做 id", en: "“\(id)” can't be an id")
  }
  static func identifierFix(_ longest: Int) -> Text {
    Text(
      zh: "只用小写字母、数字和中间的连字符，最多 \(longest) 个，如 bargain-set",
      en: "lower-case letters, digits and hyphens between them, \(longest) at most: bargain-set")
  }
  static func duplicateID(_ id: String, _ other: String) -> Text {
    Text(zh: "id “\(id)”已经用在 \(other)", en: "the id “\(id)” is already used at \(other)")
  }
  static let duplicateIDFix = Text(
    zh: "换一个 id；先出现的那条有效", en: "choose another id; the first one holds")
  static func unknownCategory(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这个分类", en: "there is no category “\(name)”")
  }
  static let noCategory = Text(
    zh: "这条话术没有分类，文件开头也没有写 category",
    en: "this phrase has no category, nor has the head of the file")
  static let emptyReply = Text(zh: "回复是空的", en: "the reply is empty")
  static let replyFix = Text(
    zh: "写一句话，或几句话的列表，每句用双引号括起来",
    en: "write a text, or a list of texts, each in double quotes")
  static let blankReply = Text(
    zh: "变量全都省略时这句话什么也不剩", en: "nothing is left of this message without its variables")
  static let blankReplyFix = Text(zh: "加上几个字，或去掉空的默认值", en: "add words, or drop the empty default")
  static func endsBeforeStart(_ from: DayTime, _ until: DayTime) -> Text {
    Text(
      zh: "结束日 \(until) 早于开始日 \(from)", en: "it ends on \(until), before it starts on \(from)")
  }
  static let swapDates = Text(zh: "是不是把 from 和 until 写反了？", en: "are from and until swapped?")
  static let variantForNobody = Text(
    zh: "variants 的每一项要写明 shop、platform 或 tone",
    en: "each variant names its shop, platform or tone")
  static let aDayTime = Text(
    zh: "日期，可以带钟点，如 2026-11-10 或 2026-11-10 20:00",
    en: "a date, with a time or without, such as 2026-11-10 or 2026-11-10 20:00")
  static func unknownFollower(_ id: String, _ key: String, _ other: String) -> Text {
    Text(
      zh: "“\(id)”的 \(key) 里写着“\(other)”，没有这条话术",
      en: "“\(id)” names “\(other)” in \(key), which is no phrase")
  }
  static let followerFix = Text(zh: "改成已有的 id，或删掉它", en: "name a phrase that exists, or drop it")

  // Checks
  static func forbiddenWord(
    _ id: String, _ word: String, _ ground: ForbiddenWords.Ground
  ) -> Text {
    switch ground {
    case .advertising:
      Text(
        zh: "“\(id)”里有广告法不许的绝对化用语“\(word)”",
        en: "“\(id)” has “\(word)”, an absolute term that advertising law bans")
    case .tone:
      Text(
        zh: "“\(id)”里有生硬推脱的话“\(word)”", en: "“\(id)” has “\(word)”, which sounds dismissive")
    case .shop:
      Text(zh: "“\(id)”里有本店禁用的词“\(word)”", en: "“\(id)” has “\(word)”, which the shop bans")
    }
  }
  static func forbiddenFix(_ ground: ForbiddenWords.Ground) -> Text {
    ground == .tone
      ? Text(zh: "先接住，再说能做什么", en: "take it in first, then say what can be done")
      : Text(zh: "换个说法；确实可以用就在 kefu.yaml 里放行", en: "reword it, or allow it in kefu.yaml")
  }
  static func unknownVariable(_ id: String, _ name: String) -> Text {
    Text(zh: "“\(id)”用了不认识的变量 {\(name)}", en: "“\(id)” uses the unknown variable {\(name)}")
  }
  static let unknownVariableFix = Text(
    zh: "改成已知的变量，或在 kefu.yaml 里登记", en: "use a known one, or name it in kefu.yaml")
  static func hiddenCharacter(_ id: String, _ scalar: Unicode.Scalar) -> Text {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return switch scalar.properties.generalCategory {
    case .privateUse:
      Text(
        zh: "“\(id)”里有私用区字符 \(code)，买家多半只看到方框",
        en: "“\(id)” has the private-use character \(code), an empty box for most buyers")
    case .otherSymbol:
      Text(
        zh: "“\(id)”里有乱码 \(code)，是转换编码时丢了的字",
        en: "“\(id)” has \(code), a character that was lost when its file was converted")
    case .control:
      Text(
        zh: "“\(id)”里有控制字符 \(code)", en: "“\(id)” has the control character \(code)")
    default:
      Text(
        zh: "“\(id)”里有看不见的字符 \(code)", en: "“\(id)” has the invisible character \(code)")
    }
  }
  static func hiddenCharacterFix(_ scalar: Unicode.Scalar) -> Text {
    [.privateUse, .otherSymbol].contains(scalar.properties.generalCategory)
      ? Text(zh: "换成本来的字", en: "put the character that is meant in its place")
      : Text(
        zh: "删掉它；看不见就把前后几个字重打一遍", en: "delete it; where you can't see it, type the words anew")
  }
  static func markup(_ id: String, _ mark: String) -> Text {
    let mark = mark.count > 30 ? mark.prefix(29) + "…" : mark
    return Text(
      zh: "“\(id)”里有网页或表格的记号“\(mark)”，买家会照样看到",
      en: "“\(id)” has “\(mark)”, a mark of a web page or spreadsheet that the buyer would see")
  }
  static func cutShort(_ id: String, _ comment: String) -> Text {
    let start = String(comment.prefix(20))
    return Text(
      zh: "“\(id)”这一行从“\(start)”起是注释，不会发出去",
      en: "from “\(start)” on this line of “\(id)” is a comment, and not sent")
  }
  static let quoteHash = Text(
    zh: "是文字就把整句用双引号括起来；是注释就另起一行",
    en: "if it is text put all of it in double quotes; a comment gets a line of its own")
  static func wideBraces(_ id: String, _ written: String) -> Text {
    Text(
      zh: "“\(id)”的“\(written)”是全角大括号，不会当作变量",
      en: "“\(id)” has “\(written)” in full-width braces, which makes no variable")
  }
  static func wideBracesFix(_ name: String) -> Text {
    Text(zh: "改成半角：{\(name)}", en: "write {\(name)}")
  }
  static let notReadFile = Text(
    zh: "这个文件没有读：话术文件的名字要以 .yaml 结尾", en: "this file is not read: phrase files end in .yaml")
  static func renameFile(_ name: String) -> Text {
    Text(zh: "改名为 \(name)", en: "rename it to \(name)")
  }
  static let markupFix = Text(
    zh: "换成要说的字，或删掉它", en: "put the words in its place that are meant, or delete it")
  static func tooLong(_ id: String, _ length: Int, _ limit: Int) -> Text {
    Text(
      zh: "“\(id)”有一句 \(length) 个字，超过 \(limit) 个字的上限",
      en: "a message of “\(id)” has \(length) characters, more than \(limit)")
  }
  static let tooLongFix = Text(zh: "分成几句", en: "split it")
  static func expired(_ id: String, _ until: DayTime) -> Text {
    Text(zh: "“\(id)”在 \(until) 已过期", en: "“\(id)” ended on \(until)")
  }
  static let expiredFix = Text(zh: "改日期，或删掉它", en: "change the date, or delete it")
  static func unreachable(_ id: String) -> Text {
    Text(
      zh: "“\(id)”没有买家的话，也没有别的话术接到它，推荐不会用到",
      en: "“\(id)” has no buyers' sentences and follows no phrase: it is never suggested")
  }
  static let unreachableFix = Text(
    zh: "加上 buyers，或写进别的话术的 next", en: "add buyers, or name it in another phrase's next")
  static func nowhere(_ id: String, _ key: String, _ name: String) -> Text {
    Text(
      zh: "“\(id)”的 \(key) 写着“\(name)”，没有这个，话术不会出现",
      en: "“\(id)” is for the \(key) “\(name)”, which there is none of: it never shows")
  }
  static func sameSentence(
    _ id: String, _ sentence: String, _ other: String, _ place: String
  ) -> Text {
    Text(
      zh: "“\(id)”的买家的话“\(sentence)”也在“\(other)”（\(place)）里",
      en: "the sentence “\(sentence)” of “\(id)” is also in “\(other)” (\(place))")
  }
  static let sameSentenceFix = Text(zh: "只留在更合适的那条里", en: "keep it where it fits better")
  static func nearDuplicate(_ id: String, _ other: String, _ place: String) -> Text {
    Text(
      zh: "“\(id)”的回复和“\(other)”（\(place)）几乎一样",
      en: "the reply of “\(id)” is nearly that of “\(other)” (\(place))")
  }
  static let nearDuplicateFix = Text(zh: "合并，或改写其中一条", en: "merge them, or reword one")

  static let uncompared = Text(
    zh: "几乎一样的回复太多，从这条起没有和前面的逐条比较",
    en: "too many replies are nearly the same: from here on they were not compared with all before")
  static let uncomparedFix = Text(
    zh: "先处理上面报出的，再检查一次", en: "settle those reported above and check again")

  // Why a hit ranks where it does
  static func reason(_ reason: Reason) -> Text {
    switch reason {
    case .word(let word, let field, let way, let points):
      let points = String(Int(points.rounded()))
      return Text(
        zh: "“\(word)”在\(Self.field(field).chinese)里，\(Self.way(way).chinese)，\(points) 分",
        en: "“\(word)” in \(Self.field(field).english), \(Self.way(way).english), \(points) points")
    case .sentence(let sentence, let likeness):
      return Text(
        zh: "像“\(sentence)”，\(percent(likeness))", en: "like “\(sentence)”, \(percent(likeness))")
    case .category(let category, let share):
      return Text(
        zh: "说的是\(category.name.chinese)，\(percent(share))",
        en: "about \(category.name.english), \(percent(share))")
    case .pickedAfterLike(let message, let likeness):
      return Text(
        zh: "买家说“\(message)”时选过它，像 \(percent(likeness))",
        en: "picked after “\(message)”, alike by \(percent(likeness))")
    case .pickedForQuery(let count):
      return Text(zh: "这样查过后选了它 \(count) 次", en: "picked \(count.counted("time")) after this query")
    case .pickedOverall(let count):
      return Text(zh: "一共选过 \(count) 次", en: "picked \(count.counted("time")) in all")
    case .follows(let id):
      return Text(zh: "接着上一条“\(id)”说", en: "follows the last reply “\(id)”")
    }
  }

  static func field(_ field: Span.Field) -> Text {
    switch field {
    case .title: Text(zh: "标题", en: "the title")
    case .id: Text(zh: "编号", en: "the id")
    case .buyers: Text(zh: "买家的话", en: "what buyers say")
    case .category: Text(zh: "分类", en: "the category")
    case .reply: Text(zh: "回复", en: "the reply")
    }
  }

  static func way(_ way: Reason.Way) -> Text {
    switch way {
    case .literal: Text(zh: "原字", en: "as typed")
    case .pinyin: Text(zh: "拼音", en: "by pinyin")
    case .initials: Text(zh: "拼音首字母", en: "by initials")
    case .homophone: Text(zh: "同音", en: "sounds alike")
    case .near: Text(zh: "差一个字", en: "one letter differs")
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
