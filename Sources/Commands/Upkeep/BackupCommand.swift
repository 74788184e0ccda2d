import Desk
import Shell
import Staff
import Vocabulary

/// `backup FILE`: a copy of the record store, taken while others go on working.
struct BackupCommand: FileCommand {
  static let configuration = CommandConfiguration(commandName: "backup", aliases: ["备份"])
  static let guide = Guide(
    Texts.backupSummary,
    examples: [.init("kefu backup ~/kefu-2026-10-31.sqlite", Texts.backupExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var file: String

  func answer(_ context: Context) throws -> Answer {
    try context.store().backUp(to: file)
    return Answer(done: Texts.backedUp(file))
  }
}

/// `restore FILE`: puts a backup in the place of the record store, and keeps what was there.
struct RestoreCommand: FileCommand {
  static let configuration = CommandConfiguration(commandName: "restore", aliases: ["恢复"])
  static let guide = Guide(
    Texts.restoreSummary,
    examples: [.init("kefu restore ~/kefu-2026-10-31.sqlite", Texts.restoreExample)])

  @OptionGroup var shared: SharedOptions
  @Argument var file: String

  var permission: Permission { .restore }

  func answer(_ context: Context) throws -> Answer {
    let kept = try context.desk().restoreStore(from: file)
    return Answer(done: Texts.restored(file), notes: kept.map { [Texts.keptStore($0)] } ?? [])
  }
}
