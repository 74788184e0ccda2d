import Desk
import Shell
import Staff
import Store
import Vocabulary

/// `backup FILE`: copies the record store while others go on working. The copy holds every wage and
/// every buyer, so that it takes the right to it.
struct BackupCommand: FileCommand {
  static let configuration = CommandConfiguration.leaf("backup", aliases: ["备份"])
  static let guide = Guide(
    Texts.backupSummary,
    examples: [.init("kefu backup ~/kefu-2026-10-31.sqlite --as 9", Texts.backupExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var file: String

  var permission: Permission { .backUp }

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    try desk.protect(from: file)
    try desk.store().backUp(to: file)
    desk.keepHead("backup " + file)
    return Answer(done: Texts.backedUp(file))
  }
}

/// `restore FILE`: replaces the record store with a backup, and keeps the former store.
struct RestoreCommand: FileCommand {
  static let configuration = CommandConfiguration.leaf("restore", aliases: ["恢复"])
  static let guide = Guide(
    Texts.restoreSummary,
    examples: [.init("kefu restore ~/kefu-2026-10-31.sqlite --as 9", Texts.restoreExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var file: String

  var permission: Permission { .restore }

  func answer(_ context: Context) throws -> Answer {
    var lost: [Month] = []
    let restored = try context.desk().restoreStore(from: file, by: context.author()) { months in
      lost = months
      guard months.isEmpty || context.confirms(Texts.losesClosings(months), Texts.restoreAnyway)
      else { throw Refusal(Texts.notRestored, fix: Texts.newerBackup) }
    }
    var notes = restored.kept.map { [Texts.keptStore($0)] } ?? []
    if !lost.isEmpty { notes.append(Texts.closeAgain(lost)) }
    return Answer(done: Texts.restored(file), notes: notes)
  }
}
