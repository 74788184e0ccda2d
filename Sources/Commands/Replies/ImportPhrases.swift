import Desk
import Files
import Foundation
import Imports
import Phrasebook
import Shell
import Staff
import Store
import Vocabulary

/// `import phrases FILE`: takes the phrases of 千牛, of espanso or of our own CSV into a phrase file.
struct ImportPhrases: FileCommand {
  static let configuration = CommandConfiguration.leaf("phrases", aliases: ["话术"])
  static let guide = Guide(
    Texts.importPhrasesSummary,
    examples: [
      .init("kefu import phrases qianniu.csv --dry-run --as 3", Texts.importPhrasesTrial),
      .init(
        "kefu import phrases base.yml --into espanso.yaml --category 退换货 --as 3",
        Texts.importPhrasesInto),
    ], more: Texts.importPhrasesMore)

  @OptionGroup var shared: SharedOptions
  @ArgumentParser.Flag var dryRun = false
  @Option var into: String?
  @Option var category: String?
  @Argument var file: String

  var permission: Permission { .importPhrases }

  func answer(_ context: Context) throws -> Answer {
    let author = try context.author()
    let desk = try context.desk()
    let usual = try category.map(Phrasebook.Category.called)
    let target = try PhraseTarget(into, desk: desk)
    let before = try target.read()
    var text = before.text
    var taken = ImportReport()
    var answer = try ImportRun(context).answer(dryRun: dryRun) { progress in
      let library = try desk.phraseFolder()
      // Writing takes about as long as reading.
      let imported = try PhraseImport(path: file, name: file, category: usual) {
        try progress($0 / 2, $1)
      }
      var intake = try PhraseIntake(into: before, library: library.phrases)
      let report = intake.take(imported)
      try progress(0.6, report.read)
      text = try intake.text()
      // Ctrl-C up to this point leaves the file as it was.
      try progress(1, report.read)
      taken = report
      return report
    }
    guard !dryRun, text != before.text else { return answer }
    try target.write(text, over: before)
    try desk.store().inBatches(Act(author, "import.phrases"), isDryRun: false) { batches in
      try RunningImport(.phrases, path: file, name: file, by: author).finish(taken, batches)
    }
    answer.notes.append(Texts.phrasesWritten(target.name))
    if !target.isInLibrary { answer.notes.append(Texts.notInLibrary(target.name)) }
    if context.session != nil { _ = try desk.replies(reread: true) }
    return answer
  }
}

extension Phrasebook.Category {
  /// Returns the category with a typed name.
  ///
  /// - Throws: `Refusal` of kind `.usage` when there is none.
  static func called(_ name: String) throws -> Phrasebook.Category {
    if let category = Phrasebook.Category(named: name) { return category }
    let names = allCases.flatMap { [$0.id, $0.name.chinese] }
    throw Refusal(
      .usage, Texts.noCategory(name),
      fix: Nearest.match(name, among: names).map(Text.didYouMeanPlainly)
        ?? .oneOf(list))
  }
}

/// The phrase file that receives an import.
struct PhraseTarget {
  static let usual = "imported.yaml"

  /// The name in findings.
  let name: String
  private let path: String
  /// True when the desk reads the file.
  let isInLibrary: Bool

  /// - Parameter typed: a name alone is a file of Scripts-Library; a path is relative to the desk's
  ///   folder, or to the current one when it leads into Scripts-Library.
  /// - Throws: `Refusal` of kind `.usage` for a name that the desk would not read.
  init(_ typed: String?, desk: Desk) throws {
    let typed = typed ?? Self.usual
    let file = typed.lastComponent
    guard file.hasSuffix(".yaml"), !file.hasPrefix("."), file != ShopFacts.fileName else {
      throw Refusal(.usage, Texts.noPhraseFileName(typed), fix: Texts.phraseFileName)
    }
    let library = Self.resolved(desk.path("Scripts-Library"))
    let choices = typed.contains("/") ? [desk.path(typed), typed] : [library + "/" + typed]
    let folders = [library] + desk.settings.trade.map { library + "/trades/" + $0 }
    let inside = choices.first { folders.contains(Self.resolved($0).deletingLastComponent) }
    path = inside ?? choices[0]
    isInLibrary = inside != nil
    name = inside.map { "Scripts-Library" + Self.resolved($0).dropFirst(library.count) } ?? typed
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// Returns the file as it is; empty when there is none yet.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be read.
  func read() throws -> TextFile {
    guard FileManager.default.fileExists(atPath: path) else {
      return TextFile(name: name, text: "")
    }
    return try TextFile(path: path, name: name)
  }

  /// - Throws: `Refusal` of kind `.refused` when the file can't be written, or somebody changed it
  ///   since it was read.
  func write(_ text: String, over before: TextFile) throws {
    try FolderLock.held(path.deletingLastComponent) {
      guard try read().text == before.text else {
        throw Refusal(Texts.changedMeanwhile, fix: Texts.importOnceMore, at: Place(file: name))
      }
      try WholeFile.write(text, to: path)
    }
  }
}
