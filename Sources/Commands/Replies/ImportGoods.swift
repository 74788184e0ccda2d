import Desk
import Files
import Foundation
import Imports
import Phrasebook
import Shell
import Staff
import Store
import Vocabulary

/// `import goods FILE`: takes the shop's goods from a sheet into `goods.csv`.
struct ImportGoods: FileCommand {
  static let configuration = CommandConfiguration.leaf("goods", aliases: ["商品"])
  static let guide = Guide(
    Texts.importGoodsSummary,
    examples: [.init("kefu import goods goods.xlsx --as 3", Texts.importGoodsExample)],
    more: Texts.importGoodsMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @Argument var file: String

  var permission: Permission { .importPhrases }

  func answer(_ context: Context) throws -> Answer {
    try SheetTarget(name: Desk.goodsFile, kind: .goods, context).take(file, dryRun: dryRun) {
      desk in
      var intake = GoodsIntake(try desk.goods())
      let report = intake.take(try GoodsSheet(path: file, name: file))
      return (report, intake.text)
    }
  }
}

/// `import sizes FILE`: takes size tables from a sheet into `sizes.csv`.
struct ImportSizes: FileCommand {
  static let configuration = CommandConfiguration.leaf("sizes", aliases: ["尺码"])
  static let guide = Guide(
    Texts.importSizesSummary,
    examples: [.init("kefu import sizes sizes.csv --as 3", Texts.importSizesExample)],
    more: Texts.importSizesMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @Argument var file: String

  var permission: Permission { .importPhrases }

  func answer(_ context: Context) throws -> Answer {
    try SheetTarget(name: Desk.sizesFile, kind: .sizes, context).take(file, dryRun: dryRun) {
      desk in
      var kept = try desk.sizes()
      let report = kept.take(try SizeSheet(path: file, name: file))
      return (report, kept.text)
    }
  }
}

/// A sheet of the phrase folder that an import rewrites.
private struct SheetTarget {
  private let name: String
  private let kind: ImportKind
  private let context: Context

  init(name: String, kind: ImportKind, _ context: Context) {
    (self.name, self.kind, self.context) = (name, kind, context)
  }

  /// Reads a sheet, writes the merged one in its place, and keeps the import.
  ///
  /// - Parameter merge: returns the report and the text of the merged sheet.
  func take(
    _ file: String, dryRun: Bool, _ merge: (Desk) throws -> (ImportReport, String)
  ) throws -> Answer {
    let author = try context.author()
    let desk = try context.desk()
    var answer = try FolderLock.held(desk.path(Desk.phraseFolderName)) {
      var text = ""
      var taken = ImportReport()
      let answer = try ImportRun(context).answer(dryRun: dryRun) { progress in
        (taken, text) = try merge(desk)
        try progress(1, taken.read)
        return taken
      }
      guard !dryRun, taken.added + taken.updated > 0 else { return answer }
      try WholeFile.write(text, to: desk.path(name))
      try desk.store().inBatches(Act(author, "import.\(kind.rawValue)"), isDryRun: false) {
        try RunningImport(kind, path: file, name: file, by: author).finish(taken, $0)
      }
      return answer
    }
    if !dryRun { answer.notes.append(Texts.phrasesWritten(name)) }
    return answer
  }
}
