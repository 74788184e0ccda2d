import Files
import Foundation
import Payroll
import Phrasebook
import Shifts
import Staff
import Store
import StoreSQLite
import Vocabulary

/// An open desk folder. Its settings are read at once, everything else when a command first needs
/// it.
package final class Desk {
  package let folder: String
  package let settings: Settings
  package let clock: DeskClock
  private var openStore: RecordStore?
  private var openReplies: ReplyDesk?
  let flowShelf = FlowShelf()
  let factShelf = FactShelf()
  /// Values read from files of the desk, by file name; each is valid while its file stays
  /// unchanged.
  private var known: [String: (stamp: FileStamp?, value: Any)] = [:]

  private var knownDuty: (basis: DutyBasis, roster: DutyRoster)?

  /// The inputs of a duty roster.
  private struct DutyBasis: Equatable {
    let days: ClosedRange<Day>
    let changes: RosterChanges
    let files: [FileStamp?]
  }

  package var zone: DeskZone { settings.timeZone }
  /// The current shop, for phrases and its name: the first, unless another was chosen.
  package private(set) lazy var shop: Shop = settings.shops[0]

  /// The tones that were chosen in this session, by shop.
  private var tones: [String: Tone] = [:]
  /// The register of the current shop's replies: as chosen in this session, else as the shop or
  /// the desk has it in `kefu.yaml`.
  package var tone: Tone {
    get { tone(of: shop) }
    set { tones[shop.id] = newValue }
  }

  func tone(of shop: Shop) -> Tone { tones[shop.id] ?? shop.tone ?? settings.tone }

  /// - Throws: `Refusal` of kind `.refused` when the folder has no readable `kefu.yaml`.
  package init(folder: String, clock: DeskClock) throws {
    self.folder = folder
    self.clock = clock
    settings = try Settings.read(
      TextFile(path: folder + "/kefu.yaml", name: "kefu.yaml"))
  }

  /// Returns the desk of `--desk`, else of `KEFU_DESK`, else the nearest folder upwards with a
  /// `kefu.yaml` (CONTRACT.md, Running).
  ///
  /// - Throws: `Refusal` of kind `.refused` when the named folder is no desk or can't be entered,
  ///   of kind `.usage` when no folder upwards is a desk.
  package static func folder(option: String?, environment: [String: String]) throws -> String {
    if let named = option ?? environment["KEFU_DESK"], !named.isEmpty {
      guard try has(named) else {
        throw Refusal(Texts.noDesk(named), fix: Texts.makeDesk(named))
      }
      return named
    }
    var folder = FileManager.default.currentDirectoryPath
    while try !has(folder) {
      let parent = folder.deletingLastComponent
      guard parent != folder else {
        throw Refusal(.usage, Texts.noDeskAbove, fix: Texts.nameDesk)
      }
      folder = parent
    }
    return folder
  }

  /// Returns whether a folder is a desk.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be entered.
  private static func has(_ folder: String) throws -> Bool {
    if access(folder + "/kefu.yaml", F_OK) == 0 { return true }
    guard errno == EACCES else { return false }
    throw Refusal(Texts.closedDesk, fix: Texts.openDesk, at: Place(file: folder))
  }

  /// Makes the shop with this id or name the current one.
  ///
  /// - Throws: `Refusal` of kind `.nothingFound` when there is none.
  package func use(shop id: String) throws {
    guard let chosen = settings.shops.first(where: { $0.id == id || $0.name == id }) else {
      throw Refusal(.nothingFound, Texts.noSuchShop(id), fix: Texts.shops(settings.shops.map(\.id)))
    }
    shop = chosen
  }

  /// Returns a text file of the desk, by its name relative to the folder.
  package func file(_ name: String) throws -> TextFile {
    try TextFile(path: path(name), name: name)
  }

  package func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  /// Demands that an output path does not lead to one of the desk's own files, which other
  /// programs' files must not replace.
  ///
  /// - Throws: `Refusal` of kind `.usage` when it does.
  package func protect(from output: String) throws {
    let target = WholeFile.resolved(output)
    let home = WholeFile.resolved(folder)
    let folders = [".kefu", "Scripts-Library", "Shifts", "Policies"].map { home + "/\($0)/" }
    // The store's own auxiliary files stand beside it and begin with its name.
    let files = [home + "/kefu.yaml", WholeFile.resolved(path(settings.store))]
    guard (folders + files).contains(where: target.hasPrefix) else { return }
    throw Refusal(.usage, Texts.ownFile(output), fix: Texts.otherFile)
  }

  /// Returns whether the desk has a file.
  ///
  /// - Throws: `Refusal` of kind `.refused` when its folder can't be entered.
  package func has(_ name: String) throws -> Bool { try Folder.has(path(name), name: name) }

  /// Returns the value read from a file of the desk. A changed file is read again, so an edit
  /// counts at once, also in an open session.
  package func kept<Value>(_ name: String, read: (TextFile) throws -> Value) throws -> Value {
    try kept(name) { try read(file(name)) }
  }

  /// Returns the value that `load` makes of a file of the desk, as above.
  package func kept<Value>(_ name: String, load: () throws -> Value) throws -> Value {
    let stamp = FileStamp(path(name))
    if let known = known[name], known.stamp == stamp, let value = known.value as? Value {
      return value
    }
    let value = try load()
    known[name] = (stamp, value)
    return value
  }

  package func staff() throws -> Staff { try kept("Shifts/agents.yaml", read: StaffFile.read) }

  /// Returns the agents on duty around some days, computed again when a file or an approved change
  /// requires it.
  ///
  /// - Throws: `Refusal` of kind `.refused` when patterns or staff can't be read, of kind `.store`
  ///   when the store can't be.
  func dutyRoster(_ days: ClosedRange<Day>) throws -> DutyRoster {
    let files = RosterFiles(desk: self)
    let basis = DutyBasis(
      days: days, changes: try files.changes(days), files: files.stamps(days))
    if let knownDuty, knownDuty.basis == basis { return knownDuty.roster }
    let roster = DutyRoster(try files.book(), basis.changes, days: days)
    knownDuty = (basis, roster)
    return roster
  }

  /// - Throws: `Refusal` of kind `.store` when the store can't be opened.
  package func store() throws -> RecordStore {
    if let openStore { return openStore }
    let store = try RecordStore(
      path: path(settings.store), zone: zone.identifier, migrations: Tables.all, clock: clock)
    openStore = store
    return store
  }

  /// The folder of the store's file, which also contains the program's other files of this desk.
  /// Opening the store creates it.
  package var workFolder: String { path(settings.store).deletingLastComponent }

  /// Returns the phrasebook, which stays open. With `reread`, edited files are read again; entries
  /// that can't be read any more stay as they were.
  package func replies(reread: Bool = false) throws -> ReplyDesk {
    if let openReplies, !reread { return openReplies }
    let replies = try ReplyDesk(desk: self, keeping: openReplies)
    openReplies = replies
    return replies
  }

  /// Closes the store; it is opened anew when next needed.
  package func closeStore() { openStore = nil }

  /// Replaces the record store with a backup.
  ///
  /// - Parameter before: called first with the closed months that the present store has and the
  ///   backup lacks; an error it throws stops the restore.
  /// - Throws: `Refusal` as `RecordStore.restore` does; the store then stays as it was.
  package func restoreStore(
    from backup: String, by author: Author, before: ([Month]) throws -> Void
  ) throws -> Restored {
    let restores = (try? store().restores()) ?? 0
    closeStore()
    return try heads.anew(after: restores, busy: { RecordStore.otherRestore }) {
      try RecordStore.restore(
        from: backup, to: path(settings.store), zone: zone.identifier, migrations: Tables.all,
        clock: clock, by: author
      ) { present, backup in
        let closed = try present.map { try $0.read(Closings.months(in:)) } ?? []
        let left = Set(try backup.read(Closings.months(in:)))
        let lost = closed.filter { !left.contains($0) }
        try before(lost)
        return lost.map(\.description)
      }
    } line: {
      try headLine("restore " + backup)
    }
  }

  /// The heads of the journal that are kept beside the store.
  var heads: HeadShelf { HeadShelf(path: workFolder + "/head") }

  /// Keeps the journal's present head beside the store, with the occasion in a few words. A shelf
  /// that can't be written prevents nothing.
  package func keepHead(_ occasion: String) {
    try? heads.add { try headLine(occasion) }
  }

  /// Keeps the journal's present head when the store is open.
  package func finish() {
    if openStore != nil { keepHead("end") }
  }

  private func headLine(_ occasion: String) throws -> HeadShelf.Line? {
    try store().read { try $0.journalHead() }.map {
      HeadShelf.Line(head: $0.head, at: zone.iso($0.at), occasion: occasion)
    }
  }

  /// Returns the findings about the store itself, which is compared with the heads that closed
  /// months and the shelf keep.
  ///
  /// - Parameter own: a head that somebody kept elsewhere.
  package func checkStore(own: KeptHead?) throws -> [Finding] {
    let store = try store()
    let shelf = heads.all()
    var kept = shelf.heads + (own.map { [$0] } ?? [])
    let restores = (try? store.restores()) ?? 0
    kept += shelf.before.filter { restores <= $0.restores }.flatMap(\.heads)
    kept += (try? store.read(Closings.heads(in:))) ?? []
    return shelf.unread + (try store.check(heads: kept))
  }

  package var now: Moment { clock.now }
  package var today: Day { zone.day(now) }
}
