import Books
import Files
import Foundation
import Staff
import Store
import Vocabulary

/// An open desk folder: its settings at once, the rest when a command first asks for it.
final class Desk {
  let folder: String
  let settings: Settings
  private var openStore: RecordStore?
  private var openReplies: ReplyDesk?
  private var knownStaff: (stamp: FileStamp?, staff: Staff)?
  private var knownShelf: (stamp: FileStamp?, shelf: Bookshelf)?

  var zone: DeskZone { settings.timeZone }
  /// The shop whose phrases and name are meant: the first, unless another was chosen.
  private(set) lazy var shop: Settings.Shop = settings.shops[0]

  /// Throws `Refusal` when the folder has no readable `kefu.yaml`.
  init(folder: String) throws {
    self.folder = folder
    settings = try Settings.read(
      TextFile(path: folder + "/kefu.yaml", name: "kefu.yaml"))
  }

  /// The desk of `--desk`, else of `KEFU_DESK`, else the nearest folder upwards that holds a
  /// `kefu.yaml` (contract.md, Running).
  static func folder(option: String?, environment: [String: String]) throws -> String {
    if let named = option ?? environment["KEFU_DESK"], !named.isEmpty {
      guard FileManager.default.fileExists(atPath: named + "/kefu.yaml") else {
        throw Refusal(Texts.noDesk(named), fix: Texts.makeDesk(named))
      }
      return named
    }
    var folder = FileManager.default.currentDirectoryPath
    while !FileManager.default.fileExists(atPath: folder + "/kefu.yaml") {
      let parent = (folder as NSString).deletingLastPathComponent
      guard parent != folder, !parent.isEmpty else {
        throw Refusal(.usage, Texts.noDeskAbove, fix: Texts.nameDesk)
      }
      folder = parent
    }
    return folder
  }

  /// From now on the shop with this id is meant. Throws `Refusal` when there is none.
  func use(shop id: String) throws {
    guard let chosen = settings.shops.first(where: { $0.id == id || $0.name == id }) else {
      throw Refusal(.nothingFound, Texts.noSuchShop(id), fix: Texts.shops(settings.shops.map(\.id)))
    }
    shop = chosen
  }

  /// A text file of the desk, named as people know it.
  func file(_ name: String) throws -> TextFile { try TextFile(path: path(name), name: name) }

  func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Read anew when the file changed: an edit counts at once, also in an open session.
  func staff() throws -> Staff {
    let name = "Shifts/agents.yaml"
    let stamp = FileStamp(path(name))
    if let knownStaff, knownStaff.stamp == stamp { return knownStaff.staff }
    let staff = try StaffFile.read(file(name))
    knownStaff = (stamp, staff)
    return staff
  }

  /// The books as they are defined, read anew when the file changed.
  func bookshelf() throws -> Bookshelf {
    let stamp = FileStamp(path(Bookshelf.fileName))
    if let knownShelf, knownShelf.stamp == stamp { return knownShelf.shelf }
    guard exists(Bookshelf.fileName) else {
      throw Refusal(Texts.noBookFile, fix: Texts.takeShippedBooks)
    }
    let shelf = try BookFile.read(file(Bookshelf.fileName))
    knownShelf = (stamp, shelf)
    return shelf
  }

  /// Throws `Refusal` of kind `.store`.
  func store() throws -> RecordStore {
    if let openStore { return openStore }
    let store = try RecordStore(
      path: path(settings.store), zone: zone.identifier, migrations: Tables.all)
    openStore = store
    return store
  }

  /// The phrasebook, kept open; `reread` takes edited files over.
  func replies(reread: Bool = false) throws -> ReplyDesk {
    if let openReplies, !reread { return openReplies }
    let replies = try ReplyDesk(desk: self)
    openReplies = replies
    return replies
  }

  /// Lets go of the store, so that it can be replaced.
  func closeStore() { openStore = nil }

  var today: Day { zone.day(.now()) }
}
