import Files
import Foundation
import Payroll
import Shifts
import Staff
import Store
import StoreSQLite
import Vocabulary

/// An open desk folder: its settings at once, the rest when a command first asks for it.
package final class Desk {
  package let folder: String
  package let settings: Settings
  package let clock: DeskClock
  private var openStore: RecordStore?
  private var openReplies: ReplyDesk?
  let flowShelf = FlowShelf()
  /// Values read from files of the desk, by name; each holds while its file stays unchanged.
  private var known: [String: (stamp: FileStamp?, value: Any)] = [:]

  private var knownDuty: (basis: DutyBasis, roster: DutyRoster)?

  /// The inputs of a duty roster.
  private struct DutyBasis: Equatable {
    let days: ClosedRange<Day>
    let changes: RosterChanges
    let files: [FileStamp?]
  }

  package var zone: DeskZone { settings.timeZone }
  /// The shop whose phrases and name are meant: the first, unless another was chosen.
  package private(set) lazy var shop: Shop = settings.shops[0]

  /// - Throws: `Refusal` when the folder has no readable `kefu.yaml`.
  package init(folder: String, clock: DeskClock) throws {
    self.folder = folder
    self.clock = clock
    settings = try Settings.read(
      TextFile(path: folder + "/kefu.yaml", name: "kefu.yaml"))
  }

  /// The desk of `--desk`, else of `KEFU_DESK`, else the nearest folder upwards that holds a
  /// `kefu.yaml` (CONTRACT.md, Running).
  package static func folder(option: String?, environment: [String: String]) throws -> String {
    if let named = option ?? environment["KEFU_DESK"], !named.isEmpty {
      guard access(named + "/kefu.yaml", F_OK) == 0 else {
        if errno == EACCES {
          throw Refusal(Texts.closedDesk, fix: Texts.openDesk, at: Place(file: named))
        }
        throw Refusal(Texts.noDesk(named), fix: Texts.makeDesk(named))
      }
      return named
    }
    var folder = FileManager.default.currentDirectoryPath
    while !FileManager.default.fileExists(atPath: folder + "/kefu.yaml") {
      let parent = folder.deletingLastComponent
      guard parent != folder else {
        throw Refusal(.usage, Texts.noDeskAbove, fix: Texts.nameDesk)
      }
      folder = parent
    }
    return folder
  }

  /// Makes the shop with this id, or of this name, the one that is meant.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none.
  package func use(shop id: String) throws {
    guard let chosen = settings.shops.first(where: { $0.id == id || $0.name == id }) else {
      throw Refusal(.nothingFound, Texts.noSuchShop(id), fix: Texts.shops(settings.shops.map(\.id)))
    }
    shop = chosen
  }

  /// A text file of the desk, named as people know it.
  package func file(_ name: String) throws -> TextFile {
    try TextFile(path: path(name), name: name)
  }

  package func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  /// Keeps a file for other programs from taking the place of one of the desk's own.
  ///
  /// - Throws: `Refusal` of kind `.usage` when the path leads to one.
  package func protect(from output: String) throws {
    let target = WholeFile.resolved(output)
    let home = WholeFile.resolved(folder)
    let folders = [".kefu", "Scripts-Library", "Shifts", "Policies"].map { home + "/\($0)/" }
    // Beside the store stand its own files, named after it.
    let files = [home + "/kefu.yaml", WholeFile.resolved(path(settings.store))]
    guard (folders + files).contains(where: target.hasPrefix) else { return }
    throw Refusal(.usage, Texts.ownFile(output), fix: Texts.otherFile)
  }

  package func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// The value read from a file of the desk. A changed file is read again: an edit counts at once,
  /// also in an open session.
  package func kept<Value>(_ name: String, read: (TextFile) throws -> Value) throws -> Value {
    let stamp = FileStamp(path(name))
    if let known = known[name], known.stamp == stamp, let value = known.value as? Value {
      return value
    }
    let value = try read(file(name))
    known[name] = (stamp, value)
    return value
  }

  package func staff() throws -> Staff { try kept("Shifts/agents.yaml", read: StaffFile.read) }

  /// The agents on duty around some days, worked out again when a file or an approved change
  /// calls for it.
  ///
  /// - Throws: `Refusal` when patterns, staff or store can't be read.
  func dutyRoster(_ days: ClosedRange<Day>) throws -> DutyRoster {
    let files = RosterFiles(desk: self)
    let basis = DutyBasis(
      days: days, changes: try files.changes(days), files: files.stamps(days))
    if let knownDuty, knownDuty.basis == basis { return knownDuty.roster }
    let roster = DutyRoster(try files.book(), basis.changes, days: days)
    knownDuty = (basis, roster)
    return roster
  }

  /// - Throws: `Refusal` of kind `.store`.
  package func store() throws -> RecordStore {
    if let openStore { return openStore }
    let store = try RecordStore(
      path: path(settings.store), zone: zone.identifier, migrations: Tables.all, clock: clock)
    openStore = store
    return store
  }

  /// The folder of the store's file, which also keeps the program's other files of this desk.
  /// Opening the store makes it.
  package var workFolder: String { path(settings.store).deletingLastComponent }

  /// The phrasebook, kept open; `reread` takes edited files over, but for entries that
  /// can't be read any more: these stay as they were.
  package func replies(reread: Bool = false) throws -> ReplyDesk {
    if let openReplies, !reread { return openReplies }
    let replies = try ReplyDesk(desk: self, keeping: openReplies)
    openReplies = replies
    return replies
  }

  /// Lets go of the store; it is opened anew when it is next asked for.
  package func closeStore() { openStore = nil }

  /// Puts a backup in the place of the record store.
  ///
  /// - Parameter before: told first which closed months the present store has and the backup lacks;
  ///   what it throws stops the restore.
  /// - Throws: `Refusal` as `RecordStore.restore` does: then the store stays as it was.
  package func restoreStore(
    from backup: String, by author: Author, before: ([Month]) throws -> Void
  ) throws -> Restored {
    closeStore()
    return try RecordStore.restore(
      from: backup, to: path(settings.store), zone: zone.identifier, migrations: Tables.all,
      clock: clock, by: author
    ) { present, backup in
      let closed = try present.map { try $0.read(Closings.months(in:)) } ?? []
      let left = Set(try backup.read(Closings.months(in:)))
      try before(closed.filter { !left.contains($0) })
    }
  }

  package var now: Moment { clock.now }
  package var today: Day { zone.day(now) }
}
