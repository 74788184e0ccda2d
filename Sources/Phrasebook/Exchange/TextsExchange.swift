import Vocabulary

/// Texts about importing and exporting phrases, and of the schema.
extension Texts {
  // Rows of foreign files
  static func malformed(_ message: String, _ reason: Text) -> Text {
    let start = String(message.prefix(20))
    return Text(zh: "“\(start)”：\(reason.chinese)", en: "“\(start)”: \(reason.english)")
  }
  static func badRowID(_ id: String, _ longest: Int) -> Text {
    id.isEmpty
      ? Text(zh: "没有编号 id", en: "it has no id")
      : Text(
        zh: "“\(id)”不能做 id：\(identifierFix(longest).chinese)",
        en: "“\(id)” can't be an id: \(identifierFix(longest).english)")
  }
  static let noTitle = Text(zh: "没有标题", en: "it has no title")
  static func noDay(_ column: String, _ text: String) -> Text {
    Text(zh: "\(column) 的“\(text)”不是日期，如 2026-11-01", en: "“\(text)” in \(column) is no date")
  }
  static let noRowCategory = Text(
    zh: "没有分类；用 --category 指定一个", en: "it has no category; name one with --category")
  static func noGroup(_ group: String) -> Text {
    Text(
      zh: "分组“\(group)”对不上任何分类；用 --category 指定一个",
      en: "the group “\(group)” is none of the categories; name one with --category")
  }
  static func guessedGroup(_ group: String, _ category: Category) -> Text {
    Text(
      zh: "分组“\(group)”当作“\(category.name.chinese)”(\(category.id))",
      en: "the group “\(group)” was taken for \(category.id) (\(category.name.chinese))")
  }
  static func guessedByWords(_ group: String, _ category: Category) -> Text {
    let name = category.name.chinese
    return group.isEmpty
      ? Text(
        zh: "没写分类的话术按字面归类，这条是“\(name)”(\(category.id))",
        en: "phrases without a category get one by their words, this one \(category.id) (\(name))")
      : Text(
        zh: "分组“\(group)”对不上分类，里面的话术按字面归类，这条是“\(name)”(\(category.id))",
        en: "the group “\(group)” is no category: its phrases get one by their words, this one "
          + "\(category.id) (\(name))")
  }
  static let guessedGroupFix = Text(
    zh: "不对就改导入后的 category", en: "if that is wrong, change category where it was imported to")
  static func idTwice(_ id: String, _ line: Int) -> Text {
    Text(
      zh: "第 \(line) 行也是“\(id)”，内容不同", en: "line \(line) has “\(id)” too, with other words")
  }
  static func inOtherFile(_ id: String, _ place: String) -> Text {
    Text(
      zh: "“\(id)”已在 \(place)，内容不同；要更新它就用 --into 指明那个文件",
      en: "“\(id)” stands at \(place) with other words; to update it name that file with --into")
  }
  static func replaced(_ id: String, _ place: String, _ keys: [String]) -> Text {
    let list = keys.joined(separator: ", ")
    return Text(
      zh: "“\(id)”(\(place)) 的 \(list) 换成这里的",
      en: "\(list) of “\(id)” (\(place)) is replaced by what stands here")
  }

  // espanso
  static let noMatches = Text(
    zh: "没有 matches，不是 espanso 的文件", en: "it has no matches: this is no espanso file")
  static let formats = Text(
    zh: "能导入的有：千牛快捷短语 CSV（表头 快捷编码,快捷短语,快捷短语分组）、espanso 的 YAML、kefu 导出 话术 写出的 CSV",
    en: "what can be imported: 千牛's CSV (header 快捷编码,快捷短语,快捷短语分组), espanso's YAML, "
      + "the CSV of kefu export phrases")
  static func noPhraseSheet(_ header: String) -> Text {
    Text(
      zh: "从表头认不出这是哪种话术表：\(header)", en: "the header is of no sheet of phrases: \(header)")
  }
  static let ownFile = Text(zh: "这已经是话术文件", en: "this is a phrase file already")
  static let ownFileFix = Text(
    zh: "直接放进 Scripts-Library 就能用", en: "put it into Scripts-Library as it is")
  static let noReplace = Text(zh: "没有 replace，也没有 form", en: "it has neither replace nor form")
  static let replaceIsNoText = Text(
    zh: "replace 不是一段文字，或是一个没有定义的引用", en: "its replace is no text, or an alias of nothing")
  static func richMatch(_ key: String) -> Text {
    Text(zh: "只有 \(key)，不是能发的文字", en: "it has only \(key), no text to send")
  }
  static func onlyCommands(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(
      zh: "除了程序的输出（\(list)）没有别的字；程序不会被执行",
      en: "it says nothing but a program's output (\(list)), and programs are never run")
  }
  static func commandsLeft(_ id: String, _ names: [String]) -> Text {
    let list = names.map { "{\($0)}" }.joined(separator: " ")
    return Text(
      zh: "“\(id)”的 \(list) 原来由程序填写；程序没有执行，发送时会询问",
      en: "\(list) of “\(id)” came from a program; it was not run, and the value is asked for")
  }
  static let commandsLeftFix = Text(
    zh: "改成固定的字，或写上默认值", en: "put words in its place, or give it a default")
  static let importsLeft = Text(
    zh: "imports 里的文件没有跟着导入", en: "the files under imports were not followed")
  static let importsLeftFix = Text(zh: "逐个文件导入", en: "import each of them by itself")
  static func notForEspanso(_ id: String) -> Text {
    Text(
      zh: "“\(id)”没有导出：里面的 {{ 或 [[ 会被 espanso 当作变量",
      en: "“\(id)” was left out: espanso would take its {{ or [[ for a variable")
  }
  static let notForEspansoFix = Text(zh: "换掉这些括号", en: "use other brackets")

  // The file that is written
  static let importedComment = Text(
    zh: "# 导入的话术。可以随意修改、移到别的文件；再次导入时，内容没变的不会动。",
    en: "# Imported phrases. Edit or move them; importing again leaves what did not change alone.")
  static func inheritedHead(_ given: String) -> Text {
    Text(
      zh: "文件开头写着 \(given)，导入的话术也跟着只用在那里",
      en: "the file's head says \(given), which now holds for the imported phrases too")
  }
  static let inheritedHeadFix = Text(
    zh: "不是就用 --into 换一个文件", en: "if they are for all, name another file with --into")
  static let noPlaceForEntries = Text(
    zh: "这个文件的写法没法添加话术", en: "the way this file is written leaves no place for more phrases")
  static let otherTarget = Text(
    zh: "把 phrases 写成每条以“- ”开头的列表，或用 --into 换一个文件",
    en: "write phrases as a list with a dash for each, or name another file with --into")

  // Descriptions of the schema's keys, for editors
  static let schemaKeys: [String: Text] = [
    "id": Text(
      zh: "编号：小写字母、数字和连字符，say 用它", en: "what say calls: lower-case letters, digits, hyphens"),
    "title": Text(zh: "标题：这句话做什么", en: "what the reply does, or the case it is for"),
    "category": Text(zh: "分类；不写就用文件开头的", en: "the category; else that of the file's head"),
    "group": Text(
      zh: "从别的软件导入时的分组，导出时写回去", en: "its group where it was imported from, for the export"),
    "buyers": Text(zh: "买家会怎么说，几句都行", en: "what buyers say when this reply fits"),
    "reply": Text(
      zh: "回复：一句，或几句的列表，一句一句发；变量写 {快递} 或 {快递=申通}",
      en: "one message, or several sent one by one; variables are {快递} or {快递=申通}"),
    "fallback": Text(zh: "变量没有值时改发这个", en: "sent instead when a variable has no value"),
    "next": Text(zh: "我们自己接着发的话术，写编号", en: "ids of our own next beats"),
    "asks": Text(zh: "买家接下来可能问的，写编号", en: "ids of what the buyer may ask next"),
    "tone": Text(
      zh: "这种口吻的说法：warm 亲切、brand 品牌、live 直播",
      en: "the words of this tone: warm, brand or live"),
    "shop": Text(zh: "只给这家店铺用", en: "the only shop it belongs to"),
    "platform": Text(zh: "只在这个平台用", en: "the only platform it belongs to"),
    "from": Text(
      zh: "第一天，如 2026-11-01；可以带钟点，如 2026-11-10 20:00",
      en: "the first day it holds, such as 2026-11-01, or with an hour, 2026-11-10 20:00"),
    "until": Text(
      zh: "最后一天；带钟点就到那一刻为止", en: "the last day it holds, or the hour at which it ends"),
    "variants": Text(
      zh: "某家店铺、某个平台或某种口吻的另一种说法", en: "other words for one shop, platform or tone"),
    "phrases": Text(zh: "话术，一条一项", en: "the phrases"),
    "file.category": Text(zh: "本文件话术的分类", en: "the category of the file's phrases"),
  ]
}
