import Desk
import Imports
import Shell
import Staff
import Vocabulary

/// `import list`: lists the imports, newest first.
struct ImportList: DeskCommand {
  static let configuration = CommandConfiguration.leaf("list", aliases: ["列"])
  static let guide = Guide(
    Texts.importListSummary,
    examples: [.init("kefu import list --month 2026-10 --as 9", Texts.importListExample)])

  @OptionGroup var shared: SharedOptions
  @Option var kind: ImportKind?
  @Option var month: Month?

  var permission: Permission { .importFacts }

  func answer(_ context: Context) throws -> Answer {
    let zone = try context.desk().zone
    let items = try context.imports().list(kind: kind, month: month)
    return Answer(
      ImportRows(items: items.map { ImportItemView($0, zone) }),
      notes: items.isEmpty ? [Texts.noImports] : [])
  }
}

/// `import show N`: shows what an import changed and refused.
struct ImportShow: DeskCommand {
  static let configuration = CommandConfiguration.leaf("show", aliases: ["看"])
  static let guide = Guide(
    Texts.importShowSummary, examples: [.init("kefu import show 3 --as 9", Texts.importShowExample)]
  )

  @OptionGroup var shared: SharedOptions
  @Option var limit = 100
  @Argument var number: Int

  var permission: Permission { .importFacts }

  func answer(_ context: Context) throws -> Answer {
    let sheet = try context.imports().sheet(
      number, limit: max(1, limit), of: context.importRoom)
    return Answer(ImportSheetView(sheet, try context.desk().zone))
  }
}

/// `import withdraw N --reason WHY`: takes back what an import wrote.
struct ImportWithdraw: DeskCommand {
  static let configuration = CommandConfiguration.leaf("withdraw", aliases: ["撤"])
  static let guide = Guide(
    Texts.importWithdrawSummary,
    examples: [
      .init("kefu import withdraw 3 --reason 导错了文件 --as 9", Texts.importWithdrawExample)
    ], more: Texts.importWithdrawMore)

  @OptionGroup var shared: SharedOptions
  @Option var reason: String
  @Argument var number: Int

  var permission: Permission { .importFacts }

  func answer(_ context: Context) throws -> Answer {
    let outcome = try context.imports().withdraw(
      number, reason: reason, by: context.author(), of: context.importRoom)
    return Answer(
      WithdrawalView(number: number, outcome: outcome), notes: try context.adjustmentNotes())
  }
}

extension ImportKind: ExpressibleByArgument {}

extension Context {
  /// Returns the remark about what a later record changes in months that are closed; none while no
  /// month is.
  ///
  /// - Parameter day: the earliest day of the record; nil for any.
  func adjustmentNotes(since day: Day? = nil) throws -> [Text] {
    guard let last = try payroll().closedMonths().max(), day ?? last.first <= last.last else {
      return []
    }
    return [Texts.adjusted(last: last)]
  }
}
