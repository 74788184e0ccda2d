import Vocabulary

/// Texts of phrase files: import, export, editing, schema.
extension Texts {
  static let importPhrasesSummary = Text(
    zh: "导入话术：千牛快捷短语、espanso、kefu 自己的 CSV",
    en: "takes in phrases of 千牛, of espanso, or of kefu's own CSV")
  static let importPhrasesTrial = Text(
    zh: "先看看会新增、更新、拒收哪些", en: "says what it would add, update and refuse")
  static let importPhrasesInto = Text(
    zh: "写进 Scripts-Library/espanso.yaml，都归到“退换货”",
    en: "into Scripts-Library/espanso.yaml, all of them returns")
  static let importPhrasesMore = Text(
    zh: """
      写进 Scripts-Library/imported.yaml，或 --into 指定的文件；那里别的话术和它们的注释都留着。
      编号已有、内容也一样的不动；在那个文件里而内容不同的更新，并逐条说明；在别的文件里的拒收，
      并说明该用 --into 指定哪个文件。
      千牛的分组按名称对应分类，对不上的归到 --category；espanso 里的程序和脚本从不执行。
      """,
    en: """
      Into Scripts-Library/imported.yaml, or the file of --into; other phrases there stay, with
      their comments. A known id with the same words is left alone; with other words it is updated
      and reported if it is in that file, and else refused with the file to name by --into.
      千牛's groups become categories by name, else that of --category; programs and scripts in
      espanso's files are never run.
      """)
  static func noCategory(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这个分类", en: "there is no category “\(name)”")
  }
  static func noPhraseFileName(_ name: String) -> Text {
    Text(zh: "“\(name)”不能做话术文件的名字", en: "“\(name)” is no name for a phrase file")
  }
  static let phraseFileName = Text(
    zh: "用 .yaml 结尾，如 --into imported.yaml", en: "it ends in .yaml, as in --into imported.yaml")
  static func phrasesWritten(_ file: String) -> Text {
    Text(
      zh: "已写进 \(file)；看看有没有要改的：kefu 话术 检查",
      en: "written into \(file); see what wants a look: kefu phrasebook check")
  }
  static func notInLibrary(_ file: String) -> Text {
    Text(
      zh: "\(file) 不在 Scripts-Library 里，客服台不会用到它",
      en: "\(file) is not in Scripts-Library: the desk does not read it")
  }
  static let changedMeanwhile = Text(
    zh: "刚才有人改了这个文件", en: "somebody changed this file meanwhile")
  static let checkInterrupted = Text(zh: "检查中断", en: "the check was interrupted")
  static let importOnceMore = Text(zh: "再导入一次就好", en: "import once more")

  static let exportSummary = Text(zh: "导出给别的程序用", en: "writes files for other programs")
  static let exportPhrasesSummary = Text(
    zh: "导出话术：表格、千牛快捷短语或 espanso",
    en: "writes the phrases for a spreadsheet, for 千牛 or for espanso")
  static let exportOurs = Text(
    zh: "CSV，一格里几个值各占一行；改好再导入", en: "CSV with a line for each of several values; edit, import")
  static let exportQianniu = Text(zh: "千牛能导入的 CSV", en: "CSV that 千牛 takes in")
  static let exportEspanso = Text(zh: "espanso 的匹配文件", en: "a match file of espanso")
  static let exportPhrasesMore = Text(
    zh: """
      千牛和 espanso 一条只有一段文字：几句的回复按行合成一段，再导入时认得出没有变。
      千牛不认变量，{快递=申通} 照原样写出；espanso 里变量成为表单。
      """,
    en: """
      千牛 and espanso have one text a phrase: several messages become its lines, and importing
      them again finds them unchanged. 千牛 knows no variables: {快递=申通} stands as it is; for
      espanso they become a form.
      """)
  static func phrasesExported(_ count: Int, _ file: String) -> Text {
    Text(zh: "\(count) 条话术写到 \(file)", en: "\(count.counted("phrase")) written to \(file)")
  }
  static func simplified(_ count: Int) -> Text {
    Text(
      zh: "其中 \(count) 条有这种格式装不下的：几句的回复、变量、fallback 或 variants；话术库里的没有动",
      en: "\(count) of them say more than the format holds (several messages, variables, fallback, "
        + "variants); the phrasebook keeps it")
  }
  static func phrasesWithFaults(_ count: Int) -> Text {
    Text(
      zh: "话术库有 \(count) 处问题，读不出的没有导出，见 话术 检查",
      en:
        "the phrasebook has \(count.counted("finding")); what can't be read is missing, see "
        + "phrasebook check"
    )
  }

  static let phrasebookEditSummary = Text(
    zh: "用自己的编辑器打开一条话术，改完就检查", en: "opens your editor at a phrase, then checks its file")
  static let phrasebookEditExample = Text(zh: "光标停在这一条上", en: "with the cursor on it")
  static let phrasebookEditMore = Text(
    zh: "编辑器取自环境变量 VISUAL 或 EDITOR，都没有就用 vi",
    en: "the editor is that of VISUAL or EDITOR, else vi")
  static let noTerminalToEdit = Text(
    zh: "这里没有终端，打不开编辑器", en: "there is no terminal for an editor here")
  static let editByHand = Text(
    zh: "在终端里运行，或直接改这个文件", en: "run it in a terminal, or change this file by other means")
  static func noEditor(_ name: String, _ reason: String) -> Text {
    Text(zh: "打不开编辑器 \(name)：\(reason)", en: "the editor \(name) can't be started: \(reason)")
  }
  static let setEditor = Text(
    zh: "用环境变量 EDITOR 指明，如 export EDITOR=nano", en: "name one: export EDITOR=nano")
  static func editorFailed(_ name: String) -> Text {
    Text(
      zh: "编辑器 \(name) 没有正常结束；文件没有检查", en: "the editor \(name) failed; the file was not checked")
  }
  static func editedFileGood(_ file: String) -> Text {
    Text(zh: "\(file) 没有发现问题", en: "\(file): nothing to find fault with")
  }

  static let phrasebookSchemaSummary = Text(
    zh: "话术文件的 JSON schema，编辑器可以据此补全和检查",
    en: "the JSON schema of phrase files, by which editors complete and check")
  static let phrasebookSchemaExample = Text(
    zh: "存成文件：加上 > Scripts-Library/phrases.schema.json",
    en: "to keep it, add > Scripts-Library/phrases.schema.json")
  static let phrasebookSchemaMore = Text(
    zh: "话术文件第一行写 # yaml-language-server: $schema=phrases.schema.json",
    en: "a phrase file's first line: # yaml-language-server: $schema=phrases.schema.json")
}
