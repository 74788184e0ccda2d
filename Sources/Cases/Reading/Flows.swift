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
  private let files: [String]
  private let read: Mutex<[String: Flow]>

  /// - Parameters:
  ///   - desk: the desk folder; one without `Policies/flows` has no flows.
  ///   - world: the program, desk and cases that each definition is checked against when it is
  ///     read.
  public init(desk: String, world: FlowWorld = FlowWorld()) {
    path = desk + "/" + Self.folder
    self.world = world
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    files = names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(".yaml".count)) }.sorted()
    read = Mutex([:])
  }

  /// Takes flows that do not come from files.
  public init(_ flows: [Flow]) {
    path = ""
    world = FlowWorld()
    files = flows.map(\.id).sorted()
    read = Mutex(Dictionary(flows.map { ($0.id, $0) }) { $1 })
  }

  /// The flows' ids, taken from the names of their files.
  public var ids: [String] { files }

  /// Returns a flow by its id, alias or name in either language. Only a word that is no id makes
  /// all files be read.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the nearest flow, or with every finding of the
  ///   file.
  public func flow(_ word: String) throws -> Flow {
    if files.contains(word) { return try flow(id: word) }
    // A fault in one file must not hide the flows of the others.
    let flows = files.compactMap { try? flow(id: $0) }
    if let flow = flows.first(where: { $0.words.contains(word.lowercased()) }) { return flow }
    let near = Nearest.match(word, among: files + flows.flatMap(\.words))
    throw Refusal(
      FlowTexts.unknownFlow(word),
      fix: near.map(Text.didYouMean) ?? FlowTexts.flowsAre(files))
  }

  /// Returns all flows, by id.
  ///
  /// - Throws: `Refusal` of kind `.refused` with the findings of the first file that has any.
  public func all() throws -> [Flow] { try files.map(flow(id:)) }

  /// Returns the findings of all files, by file and line; empty when nothing is wrong.
  ///
  /// - Parameter world: the program, desk and cases that the definitions are checked against.
  public func check(in world: FlowWorld) -> [Finding] {
    var findings: [Finding] = []
    var owners = Dictionary(files.map { ($0, $0) }) { $1 }
    for id in files {
      do {
        let file = try TextFile(path: "\(path)/\(id).yaml", name: "\(Self.folder)/\(id).yaml")
        let flow = try FlowFile.read(file, in: world)
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

  private func flow(id: String) throws -> Flow {
    if let flow = read.withLock({ $0[id] }) { return flow }
    let file = try TextFile(path: "\(path)/\(id).yaml", name: "\(Self.folder)/\(id).yaml")
    let flow = try FlowFile.read(file, in: world)
    read.withLock { $0[id] = flow }
    return flow
  }
}

extension Flow {
  /// The words that call the flow, in small letters.
  fileprivate var words: [String] {
    [id, alias, name.chinese, name.english].compactMap { $0?.lowercased() }
  }
}
