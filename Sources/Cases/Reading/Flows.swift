import Files
import Foundation
import Synchronization
import Vocabulary

/// The flows of a desk: the files of `Policies/flows/`. Each is read when first needed, so that a
/// start pays only for those it uses.
public final class Flows: Sendable {
  public static let folder = "Policies/flows"

  private let path: String
  private let world: FlowWorld
  private let outlines: [FlowOutline]
  private let read: Mutex<[String: Flow]>
  /// The reason why the definitions can't be read; nil while they can be.
  public let fault: Refusal?
  /// The flows' ids: the names of their files, and the registers of fines of those that have any.
  public let ids: [String]

  /// - Parameters:
  ///   - desk: the desk folder; one without `Policies/flows` has no flows.
  ///   - world: the program, desk and cases that each definition is checked against when it is
  ///     read.
  public init(desk: String, world: FlowWorld = FlowWorld()) {
    path = desk + "/" + Self.folder
    self.world = world
    let names: [String]
    do {
      names = try Folder.names(in: path, name: Self.folder)
      fault = nil
    } catch {
      (names, fault) = ([], error as? Refusal)
    }
    let files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(".yaml".count)) }.sorted()
    outlines = files.map { id in
      let text = try? TextFile(path: "\(desk)/\(Self.folder)/\(id).yaml", name: id)
      return FlowOutline(id, text?.lines ?? [])
    }
    ids = Set(files + outlines.filter(\.hasFines).map { FinesRegister.id(of: $0.id) }).sorted()
    read = Mutex([:])
  }

  /// Takes flows that do not come from files.
  public init(_ flows: [Flow]) {
    path = ""
    world = FlowWorld()
    (outlines, fault) = ([], nil)
    let all = flows + flows.compactMap { try? FinesRegister($0)?.register() }
    ids = all.map(\.id).sorted()
    read = Mutex(Dictionary(all.map { ($0.id, $0) }) { $1 })
  }

  /// Ids of flows by the word that calls them.
  public var aliases: [String: String] {
    Dictionary(outlines.compactMap { flow in flow.alias.map { ($0, flow.id) } }) { first, _ in
      first
    }
  }

  /// Returns true when some flow has a clock that runs by the roster.
  public var useRoster: Bool {
    outlines.contains { flow in
      flow.saysRoster
        && (try? self.flow(id: flow.id))?.clocks.contains { $0.time == .roster } == true
    }
  }

  /// Returns a flow by its id, alias or name in either language. Only a word that is no id makes
  /// all files be read.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the nearest flow, with every finding of the file,
  ///   or when the folder can't be read.
  public func flow(_ word: String) throws -> Flow {
    if let fault { throw fault }
    if ids.contains(word) { return try flow(id: word) }
    // A fault in one file must not hide the flows of the others.
    let flows = ids.compactMap { try? flow(id: $0) }
    if let flow = flows.first(where: { $0.words.contains(word.lowercased()) }) { return flow }
    let near = Nearest.match(word, among: ids + flows.flatMap(\.words))
    throw Refusal(
      FlowTexts.unknownFlow(word),
      fix: near.map(Text.didYouMean) ?? FlowTexts.flowsAre(ids))
  }

  /// Returns all flows, by id.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the findings of the first file that has any.
  public func all() throws -> [Flow] {
    if let fault { throw fault }
    return try ids.map(flow(id:))
  }

  /// Returns the findings of all files, by file and line; empty when nothing is wrong.
  ///
  /// - Parameter world: the program, desk and cases that the definitions are checked against.
  public func check(in world: FlowWorld) -> [Finding] {
    var findings = fault?.findings ?? []
    var owners = Dictionary(ids.map { ($0, $0) }) { $1 }
    for id in outlines.map(\.id) {
      do {
        let file = try TextFile(path: "\(path)/\(id).yaml", name: "\(Self.folder)/\(id).yaml")
        let flow = try FlowFile.read(file, in: world)
        let register = FinesRegister.id(of: id)
        if !flow.fines.isEmpty, outlines.contains(where: { $0.id == register }) {
          findings.append(Self.hasRegister(register, in: file))
        }
        guard let alias = flow.alias else { continue }
        if let owner = owners[alias], owner != id {
          findings.append(Self.taken(alias, by: owner, in: file))
        }
        owners[alias] = id
      } catch {
        findings += (error as? Refusal)?.findings ?? []
      }
    }
    return findings
  }

  private static func taken(_ alias: String, by owner: String, in file: TextFile) -> Finding {
    let line = (file.lines.firstIndex { $0.hasPrefix("alias:") } ?? 0) + 1
    return file.finding(
      line: line, column: 8, FlowTexts.aliasTaken(alias, owner), fix: FlowTexts.otherAlias)
  }

  private static func hasRegister(_ register: String, in file: TextFile) -> Finding {
    let line = (file.lines.firstIndex { $0.hasPrefix("fines:") } ?? 0) + 1
    return file.finding(
      line: line, column: 1, FlowTexts.registerTaken(register), fix: FlowTexts.renameFile)
  }

  private func flow(id: String) throws -> Flow {
    if let flow = read.withLock({ $0[id] }) { return flow }
    let flow = try register(id) ?? file(id)
    read.withLock { $0[id] = flow }
    return flow
  }

  private func file(_ id: String) throws -> Flow {
    let file = try TextFile(path: "\(path)/\(id).yaml", name: "\(Self.folder)/\(id).yaml")
    return try FlowFile.read(file, in: world)
  }

  /// Returns a register of fines; nil for the id of any other flow.
  private func register(_ id: String) throws -> Flow? {
    guard let owner = outlines.first(where: { $0.hasFines && FinesRegister.id(of: $0.id) == id }),
      !outlines.contains(where: { $0.id == id })
    else { return nil }
    return try FinesRegister(flow(id: owner.id))?.register()
  }
}

extension Flow {
  /// The words that call the flow, in small letters.
  fileprivate var words: [String] {
    [id, alias, name.chinese, name.english].compactMap { $0?.lowercased() }
  }
}
